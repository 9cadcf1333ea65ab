internal import Foundation
internal import Synchronization

#if canImport(FoundationNetworking)
internal import FoundationNetworking
#endif

/// Documents on their way from one server. Each ends when it grows too large, or when the server sends somewhere else.
final class WebDownloads: NSObject, URLSessionDataDelegate {
    private struct Download {
        var bytes: [UInt8] = []
        var failure: OParlSourceError?
        let continuation: CheckedContinuation<Result<[UInt8]?, OParlSourceError>, Never>
    }

    private let origin: WebOrigin
    private let limit: Int
    private let running = Mutex<[Int: Download]>([:])

    /// - Parameters:
    ///   - origin: The only server that may answer.
    ///   - limit: The largest size of a document in bytes.
    init(of origin: WebOrigin, atMost limit: Int) {
        self.origin = origin
        self.limit = limit
    }

    /// Fetches a document.
    ///
    /// - Parameters:
    ///   - url: Where it lies.
    ///   - session: The connections, with this object as their delegate.
    /// - Returns: `nil` for 404 and 410: Sternberg answers an empty list so.
    /// - Throws: ``OParlSourceError``.
    func bytes(at url: URL, by session: URLSession) async throws(OParlSourceError) -> [UInt8]? {
        let task = session.dataTask(with: url)
        let result = await withCheckedContinuation { continuation in
            running.withLock { $0[task.taskIdentifier] = Download(continuation: continuation) }
            task.resume()
        }
        return try result.get()
    }

    func urlSession(
        _ session: URLSession,
        task: URLSessionTask,
        willPerformHTTPRedirection response: HTTPURLResponse,
        newRequest request: URLRequest,
        completionHandler: @escaping @Sendable (URLRequest?) -> Void
    ) {
        if let target = request.url.flatMap({ WebOrigin($0) }), origin.allows(target) {
            completionHandler(request)
        } else {
            running.withLock { $0[task.taskIdentifier]?.failure = .foreignServer }
            completionHandler(nil)
        }
    }

    func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
        let isTooLarge = running.withLock { running in
            running[dataTask.taskIdentifier]?.bytes += data
            guard running[dataTask.taskIdentifier]?.bytes.count ?? 0 > limit else { return false }
            running[dataTask.taskIdentifier]?.failure = .tooLarge
            running[dataTask.taskIdentifier]?.bytes = []
            return true
        }
        if isTooLarge { dataTask.cancel() }
    }

    func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
        guard let download = running.withLock({ $0.removeValue(forKey: task.taskIdentifier) }) else { return }
        let status = error == nil ? (task.response as? HTTPURLResponse)?.statusCode : nil
        let result: Result<[UInt8]?, OParlSourceError> =
            switch (download.failure, status) {
            case (let failure?, _): .failure(failure)
            case (nil, let status?) where (200..<300).contains(status): .success(download.bytes)
            case (nil, 404), (nil, 410): .success(nil)
            case (nil, let status?): .failure(.status(status))
            case (nil, nil): .failure(.unreachable)
            }
        download.continuation.resume(returning: result)
    }
}
