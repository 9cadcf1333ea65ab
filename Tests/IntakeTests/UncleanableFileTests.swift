import Foundation
import Intake
import Testing

/// Files that cleaning refuses, each beside one that differs in nothing but the trouble and is taken.
@Suite struct UncleanableFileTests {
    let inspector = FileInspector()

    /// What a refusal says of a file, after the same file without the trouble was taken.
    private func refusal(of bytes: [UInt8], besides harmless: [UInt8]) async throws -> String? {
        _ = try await inspector.cleanedForPublication(harmless)
        do {
            _ = try await inspector.cleanedForPublication(bytes)
            return nil
        } catch let refusal as FileRefusal {
            return refusal.message
        }
    }

    private func plan(_ configuration: String, layer: String = "", resource: String = "20 0 R") -> SamplePDF {
        var plan = SamplePDF(
            ["Text"],
            catalog: "/OCProperties << /OCGs [ 20 0 R ] /D << /Order [ 20 0 R ] \(configuration) >> >>"
        )
        plan.set(20, "<< /Type /OCG /Name (Entwurf) \(layer) >>")
        plan.set(
            4,
            "<< /Type /Page /Parent 2 0 R /MediaBox [ 0 0 595 842 ] /Contents 5 0 R "
                + "/Resources << /Font << /F1 3 0 R >> /Properties << /P \(resource) >> >> >>"
        )
        plan.setStream(5, content: "/OC /P BDC BT /F1 12 Tf 72 770 Td (Text) Tj ET EMC")
        return plan
    }

    @Test(arguments: ["/OFF [ 20 0 R ]", "/BaseState /OFF", "/BaseState /Unchanged"])
    func `hidden layers are refused`(state: String) async throws {
        let message = try await refusal(of: plan(state).bytes, besides: plan("/OFF [ ]").bytes)
        #expect(message?.contains("ausgeblendete Ebenen") == true)
    }

    @Test(arguments: ["/P /AllOff", "/P /AnyOff", "/VE [ /Not 20 0 R ]"])
    func `contents that show when a layer is off are refused`(membership: String) async throws {
        let message = try await refusal(
            of: plan("", resource: "<< /Type /OCMD /OCGs 20 0 R \(membership) >>").bytes,
            besides: plan("", resource: "<< /Type /OCMD /OCGs 20 0 R /P /AnyOn >>").bytes
        )
        #expect(message?.contains("ausgeblendete Ebenen") == true)
    }

    @Test(arguments: ["/View << /ViewState /OFF >>", "/Zoom << /min 4 >>"])
    func `a layer that its use hides is refused`(usage: String) async throws {
        let rule = "/AS [ << /Event /View /Category [ /View /Zoom ] /OCGs [ 20 0 R ] >> ]"
        let message = try await refusal(
            of: plan(rule, layer: "/Usage << \(usage) >>").bytes,
            besides: plan(rule, layer: "/Usage << /View << /ViewState /ON >> >>").bytes
        )
        #expect(message?.contains("ausgeblendete Ebenen") == true)
    }

    @Test func `a redaction that was not applied is refused`() async throws {
        var letter = SamplePDF(["Text"], page: "/Annots [ 20 0 R ]")
        letter.set(20, "<< /Type /Annot /Subtype /Square /Rect [ 72 760 172 780 ] >>")
        let harmless = letter.bytes
        letter.set(20, "<< /Type /Annot /Subtype /Redact /Rect [ 72 760 172 780 ] >>")
        #expect(try await refusal(of: letter.bytes, besides: harmless)?.contains("Schwärzungen") == true)
    }

    @Test func `a portfolio is refused`() async throws {
        let portfolio = SamplePDF(["Text"], catalog: "/Collection << /View /T >>").bytes
        #expect(try await refusal(of: portfolio, besides: SamplePDF(["Text"]).bytes)?.contains("PDF-Mappe") == true)
    }

    @Test func `a dynamic form is refused`() async throws {
        let form = SamplePDF(["Text"], catalog: "/NeedsRendering true").bytes
        #expect(try await refusal(of: form, besides: SamplePDF(["Text"]).bytes)?.contains("XFA") == true)
    }
}
