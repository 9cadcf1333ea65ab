/// One level of hyphenation patterns ("Word Hy-phen-a-tion by Com-put-er", Liang 1983) with libhyphen's rule of choice.
///
/// A pattern is a sequence of letters with a digit in each gap; the largest digit in a gap counts, and an odd one
/// allows a division. Of the patterns that end at the same letter only the longest counts, and none when a still
/// longer pattern is under way: so "fort1" keeps "orts1" from cutting "Fortschreibung" in the wrong place.
struct HyphenationPatterns {
    private struct Slot {
        var hash: UInt64 = 0
        /// Place of the digits, or -1 for the mere beginning of a pattern.
        var start: Int32 = -1
        /// Number of letters; 0 marks a free slot.
        var letters: Int32 = 0
    }

    private static let base: UInt64 = 0x9E37_79B9_7F4A_7C15

    private var slots: [Slot] = Array(repeating: Slot(), count: 1024)
    private var digits: [UInt8] = []
    private var count = 0

    /// Whether there are no patterns.
    var isEmpty: Bool { count == 0 }

    /// Adds a pattern as it stands in the file, such as `.ab3s2` in bytes.
    mutating func add(_ line: ArraySlice<UInt8>) {
        let start = digits.count
        var hash: UInt64 = 0
        var letters = 0
        digits.append(0)
        for byte in line {
            if byte >= 48 && byte <= 57 {
                digits[digits.count - 1] = byte - 48
                continue
            }
            if letters > 0 { note(hash, letters: letters, start: -1) }
            hash = hash &* Self.base &+ UInt64(byte) &+ 1
            letters += 1
            digits.append(0)
        }
        if letters > 0 { note(hash, letters: letters, start: start) }
    }

    /// The largest digit in each gap of a word.
    ///
    /// - Parameter word: Letters in the file's encoding, a full stop (46) at each end that is an end of the word.
    /// - Returns: One digit before each letter and one at the end.
    func levels(in word: [UInt8]) -> [UInt8] {
        var levels = [UInt8](repeating: 0, count: word.count + 1)
        var sums: [UInt64] = [0]
        var powers: [UInt64] = [1]
        for byte in word {
            sums.append(sums[sums.count - 1] &* Self.base &+ UInt64(byte) &+ 1)
            powers.append(powers[powers.count - 1] &* Self.base)
        }
        var first = 0
        for end in 1...max(word.count, 1) where end <= word.count {
            while first < end {
                let letters = end - first
                let hash = sums[end] &- sums[first] &* powers[letters]
                let slot = slots[place(of: hash, letters: letters)]
                if slot.letters > 0 {
                    if slot.start >= 0 { raise(&levels, from: first, by: slot) }
                    break
                }
                first += 1
            }
        }
        return levels
    }

    private func raise(_ levels: inout [UInt8], from first: Int, by slot: Slot) {
        for gap in 0...Int(slot.letters) {
            levels[first + gap] = max(levels[first + gap], digits[Int(slot.start) + gap])
        }
    }

    /// The slot of a text, or the free slot where it would stand.
    private func place(of hash: UInt64, letters: Int) -> Int {
        let mixed = (hash ^ hash >> 32) &* 0xD6E8_FEB8_6659_FD93
        var place = Int(truncatingIfNeeded: mixed >> 32) & (slots.count - 1)
        while slots[place].letters > 0, slots[place].hash != hash || slots[place].letters != Int32(letters) {
            place = (place + 1) & (slots.count - 1)
        }
        return place
    }

    private mutating func note(_ hash: UInt64, letters: Int, start: Int) {
        let place = place(of: hash, letters: letters)
        if slots[place].letters > 0 {
            if start >= 0 { slots[place].start = Int32(start) }
            return
        }
        slots[place] = Slot(hash: hash, start: Int32(start), letters: Int32(letters))
        count += 1
        if count * 4 > slots.count * 3 { grow() }
    }

    private mutating func grow() {
        let old = slots
        slots = Array(repeating: Slot(), count: old.count * 2)
        for slot in old where slot.letters > 0 {
            slots[place(of: slot.hash, letters: Int(slot.letters))] = slot
        }
    }
}
