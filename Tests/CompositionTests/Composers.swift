import Composition

/// The composer all tests share, as all requests of a server do.
enum Composers {
    static let shared = {
        do {
            return try Composer()
        } catch {
            fatalError("\(error)")
        }
    }()
}
