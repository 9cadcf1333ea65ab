internal import Foundation

extension SummonsPage {
    /// The ledger of one notice.
    func mailing(_ mailing: Mailing, _ frame: OfficeFrame) -> HTML {
        """
        <section class="card" id="notice-\(mailing.id)" aria-labelledby="notice-\(mailing.id)-title">
        <h2 id="notice-\(mailing.id)-title">\(mailing.title)</h2>
        <p class="row-about">versandt von \(mailing.person), \(InstantMark(instant: mailing.sent))</p>
        \(given: mailing.reason, { "<p>Grund: \($0)</p>" })
        <p data-sentence>\(StateMark(
            label: mailing.sentence, kind: mailing.isComplete ? .done : .active
        ))</p>
        <div class="table-scroll" tabindex="0" role="region" aria-labelledby="notice-\(mailing.id)-title">
        <table><thead><tr><th scope="col">Name</th><th scope="col">Weg</th><th scope="col">Gesendet</th>\
        <th scope="col">Zugestellt</th><th scope="col">Geöffnet</th><th scope="col">Vollständig geladen</th>\
        <th scope="col">Vermerk</th></tr></thead>
        <tbody>\(each: mailing.rows, { row($0, frame) })</tbody></table></div>
        <p class="actions"><a class="button" href="\(OfficePath.noticeEvidence(mailing.id))">\(Icon.document)Ladungsnachweis</a>
        \(if: mailing.hasLetters, """
            <a class="button" href="\(OfficePath.noticeLetters(mailing.id))">\(Icon.document)Briefe drucken</a>
            """)</p>
        </section>
        """
    }

    private func row(_ row: Row, _ frame: OfficeFrame) -> HTML {
        """
        <tr id="receipt-\(row.id)"><th scope="row">\(row.name)</th><td>\(row.way)</td><td>\(moment(row.sent))</td>\
        <td>\(moment(row.delivered))</td><td>\(moment(row.opened))</td><td>\(moment(row.loaded))</td>\
        <td>\(if: row.isFailed, "\(StateMark(label: "nicht zugestellt", kind: .stopped)) ")\(row.remark)
        \(if: row.isFailed && row.canBeRequeued, sendAgain(row, frame))
        \(if: row.awaitsPost, frame.form(to: .ledgerNote(row.id), style: "inline", """
            <input type="hidden" name="fact" value="posted">\
            <button type="submit">Brief ist versandt<span class="visually-hidden">: \(row.name)</span></button>
            """))
        <details><summary>Vermerken<span class="visually-hidden">: \(row.name)</span></summary>
        \(frame.form(to: .ledgerNote(row.id), """
            <input type="hidden" name="fact" value="noted">\
            <label for="words-\(row.id)">Wie hat das Mitglied die Ladung erhalten?</label>\
            <input id="words-\(row.id)" name="words" type="text" required maxlength="300">\
            <button type="submit">Empfang vermerken</button>
            """))
        \(if: !row.isFailed && row.canBeRequeued, sendAgain(row, frame))</details></td></tr>
        """
    }

    private func sendAgain(_ row: Row, _ frame: OfficeFrame) -> HTML {
        frame.form(
            to: .ledgerDelivery(row.id),
            style: "inline",
            """
            <button type="submit">Noch einmal senden<span class="visually-hidden">: \(row.name)</span></button>
            """
        )
    }

    private func moment(_ date: Date?) -> HTML { date.map { "\(InstantMark(instant: $0))" } ?? "–" }

    /// The forms that send.
    func sending(_ frame: OfficeFrame) -> HTML {
        if !obstacles.isEmpty {
            return """
                <section class="card" aria-labelledby="send-title"><h2 id="send-title">Versenden</h2>
                <ul class="missing">\(each: obstacles, { "<li>\($0)</li>" })</ul></section>
                """
        }
        let byMail = recipients.count { !$0.mail.isEmpty }
        let letters = recipients.count - byMail
        let without = recipients.filter { $0.mail.isEmpty && $0.post.isEmpty }
        return """
            <section class="card" aria-labelledby="send-title"><h2 id="send-title">Versenden</h2>
            <p>\(GermanFormat.count(recipients.count, "Mitglied", "Mitglieder")): \(byMail) per E-Mail, \(letters) per Brief.</p>
            \(if: !without.isEmpty, Notice(
                kind: .information, text: "Ohne jede Anschrift: \(without.map(\.name).joined(separator: ", ")).",
                detail: "Ihr Brief wird gedruckt und ist persönlich auszuhändigen."
            ).html)
            \(if: mailings.isEmpty, invitationForm(frame), else: laterForms(frame))
            </section>
            """
    }

    private func invitationForm(_ frame: OfficeFrame) -> HTML {
        """
        <p>Die Einladung wird mit der jetzigen Tagesordnung versandt und dieser Stand festgehalten. In E-Mails stehen \
        nichtöffentliche Punkte nur mit neutralem Titel.</p>
        \(frame.form(to: .summons(meetingID), style: "stack", """
            \(form.fields)<div class="actions"><button type="submit" class="primary">Ladung an alle versenden</button></div>
            """))
        """
    }

    private func laterForms(_ frame: OfficeFrame) -> HTML {
        """
        \(reasonForm(frame, to: .summonsSupplement(meetingID), "supplement", "Nachtrag versenden", isRequired: false, """
            Teilt allen mit, was seit dem letzten Versand auf der Tagesordnung neu ist oder fehlt.
            """))
        \(reasonForm(frame, to: .summonsChange(meetingID), "change", "Änderung mitteilen", isRequired: false, """
            Teilt allen den jetzigen Termin und Ort der Sitzung mit. Ändern Sie beides zuerst an der Sitzung.
            """))
        \(reasonForm(frame, to: .summonsCancellation(meetingID), "cancellation", "Sitzung absagen", isRequired: true, """
            Sagt die Sitzung ab und teilt es allen mit. Das lässt sich nicht zurücknehmen.
            """))
        """
    }

    private func reasonForm(
        _ frame: OfficeFrame,
        to path: OfficePath,
        _ name: StaticString,
        _ button: HTML,
        isRequired: Bool,
        _ about: HTML
    ) -> HTML {
        let id = HTML(stringLiteral: name)
        return """
            <details><summary>\(button)</summary><p>\(about)</p>
            \(frame.form(to: path, style: "stack", """
                <label for="reason-\(id)">Grund\(if: !isRequired, " <span class=\"optional\">freiwillig</span>")</label>\
                <input id="reason-\(id)" name="reason" type="text" maxlength="500"\(flag: "required", if: isRequired)>
                <div class="actions"><button type="submit">\(button)</button></div>
                """))</details>
            """
    }

    /// Who is invited on which way, and changing it.
    func people(_ frame: OfficeFrame) -> HTML {
        """
        <section class="card" aria-labelledby="people-title"><h2 id="people-title">Wer wie geladen wird</h2>
        <p>Per E-Mail wird geladen, wer zugestimmt hat; alle anderen erhalten einen Brief.</p>
        <ul class="rows">\(each: recipients, { person in
            """
            <li><div class="row-text"><p class="row-title">\(person.name)\(given: person.role, { " (\($0))" })</p>
            <p class="row-about">\(if: person.mail.isEmpty, "Brief: \(if: person.post.isEmpty, "keine Anschrift", else: "\(person.post)")", else: "E-Mail: \(person.mail)")</p></div>
            <details><summary>Ändern<span class="visually-hidden">: \(person.name)</span></summary>
            \(frame.form(to: .mailConsent(person.personID), """
                <input type="hidden" name="meeting" value="\(meetingID)">\
                <label for="mail-\(person.personID)">E-Mail-Adresse, an die mit Zustimmung geladen wird; leer für Brief</label>\
                <input id="mail-\(person.personID)" name="mail" type="email" value="\(person.mail)">\
                <button type="submit">Speichern</button>
                """))</details></li>
            """
        })</ul></section>
        """
    }
}
