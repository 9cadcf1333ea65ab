/// A slice of a document that is never divided between pages; items are placed relative to its upper left corner.
struct Strip {
    var height: Double
    /// Space above in points, dropped at the top of a page.
    var spaceBefore = 0.0
    var items: [FrameItem] = []
    /// Whether a page may end before this strip.
    var allowsBreakBefore = true
    /// Whether a page must end before this strip.
    var forcesBreakBefore = false
    /// The boxes this strip lies in, outermost first.
    var boxes: [Int] = []
    /// The table head to repeat when a page starts with this strip.
    var head: Int?
    /// The notes whose marks stand here, each as lines.
    var notes: [[Strip]] = []
    /// The name of the place that starts here.
    var anchor: String?
    /// The heading that starts here.
    var heading: (title: String, level: Int)?

    /// The baseline of the first text, or nil.
    var firstBaseline: Double? {
        for case .text(let baseline, _) in items {
            return baseline
        }
        return nil
    }
}
