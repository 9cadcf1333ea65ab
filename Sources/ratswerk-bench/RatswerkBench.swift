import ArgumentParser

/// Measurements that need more than a test: they take time, and their numbers depend on the machine.
@main
struct RatswerkBench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ratswerk-bench",
        abstract: "Measures parts of Ratswerk against known tools.",
        subcommands: [PostgresBench.self],
        defaultSubcommand: PostgresBench.self
    )
}
