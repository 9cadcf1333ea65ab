import Glibc
import NIOCore

/// Turns the system's refusal to listen into words.
enum BindFailure {
    static func explain(_ error: any Error, address: String, port: Int) -> any Error {
        switch error {
        case let error as IOError:
            switch error.errnoCode {
            case EADDRINUSE: WebServiceError.portInUse(address: address, port: port)
            case EACCES, EPERM: WebServiceError.notPermitted(address: address, port: port)
            case EADDRNOTAVAIL: WebServiceError.addressUnavailable(address: address)
            default: WebServiceError.cannotListen(address: address, port: port, errno: error.errnoCode)
            }
        case is SocketAddressError:
            WebServiceError.addressUnavailable(address: address)
        default:
            error
        }
    }
}
