/// Chance that comes out the same for the same seed, on every machine and with every standard library (SplitMix64).
struct SeededChance {
    private var state: UInt64

    init(seed: Int) {
        state = UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15
    }

    /// A number from 0 up to, not including, `limit`.
    mutating func below(_ limit: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(max(limit, 1)))
    }

    /// True once in so many times.
    mutating func once(in times: Int) -> Bool { below(times) == 0 }

    mutating func one<Element>(of elements: [Element]) -> Element { elements[below(elements.count)] }

    /// As many as there are numbers below `limit`.
    mutating func some<Element>(below limit: Int, _ make: (inout SeededChance) -> Element) -> [Element] {
        let count = below(limit)
        return (0..<count).map { _ in make(&self) }
    }
}
