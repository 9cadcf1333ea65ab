internal import CCurl
internal import Foundation

/// One message on its way through libcurl; used once, on one thread.
@safe
final class MailTransfer {
    private let bytes: [UInt8]
    private var sent = 0
    /// Lines of the server's replies; the last ones count.
    private var replies: [String] = []

    init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    private static let library: CURLcode = curl_global_init(Int(CURL_GLOBAL_DEFAULT))

    func run(to server: MailServer, from sender: String, for recipient: String) -> MailVerdict {
        guard Self.library == CURLE_OK, let handle = unsafe curl_easy_init() else { return .tryAgain(.unreachable) }
        defer { unsafe curl_easy_cleanup(handle) }
        guard let recipients = unsafe curl_slist_append(nil, "<\(recipient)>") else { return .tryAgain(.unreachable) }
        defer { unsafe curl_slist_free_all(recipients) }
        unsafe configure(handle, for: server)
        unsafe ccurl_set_text(handle, CURLOPT_MAIL_FROM, "<\(sender)>")
        unsafe ccurl_set_pointer(handle, CURLOPT_MAIL_RCPT, recipients)
        let context = unsafe Unmanaged.passUnretained(self).toOpaque()
        unsafe ccurl_set_transfer(handle, CURLOPT_READFUNCTION) { buffer, size, count, context in
            unsafe MailTransfer.of(context)?.fill(UnsafeMutableRawBufferPointer(start: buffer, count: size * count))
                ?? 0
        }
        unsafe ccurl_set_pointer(handle, CURLOPT_READDATA, context)
        unsafe ccurl_set_transfer(handle, CURLOPT_HEADERFUNCTION) { buffer, size, count, context in
            unsafe MailTransfer.of(context)?.note(UnsafeRawBufferPointer(start: buffer, count: size * count))
            return size * count
        }
        unsafe ccurl_set_pointer(handle, CURLOPT_HEADERDATA, context)
        let outcome = unsafe curl_easy_perform(handle)
        return verdict(outcome, code: unsafe ccurl_response_code(handle))
    }

    private static func of(_ context: UnsafeMutableRawPointer?) -> MailTransfer? {
        guard let context = unsafe context else { return nil }
        return unsafe Unmanaged<MailTransfer>.fromOpaque(context).takeUnretainedValue()
    }

    private func configure(_ handle: UnsafeMutableRawPointer, for server: MailServer) {
        unsafe ccurl_set_text(handle, CURLOPT_URL, server.url)
        unsafe ccurl_set_text(handle, CURLOPT_PROTOCOLS_STR, "smtp,smtps")
        // Whatever proxies the environment names are for web pages.
        unsafe ccurl_set_text(handle, CURLOPT_PROXY, "")
        let encryption: curl_usessl = server.encryption == .opportunistic ? CURLUSESSL_TRY : CURLUSESSL_ALL
        unsafe ccurl_set_number(handle, CURLOPT_USE_SSL, Int(encryption.rawValue))
        unsafe ccurl_set_number(handle, CURLOPT_NOSIGNAL, 1)
        unsafe ccurl_set_number(handle, CURLOPT_CONNECTTIMEOUT_MS, server.connectionTimeout.milliseconds)
        unsafe ccurl_set_number(handle, CURLOPT_TIMEOUT_MS, server.timeout.milliseconds)
        unsafe ccurl_set_number(handle, CURLOPT_UPLOAD, 1)
        unsafe ccurl_set_size(handle, CURLOPT_INFILESIZE_LARGE, curl_off_t(bytes.count))
        if let file = server.trustedCertificates { unsafe ccurl_set_text(handle, CURLOPT_CAINFO, file) }
        if let user = server.user { unsafe ccurl_set_text(handle, CURLOPT_USERNAME, user) }
        if let password = server.password { unsafe ccurl_set_text(handle, CURLOPT_PASSWORD, password) }
    }

    private func fill(_ buffer: UnsafeMutableRawBufferPointer) -> Int {
        let count = min(buffer.count, bytes.count - sent)
        unsafe buffer.copyBytes(from: bytes[sent..<sent + count])
        sent += count
        return count
    }

    private func note(_ buffer: UnsafeRawBufferPointer) {
        if replies.count < 200 { unsafe replies.append(HeaderText.cleaned(String(decoding: buffer, as: UTF8.self))) }
    }

    private func verdict(_ outcome: CURLcode, code: Int) -> MailVerdict {
        if outcome == CURLE_OK { return .delivered(words: words(of: code)) }
        switch outcome {
        case CURLE_COULDNT_CONNECT, CURLE_COULDNT_RESOLVE_HOST: return .tryAgain(.unreachable)
        case CURLE_OPERATION_TIMEDOUT: return .tryAgain(.timedOut)
        case CURLE_LOGIN_DENIED: return .tryAgain(.loginRefused)
        case CURLE_USE_SSL_FAILED, CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE,
            CURLE_SSL_CERTPROBLEM:
            return .tryAgain(.notEncrypted)
        default: break
        }
        // A 5yz before sender and recipient were named, in the greeting for example, is about the server and not the message.
        let isAboutMessage = outcome == CURLE_SEND_ERROR || sent > 0
        switch code {
        case 500...599 where isAboutMessage: return .refused(words: words(of: code))
        case 400...599: return .tryAgain(.busy(words: words(of: code)))
        default: return .tryAgain(.unreachable)
        }
    }

    /// The lines of the last reply that bears the code, at most 500 characters.
    private func words(of code: Int) -> String {
        let lines = replies.reversed().drop { !$0.hasPrefix("\(code)") }.prefix { $0.hasPrefix("\(code)") }
        return String(lines.reversed().joined(separator: " ").prefix(500))
    }
}

extension Duration {
    fileprivate var milliseconds: Int {
        Int(components.seconds) * 1000 + Int(components.attoseconds / 1_000_000_000_000_000)
    }
}
