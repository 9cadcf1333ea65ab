public import Foundation

/// The identity of one record: a UUID that cannot be mistaken for another noun's.
///
/// An identifier is never a protection: whoever knows one still sees nothing that is not theirs.
public struct Identifier<Noun>: Hashable, Sendable, Codable, CustomStringConvertible {
    /// The bare UUID, as the database and the URLs carry it.
    public let uuid: UUID

    /// Wraps a UUID.
    public init(_ uuid: UUID) {
        self.uuid = uuid
    }

    /// Reads the lower-case form of RFC 9562 §4, as URLs carry it.
    ///
    /// - Returns: `nil` for anything else, also for upper case: each object has one address.
    public init?(_ text: some StringProtocol) {
        guard text.utf8.count == 36, !text.utf8.contains(where: { $0 >= 0x41 && $0 <= 0x5A }),
            let uuid = UUID(uuidString: String(text)), text == uuid.uuidString.lowercased()
        else { return nil }
        self.uuid = uuid
    }

    /// Lower case, with hyphens.
    public var description: String { uuid.uuidString.lowercased() }

    /// Decodes the bare UUID.
    public init(from decoder: any Decoder) throws {
        uuid = try decoder.singleValueContainer().decode(UUID.self)
    }

    /// Encodes the bare UUID.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(uuid)
    }
}

/// Identity of a ``Body``.
public typealias BodyID = Identifier<Body>
/// Identity of a ``LegislativeTerm``.
public typealias LegislativeTermID = Identifier<LegislativeTerm>
/// Identity of a ``Location``.
public typealias LocationID = Identifier<Location>
/// Identity of an ``Organization``.
public typealias OrganizationID = Identifier<Organization>
/// Identity of a ``Person``.
public typealias PersonID = Identifier<Person>
/// Identity of a ``Membership``.
public typealias MembershipID = Identifier<Membership>
/// Identity of a ``Meeting``.
public typealias MeetingID = Identifier<Meeting>
/// Identity of an ``AgendaItem``.
public typealias AgendaItemID = Identifier<AgendaItem>
/// Identity of a ``Paper``.
public typealias PaperID = Identifier<Paper>
/// Identity of a ``PaperKind``.
public typealias PaperKindID = Identifier<PaperKind>
/// Identity of a ``NumberingScheme``.
public typealias NumberingSchemeID = Identifier<NumberingScheme>
/// Identity of a ``Consultation``.
public typealias ConsultationID = Identifier<Consultation>
/// Identity of a ``Competence``.
public typealias CompetenceID = Identifier<Competence>
/// The identity of a packet.
public typealias PacketID = Identifier<Packet>
/// Identity of a ``MeetingNotice``.
public typealias MeetingNoticeID = Identifier<MeetingNotice>
/// Identity of a ``Receipt``.
public typealias ReceiptID = Identifier<Receipt>
/// Identity of a ``CalendarFeed``.
public typealias CalendarFeedID = Identifier<CalendarFeed>
/// Identity of a ``File``.
public typealias FileID = Identifier<File>
/// Identity of a ``SignOffCourse``.
public typealias SignOffCourseID = Identifier<SignOffCourse>
/// Identity of a ``SignOffStep``.
public typealias SignOffStepID = Identifier<SignOffStep>
/// Identity of a ``SignOffTemplate``.
public typealias SignOffTemplateID = Identifier<SignOffTemplate>
/// Identity of a ``SignOffMail``.
public typealias SignOffMailID = Identifier<SignOffMail>
/// Identity of an ``AccountDeputy``.
public typealias AccountDeputyID = Identifier<AccountDeputy>
/// Identity of an ``Account``.
public typealias AccountID = Identifier<Account>

extension UUID {
    /// A UUID of version 7 (RFC 9562 §5.7): milliseconds since 1970, 4096ths of a millisecond (§6.2, method 3), then random
    /// bits.
    ///
    /// Time and randomness are given, so that pure code can make identifiers and tests can repeat them.
    ///
    /// - Parameters:
    ///   - time: Any time after 1970-01-01; earlier ones count as 1970.
    ///   - random: The lower 62 bits are used.
    /// - Returns: An identifier that sorts after those of earlier microseconds.
    public static func version7(time: Date, random: UInt64) -> UUID {
        let milliseconds = max(0, time.timeIntervalSince1970 * 1000)
        let whole = UInt64(milliseconds)
        let fraction = UInt64((milliseconds - Double(whole)) * 4096)
        let high = (whole & 0xFFFF_FFFF_FFFF) << 16 | 0x7000 | min(fraction, 0x0FFF)
        let low = 0x8000_0000_0000_0000 | (random & 0x3FFF_FFFF_FFFF_FFFF)
        func byte(_ word: UInt64, _ index: UInt64) -> UInt8 { UInt8(truncatingIfNeeded: word >> (56 - 8 * index)) }
        return UUID(
            uuid: (
                byte(high, 0), byte(high, 1), byte(high, 2), byte(high, 3), byte(high, 4), byte(high, 5),
                byte(high, 6), byte(high, 7), byte(low, 0), byte(low, 1), byte(low, 2), byte(low, 3), byte(low, 4),
                byte(low, 5), byte(low, 6), byte(low, 7)
            )
        )
    }
}
