import CouncilModel
import Pages

extension Samples {
    var portalFrame: PortalFrame {
        PortalFrame(
            townName: self("Stadt Musterhausen"),
            baseAddress: self("https://rat.musterhausen.example"),
            assetVersion: self("1")
        )
    }

    func publicFile(_ id: String, _ name: String) -> PublicFile {
        PublicFile(
            id: self(id),
            name: self(name),
            mediaType: self("application/pdf"),
            byteCount: 820_000,
            pageCount: 6,
            hasText: true
        )
    }

    var portalFileText: PortalFileTextPage {
        PortalFileTextPage(
            name: self("Bekanntmachung"),
            fileID: self("f1"),
            backPath: .meeting(self("m1")),
            article:
                "<article lang=\"de\"><h1>Sitzung des Hauptausschusses</h1><h2>Tagesordnung</h2><p>Das Dach.</p></article>"
        )
    }

    var publicMeetings: [PublicMeetingLine] {
        [
            PublicMeetingLine(
                id: self("m1"),
                title: self("12. Sitzung des Hauptausschusses"),
                start: instant(5, 12, 18),
                location: self("Rathaus, Großer Saal"),
                state: StateMark(label: self("eingeladen"), kind: .active)
            ),
            PublicMeetingLine(
                id: self("m2"),
                title: self("31. Sitzung des Stadtrats"),
                start: instant(6, 4, 17),
                location: self("Lindenhof"),
                state: StateMark(label: self("geplant"), kind: .open)
            ),
        ]
    }

    var publicPapers: [PublicPaperLine] {
        paperLines.filter(\.isPublic).map { line in
            PublicPaperLine(
                id: line.id,
                reference: line.reference,
                title: line.title,
                kind: line.kind,
                day: line.day,
                organization: line.organization
            )
        }
    }

    var portalStart: PortalStartPage { PortalStartPage(meetings: publicMeetings, papers: publicPapers) }

    var portalMeetingList: PortalMeetingListPage {
        PortalMeetingListPage(
            period: self("past"),
            organizationID: self("o2"),
            organizations: organizations,
            meetings: publicMeetings,
            window: PageWindow(page: 2, pageCount: 3, total: 52)
        )
    }

    var portalMeeting: PortalMeetingPage {
        PortalMeetingPage(
            id: self("m1"),
            title: self("12. Sitzung des Hauptausschusses"),
            organizationID: self("o2"),
            organizationName: self("Hauptausschuss"),
            start: instant(5, 12, 18),
            end: nil,
            location: self("Rathaus, Großer Saal, Marktplatz 3"),
            state: StateMark(label: self("eingeladen"), kind: .active),
            items: publicItems.enumerated().map { index, line in
                PortalMeetingPage.Item(
                    id: line.id,
                    number: line.number,
                    title: line.title,
                    paper: line.paper,
                    files: line.files.map { publicFile($0.id, $0.name) },
                    result: index == 1 ? self("einstimmig beschlossen") : "",
                    resolution: index == 1 ? self("Die Niederschrift wird genehmigt.") : ""
                )
            },
            hasNonPublicPart: true,
            files: [publicFile("f0", "Bekanntmachung")],
            modified: instant(5, 4, 12)
        )
    }

    var portalPaperList: PortalPaperListPage {
        PortalPaperListPage(
            filter: paperList.filter,
            kinds: kinds,
            organizations: organizations,
            years: [2026, 2025],
            papers: publicPapers,
            window: PageWindow(page: 2, pageCount: 9, total: 417)
        )
    }

    var portalPaper: PortalPaperPage {
        PortalPaperPage(
            paper: publicPapers[0],
            text: paperText,
            mainFile: publicFile("f1", "Beschlussvorlage 2026/041"),
            attachments: [publicFile("f2", "Anlage 1: Lageplan")],
            consultations: consultations,
            related: [(words: self(PaperRelation.Role.amends.wordsFromOther), paper: publicPapers[1])],
            originators: [self("Fraktion der Mitte")],
            modified: instant(5, 4, 12)
        )
    }

    var organizationLines: [OrganizationLine] {
        [
            OrganizationLine(id: self("o1"), name: self("Stadtrat"), group: self("Rat"), memberCount: 28),
            OrganizationLine(id: self("o2"), name: self("Hauptausschuss"), group: self("Ausschüsse"), memberCount: 9),
            OrganizationLine(
                id: self("o3"),
                name: self("Ausschuss für Bauen, Stadtentwicklung und Umwelt"),
                group: self("Ausschüsse"),
                memberCount: 1
            ),
            OrganizationLine(id: self("o4"), name: self("Freie Liste"), group: self("Fraktionen")),
        ]
    }

    var members: [MembershipLine] {
        [
            MembershipLine(
                id: self("x1"),
                name: self("Erika Mustermann"),
                role: self("Vorsitz"),
                group: self("Freie Liste"),
                start: CivilDate(2024, 7, 1)
            ),
            MembershipLine(
                id: self("x2"),
                name: self("Jonas Beispiel"),
                role: "",
                group: self("Bürger für Musterhausen"),
                start: CivilDate(2024, 7, 1),
                end: CivilDate(2029, 6, 30)
            ),
        ]
    }

    var persons: [PersonLine] {
        [
            PersonLine(id: self("x2"), name: self("Beispiel, Jonas"), duties: self("Stadtrat, Hauptausschuss")),
            PersonLine(id: self("x1"), name: self("Mustermann, Erika"), duties: self("Stadtrat")),
        ]
    }

    var accessibility: AccessibilityPage {
        AccessibilityPage(
            limitations: [self("Ältere Anlagen, die als Bild eingereicht wurden, sind nicht vorlesbar.")],
            checked: today,
            method: self("Selbstbewertung"),
            contactEmail: self("rat@musterhausen.example"),
            contactName: self("Sitzungsdienst"),
            enforcementBody: [
                self("Landesfachstelle für Barrierefreiheit"), self("Musterstraße 1, 12345 Musterhausen"),
            ]
        )
    }

    var imprint: ImprintPage {
        ImprintPage(
            blocks: [
                .heading(self("Herausgeberin")),
                .paragraph(self("Stadt Musterhausen, Marktplatz 3, 12345 Musterhausen")),
            ],
            licenseAddress: self("https://www.govdata.de/dl-de/zero-2-0")
        )
    }
}
