/// Reads `Accept-Encoding`, RFC 9110 §12.5.3.
enum AcceptEncoding {
    /// Whether gzip may be sent: named without `q=0`, or covered by `*` without `q=0`.
    static func allowsGzip(_ header: String?) -> Bool {
        guard let header else { return false }
        var byWildcard = false
        for entry in header.lowercased().split(separator: ",") {
            let parameters = HeaderParameters(String(entry))
            let isRefused = parameters["q"].flatMap(Double.init) == 0
            switch parameters.value {
            case "gzip", "x-gzip": return !isRefused
            case "*": byWildcard = !isRefused
            default: continue
            }
        }
        return byWildcard
    }
}
