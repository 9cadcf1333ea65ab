public import Foundation

/// A mail that tells somebody of an office that a paper waits for its signature.
public struct SignOffMail: Sendable, Equatable, Identifiable {
    /// Why it is written; the raw value is the database's word.
    public enum Kind: String, Sendable, CaseIterable {
        /// The office's turn has come.
        case asked
        /// The last day is near.
        case soon
        /// The last day is over.
        case late
    }

    /// What became of it; the raw value is the database's word.
    public enum State: String, Sendable, CaseIterable {
        /// It is handed over to the server.
        case sent
        /// The server took it.
        case delivered
        /// The server could not be reached or asked for another try.
        case deferred
        /// The server refused it.
        case refused
        /// Nobody tries any more.
        case abandoned
        /// Signed, returned, handed over or called off before it was sent.
        case dropped
    }

    /// Identity.
    public let id: SignOffMailID
    /// The step.
    public let step: SignOffStepID
    /// The number of the act with which the office was asked; asked again, it is reminded again.
    public let act: Int
    /// Why it is written.
    public let kind: Kind
    /// Who gets it.
    public let account: AccountID
    /// Whom the account stands in for.
    public let deputyFor: AccountID?
    /// Where it goes.
    public let address: String
    /// When it was written.
    public let queued: Date

    /// A mail; the parameters are the properties.
    public init(
        id: SignOffMailID,
        step: SignOffStepID,
        act: Int,
        kind: Kind,
        account: AccountID,
        deputyFor: AccountID?,
        address: String,
        queued: Date
    ) {
        self.id = id
        self.step = step
        self.act = act
        self.kind = kind
        self.account = account
        self.deputyFor = deputyFor
        self.address = address
        self.queued = queued
    }
}
