internal import Composition
public import CouncilModel
public import JSONReading
internal import OParl

extension InputObject {
    /// A text in the notation of ``StructuredText``, or a list of such texts, one for each paragraph.
    ///
    /// - Parameter name: The member; missing is no text.
    /// - Returns: The text.
    public func structuredText(_ name: String) -> StructuredText {
        guard let found = value(name) else { return StructuredText([]) }
        switch found {
        case .string(let text): return structuredText([text], isList: false, at: name)
        case .array(let values): return structuredText(texts(of: values, at: name), isList: true, at: name)
        default:
            mismatch(name, expected: "ein Text oder eine Liste von Texten", found: found)
            return StructuredText([])
        }
    }

    /// Reads paragraphs in notation, reports what cannot be meant so, and finds the pictures.
    ///
    /// - Parameters:
    ///   - parts: The paragraphs; marks and notes may stand in different ones.
    ///   - isList: Whether the file has them as a list.
    ///   - name: The member.
    /// - Returns: The text with its pictures.
    func structuredText(_ parts: [String], isList: Bool, at name: String) -> StructuredText {
        let (text, problems) = StructuredText.read(notation: parts.joined(separator: "\n\n"))
        for problem in problems {
            var (part, line) = (0, problem.line)
            while part + 1 < parts.count, line > parts[part].lineCount + 1 {
                line -= parts[part].lineCount + 1
                part += 1
            }
            let spot = isList ? place.member(name).element(part) : place.member(name)
            let isLong = parts.indices.contains(part) && parts[part].lineCount > 1
            source.report((isLong ? "Zeile \(line): " : "") + problem.message, at: spot)
        }
        return text.illustrated { picture(named: $0, at: name) }
    }

    /// The bytes of a picture that is a file beside the input or stands in the text itself.
    private func picture(named picture: String, at name: String) -> [UInt8]? {
        let short = picture.prefix(60)
        let isInside = picture.hasPrefix("data:")
        let parts = picture.split(separator: "/", omittingEmptySubsequences: false)
        guard isInside || !parts.contains(where: { $0.isEmpty || $0.hasPrefix(".") }) else {
            report("die Abbildung „\(short)“ muss im Ordner der Eingabe oder darunter liegen", at: name)
            return nil
        }
        guard let bytes = isInside ? DataAddress(picture)?.bytes : source.file(picture) else {
            report(
                isInside
                    ? "die Abbildung „\(short)“ ist nicht lesbar; erwartet ist „data:image/png;base64,…“"
                    : "die Abbildung „\(short)“ ist nicht lesbar; gesucht wurde im Ordner der Eingabe",
                at: name
            )
            return nil
        }
        if (try? Illustration(file: bytes, alternative: picture)) == nil {
            report("die Abbildung „\(short)“ ist kein Bild (SVG, PNG oder JPEG), das gelesen werden kann", at: name)
        }
        return bytes
    }
}

extension String {
    fileprivate var lineCount: Int {
        reduce(1) { $1 == "\n" || $1 == "\r\n" || $1 == "\r" ? $0 + 1 : $0 }
    }
}
