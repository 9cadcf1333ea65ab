extension MeetingEditorPage {
    /// Invitation, publication and history beside the agenda.
    func panels(_ frame: OfficeFrame) -> HTML {
        """
        <section class="card panel" id="invitation" aria-labelledby="invitation-title">
        <h2 id="invitation-title">Einladung</h2>
        \(invitationPanel(frame))
        </section>
        \(if: !deadlines.isEmpty, """
            <section class="card panel" id="deadlines" aria-labelledby="deadlines-title">
            <h2 id="deadlines-title">Fristen</h2>
            \(each: deadlines, { $0.html })
            </section>
            """)
        \(summonsPanel)
        <section class="card panel" id="packet" aria-labelledby="packet-title">
        <h2 id="packet-title">Sitzungsmappe</h2>
        \(packetPanel(frame))
        </section>
        \(if: !publicItems.isEmpty || !nonPublicItems.isEmpty, """
            <section class="card panel" id="script" aria-labelledby="script-title">
            <h2 id="script-title">Sitzungsleitfaden</h2>
            <p>Worte und Schritte für den Vorsitz in großer Schrift, mit den Empfehlungen der Ausschüsse.</p>
            <p><a class="button" href="\(OfficePath.meetingScript(meeting.id))">\(Icon.document)Leitfaden öffnen</a></p>
            </section>
            """)
        <section class="card panel" aria-labelledby="publication-title">
        <h2 id="publication-title">Veröffentlichung</h2>
        \(publicationPanel(frame))
        </section>
        <section class="card panel" aria-labelledby="activity-title">
        <h2 id="activity-title">Verlauf</h2>
        \(if: activities.isEmpty, "<p>Noch ist nichts geschehen.</p>", else: ActivityLine.list(activities))
        </section>
        """
    }

    private func invitationPanel(_ frame: OfficeFrame) -> HTML {
        switch invitation {
        case .missing(let obstacles):
            """
            \(if: obstacles.isEmpty, "<p>Es gibt noch keine Einladung.</p>", else: """
                <p>Die Einladung kann noch nicht erstellt werden:</p>
                <ul class="missing">\(each: obstacles, { "<li>\($0)</li>" })</ul>
                """)
            \(if: obstacles.isEmpty, """
                \(composeForm(frame, isPrimary: true, "Einladung erstellen"))
                \(previewForm(frame))
                """, else: previewForm(frame))
            """
        case .refused(let reasons):
            """
            \(each: reasons, { Notice(kind: .failure, text: "Es wurde keine Einladung erstellt.", detail: $0).html })
            \(composeForm(frame, isPrimary: true, "Einladung erstellen"))
            \(previewForm(frame))
            """
        case .ready(let file, let composed, let isOutdated):
            """
            <p>\(OfficeFileLine(file: file))</p>
            <p class="row-about">erstellt am \(InstantMark(instant: composed))</p>
            \(if: isOutdated, Notice(
                kind: .warning, text: "Die Tagesordnung hat sich seitdem geändert.", detail: "Bitte erstellen Sie die Einladung neu."
            ).html)
            \(composeForm(frame, isPrimary: isOutdated, "Einladung neu erstellen"))
            \(previewForm(frame))
            """
        }
    }

    private func packetPanel(_ frame: OfficeFrame) -> HTML {
        guard let packet else {
            return """
                <p>Tagesordnung, Vorlagen und Anlagen in einem Dokument.</p>
                \(frame.form(to: .meetingPackets(meeting.id), """
                    <input type="hidden" name="scope" value="nonPublic">\
                    <button type="submit">\(Icon.document)Sitzungsmappe zusammenstellen</button>
                    """))
                <p><a href="\(OfficePath.meetingPackets(meeting.id))">Alle Mappen dieser Sitzung</a></p>
                """
        }
        return """
            <p>\(packet.line)</p>
            <p class="row-about">zusammengestellt am \(InstantMark(instant: packet.composed))</p>
            \(if: packet.isOutdated, "<p>\(StateMark(label: "veraltet", kind: .open)) Seitdem hat sich etwas geändert.</p>")
            <p><a class="button" href="\(OfficePath.meetingPackets(meeting.id))">Mappen und Neuzusammenstellung</a></p>
            """
    }

    private func composeForm(_ frame: OfficeFrame, isPrimary: Bool, _ words: HTML) -> HTML {
        frame.form(
            to: .invitation(meeting: meeting.id),
            version: meeting.version,
            """
            \(summons.fields)\
            <button type="submit"\(flag: "class=\"primary\"", if: isPrimary)>\(Icon.document)\(words)</button>
            """
        )
    }

    private func publicationPanel(_ frame: OfficeFrame) -> HTML {
        let preview = OfficePath.meetingPublication(meeting.id)
        switch publication {
        case .unpublished:
            return """
                <p>\(StateMark(label: "nicht veröffentlicht", kind: .open))</p>
                <p>Bürgerinnen und Bürger sehen diese Sitzung noch nicht.</p>
                <p><a class="button" href="\(preview)">Vorschau und Veröffentlichung</a></p>
                """
        case .published(let since, let person, let hasChanges):
            return """
                <p>\(StateMark.published)</p>
                <p class="row-about">\(person), \(InstantMark(instant: since))</p>
                \(if: hasChanges, Notice(
                    kind: .information, text: "Änderungen seit der Veröffentlichung sind noch nicht öffentlich."
                ).html)
                <p><a class="button" href="\(preview)">\(if: hasChanges, "Änderungen veröffentlichen", else: "Öffentliche Ansicht")</a></p>
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
