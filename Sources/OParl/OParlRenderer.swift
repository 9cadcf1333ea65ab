public import Foundation

/// Turns published rows into the objects of OParl 1.1.
///
/// Pure: the same rows give the same bytes. Withdrawn objects become tombstones of five properties.
public struct OParlRenderer: Sendable {
    /// Where an object stands in the answer; decides about back references and long texts.
    enum Placement: Sendable {
        /// Fetched under its own address.
        case alone
        /// An element of a list.
        case listed
        /// Inside an object that was fetched under its own address.
        case embedded
        /// Inside an element of a list.
        case embeddedInList

        /// Back references are written only where the object is not inside another one.
        var isOutermost: Bool { self == .alone || self == .listed }

        /// The placement of what is embedded.
        var inside: Placement { self == .alone || self == .embedded ? .embedded : .embeddedInList }
    }

    let address: OParlAddress
    let timeZone: TimeZone

    /// Creates a renderer.
    ///
    /// - Parameters:
    ///   - address: The addresses of the portal.
    ///   - timeZone: The body's time zone, in which moments are written.
    public init(address: OParlAddress, timeZone: TimeZone) {
        self.address = address
        self.timeZone = timeZone
    }

    /// An object under its own address.
    public func render(_ object: OParlObject) -> JSONValue {
        render(object, placement: .alone, omitInternal: false)
    }

    /// One page of a list.
    ///
    /// `data`, `pagination` and `links` are always there, also on an empty page (OParl 1.1, 2.6).
    public func render(_ page: OParlListPage) -> JSONValue {
        var pagination = JSONObject()
        pagination["elementsPerPage"] = .integer(page.elementsPerPage)
        var links = JSONObject()
        links["first"] = .string(page.filter.first.address(list: page.address))
        links["self"] = .string(page.filter.address(list: page.address))
        if let next = page.next { links["next"] = .string(next.address(list: page.address)) }
        if let web = address.page(forListOf: page.kind) { links["web"] = .string(web) }
        var answer = JSONObject()
        answer["data"] = .array(
            page.objects.map { render($0, placement: .listed, omitInternal: page.filter.omitsInternal) }
        )
        answer["pagination"] = .object(pagination)
        answer["links"] = .object(links)
        return .object(answer)
    }

    /// The entry point of the interface.
    ///
    /// - Parameters:
    ///   - system: Its properties.
    ///   - created: When the first body was published.
    ///   - modified: When the properties last changed.
    /// - Returns: The object `System`.
    public func render(_ system: OParlSystem, created: Date, modified: Date) -> JSONValue {
        var writer = PropertyWriter(address: address, timeZone: timeZone)
        writer.text("id", address.system)
        writer.text("type", "https://schema.oparl.org/1.1/System")
        writer.text("oparlVersion", "https://schema.oparl.org/1.1/")
        writer.text("body", address.bodies)
        writer.text("name", system.name)
        writer.url("license", system.license)
        writer.text("contactEmail", system.contactEmail)
        writer.text("contactName", system.contactName)
        writer.url("website", system.website)
        writer.url("vendor", system.vendor)
        writer.url("product", system.product)
        writer.instant("created", created)
        writer.instant("modified", modified)
        writer.text("web", address.base + "/")
        return .object(writer.object)
    }

    /// The object that goes with a status of 400 and above.
    ///
    /// Source: OParl 1.1, 2.9 (`Error`).
    ///
    /// - Parameters:
    ///   - message: A sentence for people, in German.
    ///   - debug: What a developer of a client should know; nothing internal.
    /// - Returns: The object `Error`.
    public static func error(message: String, debug: String) -> JSONValue {
        var object = JSONObject()
        object["type"] = .string("https://schema.oparl.org/1.1/Error")
        object["message"] = .string(message)
        object["debug"] = .string(debug)
        return .object(object)
    }

    func render(_ object: OParlObject, placement: Placement, omitInternal: Bool = false) -> JSONValue {
        var writer = PropertyWriter(address: address, timeZone: timeZone)
        writer.text("id", address.object(object.kind, object.id))
        writer.text("type", object.kind.typeURL)
        let embedding = Embedding(object: object, placement: placement, omitsInternal: omitInternal)
        switch object.document {
        case nil:
            writer.instant("created", object.created)
            writer.instant("modified", object.modified)
            writer.bool("deleted", true)
            return .object(writer.object)
        case .body(let body): write(body, embedding, to: &writer)
        case .legislativeTerm(let term): write(term, embedding, to: &writer)
        case .organization(let organization): write(organization, embedding, to: &writer)
        case .person(let person): write(person, embedding, to: &writer)
        case .membership(let membership): write(membership, embedding, to: &writer)
        case .meeting(let meeting): write(meeting, embedding, to: &writer)
        case .agendaItem(let item): write(item, embedding, to: &writer)
        case .paper(let paper): write(paper, embedding, to: &writer)
        case .consultation(let consultation): write(consultation, embedding, to: &writer)
        case .file(let file): write(file, embedding, to: &writer)
        case .location(let location): write(location, embedding, to: &writer)
        }
        writer.instant("created", object.created)
        writer.instant("modified", object.modified)
        writer.text("web", address.page(for: object))
        return .object(writer.object)
    }

    func embedded(_ objects: [OParlObject], in embedding: Embedding) -> [JSONValue] {
        objects.filter { !$0.isDeleted }.map { render($0, placement: embedding.placement.inside) }
    }
}
