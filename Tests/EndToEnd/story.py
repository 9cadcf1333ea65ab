#!/usr/bin/env python3
"""The whole story in a real browser: from a paper in the town hall to the portal and back, and what goes wrong on the way.

    Tests/EndToEnd/story.py --binary .build/debug/ratswerk
    Tests/EndToEnd/story.py --office http://127.0.0.1:8080 --portal http://127.0.0.1:8081

Prints one line for each step and how many passed. Exit status 1 when one did not. Needs chromium, playwright, qpdf and
poppler-utils. With --binary a demonstration is started on free ports and ended afterwards.
"""
import argparse
import datetime
import html
import json
import pathlib
import re
import secrets
import subprocess
import sys
import tempfile
import urllib.error
import urllib.parse
import urllib.request

from playwright.sync_api import expect, sync_playwright

from demonstration import CHROMIUM, PASSWORD, TABLET, Visitors, add_options, demonstration, fill_in_login, log_in

STEPS = []

# Titles that occur nowhere else, neither in the demonstration nor in an earlier run.
RUN = secrets.token_hex(3)
MEETING = f"Sondersitzung {RUN} zum Freibad"
PUBLIC_PAPER = f"Sanierung des Sprungturms {RUN} im Freibad"
ATTACHMENT = "Lageplan Sprungturm"
PLAIN_ITEM = "Bericht des Schwimmmeisters"
CLOSING_ITEM = "Verschiedenes aus dem Badebetrieb"
SECRET_PAPER = "Ankauf der Liegewiese Zwirnackerpfad"
SECRET_PRICE = "184.337 Euro"
SECRET_ITEM = "Personalsache Kioskpacht Wendelstätter"
SECRET_ATTACHMENT = "Gutachten Zwirnackerpfad"
SECRET_WORDS = ["Zwirnackerpfad", "184.337", "Wendelstätter", "Kioskpacht"]
GROUNDS = """# Ausgangslage

Der Sprungturm ist seit dem Frühjahr **gesperrt**.

- Geländer lose
- Plattform rissig

| Jahr | Kosten |
| 2026 | 48.000 Euro |
| 2027 | 12.500 Euro |
"""


def step(function):
    """Registers a step; its name is the sentence."""
    STEPS.append(function)
    return function


class Story(Visitors):
    """What the steps share."""

    def __init__(self, town, browser, folder):
        super().__init__(town, browser)
        self.folder = folder

    def write_paper(self, page, title, is_public, resolution, grounds):
        """Creates a paper and ends on its page."""
        page.goto(f"{self.town.office}/papers/new")
        page.get_by_label("Titel", exact=True).fill(title)
        page.get_by_label("Art der Vorlage").select_option("Beschlussvorlage")
        page.get_by_label("Federführung").select_option(index=1)
        page.get_by_role("radio", name="nichtöffentlich" if not is_public else "öffentlich", exact=True).check()
        page.locator("[name=resolution]").fill(resolution)
        page.locator("[name=grounds]").fill(grounds)
        page.get_by_role("button", name="Vorlage speichern").click()
        expect(page.get_by_text("Die Vorlage ist gespeichert.")).to_be_visible()
        expect(page.get_by_role("heading", level=1)).to_have_text(title)
        return page.url.split("?")[0]

    def upload(self, page, paper, file, name, is_public):
        """Sends a file from the page of a paper."""
        page.goto(paper)
        if not page.locator("input[name=file]").is_visible():
            page.get_by_text("Datei hinzufügen").click()
        page.locator("input[name=file]").set_input_files(file)
        entry = page.locator("form[data-uploads] li", has_text=file.name)
        entry.get_by_label("Bezeichnung").fill(name)
        choice = entry.get_by_label("Öffentlichkeit")
        if choice.is_enabled():
            choice.select_option(str(is_public).lower())
        page.locator("form[data-uploads] button[type=submit]").click()

    def add_item(self, page, title, paper, is_public):
        """Adds an item on the page of the meeting."""
        form = page.locator("form[action$='/agenda-items']")
        form.locator("[name=title]").fill(title)
        form.locator("[name=paper]").fill(paper)
        form.locator(f"[name=public][value={str(is_public).lower()}]").check()
        form.get_by_role("button", name="Punkt hinzufügen").click()
        expect(page.get_by_text("Der Punkt steht auf der Tagesordnung.")).to_be_visible()

    def read_in_viewer(self, page, link):
        """Opens a document in the viewer and returns the text that can be selected there."""
        link.click()
        expect(page.locator(".viewer-page canvas").first).to_be_visible(timeout=30_000)
        expect(page.locator(".text-layer").first).not_to_be_empty()
        text = ""
        for number in range(1, int(page.locator("[data-page-count]").inner_text()) + 1):
            field = page.get_by_label("Seite", exact=True).and_(page.locator("input"))
            field.fill(str(number))
            field.press("Enter")
            layer = page.locator(f".viewer-page[aria-label='Seite {number}'] .text-layer")
            expect(layer).not_to_be_empty()
            text += layer.inner_text()
        return text


def squeezed(text):
    """Without what lines and hyphenation add."""
    return re.sub(r"[\s\u00ad\u2010-]", "", text)


def says(text, *phrases):
    """Whether a set document has all phrases, over line ends too."""
    missing = [phrase for phrase in phrases if squeezed(phrase) not in squeezed(text)]
    assert not missing, f"not said: {missing}"


def fetch(address, accept="*/*"):
    """Status, media type and bytes of an address, without a browser."""
    request = urllib.request.Request(address, headers={"Accept": accept})
    try:
        with urllib.request.urlopen(request, timeout=30) as answer:
            return answer.status, answer.headers.get_content_type(), answer.read()
    except urllib.error.HTTPError as error:
        return error.code, error.headers.get_content_type(), error.read()


def record(address):
    """An object or list page of OParl."""
    status, media_type, body = fetch(address)
    assert (status, media_type) == (200, "application/json"), f"{address}: {status} {media_type}"
    return json.loads(body)


def whole_list(address):
    """All objects of a list, over all its pages."""
    found = []
    while address:
        page = record(address)
        found += page["data"]
        address = page["links"].get("next")
    return found


def readable(media_type, body):
    """The text a person, a search engine or a program finds in an answer."""
    if media_type != "application/pdf":
        return html.unescape(body.decode("utf-8", "replace"))
    assert body.startswith(b"%PDF"), body[:20]
    with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
        file.write(body)
        file.flush()
        text = subprocess.run(["pdftotext", file.name, "-"], capture_output=True, check=True).stdout
        data = subprocess.run(["qpdf", "--qdf", "--object-streams=disable", file.name, "-"], capture_output=True).stdout
        return text.decode("utf-8", "replace") + data.decode("utf-8", "replace")


def everything_public(start, limit=4_000):
    """Follows every link of the portal and its interface and yields address, status, media type and text."""
    # The interface may call the portal by its public name.
    own = {urllib.parse.urlsplit(start)[:2]}
    own.add(urllib.parse.urlsplit(record(f"{start}/oparl/v1.1/system")["id"])[:2])
    waiting, seen = [start, f"{start}/oparl/v1.1/system"], set()
    while waiting:
        address = waiting.pop()
        if address in seen:
            continue
        seen.add(address)
        assert len(seen) <= limit, f"more than {limit} pages"
        status, media_type, body = fetch(address)
        text = readable(media_type, body) if status == 200 or media_type == "text/html" else body.decode(errors="replace")
        yield address, status, media_type, text
        if media_type == "application/json":
            links = re.findall(r'"(https?://[^"\\]+)"', text.replace("\\/", "/"))
        elif media_type == "text/html":
            links = re.findall(r'(?:href|src|action)="([^"]+)"', text)
        else:
            links = []
        for link in links:
            target = urllib.parse.urldefrag(urllib.parse.urljoin(address, link))[0]
            if urllib.parse.urlsplit(target)[:2] in own:
                waiting.append(target)


# The story


@step
def a_wrong_password_is_refused_in_plain_words(story):
    page = story.visitor()
    page.goto(story.town.office)
    fill_in_login(page, "sitzungsdienst", "falsch")
    expect(page.get_by_text("Benutzername oder Kennwort stimmt nicht.")).to_be_visible()
    expect(page.get_by_label("Benutzername")).to_have_value("sitzungsdienst")
    page.context.close()


@step
def the_clerk_logs_in(story):
    story.clerk = story.visitor("sitzungsdienst")
    expect(story.clerk.get_by_role("link", name="Sitzung anlegen")).to_be_visible()


@step
def the_clerk_writes_a_paper_with_heading_list_and_table(story):
    page = story.clerk
    page.goto(f"{story.town.office}/papers/new")
    page.locator("[name=grounds]").press_sequentially("# Ausgangslage\n")
    expect(page.locator(".preview-page canvas").first).to_be_visible()
    expect(page.get_by_text("Der Titel fehlt noch.", exact=True)).to_be_visible()
    story.paper = story.write_paper(
        page, PUBLIC_PAPER, True, "Der Sprungturm wird im kommenden Jahr saniert.", GROUNDS)
    content = page.get_by_role("main")
    expect(content.get_by_role("heading", name="Ausgangslage")).to_be_visible()
    expect(content.get_by_role("listitem").filter(has_text="Geländer lose")).to_be_visible()
    expect(content.get_by_role("cell", name="48.000 Euro")).to_be_visible()
    story.reference = re.search(r"\d{4}/\d+", page.title()).group()


@step
def the_clerk_attaches_a_public_and_a_non_public_pdf(story):
    for name, is_public in [(ATTACHMENT, True), (SECRET_ATTACHMENT, False)]:
        story.upload(story.clerk, story.paper, story.folder / f"{name}.pdf", name, is_public)
        expect(story.clerk.get_by_text("Die Datei ist angefügt.")).to_be_visible()
        expect(story.clerk.locator("a.file", has_text=name)).to_be_visible()


@step
def the_clerk_writes_a_non_public_paper(story):
    story.secret_paper = story.write_paper(
        story.clerk, SECRET_PAPER, False, f"Dem Ankauf für {SECRET_PRICE} wird zugestimmt.",
        "Der Kaufpreis ist vertraulich zu behandeln.")
    story.secret_reference = re.search(r"\d{4}/\d+", story.clerk.title()).group()
    expect(story.clerk.get_by_text("Nichtöffentlich – vertraulich behandeln")).to_be_visible()


@step
def the_clerk_releases_both_papers_to_the_members(story):
    page = story.clerk
    for paper in [story.paper, story.secret_paper]:
        page.goto(paper)
        page.locator("form[action$='/release'] button[type=submit]").click()
        expect(page.get_by_text("Die Vorlage ist freigegeben und als PDF gesetzt.")).to_be_visible()
        expect(page.get_by_role("link", name="Vorlage öffnen")).to_be_visible()


@step
def the_clerk_plans_a_meeting(story):
    page = story.clerk
    page.goto(story.town.office)
    page.get_by_role("link", name="Sitzung anlegen").click()
    page.get_by_label("Gremium").select_option(label="Stadtverordnetenversammlung")
    page.get_by_label("Titel").fill(MEETING)
    day = datetime.date.today() + datetime.timedelta(days=14)
    page.get_by_label("Tag", exact=True).fill(day.isoformat())
    page.get_by_label("Beginn").fill("18:30")
    page.get_by_label("Ort", exact=True).fill("Rathaus, Großer Saal")
    page.get_by_role("button", name="Sitzung speichern").click()
    expect(page.get_by_text("Die Sitzung ist gespeichert.")).to_be_visible()
    story.meeting = page.url.split("?")[0]
    story.meeting_id = story.meeting.rsplit("/", 1)[1]


@step
def the_clerk_fills_both_parts_of_the_agenda(story):
    page = story.clerk
    story.add_item(page, PLAIN_ITEM, "", True)
    story.add_item(page, "", story.reference, True)
    story.add_item(page, CLOSING_ITEM, "", True)
    story.add_item(page, "", story.secret_reference, False)
    story.add_item(page, SECRET_ITEM, "", False)
    titles = page.locator("[data-agenda-part=public] .agenda-title")
    expect(titles).to_contain_text([PLAIN_ITEM, PUBLIC_PAPER, CLOSING_ITEM])
    expect(page.locator("[data-agenda-part=non-public] .agenda-title")).to_contain_text([SECRET_PAPER, SECRET_ITEM])


@step
def a_non_public_paper_never_stands_in_the_public_part(story):
    page = story.clerk
    titles = page.locator("[data-agenda-part=public] .agenda-title")
    before = titles.count()
    form = page.locator("form[action$='/agenda-items']")
    form.locator("[name=paper]").fill(story.secret_reference)
    form.locator("[name=public][value=true]").check()
    form.get_by_role("button", name="Punkt hinzufügen").click()
    expect(page.locator(".error-summary")).to_contain_text("nichtöffentlich")
    page.goto(story.meeting)
    expect(titles).to_have_count(before)


@step
def an_item_moves_with_the_keyboard(story):
    page = story.clerk
    titles = page.locator("[data-agenda-part=public] .agenda-title")
    place = next(n for n, title in enumerate(titles.all_inner_texts()) if PUBLIC_PAPER in title)
    row = page.locator("[data-agenda-part=public] tr[data-item]", has_text=PUBLIC_PAPER)
    row.get_by_role("button", name=re.compile("nach oben$")).focus()
    page.keyboard.press("Enter")
    expect(titles.nth(place - 1)).to_contain_text(PUBLIC_PAPER)
    expect(titles).to_contain_text([PUBLIC_PAPER, PLAIN_ITEM, CLOSING_ITEM])
    expect(page.locator("[data-agenda-status]")).to_have_text(re.compile(f"{PUBLIC_PAPER}: jetzt Punkt \\d+\\."))
    expect(row.get_by_role("button", name=re.compile("nach oben$"))).to_be_focused()
    page.reload()
    expect(titles).to_contain_text([PUBLIC_PAPER, PLAIN_ITEM, CLOSING_ITEM])


@step
def nobody_else_sees_the_meeting_before_the_invitation(story):
    story.member = story.visitor("mitglied", viewport=TABLET, has_touch=True)
    expect(story.member.get_by_role("link", name=MEETING)).to_have_count(0)
    answer = story.member.goto(story.meeting)
    assert answer.status == 404, answer.status
    assert fetch(f"{story.town.portal}/meetings/{story.meeting_id}")[0] == 404


@step
def the_clerk_creates_the_invitation_and_reads_it_in_the_viewer(story):
    page = story.clerk
    page.get_by_role("button", name="Einladung erstellen").click()
    expect(page.get_by_text("Einladung und Bekanntmachung sind erstellt.")).to_be_visible(timeout=60_000)
    expect(page.locator("#invitation .notice")).to_have_count(0)
    text = story.read_in_viewer(page, page.locator("#invitation").get_by_role("link", name=re.compile("^Einladung")))
    says(text, MEETING, PUBLIC_PAPER, PLAIN_ITEM, CLOSING_ITEM, SECRET_PAPER, SECRET_ITEM, story.reference, "18:30")


@step
def the_councillor_finds_the_meeting_and_reads_agenda_and_papers(story):
    page = story.member
    page.goto(story.town.office)
    page.get_by_role("link", name=MEETING).click()
    for title in [PUBLIC_PAPER, PLAIN_ITEM, CLOSING_ITEM, SECRET_PAPER, SECRET_ITEM]:
        expect(page.get_by_role("heading", name=title)).to_be_visible()
    page.get_by_role("link", name=f"Vorlage {story.reference}").click()
    expect(page.get_by_role("link", name="Vorlage ändern")).to_have_count(0)
    says(story.read_in_viewer(page, page.get_by_role("link", name="Vorlage öffnen")),
         PUBLIC_PAPER, "Ausgangslage", "Geländer lose", "48.000 Euro")
    page.goto(story.paper)
    says(story.read_in_viewer(page, page.get_by_role("link", name=ATTACHMENT)), ATTACHMENT)
    page.goto(story.secret_paper)
    expect(page.get_by_text("Nichtöffentlich – vertraulich behandeln")).to_be_visible()
    says(story.read_in_viewer(page, page.get_by_role("link", name="Vorlage öffnen")), SECRET_PAPER, SECRET_PRICE)


@step
def who_does_not_belong_to_the_body_sees_the_public_part_only(story):
    page = story.visitor("bauamt")
    page.goto(story.meeting)
    expect(page.get_by_role("heading", name=PUBLIC_PAPER)).to_be_visible()
    source = html.unescape(page.content())
    assert not [word for word in SECRET_WORDS if word in source], "the page of the meeting says too much"
    assert page.goto(story.secret_paper).status == 404
    page.goto(f"{story.town.office}/search?q=Zwirnackerpfad")
    expect(page.get_by_role("main").get_by_role("link", name=SECRET_PAPER)).to_have_count(0)
    page.context.close()


@step
def the_clerk_cannot_publish_what_the_clerk_prepared(story):
    page = story.clerk
    page.goto(story.meeting)
    page.get_by_role("link", name="Vorschau und Veröffentlichung").click()
    expect(page.get_by_text("Bitte lassen Sie eine zweite Person veröffentlichen.")).to_be_visible()
    expect(page.get_by_role("button", name="veröffentlichen")).to_have_count(0)
    answer = page.evaluate(
        """async () => {
            const token = document.querySelector("input[name=csrf]").value;
            const answer = await fetch(location.pathname, {method: "POST", body: new URLSearchParams({csrf: token})});
            return [answer.status, await answer.text()];
        }""")
    assert answer[0] == 403 and "Das dürfen Sie hier nicht" in answer[1], answer[0]
    assert fetch(f"{story.town.portal}/meetings/{story.meeting_id}")[0] == 404


@step
def the_releaser_checks_the_preview_and_publishes(story):
    page = story.releaser = story.visitor("freigabe")
    page.get_by_role("link", name=MEETING).and_(page.locator(f"[href$='{story.meeting_id}/publication']")).click()
    preview = page.locator(".preview-frame")
    for title in [PUBLIC_PAPER, PLAIN_ITEM, CLOSING_ITEM]:
        expect(preview).to_contain_text(title)
    shown = preview.inner_text()
    assert not [word for word in SECRET_WORDS if word in shown], "the preview says too much"
    page.get_by_role("button", name="Jetzt veröffentlichen").click()
    expect(page.get_by_text("Das Gremienportal zeigt den öffentlichen Teil jetzt an.")).to_be_visible(timeout=60_000)


@step
def the_portal_shows_meeting_agenda_and_public_papers(story):
    page = story.citizen = story.visitor()
    page.goto(story.town.portal)
    page.get_by_role("link", name=MEETING).first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(MEETING)
    agenda = page.get_by_role("main").inner_text()
    places = [agenda.index(title) for title in [PUBLIC_PAPER, PLAIN_ITEM, CLOSING_ITEM]]
    assert places == sorted(places), "the agenda has another order"
    page.get_by_role("link", name=story.reference).first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(PUBLIC_PAPER)
    expect(page.get_by_text(SECRET_ATTACHMENT)).to_have_count(0)


@step
def the_public_files_can_be_downloaded(story):
    page = story.citizen
    links = page.locator("main a[href^='/files/']").evaluate_all("all => all.map(a => a.href)")
    story.public_files = {re.search(r"/files/([0-9a-f-]{36})", link).group(1) for link in links}
    assert len(story.public_files) == 2, links
    texts = ""
    for file in story.public_files:
        for address in [f"{story.town.portal}/files/{file}", f"{story.town.portal}/files/{file}/download"]:
            status, media_type, body = fetch(address)
            assert (status, media_type) == (200, "application/pdf") and body.startswith(b"%PDF"), address
        texts += readable(media_type, body)
    says(texts, PUBLIC_PAPER, ATTACHMENT)


@step
def the_portal_says_nothing_of_what_is_not_public(story):
    secret_ids = [story.secret_paper.rsplit("/", 1)[1]]
    assert fetch(f"{story.town.portal}/papers/{secret_ids[0]}")[0] == 404
    pages, found, public = 0, [], {"text/html": 0, "application/json": 0, "application/pdf": 0}
    searches = [f"{story.town.portal}/papers?q={urllib.parse.quote(word)}" for word in SECRET_WORDS]
    for address in searches:
        answer = fetch(address)
        assert answer[0] == 200, address
        results = re.sub(r"<input[^>]*>", "", readable(*answer[1:]))
        assert SECRET_PAPER not in results and SECRET_ITEM not in results, address
    for address, status, media_type, text in everything_public(story.town.portal):
        pages += 1
        # The reader that finds nothing secret does find what is public, in every kind of answer.
        if squeezed(PUBLIC_PAPER) in squeezed(text) and media_type in public:
            public[media_type] += 1
        assert status in (200, 404, 410), f"{address}: {status}"
        found += [f"{address}: {word}" for word in SECRET_WORDS + secret_ids if squeezed(word) in squeezed(text)]
    assert not found, found
    assert all(public.values()), f"the public paper was not found everywhere: {public}"
    story.detail = f"{pages} addresses read"


@step
def the_interface_for_programs_has_the_meeting(story):
    system = record(f"{story.town.portal}/oparl/v1.1/system")
    assert system["oparlVersion"] == "https://schema.oparl.org/1.1/", system["oparlVersion"]
    body, = whole_list(system["body"])
    for name in ["meeting", "paper", "organization", "person"]:
        assert whole_list(body[name]), f"the list {name} is empty"
    meeting, = [meeting for meeting in whole_list(body["meeting"]) if meeting["id"].endswith(story.meeting_id)]
    assert meeting["name"] == MEETING and len(meeting["agendaItem"]) >= 3, meeting
    own = [PUBLIC_PAPER, PLAIN_ITEM, CLOSING_ITEM]
    names = [item["name"] for item in meeting["agendaItem"] if item.get("public")]
    assert [name for name in names if name in own] == own, names
    paper, = [paper for paper in whole_list(body["paper"]) if paper["name"] == PUBLIC_PAPER]
    assert fetch(paper["mainFile"]["accessUrl"])[2].startswith(b"%PDF")
    assert record(meeting["id"])["id"] == meeting["id"]
    story.oparl = body


@step
def an_attachment_that_becomes_non_public_leaves_the_portal_at_once(story):
    page = story.clerk
    page.goto(story.paper)
    page.get_by_role("link", name=f"{ATTACHMENT} ändern").click()
    page.get_by_role("radio", name="nichtöffentlich", exact=True).check()
    page.get_by_role("button", name="Anlage speichern").click()
    expect(page.locator("a.file", has_text=ATTACHMENT)).to_be_visible()
    # The paper's own document names its attachments; it goes until it is published anew.
    for file in story.public_files:
        assert fetch(f"{story.town.portal}/files/{file}")[0] == 410, file
    shown = fetch(f"{story.town.portal}/papers/{story.paper.rsplit('/', 1)[1]}")
    assert shown[0] == 200 and ATTACHMENT not in html.unescape(shown[2].decode()), shown[0]


@step
def a_withdrawn_meeting_vanishes_and_leaves_a_tombstone(story):
    page = story.releaser
    page.goto(f"{story.meeting}/publication")
    reason = page.locator("[name=reason]")
    expect(reason).to_be_visible()
    reason.fill("Ein Anhang wird noch einmal geprüft.")
    page.get_by_role("button", name="Aus dem Portal zurückziehen").click()
    expect(page.get_by_text("Die Veröffentlichung ist zurückgezogen.")).to_be_visible()
    status, _, body = fetch(f"{story.town.portal}/meetings/{story.meeting_id}")
    assert status == 410 and MEETING not in html.unescape(body.decode()), status
    grave = record(f"{story.town.portal}/oparl/v1.1/meeting/{story.meeting_id}")
    assert grave["deleted"] is True and "name" not in grave, grave
    assert MEETING not in json.dumps(whole_list(story.oparl["meeting"]), ensure_ascii=False)
    assert PUBLIC_PAPER not in json.dumps(whole_list(story.oparl["paper"]), ensure_ascii=False)
    for file in story.public_files:
        assert fetch(f"{story.town.portal}/files/{file}")[0] == 410
    newcomer = story.visitor()
    newcomer.goto(story.town.portal)
    expect(newcomer.get_by_text(MEETING)).to_have_count(0)
    newcomer.context.close()
    story.member.goto(story.meeting)
    expect(story.member.get_by_role("heading", name=PUBLIC_PAPER)).to_be_visible()


# What goes wrong


@step
def an_expired_session_loses_no_text(story):
    # With scripts the login is renewed in place, see keeping.py.
    page = story.visitor("sitzungsdienst", java_script_enabled=False)
    story.draft = story.write_paper(page, "Neue Umkleiden für das Freibad", True, "", "Alter Stand.")
    page.get_by_role("link", name="Vorlage ändern").click()
    words = "Ein langer Text mit „Anführungszeichen“ & <Zeichen>.\n\nUnd ein zweiter Absatz."
    page.locator("[name=grounds]").fill(words)
    page.context.clear_cookies()
    page.get_by_role("button", name="Vorlage speichern").click()
    expect(page.get_by_text("Ihre Eingaben sind gesichert.")).to_be_visible()
    fill_in_login(page, "sitzungsdienst", "falsch")
    expect(page.get_by_text("Benutzername oder Kennwort stimmt nicht.")).to_be_visible()
    fill_in_login(page, "sitzungsdienst", PASSWORD)
    expect(page.get_by_role("heading", name="Ihre Eingaben sind noch da")).to_be_visible()
    expect(page.get_by_role("main")).to_contain_text("Und ein zweiter Absatz.")
    page.get_by_role("button", name="Jetzt speichern").click()
    expect(page.get_by_text("Die Vorlage ist gespeichert.")).to_be_visible()
    expect(page.get_by_role("main")).to_contain_text("„Anführungszeichen“ & <Zeichen>.")
    page.get_by_role("link", name="Vorlage ändern").click()
    expect(page.locator("[name=grounds]")).to_have_value(words)
    page.context.close()


@step
def bad_files_are_refused_with_the_reason_and_the_paper_stays(story):
    page = story.clerk
    reasons = {"Text.pdf": "keine PDF-Datei", "Halb.pdf": re.compile("beschädigt|unvollständig"), "Verschlossen.pdf": "Kennwort"}
    for name, reason in reasons.items():
        story.upload(page, story.draft, story.folder / name, "Anlage", True)
        expect(page.locator("form[data-uploads] .upload-state")).to_contain_text(reason)
        page.goto(story.draft)
        expect(page.get_by_role("heading", level=1)).to_have_text("Neue Umkleiden für das Freibad")
        expect(page.get_by_text("Es sind keine Anlagen beigefügt.")).to_be_visible()


@step
def two_clerks_on_one_paper_keep_both_texts(story):
    first, second = story.clerk, story.visitor("sitzungsdienst")
    for page in [first, second]:
        page.goto(f"{story.draft}/edit")
    first.locator("[name=grounds]").fill("Die erste Fassung spricht von Duschen.")
    second.locator("[name=grounds]").fill("Die zweite Fassung spricht von Spinden.")
    first.get_by_role("button", name="Vorlage speichern").click()
    expect(first.get_by_text("Die Vorlage ist gespeichert.")).to_be_visible()
    second.get_by_role("button", name="Vorlage speichern").click()
    expect(second.get_by_role("heading", level=1)).to_contain_text("gleichzeitig geändert")
    expect(second.locator("#mine-grounds")).to_contain_text("Spinden")
    expect(second.locator("#theirs-grounds")).to_contain_text("Duschen")
    second.get_by_role("button", name="Beide hintereinander einsetzen").click()
    second.get_by_role("button", name="Zusammengeführte Fassung speichern").click()
    expect(second.get_by_text("Die Vorlage ist gespeichert.")).to_be_visible()
    expect(second.get_by_role("main")).to_contain_text("Duschen")
    expect(second.get_by_role("main")).to_contain_text("Spinden")
    second.context.close()


@step
def signing_out_ends_the_session(story):
    page = story.member
    page.goto(story.town.office)
    page.locator("summary", has_text="Strobach").click()
    page.get_by_role("button", name="Abmelden").click()
    expect(page.get_by_text("Sie sind abgemeldet.")).to_be_visible()
    page.goto(story.meeting)
    expect(page.get_by_role("heading", name="Anmelden")).to_be_visible()


@step
def the_browser_complained_about_no_page(story):
    assert not story.complaints, "\n        ".join(dict.fromkeys(story.complaints))


def prepare_files(browser, folder):
    """The documents that are uploaded: three good ones, three bad ones."""
    page = browser.new_page()
    for name in [ATTACHMENT, SECRET_ATTACHMENT]:
        page.set_content(f"<title>{name}</title><h1>{name}</h1><p>{'Ein Absatz. ' * 200}</p>")
        page.pdf(path=folder / f"{name}.pdf")
    page.close()
    good = folder / f"{ATTACHMENT}.pdf"
    (folder / "Text.pdf").write_text("Das ist nur Text.\n" * 50)
    (folder / "Halb.pdf").write_bytes(good.read_bytes()[: good.stat().st_size // 2])
    subprocess.run(["qpdf", "--encrypt", "geheim", "geheim", "256", "--", good, folder / "Verschlossen.pdf"], check=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    add_options(parser)
    parser.add_argument("--shots", type=pathlib.Path, help="folder for a picture of every page where a step failed")
    options = parser.parse_args()
    failures = 0
    with demonstration(parser, options) as town, sync_playwright() as playwright, tempfile.TemporaryDirectory() as place:
        browser = playwright.chromium.launch(**CHROMIUM)
        story = Story(town, browser, pathlib.Path(place))
        prepare_files(browser, story.folder)
        for function in STEPS:
            sentence = function.__name__.replace("_", " ")
            story.detail = ""
            try:
                function(story)
                print(f"ok      {sentence}" + (f" ({story.detail})" if story.detail else ""), flush=True)
            except Exception as error:
                failures += 1
                words = str(error).replace("\n", "\n        ")[:1_500]
                print(f"FAILED  {sentence}\n        {type(error).__name__}: {words}", flush=True)
                if options.shots:
                    options.shots.mkdir(parents=True, exist_ok=True)
                    for number, page in enumerate(page for page in story.pages if not page.is_closed()):
                        page.screenshot(path=options.shots / f"{function.__name__}-{number}.png", full_page=True)
        browser.close()
    print(f"{len(STEPS) - failures} passed, {failures} failed")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
