extension MeetingEditorPage {
    /// What became of the summons, and the way to its ledger.
    var summonsPanel: HTML {
        """
        <section class="card panel" id="summons" aria-labelledby="summons-title">
        <h2 id="summons-title">Ladung</h2>
        \(each: ledgerSentences, { "<p>\($0)</p>" })\(if: ledgerSentences.isEmpty, "<p>Noch ist nichts versandt.</p>")
        <p><a class="button" href="\(OfficePath.summons(meeting.id))">\(if: ledgerSentences.isEmpty, "Empfänger und Versand", else: "Nachweis je Mitglied")</a></p>
        </section>
        """
    }
}
