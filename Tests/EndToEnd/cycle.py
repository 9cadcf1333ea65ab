#!/usr/bin/env python3
"""A whole cycle of a council with two committees in a real browser, before the meeting and through it.

    Tests/EndToEnd/cycle.py --binary .build/debug/ratswerk [--documents FOLDER] [--shots FOLDER]

Twenty papers, two supplements, an item that is postponed, a summons in a shortened period, a sale that stays closed. Mails go to
a real SMTP server. With --documents every document of the cycle lies in the folder afterwards, with --shots a picture of every
page that a step ended on. Exit status 1 when a step failed.
"""
import argparse
import base64
import contextlib
import datetime
import email
import email.policy
import pathlib
import re
import subprocess
import sys
import tempfile
import time

from playwright.sync_api import expect, sync_playwright

from demonstration import CHROMIUM, TABLET, Demonstration, Visitors
from story import everything_public, fetch, readable, says, squeezed

STEPS = []
SINK = pathlib.Path(__file__).resolve().parents[1] / "TestMail" / "sink.py"
BUILDING, FINANCE, COUNCIL = "Bau- und Umweltausschuss", "Haupt- und Finanzausschuss", "Stadtverordnetenversammlung"

BRIDGE = "Neubau der Brücke am Mühlenwehr"
CYCLE_PATH = "Radschnellweg durch das Lerchenfeld"
CEMETERY = "Neufassung der Friedhofsordnung"
SALE = "Verkauf der Fläche Ahornkamp 7 an Quastenberg"
NEUTRAL = "Grundstücksangelegenheit"
SECRET_WORDS = ["Ahornkamp", "Quastenberg", "412.600"]
BUILDING_PAPERS = [
    "Ausbau der Gartenstraße", "Erneuerung der Kanäle am Anger", "Spielplatz Rosenweg", "Barrierefreie Bushaltestellen",
    "Beleuchtung des Stadtparks", "Dachsanierung des Bauhofs", "Baumpflanzungen an der Ringstraße",
    "Lärmaktionsplan, Fortschreibung",
]
FINANCE_PAPERS = [
    "Beteiligungsbericht der Stadtwerke", "Erhöhung der Spielapparatesteuer", "Zuschuss für das Freibad",
    "Neue Entgelte der Stadtbücherei", "Beschaffung eines Löschfahrzeugs", "Annahme von Spenden",
]
INFORMATION_PAPERS = ["Bericht zum Haushaltsvollzug", "Bericht zur Kassenlage"]
LATE_PAPERS = ["Eilsanierung der Turnhalle nach dem Sturm", "Förderantrag für die Stadthalle"]
GROUNDS = """# Anlass

Die Brücke ist **nur noch bis 3,5 Tonnen** freigegeben.

- Widerlager gerissen
- Geländer zu niedrig

## Kosten

| Jahr | Betrag |
| --- | --- |
| 2027 | 480.000 Euro |
| 2028 | 1.250.000 Euro |
"""


def step(function):
    """Registers a step; its name is the sentence."""
    STEPS.append(function)
    return function


def until(condition, what, patience=60):
    """Waits for a condition and returns what it gave."""
    end = time.monotonic() + patience
    while True:
        found = condition()
        if found:
            return found
        assert time.monotonic() < end, f"never: {what}"
        time.sleep(0.1)


class Cycle(Visitors):
    """What the steps share."""

    def __init__(self, town, browser, mails, documents):
        super().__init__(town, browser)
        self.mails, self.documents = mails, documents
        self.papers, self.meetings, self.notices = {}, {}, {}
        self.seen_mails = 0

    def submit(self, page, address, form, values):
        """Fills in a form of a page and sends it, as a browser without scripts would, and returns where that leads."""
        status, url = page.evaluate(
            """async ([address, selector, values]) => {
                const read = async (where) => new DOMParser().parseFromString(await (await fetch(where)).text(), "text/html");
                const form = (await read(address)).querySelector(selector);
                if (!form) throw new Error(`${address} has no ${selector}`);
                const data = new URLSearchParams(new FormData(form));
                for (const [name, value] of Object.entries(values)) data.set(name, value);
                const answer = await fetch(form.getAttribute("action"), {method: "POST", body: data});
                return [answer.status, answer.url];
            }""", [address, form, values])
        assert status == 200, f"{address}: {status}"
        return url.split("?")[0]

    def download(self, page, address, name):
        """The bytes of a document, kept under a name."""
        status, encoded = page.evaluate(
            """async (address) => {
                const answer = await fetch(address);
                const bytes = new Uint8Array(await answer.arrayBuffer());
                let text = "";
                for (let at = 0; at < bytes.length; at += 8192) {
                    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
                }
                return [answer.status, btoa(text)];
            }""", address)
        body = base64.b64decode(encoded)
        assert status == 200 and body.startswith(b"%PDF"), f"{address}: {status}"
        if self.documents:
            (self.documents / f"{name}.pdf").write_bytes(body)
        return readable("application/pdf", body)

    def write_in_browser(self, page, title, kind, is_public, resolution, grounds):
        """Types a paper and ends on its page."""
        page.goto(f"{self.town.office}/papers/new")
        page.locator("[name=title]").fill(title)
        page.locator("[name=kind]").select_option(kind)
        page.locator("[name=organization]").select_option(label="Bauamt")
        page.get_by_role("radio", name="öffentlich" if is_public else "nichtöffentlich", exact=True).check()
        page.locator("[name=resolution]").click()
        page.keyboard.type(resolution)
        page.locator("[name=grounds]").fill(grounds)
        page.get_by_role("button", name="Vorlage speichern").click()
        expect(page.get_by_text("Die Vorlage ist gespeichert.")).to_be_visible()
        expect(page.get_by_role("heading", level=1)).to_have_text(title)
        self.papers[title] = page.url.split("?")[0]

    def write_quickly(self, page, title, kind, office):
        """Writes a plain paper and takes the way that is proposed for it."""
        page.goto(f"{self.town.office}/papers/new") if "/papers/new" not in page.url else None
        organization = page.locator("[name=organization] option", has_text=office).first.get_attribute("value")
        paper = self.submit(page, "/papers/new", "main form:has([name=title])", {
            "title": title, "kind": kind, "organization": organization, "public": "true",
            "resolution": f"Der Vorlage „{title}“ wird zugestimmt.", "grounds": "Die Gründe sind bekannt."})
        assert re.search(r"/papers/[0-9a-f-]{36}$", paper), paper
        self.submit(page, paper, "form[action$='/consultation-proposal']", {})
        self.submit(self.clerk, paper, "form[action$='/release']", {})
        self.papers[title] = paper

    def plan(self, key, body, title, days, start="18:00"):
        """Makes a meeting of a body in so many days."""
        page = self.clerk
        page.goto(f"{self.town.office}/meetings/new")
        page.get_by_label("Gremium").select_option(label=body)
        page.get_by_label("Titel").fill(title)
        page.get_by_label("Tag", exact=True).fill((datetime.date.today() + datetime.timedelta(days=days)).isoformat())
        page.get_by_label("Beginn").fill(start)
        page.get_by_label("Ort", exact=True).fill("Rathaus, Großer Saal")
        page.get_by_role("button", name="Sitzung speichern").click()
        expect(page.get_by_text("Die Sitzung ist gespeichert.")).to_be_visible()
        self.meetings[key] = page.url.split("?")[0]

    def place_waiting(self, *titles):
        """Puts waiting papers onto the agenda of the meeting that is open."""
        page = self.clerk
        for title in titles:
            page.locator("#waiting li", has_text=title).get_by_role("checkbox").check()
        page.get_by_role("button", name="Auf die Tagesordnung").click()
        for title in titles:
            expect(self.item(title)).to_be_visible()

    def item(self, title):
        return self.clerk.locator("tr[data-item]", has_text=title)

    def send(self, key, count, reason=None):
        """Sends the summons of a meeting and waits until the server of each member has it."""
        page = self.clerk
        page.goto(f"{self.meetings[key]}/summons")
        if reason:
            page.get_by_label("Grund der Eile").fill(reason)
            confirmation = page.locator("[name=nothing_excluded]")
            if confirmation.count():
                confirmation.check()
        page.get_by_role("button", name="Ladung an alle versenden").click()
        return self.delivered(key, count)

    def send_later(self, key, button, count, reason):
        """Sends what comes after the summons of a meeting."""
        page = self.clerk
        page.goto(f"{self.meetings[key]}/summons")
        page.locator("summary", has_text=button).click()
        part = page.locator("details", has=page.get_by_role("button", name=button))
        part.get_by_label("Grund").fill(reason)
        part.get_by_role("button", name=button).click()
        return self.delivered(key, count)

    def delivered(self, key, count):
        """The mails that arrived since the last time, for the newest notice of a meeting."""
        page = self.clerk
        notice = page.locator("[data-ledger] section").first
        expect(notice).to_be_visible()
        rows = notice.locator("tbody tr")
        expect(rows).to_have_count(count)
        by_mail = rows.filter(has_text="E-Mail an").count()
        files = until(lambda: (found := sorted(self.mails.glob("*.eml"))[self.seen_mails:]) and len(found) >= by_mail and found,
                      f"{by_mail} mails")
        self.seen_mails += len(files)
        assert len(files) == by_mail, f"{len(files)} mails for {by_mail} members"
        self.notices.setdefault(key, []).append(notice.get_attribute("id").removeprefix("notice-"))
        found = []
        for file in files:
            recipient, message = file.read_bytes().split(b"\n", 1)
            found.append((recipient.decode(), email.message_from_bytes(message, policy=email.policy.default)))
        return found

    def record(self, key, title, outcome, votes="", **more):
        """Notes a result; ends on the agenda, or on the consequences."""
        page = self.clerk
        page.goto(self.meetings[key])
        self.item(title).get_by_role("link", name=re.compile("^Ergebnis zu")).click()
        page.get_by_label("Ergebnis", exact=True).select_option(outcome)
        page.get_by_label(re.compile("^Abstimmung")).fill(votes)
        for label, option in more.items():
            page.locator(f"[name={label}]").select_option(option)
        page.get_by_role("button", name="Ergebnis eintragen").click()

    def publish(self, key):
        """A second person looks and publishes."""
        page = self.releaser
        page.goto(f"{self.meetings[key]}/publication")
        shown = page.locator(".preview-frame").inner_text()
        assert not [word for word in SECRET_WORDS if word in shown], "the preview says too much"
        page.get_by_role("button", name="Jetzt veröffentlichen").click()
        expect(page.get_by_text("Das Gremienportal zeigt den öffentlichen Teil jetzt an.")).to_be_visible(timeout=60_000)


def texts(message):
    """Text and attachment of a mail."""
    body = message.get_body(("plain",)).get_content()
    attached = next(part for part in message.iter_attachments() if part.get_content_type() == "application/pdf")
    return body, attached.get_content()


def all_mail_texts(found):
    """What one can read in mails and their attachments."""
    for _, message in found:
        body, attached = texts(message)
        yield message["Subject"] + body + readable("application/pdf", attached)


def silent(text):
    """Whether a text says nothing of the sale."""
    told = [word for word in SECRET_WORDS if squeezed(word) in squeezed(text)]
    assert not told, f"says {told}"


# The papers


@step
def the_author_types_four_papers_with_resolution_parts_and_takes_the_proposed_way(cycle):
    page = cycle.author = cycle.visitor("bauamt")
    cycle.write_in_browser(page, BRIDGE, "Beschlussvorlage", True, "1. Die Brücke wird neu gebaut.\nDie Planung wird vergeben.\n"
                           "Im Haushalt 2027 werden 480.000 Euro bereitgestellt.", GROUNDS)
    parts = page.get_by_role("main").get_by_role("listitem")
    for words in ["Die Brücke wird neu gebaut.", "Die Planung wird vergeben.", "Im Haushalt 2027"]:
        expect(parts.filter(has_text=words).first).to_be_visible()
    cycle.write_in_browser(page, CYCLE_PATH, "Beschlussvorlage", True, "Der Radschnellweg wird geplant.", "Der Weg ist lang.")
    cycle.write_in_browser(page, CEMETERY, "Beschlussvorlage", True, "Die Friedhofsordnung wird erlassen.", "# Anlass\n\nSie ist alt.")
    cycle.write_in_browser(page, SALE, "Beschlussvorlage", False, "Dem Verkauf für 412.600 Euro wird zugestimmt.",
                           "Das Angebot von Quastenberg ist das höchste.")
    for title in [BRIDGE, CYCLE_PATH, CEMETERY, SALE]:
        page.goto(cycle.papers[title])
        page.get_by_role("button", name="Vorschlag übernehmen").click()
        way = page.locator("ol.path > li")
        expect(way).to_contain_text([BUILDING, FINANCE, COUNCIL])


@step
def two_attachments_are_added_one_of_them_closed(cycle):
    page = cycle.author
    page.goto(cycle.papers[BRIDGE])
    files = []
    for name in ["Lageplan", "Kostenschätzung"]:
        sheet = cycle.browser.new_page()
        sheet.set_content(f"<title>{name}</title><h1>{name}</h1><p>{'Ein Absatz. ' * 120}</p>")
        files.append(cycle.folder / f"{name}.pdf")
        sheet.pdf(path=files[-1])
        sheet.close()
    page.get_by_text("Datei hinzufügen").click()
    page.locator("input[name=file]").set_input_files(files)
    for name, is_public in [("Lageplan", "true"), ("Kostenschätzung", "false")]:
        entry = page.locator("form[data-uploads] li", has_text=f"{name}.pdf")
        entry.get_by_label("Bezeichnung").fill(name)
        entry.get_by_label("Öffentlichkeit").select_option(is_public)
    page.locator("form[data-uploads] button[type=submit]").click()
    for name in ["Lageplan", "Kostenschätzung"]:
        expect(page.locator("a.file", has_text=name)).to_be_visible()


@step
def the_clerk_releases_them_to_the_members(cycle):
    page = cycle.clerk = cycle.visitor("sitzungsdienst")
    for title in [BRIDGE, CYCLE_PATH, CEMETERY, SALE]:
        page.goto(cycle.papers[title])
        page.locator("form[action$='/release'] button[type=submit]").click()
        expect(page.get_by_text("Die Vorlage ist freigegeben und als PDF gesetzt.")).to_be_visible()


@step
def sixteen_plain_papers_follow_so_that_there_are_twenty(cycle):
    cycle.author.goto(f"{cycle.town.office}/papers/new")
    for title in BUILDING_PAPERS:
        cycle.write_quickly(cycle.author, title, "Beschlussvorlage", "Bauamt")
    cycle.clerk.goto(f"{cycle.town.office}/papers/new")
    for title in FINANCE_PAPERS:
        cycle.write_quickly(cycle.clerk, title, "Beschlussvorlage", "Kämmerei")
    for title in INFORMATION_PAPERS:
        cycle.write_quickly(cycle.clerk, title, "Mitteilungsvorlage", "Kämmerei")
    assert len(cycle.papers) == 20, len(cycle.papers)
    cycle.clerk.goto(f"{cycle.town.office}/papers")
    for title in cycle.papers:
        expect(cycle.clerk.get_by_role("link", name=title)).to_be_visible()


# The agendas


@step
def a_meeting_on_the_same_day_is_refused_with_the_reason(cycle):
    page = cycle.clerk
    cycle.plan("building", BUILDING, "31. Sitzung des Bau- und Umweltausschusses", 0, "23:45")
    cycle.place_waiting(BRIDGE, CYCLE_PATH, CEMETERY, SALE, *BUILDING_PAPERS)
    page.get_by_role("button", name="Einladung erstellen").click()
    expect(page.locator("#invitation")).to_contain_text(re.compile("§ 58|§ 9"))
    expect(page.get_by_text("Einladung und Bekanntmachung sind erstellt.")).to_have_count(0)
    page.get_by_role("link", name="Sitzung ändern").click()
    page.get_by_label("Tag", exact=True).fill((datetime.date.today() + datetime.timedelta(days=3)).isoformat())
    page.get_by_label("Beginn").fill("18:00")
    page.get_by_role("button", name="Sitzung speichern").click()
    expect(page.get_by_text("Die Sitzung ist gespeichert.")).to_be_visible()


@step
def the_sale_stands_in_the_closed_part_under_a_neutral_title(cycle):
    page = cycle.clerk
    closed = page.locator("[data-agenda-part=non-public] tr[data-item]")
    expect(closed.filter(has_text=SALE)).to_be_visible()
    name_neutrally(cycle)


def name_neutrally(cycle):
    """Gives the sale its neutral title on the agenda that is open."""
    page = cycle.clerk
    cycle.item(SALE).get_by_role("link", name=re.compile("ändern: ")).click()
    page.locator("[name=neutral_title]").fill(NEUTRAL)
    page.get_by_role("button", name="Punkt speichern").click()
    expect(page.locator(".neutral-titles")).to_contain_text(NEUTRAL)


@step
def items_are_put_in_order_with_the_keyboard(cycle):
    page = cycle.clerk
    titles = page.locator("[data-agenda-part=public] .agenda-title")
    place = next(n for n, title in enumerate(titles.all_inner_texts()) if CEMETERY in title)
    row = page.locator("[data-agenda-part=public] tr[data-item]", has_text=CEMETERY)
    row.get_by_role("button", name=re.compile("nach oben$")).focus()
    page.keyboard.press("Alt+ArrowUp")
    expect(titles.nth(place - 1)).to_contain_text(CEMETERY)
    page.keyboard.press("Alt+ArrowUp")
    expect(titles.nth(place - 2)).to_contain_text(CEMETERY)
    page.reload()
    expect(titles.nth(place - 2)).to_contain_text(CEMETERY)


@step
def the_later_bodies_take_the_waiting_papers_onto_their_agendas(cycle):
    page = cycle.clerk
    cycle.plan("finance", FINANCE, "33. Sitzung des Haupt- und Finanzausschusses", 12)
    expect(page.locator("#waiting li", has_text=BRIDGE)).to_contain_text("frühere Beratung steht noch aus")
    cycle.place_waiting(BRIDGE, CYCLE_PATH, CEMETERY, SALE, *BUILDING_PAPERS, *FINANCE_PAPERS, *INFORMATION_PAPERS)
    name_neutrally(cycle)
    cycle.plan("council", COUNCIL, "28. Sitzung der Stadtverordnetenversammlung", 26, "19:30")
    cycle.place_waiting(BRIDGE, CYCLE_PATH, CEMETERY, SALE, *BUILDING_PAPERS, *FINANCE_PAPERS)
    name_neutrally(cycle)
    cycle.plan("building again", BUILDING, "32. Sitzung des Bau- und Umweltausschusses", 19)
    cycle.plan("finance again", FINANCE, "34. Sitzung des Haupt- und Finanzausschusses", 22)


# The first committee: shortened, with a supplement, and an item postponed


@step
def the_summons_in_a_shortened_period_asks_for_the_reason_and_says_so(cycle):
    page = cycle.clerk
    page.goto(f"{cycle.meetings['building']}/summons")
    expect(page.get_by_text("Nur mit verkürzter Ladungsfrist.")).to_be_visible()
    sentence = re.search("„(.+)“", page.get_by_text("In der Einladung steht dann:").inner_text()).group(1)
    page.get_by_role("button", name="Ladung an alle versenden").click()
    expect(page.get_by_role("heading", name="Ladung", exact=True)).to_be_visible()
    expect(page.locator("[data-ledger] section")).to_have_count(0)
    found = cycle.send("building", 6, "Die Brücke muss vor dem Winter gesperrt werden.")
    for text in all_mail_texts(found):
        says(text, BRIDGE, NEUTRAL)
        silent(text)
    _, attached = texts(found[0][1])
    if cycle.documents:
        (cycle.documents / "einladung-bau-mail.pdf").write_bytes(attached)
    page.goto(cycle.meetings["building"])
    link = page.locator("#invitation a.file").first.get_attribute("href").removesuffix("/view")
    text = cycle.download(page, link, "einladung-bau-verkuerzt")
    says(text, sentence, SALE, f"Vorsitzende des {BUILDING}es")
    cycle.first_mails = found


@step
def a_member_confirms_the_receipt_and_the_ledger_says_so(cycle):
    recipient, message = cycle.first_mails[0]
    body, _ = texts(message)
    page = cycle.visitor()
    page.goto(re.search(r"http\S+/receipts/\S+", body).group())
    silent(page.content())
    page.get_by_role("button", name="Gelesen und erhalten").click()
    expect(page.get_by_text("Vielen Dank, der Empfang ist bestätigt.")).to_be_visible()
    page.context.close()
    clerk = cycle.clerk
    clerk.goto(f"{cycle.meetings['building']}/summons")
    row = clerk.locator("[data-ledger] tbody tr", has_text=recipient)
    expect(row.locator("td").nth(3)).to_have_text(re.compile(r"\d{2}:\d{2}"))


@step
def a_first_supplement_comes_so_late_that_the_committee_must_admit_it(cycle):
    page = cycle.clerk
    page.goto(f"{cycle.town.office}/papers/new")
    cycle.write_quickly(page, LATE_PAPERS[0], "Beschlussvorlage", "Bauamt")
    page.goto(cycle.meetings["building"])
    cycle.place_waiting(LATE_PAPERS[0])
    expect(cycle.item(LATE_PAPERS[0])).to_contain_text("Zustimmung nötig")
    found = cycle.send_later("building", "Nachtrag versenden", 6, "Sturmschaden vom Wochenende")
    for text in all_mail_texts(found):
        says(text, "Nachtrag", LATE_PAPERS[0], "Sturmschaden")
        silent(text)
    if cycle.documents:
        (cycle.documents / "nachtrag-bau-mail.pdf").write_bytes(texts(found[0][1])[1])
    page.goto(cycle.meetings["building"])
    row = cycle.item(LATE_PAPERS[0])
    row.get_by_label(re.compile("^Ja-Stimmen")).fill("6")
    # That the rule of the council holds in committees is not checked for this Land: the clerk says why.
    row.get_by_label("Grund der Zulassung ohne geprüfte Regel").fill("Gefahr im Verzug")
    row.get_by_role("button", name="Eintragen").click()
    expect(cycle.item(LATE_PAPERS[0])).to_contain_text("zugelassen")


@step
def the_agenda_as_invited_is_kept_beside_the_agenda_as_it_is(cycle):
    invited = cycle.clerk.locator(".invited-agenda")
    expect(invited).to_be_visible()
    invited.locator("summary").click()
    expect(invited.locator(".invited-lines li", has_text=BRIDGE)).to_be_visible()


@step
def postponing_shows_what_it_means_for_the_later_bodies_before_it_happens(cycle):
    page = cycle.clerk
    cycle.record("building", CYCLE_PATH, "vertagt", next=cycle.meetings["building again"].rsplit("/", 1)[1])
    consequences = page.locator(".consequences")
    expect(consequences).to_contain_text("Noch ist nichts geändert.")
    expect(consequences.locator(".consequence")).to_contain_text([FINANCE])
    page.goto(cycle.papers[CYCLE_PATH])
    expect(page.locator("ol.path > li")).to_have_count(3)
    cycle.record("building", CYCLE_PATH, "vertagt", next=cycle.meetings["building again"].rsplit("/", 1)[1])
    later = cycle.meetings["finance again"].rsplit("/", 1)[1]
    choice = page.locator(".consequence", has_text=FINANCE).get_by_label("Was soll geschehen?")
    choice.select_option(later)
    page.get_by_role("button", name="Ergebnis eintragen und Folgen übernehmen").click()
    expect(cycle.item(CYCLE_PATH)).to_contain_text("vertagt")
    page.goto(cycle.papers[CYCLE_PATH])
    expect(page.locator("ol.path > li")).to_contain_text(["vertagt", BUILDING, FINANCE, COUNCIL])


@step
def the_postponed_paper_waits_for_the_next_meetings(cycle):
    page = cycle.clerk
    page.goto(cycle.meetings["finance"])
    expect(cycle.item(BRIDGE)).to_be_visible()
    expect(cycle.item(CYCLE_PATH)).to_have_count(0)
    page.goto(cycle.meetings["building again"])
    cycle.place_waiting(CYCLE_PATH)
    expect(cycle.item(CYCLE_PATH)).to_contain_text("vertagt")


@step
def the_first_committee_recommends(cycle):
    for title, outcome, votes in [
            (BRIDGE, "empfohlen", "Ja 6, Nein 0"), (CEMETERY, "empfohlen", "Ja 4, Nein 1, Enthaltungen 1"),
            (LATE_PAPERS[0], "empfohlen", "Ja 6, Nein 0"), (SALE, "empfohlen", "Ja 5, Nein 1")]:
        cycle.record("building", title, outcome, votes)
        expect(cycle.item(title)).to_contain_text(f"{outcome} ({votes})")


# The second committee


@step
def the_second_committee_reads_what_the_first_recommended(cycle):
    page = cycle.clerk
    page.goto(cycle.meetings["finance"])
    expect(cycle.item(BRIDGE)).to_contain_text(re.compile(f"{BUILDING}, .*: empfohlen \\(Ja 6, Nein 0\\)"))
    found = cycle.send("finance", 6)
    for text in all_mail_texts(found):
        says(text, BRIDGE, NEUTRAL, "empfohlen (Ja 6, Nein 0)")
        silent(text)
        assert "Ja 5, Nein 1" not in text, "a mail tells how a closed vote went"
    page.goto(cycle.meetings["finance"])
    link = page.locator("#invitation a.file").first.get_attribute("href").removesuffix("/view")
    says(cycle.download(page, link, "einladung-finanzen"), f"Der Vorsitzende des {FINANCE}es", SALE)


@step
def a_second_supplement_is_in_time(cycle):
    page = cycle.clerk
    page.goto(f"{cycle.town.office}/papers/new")
    cycle.write_quickly(page, LATE_PAPERS[1], "Beschlussvorlage", "Kämmerei")
    page.goto(cycle.meetings["finance"])
    cycle.place_waiting(LATE_PAPERS[1])
    found = cycle.send_later("finance", "Nachtrag versenden", 6, "Frist des Förderprogramms")
    for text in all_mail_texts(found):
        says(text, "Nachtrag", LATE_PAPERS[1])
        silent(text)
    page.goto(cycle.meetings["finance"])
    expect(cycle.item(LATE_PAPERS[1])).not_to_contain_text("Zustimmung nötig")


@step
def the_second_committee_recommends_the_sale_behind_closed_doors(cycle):
    for title, votes in [(BRIDGE, "Ja 5, Nein 0, Enthaltungen 1"), (LATE_PAPERS[1], "Ja 6, Nein 0"), (SALE, "Ja 4, Nein 2")]:
        cycle.record("finance", title, "empfohlen", votes)
        expect(cycle.item(title)).to_contain_text(f"empfohlen ({votes})")
    cycle.record("finance", FINANCE_PAPERS[1], "abgelehnt", "Ja 2, Nein 4")


# The council


@step
def the_council_sees_all_recommendations_on_agenda_script_and_paper(cycle):
    page = cycle.clerk
    page.goto(cycle.meetings["council"])
    expect(cycle.item(BRIDGE)).to_contain_text(re.compile(f"{BUILDING}, .*: empfohlen \\(Ja 6, Nein 0\\)"))
    expect(cycle.item(BRIDGE)).to_contain_text(re.compile(f"{FINANCE}, .*: empfohlen \\(Ja 5, Nein 0, Enthaltungen 1\\)"))
    expect(cycle.item(FINANCE_PAPERS[1])).to_contain_text("abgelehnt (Ja 2, Nein 4)")
    expect(cycle.item(SALE)).to_contain_text("empfohlen (Ja 4, Nein 2)")
    found = cycle.send("council", 15)
    for text in all_mail_texts(found):
        silent(text)
        assert "Ja 4, Nein 2" not in text, "a mail tells how a closed vote went"
    page.goto(cycle.meetings["council"])
    script = cycle.download(page, page.get_by_role("link", name="Leitfaden öffnen").get_attribute("href"), "leitfaden")
    says(script, "Bisherige Beratung", f"{BUILDING}, ", "empfohlen (Ja 6, Nein 0)", "empfohlen (Ja 4, Nein 2)", SALE)
    page.goto(cycle.papers[BRIDGE])
    link = page.get_by_role("link", name="Vorlage öffnen").get_attribute("href").removesuffix("/view")
    says(cycle.download(page, link, "vorlage-bruecke"), "Beratungsfolge", "empfohlen", "Enth.")


@step
def the_chair_reads_the_script_and_the_member_the_recommendations(cycle):
    chair = cycle.visitor("vorsitz", viewport=TABLET, has_touch=True)
    chair.goto(cycle.meetings["council"])
    link = chair.get_by_role("link", name="Sitzungsleitfaden")
    expect(link).to_be_visible()
    says(cycle.download(chair, link.get_attribute("href"), "leitfaden-vorsitz"), "Bisherige Beratung", BRIDGE)
    member = cycle.member = cycle.visitor("mitglied", viewport=TABLET, has_touch=True)
    member.goto(cycle.meetings["council"])
    item = member.locator("ol.agenda > li", has_text=BRIDGE)
    expect(item).to_contain_text(re.compile(f"{FINANCE}, .*: empfohlen"))
    expect(member.get_by_role("link", name="Sitzungsleitfaden")).to_have_count(0)
    expect(member.get_by_role("heading", name=SALE)).to_be_visible()


@step
def the_packet_is_put_together(cycle):
    page = cycle.clerk
    page.goto(cycle.meetings["council"])
    page.get_by_role("button", name="Sitzungsmappe zusammenstellen").click()
    def ready():
        page.goto(cycle.meetings["council"])
        return page.locator("#packet a[href*='/packets/']").filter(visible=True).first.get_attribute("href") \
            if page.locator("#packet", has_text="zusammengestellt am").count() else None
    link = until(ready, "a packet", 120).removesuffix("/view")
    says(cycle.download(page, link, "mappe-rat"), BRIDGE, SALE)


@step
def a_special_meeting_is_moved_and_called_off(cycle):
    page = cycle.clerk
    cycle.plan("special", FINANCE, "Sondersitzung des Haupt- und Finanzausschusses", 16)
    cycle.send("special", 6)
    page.goto(cycle.meetings["special"])
    page.get_by_role("link", name="Sitzung ändern").click()
    page.get_by_label("Ort", exact=True).fill("Bürgerhaus, Saal 2, Lindenallee 12")
    page.get_by_role("button", name="Sitzung speichern").click()
    for button, word, name in [("Änderung mitteilen", "Bürgerhaus, Saal 2", "aenderung"), ("Sitzung absagen", "findet nicht statt", "absage")]:
        found = cycle.send_later("special", button, 6, "Der Saal wird gestrichen.")
        for text in all_mail_texts(found):
            says(text, word, "Der Saal wird gestrichen.")
        if cycle.documents:
            (cycle.documents / f"{name}.pdf").write_bytes(texts(found[0][1])[1])


@step
def evidence_and_letters_are_at_hand_for_every_notice(cycle):
    for key, notices in cycle.notices.items():
        for number, notice in enumerate(notices, 1):
            name = f"{key.replace(' ', '-')}-{number}"
            says(cycle.download(cycle.clerk, f"/notices/{notice}/evidence", f"nachweis-{name}"), "Ladungsnachweis")
            cycle.clerk.goto(f"{cycle.meetings[key]}/summons")
            if cycle.clerk.locator(f"#notice-{notice}").get_by_role("link", name="Briefe drucken").count():
                cycle.download(cycle.clerk, f"/notices/{notice}/letters", f"briefe-{name}")


# The public


@step
def two_persons_publish_the_three_meetings(cycle):
    cycle.releaser = cycle.visitor("freigabe")
    for key in ["building", "finance", "council"]:
        cycle.clerk.goto(f"{cycle.meetings[key]}/publication")
        if (again := cycle.clerk.locator("form[action$='/publication/request'] button[type=submit]")).count():
            again.click()
        expect(cycle.clerk.get_by_role("button", name="Jetzt veröffentlichen")).to_have_count(0)
        cycle.publish(key)


@step
def the_portal_shows_the_public_parts_and_its_notice_the_neutral_title(cycle):
    page = cycle.citizen = cycle.visitor()
    for key in ["building", "finance", "council"]:
        page.goto(f"{cycle.town.portal}/meetings/{cycle.meetings[key].rsplit('/', 1)[1]}")
        main = page.get_by_role("main")
        expect(main).to_contain_text(BRIDGE)
        silent(page.content())
        notice = main.locator("a[href^='/files/']", has_text="Bekanntmachung").first.get_attribute("href")
        status, media_type, body = fetch(f"{cycle.town.portal}{re.match('/files/[^/]+', notice).group()}")
        assert status == 200, notice
        says(readable(media_type, body), BRIDGE, NEUTRAL)
        if cycle.documents:
            (cycle.documents / f"bekanntmachung-{key}.pdf").write_bytes(body)


@step
def nothing_public_says_anything_of_the_sale(cycle):
    hidden = [cycle.papers[SALE].rsplit("/", 1)[1], "Ja 4, Nein 2", "Ja 5, Nein 1"]
    found, kinds, count = [], {"text/html": 0, "application/json": 0, "application/pdf": 0}, 0
    for address, status, media_type, text in everything_public(cycle.town.portal):
        count += 1
        assert status in (200, 404, 410), f"{address}: {status}"
        if squeezed(BRIDGE) in squeezed(text) and media_type in kinds:
            kinds[media_type] += 1
        found += [f"{address}: {word}" for word in SECRET_WORDS + hidden if squeezed(word) in squeezed(text)]
    assert not found, found
    assert all(kinds.values()), f"the public paper was not found everywhere: {kinds}"
    cycle.detail = f"{count} addresses read"


@step
def the_browser_complained_about_no_page(cycle):
    assert not cycle.complaints, "\n        ".join(dict.fromkeys(cycle.complaints))


@contextlib.contextmanager
def mail_server(folder):
    """A real SMTP server; yields its port."""
    process = subprocess.Popen([sys.executable, SINK, folder], stdout=subprocess.PIPE, text=True)
    try:
        yield int(process.stdout.readline())
    finally:
        process.terminate()
        process.wait()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--binary", required=True, help="path of ratswerk; a demonstration is started and ended")
    parser.add_argument("--documents", type=pathlib.Path, help="folder for every document of the cycle")
    parser.add_argument("--shots", type=pathlib.Path, help="folder for a picture of every page that a step ended on")
    options = parser.parse_args()
    for folder in filter(None, [options.documents, options.shots]):
        folder.mkdir(parents=True, exist_ok=True)
    failures = 0
    with tempfile.TemporaryDirectory() as place, mail_server(place) as port, \
            Demonstration(options.binary, mail_port=port) as town, sync_playwright() as playwright:
        browser = playwright.chromium.launch(**CHROMIUM)
        cycle = Cycle(town, browser, pathlib.Path(place), options.documents)
        cycle.folder = pathlib.Path(place)
        for number, function in enumerate(STEPS, 1):
            sentence = function.__name__.replace("_", " ")
            cycle.detail = ""
            began = time.monotonic()
            try:
                function(cycle)
                detail = f" ({cycle.detail})" if cycle.detail else ""
                print(f"ok      {sentence}{detail} {time.monotonic() - began:.1f} s", flush=True)
            except Exception as error:
                failures += 1
                words = str(error).replace("\n", "\n        ")[:1_500]
                print(f"FAILED  {sentence}\n        {type(error).__name__}: {words}", flush=True)
            if options.shots:
                for index, page in enumerate(page for page in cycle.pages if not page.is_closed()):
                    page.screenshot(path=options.shots / f"{number:02}-{function.__name__[:50]}-{index}.png", full_page=True)
            if failures:
                # Each step builds on the one before.
                break
        browser.close()
    print(f"{len(STEPS) - failures} passed, {failures} failed")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
