import CouncilModel
import Pages

extension Samples {
    func preview(_ decision: PublicationPreviewPage.Decision, isPaper: Bool = false) -> PublicationPreviewPage {
        PublicationPreviewPage(
            subject: isPaper ? .paper(portalPaper) : .meeting(portalMeeting),
            version: 7,
            heldBack: [self("Nichtöffentlicher Teil: 2 Punkte"), self("Anlage 2: Angebotsvergleich")],
            review: .init(
                places: [
                    .init(
                        name: self("Datei „Lageplan“"),
                        fileID: self("f1"),
                        hints: [
                            (self("Telefonnummer"), self("0171 2345678")),
                            (self("Anschrift"), self("Lange Gasse 12, 37269 Musterbach")),
                        ]
                    ),
                    .init(name: self("Tagesordnungspunkt 4"), hints: [(self("Geburtsdatum"), self("geb. 12.03.1961"))]),
                ],
                unreadFiles: [self("Anlage 3: Skizze")],
                hidden: [
                    .init(
                        name: self("Datei „Gutachten“"),
                        fileID: self("f2"),
                        passages: [
                            (self("Seite 2, unter einer dunklen Fläche"), self("Erika Mustermann")),
                            (self("Seite 4, unsichtbar auf der Seite"), self("Entwurf vom 3. März")),
                        ],
                        moreCount: 3,
                        unchecked: 2
                    ),
                    .init(name: self("Datei „Übersichtsplan“"), fileID: self("f3"), passages: [], unchecked: nil),
                ]
            ),
            prepared: ActivityLine(
                event: self("weitergegeben"),
                person: self("Jonas Beispiel"),
                instant: instant(5, 4, 9)
            ),
            published: isPaper
                ? ActivityLine(event: self("veröffentlicht"), person: self("Amira Muster"), instant: instant(5, 1, 9))
                : nil,
            decision: decision,
            mayWithdraw: true
        )
    }

    var viewer: FileViewerPage {
        FileViewerPage(
            file: file("sample.pdf", "Anlage 1: Lageplan", isPublic: false),
            backPath: .paper(self("p1")),
            backLabel: self("Vorlage 2026/041")
        )
    }

    var organization: OrganizationPage {
        OrganizationPage(
            id: self("o2"),
            name: self("Hauptausschuss"),
            kind: self("Ausschuss"),
            asOf: today,
            members: members,
            meetings: meetingList.meetings
        )
    }

    var person: PersonPage {
        PersonPage(
            id: self("5"),
            asOf: today,
            name: self("Erika Mustermann"),
            contacts: [.init(label: self("E-Mail"), value: self("erika@musterhausen.example"))],
            memberships: members,
            formerMemberships: members
        )
    }

    func account(errors: [FieldError] = []) -> AccountPage {
        AccountPage(
            userName: self("e.mustermann"),
            sessions: [
                .init(
                    id: self("s1"),
                    device: self("Firefox unter Windows"),
                    lastSeen: instant(5, 4, 9),
                    isCurrent: true
                ),
                .init(
                    id: self("s2"),
                    device: self("Safari auf dem iPad"),
                    lastSeen: instant(5, 2, 19, 30),
                    isCurrent: false
                ),
            ],
            errors: errors
        )
    }

    var roles: [Choice] {
        [
            Choice(value: self("clerk"), label: self("Sitzungsdienst")),
            Choice(value: self("releaser"), label: self("Freigabe")),
            Choice(value: self("councillor"), label: self("Ratsmitglied")),
        ]
    }

    var accounts: AccountAdministrationPage {
        AccountAdministrationPage(
            accounts: [
                .init(
                    id: self("a1"),
                    userName: self("e.mustermann"),
                    personName: self("Erika Mustermann"),
                    roles: [self("clerk"), self("releaser")],
                    isLocked: false
                ),
                .init(
                    id: self("a2"),
                    userName: self("j.beispiel"),
                    personName: self("Jonas Beispiel"),
                    roles: [],
                    isLocked: true
                ),
            ],
            roles: roles,
            persons: [Choice(value: self("x3"), label: self("Muster, Amira"))],
            newAccount: .init(
                userName: self("a.muster"),
                person: self("x3"),
                roles: [self("councillor")],
                errors: [FieldError(field: "user_name", message: self("Diesen Benutzernamen gibt es schon."))]
            ),
            firstPassword: .init(userName: self("a.muster"), password: self("birke-kanzel-wolke-31"))
        )
    }

    var search: SearchPage {
        SearchPage(
            text: self("Grundschule"),
            hits: [
                .init(
                    kind: self("Vorlage 2026/041"),
                    title: self("Sanierung der Grundschule „Am Stadtpark“"),
                    path: .paper(self("p1")),
                    excerpt: [
                        .init(text: self("… die Dachdeckerarbeiten an der "), isMatch: false),
                        .init(text: self("Grundschule"), isMatch: true), .init(text: self(" sollen …"), isMatch: false),
                    ],
                    day: CivilDate(2026, 4, 21),
                    isPublic: true
                ),
                .init(
                    kind: self("Anlage"),
                    title: self("Angebotsvergleich"),
                    path: .fileView(self("f3")),
                    excerpt: [],
                    day: nil,
                    isPublic: false
                ),
            ],
            window: PageWindow(page: 1, pageCount: 2, total: 31)
        )
    }
}
