#!/usr/bin/env python3
"""Orders an agenda of sixty lines in a real browser against the real server: by dragging, by keyboard, in two windows.

    Tests/EndToEnd/agenda.py --binary .build/debug/ratswerk [--shots FOLDER]

The page must stay in place all the time. Exit status 1 when an expectation is not met.
"""
import argparse
import datetime
import pathlib
import sys
import time

from playwright.sync_api import expect, sync_playwright

from demonstration import CHROMIUM, Visitors, add_options, demonstration

STEPS = []
LINES = 60
PUBLIC, CLOSED = "public", "non-public"
# Both ends of every way on the screen: scrolling between them would take hold of another row.
TALL = {"width": 1440, "height": 5000}


def step(function):
    """Registers a step; its name is the sentence."""
    STEPS.append(function)
    return function


class Desk(Visitors):
    """The clerk's agenda in one window."""

    def open(self, address):
        page = self.page = self.visitor("sitzungsdienst", viewport=TALL)
        page.goto(address)
        page.evaluate("window.unbroken = true")
        return page

    def lines(self):
        """The agenda as it is read: identity, number, title, depth, part and whether it is a heading."""
        return self.page.evaluate("""() => [...document.querySelectorAll("tr[data-item]")].map((row) => ({
            id: row.dataset.item,
            number: row.matches(".agenda-divider") ? "" : row.querySelector(".agenda-number").textContent.trim(),
            title: row.querySelector(".agenda-title").firstChild.textContent.trim(),
            level: Number(row.dataset.level),
            part: row.parentElement.dataset.agendaPart,
            heading: row.classList.contains("agenda-divider")}))""")

    def titles(self, part):
        return [line["title"] for line in self.lines() if line["part"] == part]

    def row(self, title):
        line = next(line for line in self.lines() if line["title"] == title)
        return self.page.locator(f"#item-{line['id']}")

    def told(self, words):
        expect(self.page.locator("[data-agenda-status]")).to_contain_text(words)

    def drag(self, title, other, *, after=False):
        """Drags one row to the upper or lower edge of another."""
        target = self.row(other)
        height = target.bounding_box()["height"]
        self.row(title).drag_to(target, source_position={"x": 120, "y": 12},
                                target_position={"x": 120, "y": height - 3 if after else 3})

    def press(self, title, key):
        """Presses a key in a row and waits until the row has the focus again."""
        row = self.row(title)
        row.locator("a.button, button:not([disabled])").first.focus()
        before = self.page.evaluate("document.querySelector('#agenda-order input[name=version]').value")
        self.page.keyboard.press(key)
        end = time.monotonic() + 15
        while self.page.evaluate("document.querySelector('#agenda-order input[name=version]').value") == before:
            assert time.monotonic() < end, f"{key} in {title} changed nothing"
            self.page.wait_for_timeout(20)
        expect(self.row(title).locator(":focus")).to_have_count(1)

    def stays(self):
        """The page was never loaded anew, and the numbers are those of the order."""
        assert self.page.evaluate("window.unbroken === true"), "the page was loaded anew"
        self.numbers_are_right()

    def numbers_are_right(self):
        counts = [0, 0, 0]
        lines = self.lines()
        parts = [line["part"] for line in lines]
        assert parts == sorted(parts, reverse=True), "the public part comes first"
        for line in lines:
            if line["heading"]:
                assert line["level"] == 0, line
                continue
            counts[line["level"]] += 1
            counts[line["level"] + 1:] = [0] * (2 - line["level"])
            assert line["number"] == ".".join(map(str, counts[:line["level"] + 1])), line


@step
def an_agenda_of_sixty_lines_is_made(desk, _):
    page = desk.visitor("sitzungsdienst")
    page.goto(f"{desk.town.office}/meetings/new")
    page.get_by_label("Gremium").select_option(label="Stadtverordnetenversammlung")
    page.get_by_label("Titel").fill("Sitzung mit sechzig Punkten")
    page.get_by_label("Tag", exact=True).fill((datetime.date.today() + datetime.timedelta(days=45)).isoformat())
    page.get_by_label("Beginn").fill("18:00")
    page.get_by_label("Ort", exact=True).fill("Rathaus, Großer Saal")
    page.get_by_role("button", name="Sitzung speichern").click()
    expect(page.get_by_text("Die Sitzung ist gespeichert.")).to_be_visible()
    desk.address = page.url.split("?")[0]
    brought = page.locator("tr[data-item]").count()
    wanted = [(f"Überschrift {number // 10 + 1}" if number % 10 == 0 else f"Sache {number:02}", number >= 48,
               number % 10 == 0) for number in range(LINES - brought)]
    statuses = page.evaluate(
        """async (wanted) => {
            const form = document.querySelector(".new-item form");
            const statuses = [];
            for (const [title, isClosed, isHeading] of wanted) {
                const data = new URLSearchParams(new FormData(form));
                data.set("form_key", crypto.randomUUID());
                data.set("title", title);
                data.set("public", String(!isClosed));
                data.set("nature", isHeading ? "heading" : "ordinary");
                const answer = await fetch(form.action, { method: "POST", body: data, redirect: "manual" });
                statuses.push(answer.type);
            }
            return statuses;
        }""", wanted)
    assert set(statuses) == {"opaqueredirect"}, statuses
    page.close()
    desk.open(desk.address)
    assert len(desk.lines()) == LINES, len(desk.lines())
    desk.stays()


@step
def the_last_is_dragged_to_the_front_and_the_first_to_the_end(desk, _):
    last, first = desk.titles(PUBLIC)[-1], desk.titles(PUBLIC)[0]
    desk.drag(last, first)
    desk.told(f"{last}: jetzt Punkt 1.")
    assert desk.titles(PUBLIC)[:2] == [last, first]
    desk.drag(first, desk.titles(PUBLIC)[-1], after=True)
    desk.told(f"{first}: jetzt Punkt")
    assert desk.titles(PUBLIC)[-1] == first
    expect(desk.row(first).locator(":focus")).to_have_count(1)
    desk.stays()


@step
def an_item_is_dragged_below_a_heading_and_a_heading_before_an_item(desk, _):
    desk.drag("Sache 35", "Überschrift 2", after=True)
    desk.told("Sache 35: jetzt Punkt")
    titles = desk.titles(PUBLIC)
    assert titles.index("Sache 35") == titles.index("Überschrift 2") + 1
    desk.drag("Überschrift 4", "Sache 25")
    desk.told("Überschrift 4: jetzt Zeile")
    titles = desk.titles(PUBLIC)
    assert titles.index("Überschrift 4") == titles.index("Sache 25") - 1
    desk.stays()


@step
def an_item_takes_its_sub_items_along(desk, _):
    for title in ("Sache 12", "Sache 13"):
        desk.press(title, "Alt+ArrowRight")
    desk.press("Sache 13", "Alt+ArrowRight")
    family = ["Sache 11", "Sache 12", "Sache 13"]
    levels = [line["level"] for line in desk.lines() if line["title"] in family]
    assert levels == [0, 1, 2], levels
    desk.drag("Sache 11", "Sache 44")
    desk.told("Sache 11: jetzt Punkt")
    titles = desk.titles(PUBLIC)
    place = titles.index("Sache 11")
    assert titles[place:place + 4] == family + ["Sache 44"], titles
    desk.press("Sache 11", "Alt+ArrowDown")
    titles = desk.titles(PUBLIC)
    assert titles[titles.index("Sache 44") + 1:][:3] == family, titles
    # Into itself it goes nowhere.
    before = desk.lines()
    desk.drag("Sache 11", "Sache 13", after=True)
    assert desk.lines() == before
    desk.stays()


@step
def no_item_is_dragged_from_the_public_part_into_the_closed_one_or_back(desk, _):
    before = desk.lines()
    for title, other in (("Sache 21", desk.titles(CLOSED)[0]), (desk.titles(CLOSED)[-1], "Sache 21")):
        desk.drag(title, other)
        desk.told("Ziehen macht keinen Punkt öffentlich oder nichtöffentlich.")
        expect(desk.page.locator(".agenda-told")).to_be_visible()
        assert desk.lines() == before
    closed = desk.titles(CLOSED)
    desk.drag(closed[-1], closed[0])
    desk.told(f"{closed[-1]}: jetzt Punkt")
    assert desk.titles(CLOSED) == [closed[-1], *closed[:-1]]
    desk.stays()


@step
def one_walks_up_and_down_with_the_keyboard_alone(desk, _):
    start = desk.titles(PUBLIC).index("Sache 31")
    for _ in range(5):
        desk.press("Sache 31", "Alt+ArrowUp")
    assert desk.titles(PUBLIC).index("Sache 31") == start - 5
    for _ in range(5):
        desk.press("Sache 31", "Alt+ArrowDown")
    assert desk.titles(PUBLIC).index("Sache 31") == start
    # Keys that are pressed faster than the server answers are all carried out.
    desk.row("Sache 31").locator("button:not([disabled])").first.focus()
    for _ in range(3):
        desk.page.evaluate("""() => document.activeElement.dispatchEvent(
            new KeyboardEvent("keydown", { key: "ArrowUp", altKey: true, bubbles: true, cancelable: true }))""")
    end = time.monotonic() + 15
    while desk.titles(PUBLIC).index("Sache 31") != start - 3:
        assert time.monotonic() < end, desk.titles(PUBLIC)
        desk.page.wait_for_timeout(20)
    first = desk.titles(PUBLIC)[0]
    desk.row(first).locator("button:not([disabled])").first.focus()
    desk.page.keyboard.press("Alt+ArrowUp")
    desk.told("Weiter geht es hier nicht.")
    desk.stays()


@step
def the_last_move_is_taken_back(desk, _):
    before = desk.lines()
    desk.drag("Sache 41", desk.titles(PUBLIC)[0])
    desk.told("Sache 41: jetzt Punkt 1.")
    desk.page.keyboard.press("Control+z")
    desk.told("Die letzte Verschiebung ist zurückgenommen.")
    assert desk.lines() == before
    assert desk.page.evaluate("document.activeElement !== document.body"), "the focus is lost"
    desk.stays()


@step
def two_windows_both_keep_what_they_moved(desk, other):
    other.open(desk.address)
    desk.drag("Sache 22", desk.titles(PUBLIC)[0])
    desk.told("Sache 22: jetzt Punkt 1.")
    # The other window knows nothing of it and drags something else.
    other.drag("Sache 33", "Sache 46", after=True)
    other.told("beides steht jetzt hier. Sache 33: jetzt Punkt")
    expect(other.page.locator(".agenda-told")).to_be_visible()
    titles = other.titles(PUBLIC)
    assert titles[0] == "Sache 22" and titles[titles.index("Sache 46") + 1] == "Sache 33", titles
    # The first window is behind now.
    start = titles.index("Sache 28")
    desk.press("Sache 28", "Alt+ArrowUp")
    desk.told("beides steht jetzt hier. Sache 28: jetzt Punkt")
    expect(desk.row("Sache 28").locator(":focus")).to_have_count(1)
    titles = desk.titles(PUBLIC)
    assert titles.index("Sache 28") == start - 1 and titles[titles.index("Sache 46") + 1] == "Sache 33", titles
    # Nobody takes back unseen what another window did.
    other.page.keyboard.press("Control+z")
    other.told("zurückgenommen ist nichts")
    assert other.lines() == desk.lines()
    for window in (desk, other):
        window.stays()


@step
def the_page_is_as_long_as_what_it_shows_and_the_pages_stand_beside_the_rows(desk, _):
    page = desk.page
    for width in (1024, 1280, 1440, 1920, 820, 390):
        page.set_viewport_size({"width": width, "height": 900})
        length, shown, breadth = page.evaluate(
            "[document.documentElement.scrollHeight, document.body.offsetHeight, document.documentElement.scrollWidth]")
        assert length <= max(shown, 900) + 1 and breadth <= width, (width, length, shown, breadth)
    page.set_viewport_size({"width": 1280, "height": 800})
    if page.locator("#preview").is_hidden():
        page.get_by_role("button", name="Vorschau einblenden").click()
    expect(page.locator(".preview-page canvas").first).to_be_visible()
    rows, pages = page.locator("#agenda").bounding_box(), page.locator("#preview").bounding_box()
    assert pages["x"] >= rows["x"] + rows["width"] and abs(pages["y"] - rows["y"]) < 100, (rows, pages)
    page.set_viewport_size(TALL)
    desk.stays()


@step
def everything_is_the_same_after_loading_anew(desk, _):
    before = desk.lines()
    desk.page.reload()
    assert desk.lines() == before and len(before) == LINES
    desk.numbers_are_right()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    add_options(parser)
    parser.add_argument("--shots", type=pathlib.Path, help="folder for a picture of the page after each step")
    options = parser.parse_args()
    failures = 0
    with demonstration(parser, options) as town, sync_playwright() as playwright:
        browser = playwright.chromium.launch(**CHROMIUM)
        desks = [Desk(town, browser), Desk(town, browser)]
        for number, function in enumerate(STEPS, 1):
            sentence = function.__name__.replace("_", " ")
            began = time.monotonic()
            try:
                function(*desks)
                complaints = [words for desk in desks for words in desk.complaints]
                assert not complaints, complaints
                print(f"ok      {sentence} {time.monotonic() - began:.1f} s", flush=True)
            except Exception as error:
                failures += 1
                print(f"FAILED  {sentence}\n        {type(error).__name__}: {str(error)[:1_000]}", flush=True)
            if options.shots and not desks[0].pages[-1].is_closed():
                desks[0].pages[-1].screenshot(path=options.shots / f"{number}-{function.__name__[:40]}.png", full_page=True)
            if failures:
                # Each step builds on the one before.
                break
        browser.close()
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
