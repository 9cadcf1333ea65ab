/// Towns of tests beside the one of the repository.
enum InventedTowns {
    static let files = [("erlenau.json", Array(erlenau.utf8)), ("elbfurt.json", Array(elbfurt.utf8))]

    /// In Hessen: four days for the council, one for committees, as its Geschäftsordnung says.
    private static let erlenau = """
        { "id": "erlenau", "name": "Stadt Erlenau", "land": "hessen", "version": "1", "rules": [
          { "id": "ladungsfrist", "subject": "summons", "title": "Ladungsfrist", "paragraph": "§ 8 Abs. 1 GO",
            "source": "erfunden", "validFrom": "2020-01-01", "checked": "2026-11-27",
            "period": { "direction": "beforeMeeting", "length": 4, "unit": "days" } },
          { "id": "ladungsfrist", "subject": "summons", "title": "Ladungsfrist der Ausschüsse",
            "paragraph": "§ 20 Abs. 2 GO", "source": "erfunden", "validFrom": "2020-01-01", "checked": "2026-11-27",
            "appliesTo": "committees", "period": { "direction": "beforeMeeting", "length": 1, "unit": "days" } },
          { "id": "bekanntmachung", "subject": "publicNotice", "title": "Bekanntmachung", "paragraph": "§ 5 Hauptsatzung",
            "source": "erfunden", "validFrom": "2020-01-01", "checked": "2026-11-27", "appliesTo": "all",
            "period": { "direction": "beforeMeeting", "length": 2, "unit": "days" } } ] }
        """

    /// In Sachsen-Anhalt: ten days, and three quarters of the statutory number for late items, as its Hauptsatzung says.
    private static let elbfurt = """
        { "id": "elbfurt", "name": "Stadt Elbfurt", "land": "sachsen-anhalt", "version": "1", "rules": [
          { "id": "ladungsfrist", "subject": "summons", "title": "Ladungsfrist", "paragraph": "§ 3 Geschäftsordnung",
            "source": "erfunden", "validFrom": "2020-01-01", "checked": "2026-11-27", "appliesTo": "all",
            "period": { "direction": "beforeMeeting", "length": 10, "unit": "days" } },
          { "id": "nachtrag", "subject": "addition", "title": "Nachträgliche Punkte", "paragraph": "§ 5 Abs. 2 Hauptsatzung",
            "source": "erfunden", "validFrom": "2020-01-01", "checked": "2026-11-27", "appliesTo": "all",
            "share": { "numerator": 3, "denominator": 4, "base": "statutory" } } ] }
        """
}
