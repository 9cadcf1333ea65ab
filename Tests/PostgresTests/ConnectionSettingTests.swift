import Postgres
import Testing

@Suite struct `Settings of a connection` {
    @Test func `no statement is compiled just in time`() async throws {
        let database = try TestDatabase()
        let pool = database.pool()
        let row = try #require(try await pool.query("SHOW jit").first)
        let word: String = try row["jit"]
        #expect(word == "off")
        await pool.close()
        withExtendedLifetime(database) {}
    }
}
