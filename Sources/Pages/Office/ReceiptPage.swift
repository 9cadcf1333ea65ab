public import Foundation

/// Where somebody who got a mail confirms that it arrived, without logging in; says nothing of the meeting.
public struct ReceiptPage: Sendable {
    /// The last part of the address.
    public var token: String
    /// The town.
    public var bodyName: String
    /// "Einladung", "Nachtrag".
    public var kind: String
    /// When it was sent.
    public var sent: Date
    /// When it was confirmed; `nil` while it was not.
    public var confirmed: Date?

    /// A page; see the properties.
    public init(token: String, bodyName: String, kind: String, sent: Date, confirmed: Date?) {
        self.token = token
        self.bodyName = bodyName
        self.kind = kind
        self.sent = sent
        self.confirmed = confirmed
    }

    /// The page.
    public func render(in frame: OfficeFrame) -> HTML {
        frame.document(
            title: "Empfang bestätigen",
            width: .narrow,
            showsHeader: false,
            """
            <h1>\(bodyName)</h1>
            <p class="lead">\(kind) vom \(InstantMark(instant: sent))</p>
            \(if: confirmed == nil, """
                <p>Bitte bestätigen Sie, dass Sie die Nachricht erhalten haben.</p>
                <form method="post" action="\(OfficePath.receipt(token))">
                <div class="actions"><button type="submit" class="primary">Gelesen und erhalten</button></div></form>
                """)
            \(given: confirmed, { moment in
                Notice(
                    kind: .success, text: "Vielen Dank, der Empfang ist bestätigt.",
                    detail: "Vermerkt am \(GermanFormat.shortDayAndTime(moment))."
                ).html
            })
            <p><a href="\(OfficePath.login)">Zur Anmeldung</a></p>
            """
        )
    }
}
