/// Something placed on a page; lengths in points, origin top left.
public enum FrameItem: Hashable, Sendable {
    /// Text on one baseline.
    case text(baseline: Double, runs: [GlyphRun])
    /// A filled area or a rule, without meaning.
    case fill(Rectangle, Color)
    /// A picture or drawing.
    indirect case figure(PlacedFigure)

    /// The same item, moved.
    func moved(x: Double, y: Double) -> FrameItem {
        switch self {
        case .text(let baseline, let runs):
            if x == 0 { return .text(baseline: baseline + y, runs: runs) }
            return .text(
                baseline: baseline + y,
                runs: runs.map { run in
                    var run = run
                    run.x += x
                    return run
                }
            )
        case .fill(var rectangle, let color):
            rectangle.x += x
            rectangle.y += y
            return .fill(rectangle, color)
        case .figure(var figure):
            figure.place.x += x
            figure.place.y += y
            return .figure(figure)
        }
    }

    /// The same item without meaning, for headers that are repeated.
    var withoutMeaning: FrameItem {
        if case .figure(var figure) = self {
            figure.node = nil
            return .figure(figure)
        }
        guard case .text(let baseline, let runs) = self else { return self }
        return .text(
            baseline: baseline,
            runs: runs.map { run in
                var run = run
                run.node = nil
                run.link = nil
                return run
            }
        )
    }
}
