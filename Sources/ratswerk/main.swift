import ConsoleProgram

await ProgramRun.start(
    Ratswerk.self,
    explain: { CommandFailure(explaining: $0) },
    atEnd: { PrivateDatabase.shared.stop() }
)
