import Foundation
import Testing

@Suite struct `Arrows between targets` {
    @Test func `every file imports only what its row allows`() throws {
        let table = try ImportTable()
        for file in try Repository.swiftFiles(under: "Sources") {
            let target = String(file.split(separator: "/")[1])
            let ours = try #require(table.ours[target], "\(target) has no row in docs/ARCHITECTURE.md")
            let others = try #require(table.others[target])
            for module in importedModules(in: try Repository.read(file)) {
                #expect(ours.contains(module) || others.contains(module), "\(file) imports \(module)")
            }
        }
    }

    @Test func `a row allows nothing that nobody imports`() throws {
        let table = try ImportTable()
        let mayBeUnused: Set<String> = ["Intake: CouncilModel", "Intake: OParl", "Pages: CouncilModel"]
        for target in table.order {
            var used: Set<String> = []
            for file in try Repository.swiftFiles(under: "Sources/\(target)") {
                used.formUnion(importedModules(in: try Repository.read(file)))
            }
            for module in try #require(table.ours[target]).union(table.others[target] ?? []).subtracting(used) {
                #expect(mayBeUnused.contains("\(target): \(module)"), "\(target) may import \(module) but does not")
            }
        }
    }

    @Test func `rows name only rows above them`() throws {
        let table = try ImportTable()
        for (position, target) in table.order.enumerated() {
            let wrong = try #require(table.ours[target]).subtracting(table.order[..<position])
            #expect(wrong.isEmpty, "\(target) points to \(wrong.sorted())")
        }
    }

    @Test func `rows and folders are the same`() throws {
        let folders = try FileManager.default.contentsOfDirectory(
            atPath: Repository.root.appending(path: "Sources").path
        )
        #expect(Set(try ImportTable().order) == Set(folders))
    }

    @Test func `the package's dependencies are those of the table`() throws {
        let table = try ImportTable()
        let package = try PackageTargets(known: Set(table.order))
        for target in table.order {
            let declared = try #require(package.dependencies[target], "\(target) is not in Package.swift")
            let missing = try #require(table.ours[target]).subtracting(declared)
            #expect(missing.isEmpty, "Package.swift does not give \(target) its \(missing.sorted())")
            let reachable = table.closure(of: target)
            #expect(
                declared.isSubset(of: reachable.union(table.ours[target] ?? [])),
                "Package.swift gives \(target) more than its row: \(declared.subtracting(reachable).sorted())"
            )
        }
    }

    @Test(arguments: ["PublicWeb", "ratswerk-portal", "PublicRecord", "OParl", "Pages"])
    func `the public side cannot reach the records`(target: String) throws {
        let table = try ImportTable()
        let package = try PackageTargets(known: Set(table.order))
        let forbidden: Set<String> = ["Store", "CouncilActions", "Intake", "MemberWeb", "Composition"]
        #expect(table.closure(of: target).isDisjoint(with: forbidden))
        #expect(package.closure(of: target).isDisjoint(with: forbidden))
        #expect(package.dependencies[target] != nil)
    }

    @Test func `each C module has one importer`() throws {
        let table = try ImportTable()
        for module in table.order where module.first == "C" && module.dropFirst().first?.isUppercase == true {
            let importers = table.order.filter { table.ours[$0]?.contains(module) ?? false }
            #expect(importers.count == 1, "\(module) is imported by \(importers)")
        }
    }

    @Test func `the web framework stays behind WebService`() throws {
        let table = try ImportTable()
        for target in table.order where target != "WebService" {
            let web = try #require(table.others[target]).filter { $0.hasPrefix("Hummingbird") || $0.hasPrefix("NIO") }
            #expect(web.isEmpty, "\(target) may import \(web.sorted())")
        }
    }

    @Test func `imports are found in every form`() {
        let source = """
            @testable import One
            internal import struct Two.Part
              import NotAtTheStart
            public import Three
            // import Four
            """
        #expect(importedModules(in: source) == ["One", "Two", "Three"])
    }
}
