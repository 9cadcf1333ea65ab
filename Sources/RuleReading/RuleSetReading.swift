public import CouncilRules
public import JSONReading

extension RuleSet {
    /// Reads the file of a Land or a town; its shape stands in `docs/schema/rules.schema.json`.
    ///
    /// - Parameter input: The object of the file.
    public init(rules input: InputObject) {
        let hasCode = input.has("code")
        let scope: Scope
        if input.has("land") {
            if hasCode { input.report("erwartet ist entweder „code“ (ein Land) oder „land“ (eine Stadt)") }
            scope = .town(land: input.shortName("land"), regions: Set(input.texts("regions")))
        } else {
            scope = .land(code: input.text("code"))
            if input.has("regions") { input.report("gilt nur für eine Stadt", at: "regions") }
        }
        let isTown = !hasCode
        let matters = input.objects("matters") { matter in
            Matter(
                id: matter.text("id"),
                name: matter.text("name"),
                words: matter.texts("words").map { $0.lowercased() }
            )
        }
        if isTown, !matters.isEmpty { input.report("steht im Recht des Landes", at: "matters") }
        let rules = input.objects("rules", isRequired: true) { DeadlineRule(rule: $0, isTown: isTown) }
        let channels = input.objects("channels") { ReceiptChannel(channel: $0) }
        self.init(
            id: input.shortName("id"),
            name: input.text("name"),
            scope: scope,
            version: input.text("version"),
            matters: matters,
            rules: rules,
            channels: channels
        )
        checkVersions(input)
        checkReferences(input, isTown: isTown)
    }

    /// At most one version of a rule, and one rule that shortens another, may hold on a day.
    private func checkVersions(_ input: InputObject) {
        for (index, rule) in rules.enumerated() {
            for earlier in rules[..<index]
            where earlier.origin.overlaps(rule.origin) && !earlier.appliesTo.isDisjoint(with: rule.appliesTo) {
                if earlier.id == rule.id {
                    report("zwei Fassungen von „\(rule.id)“ gelten zugleich", rule: index, "validFrom", input)
                } else if let shortens = rule.shortens, earlier.shortens == shortens {
                    report("zwei Regeln verkürzen „\(shortens)“ zugleich", rule: index, "shortens", input)
                }
            }
        }
        for (index, channel) in channels.enumerated() {
            for earlier in channels[..<index] where earlier.id == channel.id && earlier.origin.overlaps(channel.origin)
            {
                let place = input.place.member("channels").element(index).member("validFrom")
                input.source.report("zwei Fassungen von „\(channel.id)“ gelten zugleich", at: place)
            }
        }
    }

    /// What a Land's rules name must be in the same file; a town may name what the Land has.
    private func checkReferences(_ input: InputObject, isTown: Bool) {
        guard !isTown else { return }
        let known = Set(rules.map(\.id))
        let matterNames = Set(matters.map(\.id))
        for (index, rule) in rules.enumerated() {
            if let shortens = rule.shortens, !known.contains(shortens) {
                report("eine Regel „\(shortens)“ gibt es hier nicht", rule: index, "shortens", input)
            }
            guard let exclusion = rule.exclusion else { continue }
            if !known.contains(exclusion.atLeast) {
                report("eine Regel „\(exclusion.atLeast)“ gibt es hier nicht", rule: index, "exclusion", input)
            }
            for matter in exclusion.matters where !matterNames.contains(matter) {
                report("„\(matter)“ steht nicht in „matters“", rule: index, "exclusion", input)
            }
        }
    }

    private func report(_ message: String, rule index: Int, _ member: String, _ input: InputObject) {
        input.source.report(message, at: input.place.member("rules").element(index).member(member))
    }
}

extension DeadlineRule {
    init(rule input: InputObject, isTown: Bool) {
        let subjects: KeyValuePairs<String, Subject> = [
            "summons": .summons, "shortenedSummons": .shortenedSummons, "secondMeeting": .secondMeeting,
            "publicNotice": .publicNotice, "motion": .motion, "minutes": .minutes, "objection": .objection,
            "addition": .addition, "quorum": .quorum, "demand": .demand, "inspection": .inspection,
        ]
        let period = input.optionalObject("period") { $0.countedPeriod() }
        let share = input.optionalObject("share") { $0.requiredShare() }
        if (period == nil) == (share == nil) { input.report("erwartet ist genau eines von „period“ und „share“") }
        let townMay = input.choice(
            "townMay",
            among: ["nothing": TownFreedom.none, "stricter": .stricter, "anything": .free]
        )
        if isTown, townMay != nil { input.report("steht im Recht des Landes", at: "townMay") }
        let exclusion = input.optionalObject("exclusion") { exclusion in
            Exclusion(
                matters: exclusion.texts("matters"),
                atLeast: exclusion.text("atLeast"),
                paragraph: exclusion.text("paragraph")
            )
        }
        let committees = input.optionalObject("committees") { CommitteeClause(clause: $0) }
        if isTown, committees?.townMay != nil { input.report("steht im Recht des Landes", at: "committees") }
        let assemblies: KeyValuePairs<String, Set<Assembly>> = [
            "council": [.council], "committees": [.committee], "all": Set(Assembly.allCases),
        ]
        let appliesTo = input.choice("appliesTo", among: assemblies)
        if committees != nil, appliesTo == [.council] {
            input.report("„committees“ gehört nicht zu einer Regel nur für die Vertretung", at: "appliesTo")
        }
        self.init(
            id: input.shortName("id"),
            subject: input.requiredChoice("subject", among: subjects) ?? .summons,
            title: input.text("title"),
            requirement: share.map { .share($0) }
                ?? .period(period ?? CountedPeriod(direction: .beforeMeeting, length: 0)),
            origin: input.ruleOrigin(),
            shortens: input.optionalText("shortens"),
            condition: input.optionalText("condition"),
            sentence: input.optionalText("sentence"),
            exclusion: exclusion,
            townMay: townMay ?? .none,
            note: input.optionalText("note"),
            appliesTo: appliesTo ?? (committees == nil ? [.council] : Set(Assembly.allCases)),
            committees: committees
        )
        if (subject == .shortenedSummons) != (shortens != nil) {
            input.report("„shortens“ gehört zu „shortenedSummons“ und nur dazu")
        }
    }
}

extension DeadlineRule.CommitteeClause {
    init(clause input: InputObject) {
        self.init(
            paragraph: input.text("paragraph"),
            source: input.text("source"),
            checked: input.checkedDay(),
            townMay: input.choice(
                "townMay",
                among: ["nothing": DeadlineRule.TownFreedom.none, "stricter": .stricter, "anything": .free]
            )
        )
    }
}

extension ReceiptChannel {
    init(channel input: InputObject) {
        let days = input.restDays()
        let moves = input.choice("onRestDay", among: ["same": false, "next": true]) ?? false
        if moves, days.isEmpty {
            input.report("fehlt; erwartet ist, welche Tage keine Arbeitstage sind", at: "restDays")
        }
        self.init(
            id: input.shortName("id"),
            name: input.text("name"),
            delay: input.optionalInteger("delay", in: 0...30) ?? 0,
            closes: input.optionalTime("closes"),
            movesToWorkingDay: moves,
            restDays: days,
            origin: input.ruleOrigin()
        )
        if delay > 0, closes != nil { input.report("gilt nur ohne „delay“", at: "closes") }
    }
}
