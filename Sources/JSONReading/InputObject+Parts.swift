internal import OParl

extension InputObject {
    /// An object that may be missing.
    ///
    /// - Parameters:
    ///   - name: The member.
    ///   - read: Asks for its members.
    /// - Returns: What was read; nil when the object is missing.
    @discardableResult
    public func optionalObject<Value>(_ name: String, read: (InputObject) -> Value) -> Value? {
        guard let found = value(name) else { return nil }
        guard case .object(let object) = found else {
            mismatch(name, expected: "ein Objekt", found: found)
            return nil
        }
        return Self.read(object, at: place.member(name), of: source, read)
    }

    /// An object that must be there.
    ///
    /// - Parameters:
    ///   - name: The member.
    ///   - read: Asks for its members; of a missing object it finds none, and nothing more is reported.
    /// - Returns: What was read.
    public func object<Value>(_ name: String, read: (InputObject) -> Value) -> Value {
        if let value = optionalObject(name, read: read) { return value }
        if value(name) == nil { mismatch(name, expected: "ein Objekt", found: nil) }
        return read(
            InputObject(JSONObject(), at: .root, of: InputSource(isRecording: false, background: source.background))
        )
    }

    /// A list of objects.
    ///
    /// - Parameters:
    ///   - name: The member; missing is an empty list.
    ///   - isRequired: Whether there must be one object at least.
    ///   - read: Asks for the members of one object.
    /// - Returns: What was read, one value for each object.
    public func objects<Value>(_ name: String, isRequired: Bool = false, read: (InputObject) -> Value) -> [Value] {
        guard let found = value(name) else {
            if isRequired { mismatch(name, expected: "eine Liste von Objekten", found: nil) }
            return []
        }
        guard case .array(let values) = found else {
            mismatch(name, expected: "eine Liste von Objekten", found: found)
            return []
        }
        if isRequired, values.isEmpty { report("die Liste ist leer", at: name) }
        let list = place.member(name)
        var results: [Value] = []
        results.reserveCapacity(values.count)
        for (index, value) in values.enumerated() {
            guard case .object(let object) = value else {
                source.report("erwartet ist ein Objekt, gefunden wurde \(value.kindName)", at: list.element(index))
                continue
            }
            results.append(Self.read(object, at: list.element(index), of: source, read))
        }
        return results
    }

    static func read<Value>(
        _ object: JSONObject,
        at place: InputPlace,
        of source: InputSource,
        _ read: (InputObject) -> Value
    ) -> Value {
        let input = InputObject(object, at: place, of: source)
        let value = read(input)
        input.finish()
        return value
    }
}
