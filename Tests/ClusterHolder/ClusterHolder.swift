import DatabaseCluster
import Foundation
import Logging

/// Starts a cluster in the folder that is its first argument, says so, and holds it until it is killed.
@main
struct ClusterHolder {
    static func main() throws {
        var options = EmbeddedCluster.Options()
        options.isDurable = false
        let cluster = EmbeddedCluster(
            dataDirectory: CommandLine.arguments[1],
            options: options,
            logger: Logger(label: "holder") { _ in SwiftLogNoOpLogHandler() }
        )
        try cluster.start()
        print(cluster.serverProcessID ?? 0)
        fflush(nil)
        while true { sleep(1000) }
    }
}
