/// The number of an indirect object; generation is always 0.
struct PDFReference: Hashable {
    let number: Int
}
