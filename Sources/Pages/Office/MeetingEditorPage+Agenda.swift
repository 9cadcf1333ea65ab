extension MeetingEditorPage {
    /// The two parts of the agenda and the form that adds an item.
    func agenda(_ frame: OfficeFrame) -> HTML {
        """
        <section id="agenda" aria-labelledby="agenda-title" data-agenda>
        <h2 id="agenda-title">Tagesordnung</h2>
        <form id="agenda-order" method="post" action="\(OfficePath.agendaOrder(meeting: meeting.id))">\
        \(frame.tokens(version: meeting.version))<input type="hidden" name="order" value="" disabled></form>
        <p class="visually-hidden" role="status" data-agenda-status></p>
        \(part(isPublic: true, publicItems))
        \(part(isPublic: false, nonPublicItems))
        </section>
        \(newItemForm(frame))
        """
    }

    private func part(isPublic: Bool, _ items: [AgendaLine]) -> HTML {
        """
        <section class="part \(if: isPublic, "part-public", else: "part-non-public")">
        <h3 class="part-title">\(PublicityMark.part(isPublic: isPublic))\
        <span class="part-count">\(GermanFormat.count(items.count, "Punkt", "Punkte", none: "noch keine"))</span></h3>
        \(if: !items.isEmpty, table(isPublic: isPublic, items))
        </section>
        """
    }

    private func table(isPublic: Bool, _ items: [AgendaLine]) -> HTML {
        """
        <table class="dense agenda-table">
        <caption class="visually-hidden">\
        \(if: isPublic, "Punkte des öffentlichen Teils", else: "Punkte des nichtöffentlichen Teils")</caption>
        <thead><tr><th scope="col">Nr.</th><th scope="col">Titel</th><th scope="col">Vorlage</th>\
        <th scope="col">Verschieben</th><th scope="col">Bearbeiten</th></tr></thead>
        <tbody data-agenda-part="\(if: isPublic, "public", else: "non-public")">\(each: items.enumerated(), { index, item in
            row(item, isFirst: index == 0, isLast: index == items.count - 1)
        })</tbody>
        </table>
        """
    }

    private func row(_ item: AgendaLine, isFirst: Bool, isLast: Bool) -> HTML {
        """
        <tr id="item-\(item.id)" data-item="\(item.id)">
        <th scope="row" class="agenda-number">\(item.number)</th>
        <td class="agenda-title">\(item.title)\(if: !item.files.isEmpty, """
            <span class="row-about">\(GermanFormat.count(item.files.count, "Datei", "Dateien"))</span>
            """)</td>
        <td class="agenda-reference">\(given: item.paper, { paper in
            """
            <a href="\(OfficePath.paper(paper.id))" title="\(paper.title)">\(paper.reference)</a>
            """
        })</td>
        <td class="agenda-move">\(moveButton(item, "up", isOff: isFirst))\(moveButton(item, "down", isOff: isLast))</td>
        <td class="agenda-change">\
        <a class="button quiet" href="\(OfficePath.editAgendaItem(item.id))">\(Icon.pen)\
        <span class="visually-hidden">Punkt \(item.number) ändern: \(item.title)</span></a>\
        <a class="button quiet" href="\(OfficePath.editAgendaItem(item.id))#removal">\(Icon.remove)\
        <span class="visually-hidden">Punkt \(item.number) entfernen: \(item.title)</span></a></td>
        </tr>
        """
    }

    private func moveButton(_ item: AgendaLine, _ direction: String, isOff: Bool) -> HTML {
        let isUp = direction == "up"
        return """
            <button type="submit" class="quiet" form="agenda-order" name="move" value="\(direction):\(item.id)"\
            \(flag: "disabled", if: isOff)>\(isUp ? Icon.up : Icon.down)\
            <span class="visually-hidden">Punkt \(item.number) \(isUp ? "nach oben" : "nach unten")</span></button>
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
