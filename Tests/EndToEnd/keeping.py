#!/usr/bin/env python3
"""Writes papers while everything goes wrong: killed servers, dead windows, expired logins, two windows, two editors.

    swift build
    Tests/EndToEnd/keeping.py --binary .build/debug/ratswerk

Every character that was typed must be there in the end. Exit status 1 when an expectation is not met.
"""
import argparse
import sys

from playwright.sync_api import expect, sync_playwright

from demonstration import CHROMIUM, PASSWORD, Demonstration, log_in
from interactions import until

SENTENCE = "Die Brücke über den Mühlenbach ist 1962 gebaut und muss saniert werden. "
NOTHING_LEFT = "Object.keys(localStorage).filter((key) => key.startsWith('ratswerk-kept:')).length === 0"
EXPECTATIONS = []


def expectation(function):
    """Registers a function as an expectation; its name is the sentence."""
    EXPECTATIONS.append(function)
    return function


class Desk:
    """A browser of one person."""

    def __init__(self, browser, demo, login):
        self.demo = demo
        self.context = browser.new_context(locale="de-DE", viewport={"width": 1440, "height": 1000})
        self.page = self.context.new_page()
        log_in(self.page, demo.office, login)

    def open(self, path="/papers/new"):
        """A form, in a window of its own from the second time on."""
        self.page.goto(f"{self.demo.office}{path}")
        return self.page

    def begin(self, title):
        """A new paper with all that it needs but its text."""
        page = self.open()
        page.get_by_label("Titel").fill(title)
        page.get_by_label("Federführung").select_option(index=1)
        page.get_by_role("radio", name="nichtöffentlich").check()
        return page

    @property
    def grounds(self):
        return self.page.locator("#field-grounds")

    def kept(self):
        """Waits until the server has all that was typed."""
        expect(self.page.locator("[data-draft-state]")).to_contain_text("auf dem Server gesichert")
        until(self.page, NOTHING_LEFT, timeout=30_000)


@expectation
def no_key_stroke_is_lost_when_the_server_is_killed_while_typing(browser, demo):
    desk = Desk(browser, demo, "bauamt")
    page = desk.begin("Sanierung der Brücke")
    desk.grounds.click()
    typed = ""
    for number in range(12):
        if number == 4:
            demo.kill()
        if number == 8:
            expect(page.locator("[data-draft-state]")).to_contain_text("nicht erreichbar")
            demo.start()
        words = f"{number}: {SENTENCE}"
        page.keyboard.type(words, delay=4)
        typed += words
    desk.kept()
    assert desk.grounds.input_value() == typed
    # The window is gone; the server has everything.
    page.close(run_before_unload=False)
    desk.page = desk.context.new_page()
    page = desk.open()
    page.get_by_role("link", name="Weiterschreiben: Sanierung der Brücke").click()
    assert desk.grounds.input_value() == typed
    page.get_by_role("button", name="Vorlage speichern").click()
    expect(page.get_by_text("Die Vorlage ist gespeichert.")).to_be_visible()
    expect(page.get_by_text(SENTENCE.strip()).first).to_be_visible()
    desk.open()
    expect(page.locator("[data-drafts]")).to_have_count(0)


@expectation
def a_window_that_dies_while_the_server_is_away_leaves_everything_in_the_browser(browser, demo):
    desk = Desk(browser, demo, "bauamt")
    page = desk.begin("Neue Laternen")
    demo.kill()
    desk.grounds.click()
    page.keyboard.type(SENTENCE * 3, delay=2)
    page.get_by_role("button", name="Vorlage speichern").click()
    expect(page.locator("[data-draft-state]")).to_contain_text("bitte speichern Sie gleich noch einmal")
    assert desk.grounds.input_value() == SENTENCE * 3
    page.close(run_before_unload=False)
    demo.start()
    desk.page = desk.context.new_page()
    page = desk.open()
    expect(page.get_by_text("Aus einem Fenster, das geschlossen wurde")).to_be_visible()
    page.get_by_role("link", name="Weiterschreiben").first.click()
    assert desk.grounds.input_value() == SENTENCE * 3
    assert page.locator("#field-title").input_value() == "Neue Laternen"
    assert page.evaluate(NOTHING_LEFT)


@expectation
def a_login_that_ran_out_is_renewed_in_place(browser, demo):
    desk = Desk(browser, demo, "bauamt")
    page = desk.begin("Radweg Nord")
    desk.kept()
    desk.context.clear_cookies()
    desk.grounds.click()
    page.keyboard.type(SENTENCE)
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("Ihre Anmeldung ist abgelaufen")
    for login, password, words in (
            ("bauamt", "falsch", "passen nicht zusammen"), ("sitzungsdienst", PASSWORD, "anderes Konto")):
        dialog.get_by_label("Benutzername").fill(login)
        dialog.get_by_label("Kennwort").fill(password)
        dialog.get_by_role("button", name="Anmelden").click()
        expect(dialog.get_by_role("alert")).to_contain_text(words)
    dialog.get_by_label("Benutzername").fill("bauamt")
    dialog.get_by_label("Kennwort").fill(PASSWORD)
    dialog.get_by_role("button", name="Anmelden").click()
    expect(dialog).to_have_count(0)
    desk.kept()
    # It runs out once more, and is noticed only when saving.
    desk.context.clear_cookies()
    page.get_by_role("button", name="Vorlage speichern").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Benutzername").fill("bauamt")
    dialog.get_by_label("Kennwort").fill(PASSWORD)
    dialog.get_by_role("button", name="Anmelden").click()
    expect(page.get_by_text("Die Vorlage ist gespeichert.")).to_be_visible()
    expect(page.get_by_text(SENTENCE.strip())).to_be_visible()


@expectation
def two_windows_with_the_same_draft_keep_both_texts(browser, demo):
    desk = Desk(browser, demo, "bauamt")
    first = desk.begin("Zwei Fenster")
    desk.kept()
    address = first.evaluate("'/papers/new?draft=' + document.querySelector('[name=draft_id]').value")
    second = desk.context.new_page()
    second.goto(f"{demo.office}{address}")
    expect(second.locator("#field-title")).to_have_value("Zwei Fenster")
    desk.grounds.click()
    first.keyboard.type("Erstes Fenster.")
    desk.kept()
    second.locator("#field-grounds").click()
    second.keyboard.type("Zweites Fenster.")
    expect(second.locator("[data-draft-state]")).to_contain_text("auf dem Server gesichert")
    other = desk.context.new_page()
    other.goto(f"{demo.office}/papers/new")
    links = other.get_by_role("link", name="Weiterschreiben: Zwei Fenster")
    expect(links).to_have_count(2)
    expect(other.get_by_text("in einem anderen Fenster offen").first).to_be_visible()
    texts = set()
    for index in range(2):
        other.goto(f"{demo.office}/papers/new")
        links.nth(index).click()
        texts.add(other.locator("#field-grounds").input_value())
    assert texts == {"Erstes Fenster.", "Zweites Fenster."}, texts


@expectation
def two_editors_never_write_over_each_other(browser, demo):
    author, clerk = Desk(browser, demo, "bauamt"), Desk(browser, demo, "sitzungsdienst")
    page = author.begin("Gemeinsame Vorlage")
    page.get_by_role("button", name="Vorlage speichern").click()
    expect(page.get_by_text("Die Vorlage ist gespeichert.")).to_be_visible()
    path = page.url.removeprefix(demo.office).split("?")[0] + "/edit"
    author.open(path)
    author.grounds.fill("Text des Bauamts.")
    author.kept()
    other = clerk.open(path)
    expect(other.locator("[data-drafts]")).to_have_count(0)
    clerk.grounds.fill("Text des Sitzungsdienstes.")
    other.get_by_role("button", name="Vorlage speichern").click()
    expect(other.get_by_text("Die Vorlage ist gespeichert.")).to_be_visible()
    # The author's window is gone, the draft is older than the page now.
    author.page.close(run_before_unload=False)
    author.page = author.context.new_page()
    page = author.open(path)
    assert author.grounds.input_value() == "Text des Sitzungsdienstes."
    page.get_by_role("link", name="Weiterschreiben: Gemeinsame Vorlage").click()
    expect(page.get_by_text("Seitdem wurde die Vorlage gespeichert.")).to_be_visible()
    page.get_by_role("button", name="Vorlage speichern").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("gleichzeitig geändert")
    page.get_by_role("button", name="Beide hintereinander einsetzen").click()
    page.get_by_role("button", name="Zusammengeführte Fassung speichern").click()
    expect(page.get_by_text("Text des Bauamts.")).to_be_visible()
    expect(page.get_by_text("Text des Sitzungsdienstes.")).to_be_visible()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--binary", required=True, help="path of ratswerk; it is started, killed and ended")
    parser.add_argument("--only", default="", help="part of the name of an expectation")
    options = parser.parse_args()
    failures = 0
    with Demonstration(options.binary) as demo, sync_playwright() as playwright:
        browser = playwright.chromium.launch(**CHROMIUM)
        for function in EXPECTATIONS:
            if options.only not in function.__name__:
                continue
            sentence = function.__name__.replace("_", " ")
            try:
                function(browser, demo)
                print(f"ok      {sentence}", flush=True)
            except Exception as error:
                failures += 1
                print(f"FAILED  {sentence}\n        {type(error).__name__}: {str(error)[:400]}", flush=True)
                if demo.process.poll() is not None:
                    demo.start()
            for context in browser.contexts:
                context.close()
        browser.close()
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
