extension MeetingEditorPage {
    /// The two parts of the agenda and the form that adds an item.
    func agenda(_ frame: OfficeFrame) -> HTML {
        """
        <section id="agenda" aria-labelledby="agenda-title" data-agenda>
        <div class="agenda-head"><h2 id="agenda-title">Tagesordnung</h2>\(given: side.lastMove, { undo($0, frame) })</div>
        <p class="hint" data-agenda-hint hidden>Verschieben: ziehen, die Pfeile benutzen, oder in einer Zeile Alt mit den \
        Pfeiltasten; Alt mit rechts und links rückt ein und aus. Strg+Z nimmt den letzten Schritt zurück.</p>
        <form id="agenda-order" method="post" action="\(OfficePath.agendaOrder(meeting: meeting.id))">\
        \(frame.tokens(version: meeting.version))<input type="hidden" name="order" value="" disabled></form>
        <p class="visually-hidden" role="status" data-agenda-status></p>
        \(part(isPublic: true, publicItems, frame))
        \(part(isPublic: false, nonPublicItems, frame))
        \(neutralTitles(frame))
        \(given: side.invited, { $0.html })
        </section>
        \(newItemForm(frame))
        """
    }

    private func undo(_ move: ActivityLine, _ frame: OfficeFrame) -> HTML {
        """
        <form class="agenda-undo" method="post" action="\(OfficePath.agendaUndo(meeting: meeting.id))" data-agenda-undo>\
        \(frame.tokens(version: meeting.version))\
        <button type="submit" class="quiet">\(Icon.back)Letzte Verschiebung zurücknehmen</button>\
        <span class="row-about">\(move.person), \(InstantMark(instant: move.instant))</span></form>
        """
    }

    private func part(isPublic: Bool, _ items: [AgendaLine], _ frame: OfficeFrame) -> HTML {
        """
        <section class="part \(if: isPublic, "part-public", else: "part-non-public")">
        <h3 class="part-title">\(PublicityMark.part(isPublic: isPublic))\
        <span class="part-count">\(GermanFormat.count(items.count { !$0.isHeading }, "Punkt", "Punkte", none: "noch keine"))</span></h3>
        \(if: !items.isEmpty, table(isPublic: isPublic, items, frame))
        </section>
        """
    }

    private func table(isPublic: Bool, _ items: [AgendaLine], _ frame: OfficeFrame) -> HTML {
        """
        <table class="dense agenda-table">
        <caption class="visually-hidden">\
        \(if: isPublic, "Punkte des öffentlichen Teils", else: "Punkte des nichtöffentlichen Teils")</caption>
        <thead><tr><th scope="col">Nr.</th><th scope="col">Titel</th><th scope="col">Vorlage</th>\
        <th scope="col">Verschieben</th><th scope="col">Bearbeiten</th></tr></thead>
        <tbody data-agenda-part="\(if: isPublic, "public", else: "non-public")">\(each: items, { row($0, frame) })</tbody>
        </table>
        """
    }

    private func row(_ item: AgendaLine, _ frame: OfficeFrame) -> HTML {
        let name = item.isHeading ? "Überschrift" : "Punkt \(item.number)"
        return """
            <tr id="item-\(item.id)" data-item="\(item.id)" data-level="\(item.level)" \
            class="level-\(item.level)\(if: item.isHeading, " agenda-divider")">
            <th scope="row" class="agenda-number">\(item.number)\
            \(if: item.isHeading, "<span class=\"visually-hidden\">Überschrift</span>")</th>
            <td class="agenda-title">\(item.title)\(if: !item.files.isEmpty, """
                <span class="row-about">\(GermanFormat.count(item.files.count, "Datei", "Dateien"))</span>
                """)\(each: item.recommendations, { "<span class=\"row-about recommendation\">\($0)</span>" })\
            \(given: item.late, { "\($0.html)\($0.form(itemID: item.id, number: item.number, frame))" })\
            \(given: item.resolution, { "<span class=\"row-about agenda-result\">\(Icon.check)\($0)</span>" })</td>
            <td class="agenda-reference">\(given: item.paper, { paper in
                """
                <a href="\(OfficePath.paper(paper.id))" title="\(paper.title)">\(paper.reference)</a>
                """
            })</td>
            <td class="agenda-move">\(moveButton(item, name, .up, Icon.up, "nach oben"))\
            \(moveButton(item, name, .down, Icon.down, "nach unten"))\
            \(moveButton(item, name, .outdent, Icon.back, "ausrücken"))\
            \(moveButton(item, name, .indent, Icon.next, "einrücken"))</td>
            <td class="agenda-change">\(if: side.takesResults && !item.isHeading, """
                <a class="button quiet" href="\(OfficePath.agendaItemResult(item.id))">\(Icon.check)\
                <span class="visually-hidden">Ergebnis zu \(name) eintragen: \(item.title)</span></a>
                """)\
            <a class="button quiet" href="\(OfficePath.editAgendaItem(item.id))">\(Icon.pen)\
            <span class="visually-hidden">\(name) ändern: \(item.title)</span></a>\
            <a class="button quiet" href="\(OfficePath.editAgendaItem(item.id))#removal">\(Icon.remove)\
            <span class="visually-hidden">\(name) entfernen: \(item.title)</span></a></td>
            </tr>
            """
    }

    private func moveButton(
        _ item: AgendaLine,
        _ name: String,
        _ step: AgendaLine.Move,
        _ icon: Icon,
        _ words: String
    ) -> HTML {
        """
        <button type="submit" class="quiet" form="agenda-order" name="move" value="\(step.rawValue):\(item.id)"\
        \(flag: "disabled", if: !item.moves.contains(step))>\(icon)\
        <span class="visually-hidden">\(name) \(words)</span></button>
        """
    }

    private func newItemForm(_ frame: OfficeFrame) -> HTML {
        """
        <section class="card new-item" aria-labelledby="new-item-title">
        <h2 id="new-item-title">Punkt hinzufügen</h2>
        \(ErrorSummary(errors: newItem.errors))
        \(frame.form(
            to: .agendaItems(meeting: meeting.id), version: meeting.version, draft: "agenda-item-\(meeting.id)",
            style: "grid", newItemFields
        ))
        </section>
        """
    }

    private var newItemFields: HTML {
        """
        \(newItem.fields(papers: paperSuggestions))
        <div class="actions"><button type="submit">\(Icon.plus)Punkt hinzufügen</button></div>
        """
    }
}
