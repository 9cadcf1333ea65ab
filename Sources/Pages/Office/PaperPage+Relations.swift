/// What a paper has to do with another one.
public struct ShownRelation: Sendable, Equatable {
    /// Such as `Änderungs- oder Ergänzungsantrag zu`.
    public var words: String
    /// The other paper.
    public var paper: PaperReference
    /// What the paper is for the other, as the form sends it; nothing when it cannot be taken away here.
    public var removal: String?

    /// A relation.
    public init(words: String, paper: PaperReference, removal: String? = nil) {
        self.words = words
        self.paper = paper
        self.removal = removal
    }
}

/// The form that relates a paper to another, as it was sent.
public struct RelationForm: Sendable, Equatable {
    /// The names of the fields.
    public enum Field: String, CaseIterable, Sendable {
        /// What the paper is for the other.
        case role = "relation"
        /// The other paper's number.
        case reference
        /// The other paper, when it was chosen from several.
        case other
    }

    /// What the paper is for the other.
    public var role: String
    /// The other paper's number.
    public var reference: String
    /// The roles to choose from.
    public var roles: [Choice]
    /// The papers that what was typed could mean.
    public var candidates: [PaperReference]
    /// What is wrong.
    public var errors: [FieldError]

    /// A form, empty or as it was sent.
    public init(
        role: String = "",
        reference: String = "",
        roles: [Choice],
        candidates: [PaperReference] = [],
        errors: [FieldError] = []
    ) {
        self.role = role
        self.reference = reference
        self.roles = roles
        self.candidates = candidates
        self.errors = errors
    }

    func html(paperID: String, _ frame: OfficeFrame) -> HTML {
        """
        \(ErrorSummary(errors: errors))
        \(frame.form(to: .paperRelations(paperID), style: "stack", """
            \(SelectField(
                name: Field.role.rawValue, label: "Diese Vorlage ist", choices: roles, selected: role,
                placeholder: "Bitte wählen", error: errors.message(for: Field.role.rawValue)
            ))
            \(TextField(
                name: Field.reference.rawValue, label: "Drucksache", value: reference,
                hint: "Nummer, zum Beispiel 2026/0123; beim Tippen wird auch nach Worten des Titels gesucht.",
                error: errors.message(for: Field.reference.rawValue), autocomplete: "off", list: "relation-papers"
            ))
            <datalist id="relation-papers" data-suggest="\(OfficePath.paperSuggestions)"></datalist>
            \(if: !candidates.isEmpty, RadioGroup(
                name: Field.other.rawValue, legend: "Gefundene Drucksachen",
                choices: candidates.map { Choice(value: $0.id, label: "\($0.reference) \($0.title)") }, selected: "",
                error: nil
            ).html)
            <div class="actions"><button type="submit">Bezug eintragen</button></div>
            """))
        """
    }
}

extension PaperPage {
    /// The related papers in both directions, under the words that tell how.
    func relationsPanel(_ frame: OfficeFrame) -> HTML {
        guard !relations.isEmpty || newRelation != nil else { return .empty }
        return """
            <section class="card panel" aria-labelledby="relations-title"><h2 id="relations-title">Bezüge</h2>
            \(if: relations.isEmpty, "<p>Es ist kein Bezug zu anderen Vorlagen eingetragen.</p>", else: relationList(frame))
            \(if: newRelation != nil && isAmendable && !paper.reference.isEmpty, """
                <p><a class="button" href="\(OfficePath.newPaper)?amends=\(paper.id)">\(Icon.plus)Neuer Änderungsantrag zu dieser \
                Vorlage</a></p>
                """)
            \(given: newRelation, { form in
                """
                <details class="add"\(flag: "open", if: !form.errors.isEmpty)><summary>\(Icon.plus)Bezug eintragen</summary>
                \(form.html(paperID: paper.id, frame))</details>
                """
            })
            </section>
            """
    }

    private func relationList(_ frame: OfficeFrame) -> HTML {
        var groups: [(words: String, lines: [ShownRelation])] = []
        for relation in relations {
            if let index = groups.firstIndex(where: { $0.words == relation.words }) {
                groups[index].lines.append(relation)
            } else {
                groups.append((relation.words, [relation]))
            }
        }
        return """
            <dl class="relations">\(each: groups, { group in
                """
                <dt>\(group.words)</dt>\(each: group.lines, { line in
                    """
                    <dd><a href="\(OfficePath.paper(line.paper.id))">\(line.paper.reference) \(line.paper.title)</a>\
                    \(given: line.removal, { removal($0, of: line, in: frame) })</dd>
                    """
                })
                """
            })</dl>
            """
    }

    private func removal(_ role: String, of line: ShownRelation, in frame: OfficeFrame) -> HTML {
        frame.form(
            to: .paperRelationRemoval(paper.id),
            """
            <input type="hidden" name="\(RelationForm.Field.role.rawValue)" value="\(role)">\
            <input type="hidden" name="\(RelationForm.Field.other.rawValue)" value="\(line.paper.id)">\
            <button type="submit" class="quiet">\(Icon.remove)<span class="visually-hidden">Bezug zu \
            \(line.paper.reference) entfernen</span></button>
            """
        )
    }
}

/// The papers that fit what is typed, as the choices of a list.
public struct PaperSuggestions: Sendable {
    /// The choices.
    public let html: HTML

    /// Choices.
    public init(_ papers: [PaperReference]) {
        html = HTML(papers.map { "<option value=\"\($0.reference)\">\($0.title)</option>" })
    }
}
