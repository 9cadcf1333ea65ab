/// A part of a document that takes the whole width of what it stands in.
public indirect enum Block: Hashable, Sendable {
    /// Text.
    case paragraph(Paragraph)
    /// Items with bullets or numbers.
    case list(ListBlock)
    /// Rows and columns.
    case table(TableBlock)
    /// A table of contents.
    case contents(ContentsBlock)
    /// Labels with their values.
    case facts(FactsBlock)
    /// Blocks side by side, never divided between pages.
    case columns(ColumnsBlock)
    /// Blocks on a ground or beside a bar.
    case box(BoxBlock)
    /// Blocks which belong together.
    case group(GroupBlock)
    /// An image or a drawing.
    case figure(FigureBlock)
    /// Figures as columns or lines.
    case chart(ChartBlock)
    /// A line over the whole width.
    case rule(RuleBlock)
    /// Empty space of a height in points.
    case space(Double)
    /// A new page.
    case pageBreak
}
