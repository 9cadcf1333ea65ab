import Foundation
import OParl
import TestPortal
import Testing

@Suite struct `Pages of the portal` {
    @Test func `show with a paper those that belong to it and who moved it`() async throws {
        try await RunningPortal.with { portal in
            var amendment = OParlPaper()
            amendment.name = "Änderungsantrag zum Radweg"
            amendment.relatedPaper = [SampleTown.id(5)]
            amendment.originatorPerson = [SampleTown.id(60)]
            try portal.data.publish(
                SampleTown.id(60),
                .person(OParlPerson(name: "Ada Antrag")),
                modified: TestPortal.published
            )
            try portal.data.publish(SampleTown.id(61), .paper(amendment), modified: TestPortal.published)
            #expect(try await portal.shows("Änderungsantrag zum Radweg", at: "/papers/\(SampleTown.text(5))"))
            #expect(try await portal.shows("Von: Ada Antrag", at: "/papers/\(SampleTown.text(61))"))
        }
    }

    @Test func `show what is published and lead from one to the next`() async throws {
        try await RunningPortal.with { portal in
            let start = try await portal.get("/").text
            let meeting = try await portal.get("/meetings/\(SampleTown.text(4))").text
            let paper = try await portal.get("/papers/\(SampleTown.text(5))").text
            let organization = try await portal.get("/organizations/\(SampleTown.text(2))").text
            let person = try await portal.get("/persons/\(SampleTown.text(3))").text

            #expect(start.contains("1. Sitzung") && start.contains("/meetings/\(SampleTown.text(4))"))
            #expect(start.contains("Haushalt &lt;2026&gt;") && !start.contains("<2026>"))
            #expect(meeting.contains("/papers/\(SampleTown.text(5))") && meeting.contains("Ratssaal"))
            #expect(
                paper.contains("/files/\(SampleTown.text(11))") && paper.contains("/meetings/\(SampleTown.text(4))")
            )
            #expect(organization.contains("Erika Muster") && person.contains("Rat der Stadt"))
            let isGrouped = try await portal.shows("Rat der Stadt", at: "/organizations")
            #expect(isGrouped)
            let isNamed = try await portal.shows("Muster, Erika", at: "/persons")
            #expect(isNamed)
            let isSigned = try await portal.shows("Stadt Musterstadt", at: "/imprint")
            #expect(isSigned)
        }
    }

    @Test func `say of a non-public item only that there is a non-public part`() async throws {
        try await RunningPortal.with { portal in
            let meeting = try await portal.get("/meetings/\(SampleTown.text(4))").text

            #expect(meeting.contains("nichtöffentlicher Sitzung"))
            #expect(!meeting.contains(SampleTown.text(12)))
        }
    }

    @Test func `are found by words, kind, organization and year`() async throws {
        try await RunningPortal.with { portal in
            for query in [
                "q=haushalt", "q=V%2F17", "kind=Beschlussvorlage", "year=2025", "organization=\(SampleTown.text(2))",
            ] {
                let isListed = try await portal.shows(SampleTown.text(5), at: "/papers?\(query)")
                #expect(isListed, "\(query)")
            }
            for query in ["q=radweg", "kind=Antrag", "year=2024", "organization=\(SampleTown.text(3))", "q=%25"] {
                let isListed = try await portal.shows(SampleTown.text(5), at: "/papers?\(query)")
                #expect(!isListed, "\(query)")
            }
            let isUpcoming = try await portal.shows(SampleTown.text(4), at: "/meetings")
            #expect(isUpcoming)
            let isPast = try await portal.shows(SampleTown.text(4), at: "/meetings?period=past")
            #expect(!isPast)
        }
    }

    @Test func `are kept by caches for a minute and confirmed by their tag`() async throws {
        try await RunningPortal.with { portal in
            for path in [
                "/", "/papers/\(SampleTown.text(5))", "/oparl/v1.1/system", "/oparl/v1.1/paper/\(SampleTown.text(5))",
            ] {
                let first = try await portal.get(path)
                let tag = try #require(first["etag"])
                let again = try await portal.get(path, ["If-None-Match": tag])
                let other = try await portal.get(path, ["If-None-Match": "\"anders\""])

                #expect(tag.hasPrefix("\""), "a strong tag")
                #expect(first["cache-control"] == (path.hasPrefix("/oparl") ? "no-cache" : "public, max-age=60"))
                #expect(again.status == 304 && again.body.isEmpty && again["etag"] == tag)
                #expect(other.status == 200 && other.body == first.body)
            }
        }
    }

    @Test func `change with the next publication and are gone after a withdrawal`() async throws {
        try await RunningPortal.with { portal in
            let path = "/papers/\(SampleTown.text(5))"
            let first = try await portal.get(path)

            try portal.data.publish(
                SampleTown.id(5),
                .paper(OParlPaper(name: "Nachtragshaushalt")),
                modified: TestPortal.published + 5
            )
            let second = try await portal.get(path, ["If-None-Match": first["etag"] ?? ""])
            try portal.data.withdraw(SampleTown.id(5), at: TestPortal.published + 10)
            let third = try await portal.get(path, ["If-None-Match": second["etag"] ?? ""])

            #expect(second.status == 200 && second.text.contains("Nachtragshaushalt"))
            #expect(third.status == 410 && !third.text.contains("Nachtragshaushalt"))
            #expect(third["cache-control"] == "no-store")
            let isOnStart = try await portal.shows("Nachtragshaushalt", at: "/")
            #expect(!isOnStart)
            let isOnAgenda = try await portal.shows(SampleTown.text(5), at: "/meetings/\(SampleTown.text(4))")
            #expect(!isOnAgenda)
        }
    }

    @Test func `carry the policy that lets nothing foreign in`() async throws {
        try await RunningPortal.with { portal in
            let policy = try await portal.get("/")["content-security-policy"] ?? ""

            #expect(policy.contains("default-src 'none'") && !policy.contains("unsafe"))
        }
    }
}
