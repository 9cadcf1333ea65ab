extension PaperPage {
    /// Consultations, publication and history beside the text.
    func panels(_ frame: OfficeFrame) -> HTML {
        """
        \(given: signOff, { $0.decidesHere ? $0.panel(frame) : .empty })
        <section class="card panel" aria-labelledby="path-title"><h2 id="path-title">Beratungsfolge</h2>
        \(if: consultations.isEmpty, "<p>Es ist noch keine Beratung vorgesehen.</p>", else: """
            \(ConsultationPath(steps: consultations, address: { OfficePath.meeting($0).text }))
            """)
        \(pathTools(frame))
        \(given: newConsultation, { form in
            """
            <details class="add"\(flag: "open", if: !form.errors.isEmpty)><summary>\(Icon.plus)Beratung hinzufügen</summary>
            \(form.html(paperID: paper.id, version: version, frame))</details>
            """
        })
        </section>
        \(given: signOff, { $0.decidesHere ? .empty : $0.panel(frame) })
        \(relationsPanel(frame))
        \(if: publication != .hidden, """
            <section class="card panel" aria-labelledby="publication-title">
            <h2 id="publication-title">Veröffentlichung</h2>
            \(publicationPanel(frame))
            </section>
            """)
        \(if: !activities.isEmpty, """
            <section class="card panel" aria-labelledby="activity-title"><h2 id="activity-title">Verlauf</h2>
            \(ActivityLine.list(Array(activities.prefix(2))))\
            \(if: activities.count > 2, """
                <details class="add"><summary>Frühere Einträge (\(activities.count - 2))</summary>
                \(ActivityLine.list(Array(activities.dropFirst(2))))</details>
                """)\
            \(if: mayEdit, "<p><a class=\"button\" href=\"\(OfficePath.paperVersions(paper.id))\">Fassungen vergleichen</a></p>")\
            </section>
            """)
        """
    }

    private func publicationPanel(_ frame: OfficeFrame) -> HTML {
        let preview = OfficePath.paperPublication(paper.id)
        switch publication {
        case .hidden:
            return .empty
        case .impossible:
            return "<p>Nichtöffentliche Vorlagen werden nicht veröffentlicht.</p>"
        case .unreleased:
            return """
                <p>\(StateMark.draft)</p>
                <p>Noch sehen nur Sie und der Sitzungsdienst diese Vorlage. Mit der Freigabe wird sie als PDF gesetzt, und die \
                berechtigten Mitglieder können sie lesen. Öffentlich wird sie dadurch nicht.</p>
                \(frame.form(to: .paperRelease(paper.id), version: version, """
                    \(given: signOff, { $0.isOpen ? $0.waiverField : .empty })
                    \(if: !openPlaces.isEmpty, Checkbox(
                        name: ShownOpenPlace.acceptField,
                        label: openPlaces.count == 1
                            ? "Die offene Stelle darf so stehen bleiben"
                            : "Die \(openPlaces.count) offenen Stellen dürfen so stehen bleiben"
                    ).html)
                    <button type="submit" class="primary">Für Mitglieder freigeben</button>
                    """))
                """
        case .membersOnly:
            return """
                <p>\(StateMark(label: "für Mitglieder freigegeben", kind: .active))</p>
                <p>Öffentlich wird die Vorlage mit der Sitzung, auf deren Tagesordnung sie steht, oder für sich allein.</p>
                <p><a class="button" href="\(preview)">Vorschau und Veröffentlichung</a></p>
                """
        case .publishedWithMeeting:
            return """
                <p>\(StateMark.published)</p>
                <p class="row-about">mit der Sitzung, auf deren Tagesordnung sie steht</p>
                <p><a class="button" href="\(preview)">Öffentliche Ansicht</a></p>
                """
        case .released(let since, let person):
            return """
                <p>\(StateMark.awaitingRelease)</p>
                <p class="row-about">vorbereitet von \(person), \(InstantMark(instant: since))</p>
                <p><a class="button" href="\(preview)">Vorschau und Veröffentlichung</a></p>
                """
        case .published(let since, let person, let hasChanges):
            return """
                <p>\(StateMark.published)</p>
                <p class="row-about">\(person), \(InstantMark(instant: since))</p>
                \(if: hasChanges, Notice(
                    kind: .information, text: "Änderungen seit der Veröffentlichung sind noch nicht öffentlich."
                ).html)
                <p><a class="button" href="\(preview)">Öffentliche Ansicht</a></p>
                """
        case .withdrawn(let since, let person):
            return """
                <p>\(StateMark.withdrawn)</p>
                <p class="row-about">\(person), \(InstantMark(instant: since))</p>
                <p><a class="button" href="\(preview)">Vorschau und Veröffentlichung</a></p>
                """
        }
    }
}
