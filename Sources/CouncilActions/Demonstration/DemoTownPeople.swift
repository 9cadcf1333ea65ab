/// A person of the fictional town with the memberships held.
struct DemoTownPerson: Sendable {
    /// A place in an organization.
    struct Place: Sendable {
        let organization: DemoTownOrganization
        var role = "Mitglied"
        /// Held since the term before.
        var sinceLastTerm = false
        /// Days before today on which it ended; `nil` while it goes on.
        var endedDaysAgo: Int?
    }

    let key: String
    let givenName: String
    let familyName: String
    let isWoman: Bool
    var title: [String] = []
    var status: [String] = []
    var group: DemoTownOrganization?
    var places: [Place] = []

    var name: String { (title + [givenName, familyName]).joined(separator: " ") }

    /// Invented; likeness to living persons would be chance.
    static let all: [DemoTownPerson] = [
        member(
            "wiesenthal",
            "Annegret",
            "Wiesenthal",
            woman: true,
            .citizens,
            [
                Place(organization: .council, role: "Vorsitz", sinceLastTerm: true), Place(organization: .social),
            ],
            title: ["Dr."],
            status: ["Stadtverordnetenvorsteherin"]
        ),
        member(
            "brandtner",
            "Holger",
            "Brandtner",
            woman: false,
            .citizens,
            [
                Place(organization: .council, sinceLastTerm: true),
                Place(organization: .finance, role: "Stellvertretender Vorsitz"),
            ],
            groupRole: "Fraktionsvorsitz"
        ),
        member(
            "kaltenbrunn",
            "Sabine",
            "Kaltenbrunn",
            woman: true,
            .citizens,
            [
                Place(organization: .council), Place(organization: .building),
            ]
        ),
        member(
            "eichhorst",
            "Jörg",
            "Eichhorst",
            woman: false,
            .citizens,
            [
                Place(organization: .council, sinceLastTerm: true), Place(organization: .building),
                Place(organization: .finance),
            ]
        ),
        member(
            "alkhatib",
            "Miriam",
            "Al-Khatib",
            woman: true,
            .citizens,
            [
                Place(organization: .council), Place(organization: .social, role: "Stellvertretender Vorsitz"),
            ]
        ),
        member(
            "ruppelt",
            "Thomas",
            "Ruppelt",
            woman: false,
            .alliance,
            [
                Place(organization: .council, role: "Stellvertretender Vorsitz", sinceLastTerm: true),
                Place(organization: .finance, role: "Vorsitz"),
            ],
            groupRole: "Fraktionsvorsitz"
        ),
        member(
            "yildirim",
            "Elif",
            "Yıldırım",
            woman: true,
            .alliance,
            [
                Place(organization: .council), Place(organization: .social, role: "Vorsitz"),
            ]
        ),
        member(
            "hohlfeld",
            "Gerda",
            "Hohlfeld",
            woman: true,
            .alliance,
            [
                Place(organization: .council, sinceLastTerm: true), Place(organization: .finance),
            ]
        ),
        member(
            "senger",
            "Matthias",
            "Senger",
            woman: false,
            .alliance,
            [
                Place(organization: .council), Place(organization: .building),
            ]
        ),
        member(
            "loewenstein",
            "Katharina",
            "Löwenstein",
            woman: true,
            .green,
            [
                Place(organization: .council, sinceLastTerm: true), Place(organization: .building, role: "Vorsitz"),
            ],
            title: ["Prof. Dr."],
            groupRole: "Fraktionsvorsitz"
        ),
        member(
            "oezdemir",
            "Jan-Philipp",
            "Özdemir",
            woman: false,
            .green,
            [
                Place(organization: .council), Place(organization: .finance),
            ]
        ),
        member(
            "strobach",
            "Ulrike",
            "Strobach",
            woman: true,
            .green,
            [
                Place(organization: .council), Place(organization: .building), Place(organization: .social),
            ]
        ),
        member(
            "vogtland",
            "Friedemann",
            "Vogtland",
            woman: false,
            .green,
            [
                Place(organization: .council, sinceLastTerm: true), Place(organization: .social),
            ]
        ),
        member(
            "pfannkuch",
            "Ralf",
            "Pfannkuchen",
            woman: false,
            .active,
            [
                Place(organization: .council, sinceLastTerm: true), Place(organization: .finance),
                Place(organization: .building, role: "Stellvertretender Vorsitz"),
            ],
            groupRole: "Fraktionsvorsitz"
        ),
        member(
            "obermueller",
            "Nadine",
            "Obermüller",
            woman: true,
            .active,
            [
                Place(organization: .council), Place(organization: .social),
            ]
        ),
        member(
            "fuhrmeister",
            "Lena",
            "Fuhrmeister",
            woman: true,
            .active,
            [
                Place(organization: .council, endedDaysAgo: 120), Place(organization: .social, endedDaysAgo: 120),
            ]
        ),
        DemoTownPerson(
            key: "hainbuch",
            givenName: "Stefan",
            familyName: "Hainbuch",
            isWoman: false,
            status: ["Bürgermeister"],
            places: [Place(organization: .magistrate, role: "Vorsitz", sinceLastTerm: true)]
        ),
        DemoTownPerson(
            key: "rehmann",
            givenName: "Claudia",
            familyName: "Rehmann",
            isWoman: true,
            status: ["Erste Stadträtin"],
            places: [Place(organization: .magistrate, role: "Stellvertretender Vorsitz")]
        ),
        DemoTownPerson(
            key: "distelkamp",
            givenName: "Werner",
            familyName: "Distelkamp",
            isWoman: false,
            status: ["Stadtrat"],
            places: [Place(organization: .magistrate, sinceLastTerm: true)]
        ),
        DemoTownPerson(
            key: "kruegermaas",
            givenName: "Bettina",
            familyName: "Krüger-Maas",
            isWoman: true,
            status: ["Stadträtin"],
            places: [Place(organization: .magistrate)]
        ),
    ]

    private static func member(
        _ key: String,
        _ givenName: String,
        _ familyName: String,
        woman: Bool,
        _ group: DemoTownOrganization,
        _ places: [Place],
        title: [String] = [],
        status: [String] = [],
        groupRole: String = "Mitglied"
    ) -> DemoTownPerson {
        let noun = woman ? "Stadtverordnete" : "Stadtverordneter"
        let groupPlace = Place(
            organization: group,
            role: groupRole,
            sinceLastTerm: places.contains(where: \.sinceLastTerm),
            endedDaysAgo: places.first?.endedDaysAgo
        )
        return DemoTownPerson(
            key: key,
            givenName: givenName,
            familyName: familyName,
            isWoman: woman,
            title: title,
            status: status.isEmpty ? [noun] : status,
            group: group,
            places: places + [groupPlace]
        )
    }
}
