import CouncilModel

extension ShownSignOff {
    /// The panel beside the paper.
    func panel(_ frame: OfficeFrame) -> HTML {
        """
        <section class="card panel sign-off" aria-labelledby="sign-off-title"><h2 id="sign-off-title">Mitzeichnung</h2>
        \(overview)
        \(each: steps, { tools($0, frame) })
        \(if: mayArrange, sending(frame))
        \(course)
        \(history)
        \(if: mayArrange, arranging(frame))
        </section>
        """
    }

    /// Where the paper is and until when.
    var overview: HTML {
        """
        \(critical)
        \(given: state, { "<p class=\"sign-sum\">\($0)</p>\(bar)" })\
        \(if: stages.isEmpty, "<p>Noch kein Amt zeichnet mit.</p>")
        \(now)\(each: steps.filter { $0.state.kind == .stopped }, { step in
            """
            <div class="sign-return"><p>Zurückgegeben von <strong>\(step.office)</strong></p>\
            \(given: step.words, { "<blockquote>\($0)</blockquote>" })</div>
            """
        })
        """
    }

    /// The line that says until when.
    private var critical: HTML {
        """
        \(given: criticalPath, { path in
            """
            <div class="critical critical-\(path.state.kind.rawValue)"><p class="critical-state">\(path.state)</p>\
            <p>\(path.before)<strong>\(path.day)</strong>\(path.after)</p></div>
            """
        })
        """
    }

    /// One piece for each office; a picture of what the words beside it say.
    private var bar: HTML {
        """
        <div class="sign-bar" aria-hidden="true">\(each: steps, {
            "<span class=\"bar-\($0.isOverdue ? "late" : $0.state.kind.rawValue)\"></span>"
        })</div>
        """
    }

    private var now: HTML {
        let current = steps.filter(\.isCurrent)
        return """
            \(if: isReturned, "<p class=\"sign-now\">Jetzt: <strong>wer die Vorlage geschrieben hat</strong></p>")\
            \(if: !current.isEmpty, """
                <p class="sign-now">Jetzt: \(each: current.enumerated(), { index, step in
                    "\(if: index > 0, ", ")<strong>\(step.office)</strong> \(due(step))"
                })</p>
                """)
            """
    }

    private func due(_ step: Step) -> HTML {
        if step.isOverdue {
            return "\(given: step.due, { "<strong class=\"overdue\">überfällig seit \(BriefDay(day: $0))</strong>" })"
        }
        return "\(given: step.due, { "bis \(BriefDay(day: $0))" })"
    }

    /// So many offices are shown at a glance; more are folded.
    private static let glance = 6

    /// The offices by stage: one line and its state each.
    var course: HTML {
        if stages.isEmpty { return .empty }
        if steps.count <= Self.glance { return list }
        return """
            <details class="add"><summary>Alle \(steps.count) Ämter</summary>\(list)</details>
            """
    }

    private var list: HTML {
        """
        <ol class="sign-course">\(each: stages.enumerated(), { index, steps in
            """
            <li\(if: steps.contains(where: \.isCurrent), " class=\"stage-current\"")>\
            <span class="stage-number"><span class="visually-hidden">Stufe </span>\(index + 1)</span>
            <ul>\(each: steps, row)</ul></li>
            """
        })</ol>
        """
    }

    private func row(_ step: Step) -> HTML {
        """
        <li><span class="sign-office">\(step.office)</span> <span class="sign-when">\(when(step))</span>\
        <span class="sign-state">\(step.state)\
        \(if: step.isOutdated, " <strong class=\"overdue\">für eine ältere Fassung</strong>")</span>\
        \(if: step.state.kind == .done, "\(given: step.words, { "<q>\($0)</q>" })")</li>
        """
    }

    private func when(_ step: Step) -> HTML {
        if let decided = step.decided { return "\(BriefDay(day: decided))" }
        if step.isCurrent { return due(step) }
        if let expected = step.expected { return "ab etwa \(BriefDay(day: expected))" }
        return "\(step.workingDays) \(if: step.workingDays == 1, "Arbeitstag", else: "Arbeitstage")"
    }

    /// The offices and all that happened, folded: for lists.
    var folded: HTML {
        if stages.isEmpty { return .empty }
        return """
            <details class="add sign-history"><summary>Ämter und Verlauf</summary>\(list)\(entryList)</details>
            """
    }

    /// All that happened, folded, newest first.
    var history: HTML {
        let count = steps.reduce(0) { $0 + $1.history.count }
        if count == 0 { return .empty }
        return """
            <details class="add sign-history"><summary>Verlauf <span class="count">\(count)</span></summary>\(entryList)</details>
            """
    }

    private var entryList: HTML {
        let entries = steps.flatMap { step in step.history.map { (office: step.office, entry: $0) } }
            .sorted { $0.entry.instant > $1.entry.instant }
        if entries.isEmpty { return .empty }
        return """
            <ul class="activity">\(each: entries, { office, entry in
                """
                <li><strong>\(office)</strong> \(entry.deed)\
                <span class="row-about">\(entry.person), \(InstantMark(instant: entry.instant))</span>\
                \(given: entry.words, { "<q>\($0)</q>" })</li>
                """
            })</ul>
            """
    }
}

/// A day in as few characters as can be read: "Do 3.12."
private struct BriefDay: HTMLElement {
    let day: CivilDate

    var html: HTML {
        """
        <time datetime="\(day.description)">\(GermanFormat.weekdayAbbreviation(day))\u{A0}\(day.day).\(day.month).</time>
        """
    }
}
