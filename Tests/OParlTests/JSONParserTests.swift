import Foundation
import OParl
import Testing

@Suite struct `JSON text` {
    private func parse(_ text: String) throws(JSONSyntaxError) -> JSONValue {
        try JSONValue(parsing: Array(text.utf8))
    }

    private func fault(_ text: String) -> JSONSyntaxError? {
        do throws(JSONSyntaxError) {
            _ = try parse(text)
            return nil
        } catch {
            return error
        }
    }

    @Test(arguments: [
        #"{"b":[1,-2.5,true,null,{}],"a":"ä€😀"}"#, "[]", "0", "-0.5", #""""#, #"["\\","\"","\t"]"#, "[[[]],{}]",
    ])
    func `is read and written to equal bytes`(text: String) throws {
        #expect(String(decoding: try parse(text).bytes, as: UTF8.self) == text.replacing(#"\t"#, with: "\\t"))
    }

    @Test func `may have a byte order mark, white space and escapes`() throws {
        #expect(
            try parse("\u{FEFF} [ \"\\u00e4\\ud83d\\ude00\\/\\b\" ,\r\n 1e2 ]\t")
                == .array([.string("ä😀/\u{8}"), .number(100)])
        )
    }

    @Test(arguments: [
        ("", 1, 1), ("{", 1, 2), ("[1,]", 1, 4), ("{\"a\":1,}", 1, 8), ("[01]", 1, 2), ("[1.]", 1, 4), ("[-]", 1, 3),
        ("[tru]", 1, 5), ("[1] 2", 1, 5), ("[\n \"ä\", ?]", 2, 7), ("[\"a\nb\"]", 1, 4), ("[\"\\x\"]", 1, 3),
        ("[\"\\ud800\"]", 1, 3), ("[\"\\ud800\\u0041\"]", 1, 3), ("[1e999]", 1, 2), ("{\"a\":1,\"a\":2}", 1, 8),
        ("{a:1}", 1, 2), ("[+1]", 1, 2), ("[NaN]", 1, 2), ("[\"", 1, 3), ("[\"\\u12", 1, 5), ("\u{FEFF}[?]", 1, 2),
    ])
    func `with a fault is refused where the fault is`(text: String, line: Int, column: Int) throws {
        let found = try #require(fault(text))
        #expect(found.line == line)
        #expect(found.column == column)
    }

    @Test func `is not read beyond the limits of size and depth`() throws {
        let deep = String(repeating: "[", count: 200_000)
        #expect(fault(deep)?.reason == .tooDeep(limit: 64))
        #expect(fault(String(repeating: "[", count: 64) + String(repeating: "]", count: 64)) == nil)
        #expect(throws: JSONSyntaxError.self) { try JSONValue(parsing: Array("[1,2]".utf8), sizeLimit: 4) }
    }

    @Test func `in other characters than UTF-8 is refused at the first of them`() throws {
        do throws(JSONSyntaxError) {
            _ = try JSONValue(parsing: Array("[\n\"ä".utf8) + [0xE4, 0x22, 0x5D])
            Issue.record("was read")
        } catch {
            #expect(error.reason == .notUTF8)
            #expect(error.line == 2)
            #expect(error.column == 3)
        }
    }

    @Test func `with many names of one object is read without comparing each with each`() throws {
        let members = (0..<50_000).map { "\"n\($0)\":\($0)" }.joined(separator: ",")
        guard case .object(let object) = try parse("{\(members)}") else { throw CancellationError() }
        #expect(object.members.count == 50_000)
        #expect(fault("{\(members),\"n7\":0}")?.reason == .duplicateName("n7"))
    }

    @Test func `of any kind is read as Foundation reads it`() throws {
        var random = SplitMix(state: 7)
        for _ in 0..<400 {
            let value = Self.value(depth: 4, &random)
            let bytes = value.bytes
            #expect(try JSONValue(parsing: bytes) == value)
            let other = try JSONDecoder().decode(JSONValue.self, from: Data(bytes))
            #expect(try JSONValue(parsing: other.bytes) == other)
        }
    }

    @Test func `damaged at any byte never ends the program`() {
        let text = Array(#"{"a":[1.5e3,"ä\u00e4\n",{"b":null}],"c":-12}"#.utf8)
        for index in text.indices {
            for byte: UInt8 in [0, 0x22, 0x5C, 0x7B, 0x5D, 0x39, 0xFF, 0xC3] {
                var damaged = text
                damaged[index] = byte
                _ = try? JSONValue(parsing: damaged)
                _ = try? JSONValue(parsing: Array(damaged[...index]))
            }
        }
    }

    private static func value(depth: Int, _ random: inout SplitMix) -> JSONValue {
        switch Int.random(in: 0..<(depth > 0 ? 7 : 5), using: &random) {
        case 0: return .null
        case 1: return .bool(Bool.random(using: &random))
        case 2: return .integer(Int.random(in: -1_000_000...1_000_000, using: &random))
        case 3: return .number(Double(Int.random(in: -999...999, using: &random)) / 8 + 0.0625)
        case 4:
            let alphabet = Array("aäß€😀\"\\\n\t\u{1} /")
            return .string(
                String(
                    (0..<Int.random(in: 0...9, using: &random)).compactMap { _ in alphabet.randomElement(using: &random)
                    }
                )
            )
        case 5:
            return .array((0..<Int.random(in: 0...4, using: &random)).map { _ in value(depth: depth - 1, &random) })
        default:
            var object = JSONObject()
            for name in ["x", "ä", "", "long name"].prefix(Int.random(in: 0...4, using: &random)) {
                object[name] = value(depth: depth - 1, &random)
            }
            return .object(object)
        }
    }
}

private struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
