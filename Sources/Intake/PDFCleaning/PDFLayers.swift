/// Layers that a reader may switch on and off.
enum PDFLayers {
    /// Whether something is not to be seen when the file is opened. The copy has no layers any more and would show it.
    ///
    /// Source: ISO 32000-1, 8.11.2 and 8.11.4.
    static func hasHidden(in file: PDFReader.File, catalog: PDFDictionary) -> Bool {
        guard let layers = file.resolved(catalog["OCProperties"])?.dictionaryValue else { return false }
        if file.objects.values.contains(where: { hidesWhatIsOn($0.value, in: file) }) { return true }
        guard let configuration = file.resolved(layers["D"])?.dictionaryValue else { return false }
        if file.resolved(configuration["BaseState"])?.nameValue ?? "ON" != "ON" { return true }
        if let off = file.resolved(configuration["OFF"])?.arrayValue, !off.isEmpty { return true }
        let rules = file.resolved(configuration["AS"])?.arrayValue ?? []
        return rules.contains { hides(file.resolved($0)?.dictionaryValue, in: file) }
    }

    /// A membership that shows its contents when layers are off, or by a formula.
    private static func hidesWhatIsOn(_ value: PDFValue, in file: PDFReader.File) -> Bool {
        switch value {
        case .token, .name, .reference: false
        case .array(let values): values.contains { hidesWhatIsOn($0, in: file) }
        case .dictionary(let dictionary):
            file.resolved(dictionary["Type"])?.nameValue == "OCMD"
                && (dictionary["VE"] != nil
                    || ["AllOff", "AnyOff"].contains(file.resolved(dictionary["P"])?.nameValue ?? ""))
                || dictionary.entries.contains { hidesWhatIsOn($0.value, in: file) }
        }
    }

    /// A rule that switches layers when the file is viewed: by their use, their scale, the reader's language or name.
    private static func hides(_ rule: PDFDictionary?, in file: PDFReader.File) -> Bool {
        guard let rule, file.resolved(rule["Event"])?.nameValue == "View" else { return false }
        let categories = Set(
            (file.resolved(rule["Category"])?.arrayValue ?? []).compactMap { file.resolved($0)?.nameValue }
        )
        let layers = file.resolved(rule["OCGs"])?.arrayValue ?? []
        return layers.contains { layer in
            let usage = file.resolved(file.resolved(layer)?.dictionaryValue?["Usage"])?.dictionaryValue
            return usage?.entries.contains { entry in
                guard categories.contains(entry.key) else { return false }
                let use = file.resolved(entry.value)?.dictionaryValue
                switch entry.key {
                case "View": return file.resolved(use?["ViewState"])?.nameValue == "OFF"
                case "Print": return file.resolved(use?["PrintState"])?.nameValue == "OFF"
                case "Export": return file.resolved(use?["ExportState"])?.nameValue == "OFF"
                case "Zoom", "Language", "User": return true
                default: return false
                }
            } ?? false
        }
    }
}
