import Foundation

/// A folder with a small OParl interface of an invented town, deviating from OParl where real servers do.
final class SampleDump {
    static let base = "https://rat.example.org/webservice/oparl/v1.0/"

    let folder = FileManager.default.temporaryDirectory.appending(path: "oparl-\(UUID().uuidString)")
    /// Documents by path without extension.
    var documents: [String: String] = [:]

    var path: String { folder.path }

    init() throws {
        let base = Self.base
        documents["system"] = """
            \u{feff}{"id":"\(base)system","type":"https://schema.oparl.org/1.0/System","oparlVersion":"https://schema.oparl.org/1.0/",
            "body":"\(base)body","license":"https://www.govdata.de/dl-de/zero-2-0"}
            """
        // One body instead of a list of them, a key without its leading zero, a list as bare array.
        documents["body"] = """
            {"id":"\(base)body/1","type":"https://schema.oparl.org/1.0/Body","name":"Gemeinde Erlenbruch ","ags":"6435099",
            "organization":"\(base)body/1/organization","person":"\(base)body/1/person","meeting":"\(base)body/1/meeting",
            "paper":"\(base)body/1/paper","legislativeTerm":[{"id":"\(base)term/1","name":"1. Wahlperiode",
            "startDate":"2021-04-01","endDate":"2026-03-31"},{"id":"\(base)term/2","name":"überlappend","startDate":"2025-01-01"}]}
            """
        documents["body/1/organization"] = """
            [{"id":"\(base)organization/1","type":"https://schema.oparl.org/1.0/Organization","name":"Gemeindevertretung",
            "organizationType":"Gremium","classification":"Parlament"},
            {"id":"\(base)organization/2","name":"Bauausschuss","organizationType":"N/A","subOrganizationOf":"\(base)organization/1"},
            {"id":"\(base)organization/3","deleted":true}]
            """
        documents["body/1/person"] = """
            {"data":[{"id":"\(base)person/1","name":" Alma Beispiel","familyName":"Beispiel","givenName":"Alma","gender":"N/A",
            "location":{"id":"\(base)location/9","streetAddress":"Musterweg 1","locality":"Erlenbruch"},
            "membership":{"id":"\(base)membership/1","organization":"\(base)organization/1","role":"Vorsitz",
            "startDate":"2021-04-01","endDate":"2020-01-01","votingRight":true}}],"pagination":{},"links":{}}
            """
        documents["body/1/meeting"] = page([heldMeeting], next: "body/1/meeting?page=2")
        // The last page refers to the first one again, as if there were no end.
        documents["body/1/meeting?page=2"] = page([comingMeeting], next: "body/1/meeting?page=1")
        documents["body/1/paper"] = page([firstPaper(), secondPaper], next: nil)
        documents["location/7"] = """
            {"id":"\(base)location/7","description":"Bürgerhaus","geojson":{"type":"Feature","geometry":{"type":"Point",
            "coordinates":[51.1,9.2]}}}
            """
        try write()
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    func write() throws {
        for (path, text) in documents {
            let file = folder.appending(path: path + ".json")
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            try Data(text.utf8).write(to: file)
        }
    }

    private func page(_ objects: [String], next: String?) -> String {
        let links = next.map { "\"next\":\"\(Self.base)\($0)\"" } ?? ""
        return "{\"data\":[\(objects.joined(separator: ","))],\"pagination\":{},\"links\":{\(links)}}"
    }

    /// Past, before 1970 to be sure, with headings and an object instead of an array of files.
    private var heldMeeting: String {
        let base = Self.base
        return """
            {"id":"\(base)meeting/1","type":"https://schema.oparl.org/1.0/Meeting","name":"Gemeindevertretung\u{1} (1. Sitzung)",
            "start":"1968-02-29T19:00:00+01:00","end":"1968-02-29T18:00:00+01:00","location":"\(base)location/7",
            "organization":["\(base)organization/1","\(base)organization/1","\(base)organization/404"],
            "auxiliaryFile":{"id":"\(base)file/1","name":"Präsentation","accessUrl":"\(base)files//rim/1.pdf"},
            "agendaItem":[
            {"id":"\(base)item/1","number":"A","name":"Öffentliche Sitzung"},
            {"id":"\(base)item/2","number":"1.","name":"Dorfplatz;\\nhier: Ausbau","result":"einstimmig",
            "resolutionFile":{"id":"\(base)file/2","name":"Beschluss","accessUrl":"\(base)files/2.pdf"}},
            {"id":"\(base)item/3","number":"B","name":"Nichtöffentliche Sitzung"},
            {"id":"\(base)item/4","number":"2.","name":"Grundstück am Bach","public":true},
            {"id":"\(base)item/5","number":"C","name":"< Sitzungsteil öffentlich >"},
            {"id":"\(base)item/6","number":"3.","public":false,"name":"Personalsache"},
            {"id":"\(base)item/7","number":"4.","name":" "}]}
            """
    }

    private var comingMeeting: String {
        """
        {"id":"\(Self.base)meeting/2","name":"Bauausschuss","start":"2099-05-04T19:00:00","organization":"\(Self.base)organization/2",
        "invitation":{"id":"\(Self.base)file/3","name":"Einladung","accessUrl":"\(Self.base)files/3.pdf","date":"2099-13-40"}},
        {"id":"\(Self.base)meeting/3","deleted":true}
        """
    }

    func firstPaper(name: String = "Ausbau des Dorfplatzes") -> String {
        """
        {"id":"\(Self.base)paper/1","name":"\(name)","reference":"1/2021","date":"2021-05-01","paperType":"Vorlage",
        "mainFile":{"id":"\(Self.base)file/4","name":"Vorlage","accessUrl":"\(Self.base)files/4.pdf"},
        "relatedPaper":["\(Self.base)paper/2"],"originatorPerson":["\(Self.base)person/1"],
        "underDirectionOf":["\(Self.base)organization/2","\(Self.base)organization/1"],
        "consultation":[{"id":"\(Self.base)consultation/1","meeting":"\(Self.base)meeting/1","agendaItem":"\(Self.base)item/2",
        "organization":["\(Self.base)organization/1"],"authoritative":true,"role":"Entscheidung"},
        {"id":"\(Self.base)consultation/2","meeting":"\(Self.base)meeting/404","agendaItem":"\(Self.base)item/404"}]}
        """
    }

    var secondPaper: String {
        """
        {"id":"\(Self.base)paper/2","name":"Antrag zum Dorfplatz","reference":"1/2021","date":"01.06.2021",
        "consultation":[]},{"name":"ohne Adresse"}
        """
    }

    /// One meeting in the past with this agenda: JSON of items or their URLs.
    func setAgenda(_ items: [String]) throws {
        let meeting = """
            {"id":"\(Self.base)meeting/1","name":"Sitzung","start":"2020-01-01T19:00:00+01:00",
            "organization":["\(Self.base)organization/1"],"agendaItem":[\(items.joined(separator: ","))]}
            """
        documents["body/1/meeting"] = page([meeting], next: nil)
        documents["body/1/meeting?page=2"] = nil
        try write()
    }

    /// These legislative terms instead of the body's own: JSON of objects.
    func setTerms(_ terms: String) throws {
        let body = documents["body"] ?? ""
        guard let start = body.firstRange(of: "\"legislativeTerm\":[") else { return }
        documents["body"] = body[..<start.upperBound] + terms + "]}"
        try write()
    }

    func setPapers(_ papers: [String]) throws {
        documents["body/1/paper"] = page(papers, next: nil)
        try write()
    }
}
