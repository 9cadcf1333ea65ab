internal import CouncilActions
internal import CouncilModel
internal import CouncilRules
internal import Foundation
internal import HTTPTypes
internal import Pages
internal import Store
internal import WebService

/// Meetings: list, page, planning and changing, the invitation.
struct MeetingRoutes {
    private static let pageSize = 50

    func add(to routes: inout OfficeRoutes) {
        routes.get("/meetings", ListMeetings.self) { try await list($0) }
        routes.get("/meetings/new", CreateMeeting.self) { visit in
            visit.page {
                form(values: .init(day: CivilDate(visit.request.query.text("day"))?.description ?? ""), visit: visit)
                    .render(in: $0)
            }
        }
        routes.post("/meetings", CreateMeeting.self) { try await create($0) }
        routes.get("/meetings/{id}", ShowMeeting.self) { visit in
            let details = try await visit.perform(ShowMeeting(meeting: try visit.id()))
            return try await MeetingViews(details: details, visit: visit).page()
        }
        routes.get("/meetings/{id}/edit", ChangeMeeting.self) { visit in
            let details = try await visit.perform(ShowMeeting(meeting: try visit.id()))
            let values = MeetingFormPage.Values(details)
            return visit.page { frame in
                form(
                    values: values,
                    id: details.meeting.id,
                    version: details.meeting.version,
                    base: FormBase(values),
                    visit: visit
                ).render(in: frame)
            }
        }
        routes.post("/meetings/{id}/edit", ChangeMeeting.self) { try await change($0) }
        routes.post("/meetings/{id}/invitation", CreateInvitation.self) { try await invite($0) }
    }

    private func list(_ visit: Visit) async throws -> WebResponse {
        let filter = MeetingListPage.Filter(
            period: visit.request.query.text("period") == "past" ? "past" : "upcoming",
            organizationID: visit.request.query.text("organization")
        )
        let page = visit.request.query.pageNumber
        let action = ListMeetings(
            body: visit.town.body.id,
            span: filter.period == "past" ? .past : .upcoming,
            organization: OrganizationID(filter.organizationID),
            offset: (page - 1) * Self.pageSize,
            limit: Self.pageSize
        )
        let found = try await visit.perform(action)
        let lamps =
            visit.isClerk
            ? try await visit.perform(
                ShowLamps(body: visit.town.body.id, meetings: found.meetings.map(\.meeting.id))
            ) : [:]
        return visit.page { frame in
            MeetingListPage(
                filter: filter,
                organizations: visit.town.committeeChoices(on: visit.today, keeping: filter.organizationID),
                meetings: found.meetings.map { summary in
                    var line = MeetingListPage.Line(
                        id: summary.meeting.id.description,
                        title: summary.meeting.name,
                        start: summary.meeting.start,
                        location: summary.place ?? "",
                        state: summary.state
                    )
                    line.lamps = lamps[summary.meeting.id]?.shown ?? []
                    return line
                },
                window: PageWindow(page: page, total: found.total, size: Self.pageSize),
                mayCreate: visit.isClerk
            ).render(in: frame)
        }
    }

    private func create(_ visit: Visit) async throws -> WebResponse {
        let values = MeetingFormPage.Values(try await visit.request.form())
        do {
            let action = CreateMeeting(body: visit.town.body.id, draft: MeetingDraft(values))
            return try await visit.carryOut(action) { id in
                visit.go(to: .meeting(id.description), done: .meetingSaved, draft: "meeting-new")
            }
        } catch ActionError.violates(let violations) {
            return refused(values, violations, visit: visit)
        }
    }

    private func change(_ visit: Visit) async throws -> WebResponse {
        let form = try await visit.request.form()
        let values = MeetingFormPage.Values(form)
        let id: MeetingID = try visit.id()
        let version = form.version
        let base = FormBase(text: form.text(FormBase.fieldName))
        let saved = visit.go(to: .meeting(id.description), done: .meetingSaved, draft: "meeting-\(id)")
        do {
            _ = try await visit.perform(ChangeMeeting(meeting: id, version: version, draft: MeetingDraft(values)))
            return saved
        } catch ActionError.violates(let violations) {
            return refused(values, violations, id: id, version: version, base: base, visit: visit)
        } catch ActionError.conflict {
            let details = try await visit.perform(ShowMeeting(meeting: id))
            let merge = FormMerge(base: base, mine: values, theirs: MeetingFormPage.Values(details))
            guard !merge.contested.isEmpty else {
                let draft = MeetingDraft(merge.values)
                _ = try await visit.perform(
                    ChangeMeeting(meeting: id, version: details.meeting.version, draft: draft)
                )
                return saved
            }
            return conflict(merge, details, visit: visit)
        }
    }

    private func conflict(
        _ merge: FormMerge<MeetingFormPage.Values>,
        _ details: MeetingDetails,
        visit: Visit
    ) -> WebResponse {
        var page = form(
            values: merge.values,
            id: details.meeting.id,
            version: details.meeting.version,
            base: FormBase(merge.theirs),
            visit: visit
        )
        page.conflict = MeetingViews(details: details, visit: visit).lastChange
        page.contested = merge.contested.map { field in
            func words(_ values: MeetingFormPage.Values) -> String {
                func name(_ id: some StringProtocol) -> String? {
                    visit.town.organizations.first { $0.id.description == id }?.name
                }
                let room = visit.town.locations.first { $0.id.description == values.room }?.line
                switch field {
                case .organization: return name(values.organization) ?? ""
                case .partners: return MeetingTitle.list(values.partners.split(separator: " ").compactMap(name))
                case .room: return room ?? ""
                default: return values[field]
                }
            }
            return ConflictLine(label: field.label, mine: words(merge.mine), theirs: words(merge.theirs))
        }
        return .html(page.render(in: visit.frame()).bytes, status: .conflict)
    }

    private func refused(
        _ values: MeetingFormPage.Values,
        _ violations: [RuleViolation],
        id: MeetingID? = nil,
        version: Int? = nil,
        base: FormBase? = nil,
        visit: Visit
    ) -> WebResponse {
        var page = form(values: values, id: id, version: version, base: base, visit: visit)
        page.errors = violations.map { FieldError(field: Self.field(of: $0), message: $0.message) }
        return .html(page.render(in: visit.frame()).bytes, status: .unprocessableContent)
    }

    private static func field(of violation: RuleViolation) -> String {
        switch violation {
        case .meetingWithoutOrganization: MeetingFormPage.Field.organization.rawValue
        case .endBeforeStart: MeetingFormPage.Field.endTime.rawValue
        case .unreadable("Datum", _): MeetingFormPage.Field.day.rawValue
        case .unreadable("Beginn", _): MeetingFormPage.Field.startTime.rawValue
        case .unreadable("Ende", _): MeetingFormPage.Field.endTime.rawValue
        case .roomTaken, .roomJustTaken, .missing("Raum"): MeetingFormPage.Field.room.rawValue
        case .tooLong("Ort", _): MeetingFormPage.Field.location.rawValue
        default: MeetingFormPage.Field.title.rawValue
        }
    }

    private func form(
        values: MeetingFormPage.Values,
        id: MeetingID? = nil,
        version: Int? = nil,
        base: FormBase? = nil,
        visit: Visit
    ) -> MeetingFormPage {
        let rooms = visit.town.locations.filter { $0.isRoom || $0.id.description == values.room }
        var page = MeetingFormPage(
            meetingID: id?.description,
            version: version,
            values: values,
            base: base,
            organizations: visit.town.committeeChoices(on: visit.today, keeping: values.organization, values.partners),
            locationSuggestions: visit.town.locations.filter { !$0.isRoom }.map(\.line).filter { !$0.isEmpty }
        )
        page.rooms = rooms.map(\.choice)
        return page
    }

    private func invite(_ visit: Visit) async throws -> WebResponse {
        let id: MeetingID = try visit.id()
        let terms = SummonsTerms(try await visit.request.form())
        do {
            return try await visit.carryOut(CreateInvitation(meeting: id, terms: terms)) { outcome in
                visit.go(
                    to: .meeting(id.description),
                    done: outcome.missingGlyphs.isEmpty ? .invited : .invitedWithMissingGlyphs
                )
            }
        } catch ActionError.violates(let violations) {
            let details = try await visit.perform(ShowMeeting(meeting: id))
            var views = MeetingViews(details: details, visit: visit)
            views.refuse(violations, terms)
            return try await views.page(status: .unprocessableContent)
        } catch ActionError.conflict {
            let details = try await visit.perform(ShowMeeting(meeting: id))
            var views = MeetingViews(details: details, visit: visit)
            views.showsConflict = true
            return try await views.page(status: .conflict)
        }
    }
}

extension SummonsTerms {
    init(_ form: FormValues) {
        typealias Field = SummonsForm.Field
        let channel = form.text(Field.channel.rawValue)
        self.init(
            channel: channel.isEmpty ? nil : channel,
            isSecondMeeting: form.text(Field.secondMeeting.rawValue) == "true",
            reason: form.text(Field.reason.rawValue),
            confirmsNothingExcluded: form.text(Field.confirmation.rawValue) == "confirmed"
        )
    }
}

extension MeetingFormPage.Values {
    init(_ details: MeetingDetails) {
        let start = details.meeting.start.map { CivilDateTime($0, in: .councilDefault) }
        let end = details.meeting.end.map { CivilDateTime($0, in: .councilDefault) }
        self.init(
            organization: details.meeting.organizations.first?.description ?? "",
            partners: details.meeting.organizations.dropFirst().map(\.description).joined(separator: " "),
            title: details.meeting.name,
            day: start?.date.description ?? "",
            startTime: start?.time ?? "",
            endTime: end?.time ?? "",
            room: details.location?.isRoom == true ? details.location?.id.description ?? "" : "",
            location: details.location?.isRoom == true ? "" : details.location?.line ?? ""
        )
    }

    init(_ form: FormValues) {
        typealias Field = MeetingFormPage.Field
        self.init(
            organization: form.text(Field.organization.rawValue),
            partners: form.all(Field.partners.rawValue).filter { $0 != form.text(Field.organization.rawValue) }
                .joined(separator: " "),
            title: form.text(Field.title.rawValue),
            day: form.text(Field.day.rawValue),
            startTime: form.text(Field.startTime.rawValue),
            endTime: form.text(Field.endTime.rawValue),
            room: form.text(Field.room.rawValue),
            location: form.text(Field.location.rawValue)
        )
    }
}

extension MeetingDraft {
    init(_ values: MeetingFormPage.Values) {
        self.init(
            name: values.title,
            date: values.day,
            startTime: values.startTime,
            endTime: values.endTime,
            organization: OrganizationID(values.organization),
            location: values.location,
            room: LocationID(values.room),
            partners: values.partners.split(separator: " ").compactMap { OrganizationID(String($0)) }
        )
    }
}

extension CivilDateTime {
    /// `hh:mm`, as HTML time fields want it.
    var time: String {
        (hour < 10 ? "0" : "") + "\(hour):" + (minute < 10 ? "0" : "") + "\(minute)"
    }
}

extension PageWindow {
    /// A part of a list that was counted as far as the limit; a larger total means more than that.
    init(page: Int, total: Int, size: Int, limit: Int = .max) {
        let counted = min(total, limit)
        self.init(page: page, pageCount: max(1, (counted + size - 1) / size), total: counted)
        isOpenEnded = total > limit
    }
}

extension ShowTown.Outcome {
    /// The organizations that meet, for forms and filters.
    ///
    /// - Parameters:
    ///   - day: Those that have ended before are left out.
    ///   - kept: Those that are chosen already, separated by blanks; they stay choices even so.
    /// - Returns: The choices by name.
    func committeeChoices(on day: CivilDate, keeping kept: String...) -> [Choice] {
        choices(on: day, keeping: kept.flatMap { $0.split(separator: " ").map(String.init) }) { $0.kind == .committee }
            .map { Choice(value: $0.id.description, label: $0.name) }
    }

    /// The offices and bodies that may be in charge of a paper; see ``committeeChoices(on:keeping:)``.
    func departmentChoices(on day: CivilDate, keeping kept: [String]) -> [Choice] {
        choices(on: day, keeping: kept) { $0.kind != .party }
            .sorted { ($0.kind == .department ? 0 : 1, $0.name) < ($1.kind == .department ? 0 : 1, $1.name) }
            .map { Choice(value: $0.id.description, label: $0.name) }
    }

    private func choices(
        on day: CivilDate,
        keeping kept: [String],
        where isFit: (Organization) -> Bool
    ) -> [Organization] {
        organizations.filter { organization in
            kept.contains(organization.id.description)
                || isFit(organization) && organization.endDate.map { $0 >= day } ?? true
        }
    }
}
