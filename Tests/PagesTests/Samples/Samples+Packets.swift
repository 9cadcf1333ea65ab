import Foundation
import Pages

extension Samples {
    func shownPacket(isPublic: Bool, isOutdated: Bool = false) -> ShownPacket {
        ShownPacket(
            id: self("k1"),
            isPublic: isPublic,
            pageCount: 212,
            byteCount: 18_400_000,
            composed: instant(5, 4, 10, 2),
            isOutdated: isOutdated
        )
    }

    private func packetPage(_ members: PacketPage.Shelf, _ open: PacketPage.Shelf) -> PacketPage {
        PacketPage(
            meetingID: self("m1"),
            meetingTitle: self("12. Sitzung des Hauptausschusses"),
            shelves: [members, open]
        )
    }

    var packets: PacketPage {
        let ready = PacketPage.Ready(
            packet: shownPacket(isPublic: false, isOutdated: true),
            person: self("Jonas Beispiel"),
            remarks: [
                (name: self("Anlage 3: Kostenberechnung"), text: self("Die Datei ist mit einem Kennwort geschützt.")),
                (name: self("Anlage 4: Vertrag"), text: self("Die Datei ist signiert und liegt unverändert bei.")),
            ]
        )
        return packetPage(
            PacketPage.Shelf(isPublic: false, progress: .none, ready: ready, obstacle: nil),
            PacketPage.Shelf(
                isPublic: true,
                progress: .none,
                ready: nil,
                obstacle: self("Auf der Tagesordnung steht kein öffentlicher Punkt.")
            )
        )
    }

    var busyPackets: PacketPage {
        packetPage(
            PacketPage.Shelf(
                isPublic: false,
                progress: .running(
                    packetID: self("k1"),
                    percent: 42,
                    since: instant(5, 4, 10, 2),
                    person: self("Jonas Beispiel")
                ),
                ready: nil,
                obstacle: nil
            ),
            PacketPage.Shelf(
                isPublic: true,
                progress: .waiting(
                    packetID: self("k2"),
                    since: instant(5, 4, 10, 2),
                    person: self("Jonas Beispiel"),
                    isLate: true
                ),
                ready: nil,
                obstacle: nil
            )
        )
    }

    var failedPackets: PacketPage {
        packetPage(
            PacketPage.Shelf(
                isPublic: false,
                progress: .failed(
                    reason: self("Die Mappe ist zu aufwendig."),
                    wayOut: self("Nehmen Sie sehr große Anlagen heraus."),
                    at: instant(5, 4, 10, 2)
                ),
                ready: nil,
                obstacle: nil
            ),
            PacketPage.Shelf(
                isPublic: true,
                progress: .cancelled(person: self("Jonas Beispiel"), at: instant(5, 4, 10, 2)),
                ready: nil,
                obstacle: nil
            )
        )
    }
}
