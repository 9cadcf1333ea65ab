/// Rows of pixels as differences to their neighbours, which compress better (PNG, 9; ISO 32000-1, 7.4.4.4).
enum PNGPredictor {
    /// - Parameters:
    ///   - samples: Rows without padding.
    ///   - rowLength: Bytes in a row.
    ///   - pixelLength: Bytes in a pixel.
    /// - Returns: Each row with the number of its filter before it.
    static func filtered(_ samples: [UInt8], rowLength: Int, pixelLength: Int) -> [UInt8] {
        guard rowLength > 0 else { return samples }
        var filtered: [UInt8] = []
        filtered.reserveCapacity(samples.count + samples.count / rowLength)
        var above = [UInt8](repeating: 0, count: rowLength)
        var candidate = [UInt8](repeating: 0, count: rowLength)
        for start in stride(from: 0, to: samples.count - rowLength + 1, by: rowLength) {
            let row = Array(samples[start..<start + rowLength])
            var best = row
            var bestFilter: UInt8 = 0
            var least = cost(row)
            for filter in [UInt8(1), 2, 4] {
                for index in 0..<rowLength {
                    let left = index >= pixelLength ? row[index - pixelLength] : 0
                    let corner = index >= pixelLength ? above[index - pixelLength] : 0
                    let guess =
                        switch filter {
                        case 1: left
                        case 2: above[index]
                        default: paeth(left, above[index], corner)
                        }
                    candidate[index] = row[index] &- guess
                }
                let sum = cost(candidate)
                guard sum < least else { continue }
                (least, best, bestFilter) = (sum, candidate, filter)
            }
            filtered.append(bestFilter)
            filtered.append(contentsOf: best)
            above = row
        }
        return filtered
    }

    private static func cost(_ row: [UInt8]) -> Int {
        row.reduce(0) { $0 + Int(min($1, 0 &- $1)) }
    }

    private static func paeth(_ left: UInt8, _ above: UInt8, _ corner: UInt8) -> UInt8 {
        let estimate = Int(left) + Int(above) - Int(corner)
        let (toLeft, toAbove, toCorner) = (
            abs(estimate - Int(left)), abs(estimate - Int(above)), abs(estimate - Int(corner))
        )
        if toLeft <= toAbove && toLeft <= toCorner { return left }
        return toAbove <= toCorner ? above : corner
    }
}
