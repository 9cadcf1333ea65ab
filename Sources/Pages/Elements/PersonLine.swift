/// A person in a list.
public struct PersonLine: Sendable, Equatable {
    /// The person's identifier.
    public var id: String
    /// Family name first, such as `Mustermann, Erika`.
    public var name: String
    /// What the person does, such as `Stadtrat, Hauptausschuss`.
    public var duties: String

    /// A person.
    public init(
        id: String,
        name: String,
        duties: String
    ) {
        self.id = id
        self.name = name
        self.duties = duties
    }

    static func list(_ persons: [PersonLine], address: (String) -> String) -> HTML {
        guard !persons.isEmpty else { return EmptyNote(text: "Es ist noch keine Person eingetragen.").html }
        return """
            <ul class="rows">\(each: persons, { person in
                """
                <li><a class="row-link" href="\(address(person.id))">\(person.name)</a>\
                \(given: person.duties, { "<p class=\"row-about\">\($0)</p>" })</li>
                """
            })</ul>
            """
    }
}
