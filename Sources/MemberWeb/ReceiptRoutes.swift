internal import CouncilActions
internal import CouncilModel
internal import Pages
internal import WebService

/// Confirming by a mail's secret link that it arrived, without logging in.
struct ReceiptRoutes {
    func add(to routes: inout OfficeRoutes) {
        let counter = routes.counter
        routes.table.get("/receipts/{token}", policy: .open) { request in
            let token = request.parameter("token")
            // Looking confirms nothing: programs that check mails for dangers follow links too.
            guard let slip = try await ReceiptDesk(office: counter.office).slip(for: token) else {
                throw RequestRefusal.notFound
            }
            return Self.page(token, slip)
        }
        let options = RouteOptions(bodyLimit: 1000, token: .originOnly)
        routes.table.post("/receipts/{token}", policy: .open, options: options) { request in
            let token = request.parameter("token")
            guard try await ReceiptDesk(office: counter.office).confirm(token) != nil else {
                throw RequestRefusal.notFound
            }
            return .redirect303(OfficePath.receipt(token).text)
        }
    }

    private static func page(_ token: String, _ slip: ReceiptDesk.Slip) -> WebResponse {
        let frame = OfficeFrame(
            townName: slip.bodyName,
            person: nil,
            csrfToken: "",
            formKey: "",
            assetVersion: AssetRoutes.version
        )
        let page = ReceiptPage(
            token: token,
            bodyName: slip.bodyName,
            kind: slip.kind.title,
            sent: slip.sent,
            confirmed: slip.confirmed
        )
        return .html(page.render(in: frame).bytes)
    }
}
