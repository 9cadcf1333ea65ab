import Glibc

/// A user of this machine with all groups it belongs to.
public struct OperatingSystemUser: Hashable, Sendable {
    /// The login name.
    public let name: String
    /// The number of the user.
    public let userID: UInt32
    /// The number of the user's own group.
    public let groupID: UInt32
    /// The numbers of all groups the user belongs to, its own included.
    public let groupIDs: [UInt32]

    /// Longest entry of the user database that is read, in bytes.
    private static let bufferSize = 1 << 16

    /// Looks a user up by name.
    ///
    /// - Parameter name: The login name.
    /// - Throws: ``PlatformError`` with ``PlatformError/Step/unknownUser``.
    public init(named name: String) throws(PlatformError) {
        var entry = unsafe passwd()
        var found: UnsafeMutablePointer<passwd>?
        var buffer = [CChar](repeating: 0, count: Self.bufferSize)
        let error = unsafe getpwnam_r(name, &entry, &buffer, buffer.count, &found)
        guard unsafe found != nil else { throw PlatformError(.unknownUser, error == 0 ? ENOENT : error) }
        unsafe self.init(name: name, userID: entry.pw_uid, groupID: entry.pw_gid)
    }

    /// Looks a user up by number.
    ///
    /// - Parameter userID: The number, such as the owner of a file.
    /// - Throws: ``PlatformError`` with ``PlatformError/Step/unknownUser``.
    public init(userID: UInt32) throws(PlatformError) {
        var entry = unsafe passwd()
        var found: UnsafeMutablePointer<passwd>?
        var buffer = [CChar](repeating: 0, count: Self.bufferSize)
        let error = unsafe getpwuid_r(userID, &entry, &buffer, buffer.count, &found)
        guard unsafe found != nil else { throw PlatformError(.unknownUser, error == 0 ? ENOENT : error) }
        unsafe self.init(name: String(cString: entry.pw_name), userID: entry.pw_uid, groupID: entry.pw_gid)
    }

    private init(name: String, userID: UInt32, groupID: UInt32) {
        self.name = name
        self.userID = userID
        self.groupID = groupID
        var count: Int32 = 64
        var groups = [gid_t](repeating: 0, count: Int(count))
        if unsafe getgrouplist(name, groupID, &groups, &count) < 0 {
            groups = [gid_t](repeating: 0, count: Int(count))
            if unsafe getgrouplist(name, groupID, &groups, &count) < 0 { count = 0 }
        }
        groupIDs = count > 0 ? Array(groups.prefix(Int(count))) : [groupID]
    }

    /// The number of the user this process acts as.
    public static var effectiveUserID: UInt32 { geteuid() }

    /// The name of the user this process acts as; its number when it has no name.
    public static var effectiveName: String { (try? OperatingSystemUser(userID: geteuid()))?.name ?? "\(geteuid())" }

    /// Whether this process acts as root.
    public static var isSuperuser: Bool { geteuid() == 0 }
}
