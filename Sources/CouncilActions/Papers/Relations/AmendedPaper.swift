internal import CouncilModel
internal import Store

extension Paper {
    /// An amendment speaks of the paper that it amends: its title, its text.
    ///
    /// - Throws: ``RuleViolation/amendsNonPublicPaper`` when it would be public and the other is not.
    func keepAmendedPaperClosed(in transaction: Transaction) throws {
        if publicity == .public, try transaction.paperRelations.amendsNonPublic(id) {
            throw RuleViolation.amendsNonPublicPaper
        }
    }
}
