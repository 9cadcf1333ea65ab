import ConsoleProgram
import DatabaseCluster
import Platform

/// Who the servers run as when root starts them; `nil` for the present user, when that is an ordinary one.
struct ServiceUsers {
    /// Office, worker and database.
    let office: OperatingSystemUser?
    /// The public portal, which must not be able to read what belongs to the office.
    let portal: OperatingSystemUser?

    /// The users of this machine that fit best.
    ///
    /// - Parameter dataDirectory: The data directory, whose owner is taken when there is data.
    /// - Throws: ``CommandFailure`` when root starts and there is nobody to run as.
    init(dataDirectory: String) throws(CommandFailure) {
        guard OperatingSystemUser.isSuperuser else {
            office = nil
            portal = nil
            return
        }
        let portal = ["ratswerk-portal", "nobody"].lazy.compactMap { try? OperatingSystemUser(named: $0) }.first
        guard let office = EmbeddedCluster.standardUser(dataDirectory: dataDirectory), let portal else {
            throw CommandFailure(
                message:
                    "Als root laufen die Server nicht, und den Benutzer „ratswerk“ gibt es auf diesem Rechner nicht.",
                hint: "Legen Sie ihn an, mit „make packages“ oder "
                    + "„adduser --system --group ratswerk && adduser --system --group ratswerk-portal“."
            )
        }
        self.office = office
        self.portal = portal
    }

    /// What a private database must know about them.
    var clusterOptions: EmbeddedCluster.Options {
        var options = EmbeddedCluster.Options()
        options.user = office?.name
        options.portalUser = portal?.name
        return options
    }
}
