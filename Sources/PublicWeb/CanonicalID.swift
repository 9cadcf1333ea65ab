import Foundation
import HTTPTypes
import OParl
import WebService

extension WebRequest {
    /// The identifier in the path.
    ///
    /// - Throws: An answer 301 to the same path in lower case for an identifier in capitals, so that every object has
    ///   one address; ``RequestRefusal/notFound`` for what is no identifier.
    func canonicalID() throws -> UUID {
        let text = parameter("id")
        guard let id = UUID(uuidString: text) else { throw RequestRefusal.notFound }
        let canonical = OParlAddress.text(id)
        guard text == canonical else {
            let query = rawQuery.isEmpty ? "" : "?\(rawQuery)"
            throw ImmediateAnswer(
                WebResponse(
                    status: .movedPermanently,
                    headers: [.location: path(replacing: "id", with: canonical) + query]
                )
            )
        }
        return id
    }
}
