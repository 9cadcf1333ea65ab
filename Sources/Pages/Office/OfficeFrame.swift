/// What surrounds every page of the office: who is signed in, where we are, and the tokens of its forms.
public struct OfficeFrame: Sendable {
    /// Such as `Stadt Genthin`.
    public var townName: String
    /// Nobody on the login page and on errors before it.
    public var person: SignedInPerson?
    /// Sent back by every form as `csrf`.
    public var csrfToken: String
    /// Sent back by every form as `form_key`, so that a form sent twice is carried out once.
    public var formKey: String
    /// A message about what has just happened.
    public var notice: Notice?
    /// The draft name of a form that has just been saved; the browser then forgets its copy.
    public var savedDraft: String?
    /// Changes with every release, so that browsers fetch new style sheets.
    public var assetVersion: String

    /// The frame of one request.
    public init(
        townName: String,
        person: SignedInPerson?,
        csrfToken: String,
        formKey: String,
        notice: Notice? = nil,
        savedDraft: String? = nil,
        assetVersion: String = ""
    ) {
        self.townName = townName
        self.person = person
        self.csrfToken = csrfToken
        self.formKey = formKey
        self.notice = notice
        self.savedDraft = savedDraft
        self.assetVersion = assetVersion
    }
}

/// Who is signed in, as pages need it.
public struct SignedInPerson: Sendable, Equatable {
    /// The account's identifier; separates drafts of several people at one PC.
    public var accountID: String
    /// Given name and family name.
    public var name: String
    /// What the person is here, such as `Sitzungsdienst`.
    public var duty: String
    /// Whether the link to the accounts is shown.
    public var mayAdminister: Bool
    /// How many papers wait for a signature; `nil`: the menu does not lead there.
    public var waitingSignOffs: Int?

    /// A person.
    public init(
        accountID: String,
        name: String,
        duty: String,
        mayAdminister: Bool
    ) {
        self.accountID = accountID
        self.name = name
        self.duty = duty
        self.mayAdminister = mayAdminister
    }
}

/// The parts of the office that the main menu leads to.
public enum OfficeSection: CaseIterable, Sendable {
    /// The overview.
    case home
    /// Meetings.
    case meetings
    /// The calendar, rooms and vacations.
    case calendar
    /// Papers.
    case papers
    /// Papers to sign, for offices.
    case signOffs
    /// Organizations.
    case organizations
    /// Persons.
    case persons

    var label: String {
        switch self {
        case .home: "Übersicht"
        case .meetings: "Sitzungen"
        case .calendar: "Kalender"
        case .papers: "Vorlagen"
        case .signOffs: "Mitzeichnung"
        case .organizations: "Gremien"
        case .persons: "Personen"
        }
    }

    var path: OfficePath {
        switch self {
        case .home: .home
        case .meetings: .meetings
        case .calendar: .calendar
        case .papers: .papers
        case .signOffs: .signOffs
        case .organizations: .organizations
        case .persons: .persons
        }
    }
}
