internal import Typesetting

extension HouseStyle {
    /// Lines to sign on, side by side, below place and date: for minutes, which several persons sign.
    ///
    /// - Parameters:
    ///   - signatures: One to three; more stand in further rows.
    ///   - place: "Musterbach, 12. November 2026"; empty leaves a line to write it on.
    ///   - width: Width of the text in points.
    /// - Returns: Blocks that stay together and never start a page.
    func signatureLines(_ signatures: [Signature], place: String, width: Double) -> Block {
        let gap = 21.0
        let columnWidth = (width - 2 * gap) / 3
        var blocks: [Block] = [.space(Self.unit * 2)]
        if place.isEmpty {
            blocks += [.space(Self.unit * 3), columns([[line, caption("Ort, Datum")]], width: columnWidth, gap: gap)]
        } else {
            blocks.append(textBlock(place, alignment: .leading, spaceAfter: 0))
        }
        for start in stride(from: 0, to: signatures.count, by: 3) {
            let row = signatures[start..<min(start + 3, signatures.count)]
            blocks.append(.space(Self.unit))
            blocks.append(columns(row.map { signatureColumn($0) }, width: columnWidth, gap: gap))
        }
        return .group(GroupBlock(blocks, staysTogether: true, staysWithPrevious: true))
    }

    private func signatureColumn(_ signature: Signature) -> [Block] {
        let room = Self.unit * 5
        var blocks: [Block] = [.space(room)]
        if let image = signature.image {
            let figure = image.figure(height: room - 3)
            let used = figure.size(within: .infinity).height
            blocks = [.space(room - used), .figure(figure)]
        }
        blocks += [line, plainBody(signature.name, style: label)]
        if !signature.function.isEmpty { blocks.append(caption(signature.function)) }
        return blocks
    }

    private var line: Block {
        .rule(RuleBlock(color: ink, thickness: 0.5, spacing: 0))
    }

    private func caption(_ text: String) -> Block {
        plainBody(text, style: smallLabel)
    }

    private func columns(_ contents: [[Block]], width: Double, gap: Double) -> Block {
        .columns(
            ColumnsBlock(
                columns: contents.enumerated().map { index, blocks in
                    .init(x: Double(index) * (width + gap), width: width, blocks: blocks)
                }
            )
        )
    }
}
