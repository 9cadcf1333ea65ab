#!/usr/bin/env python3
"""Writes a paper's text like a person would: bar, keys, tables, pasting from Word, LibreOffice, Outlook and browsers.

    swift test --filter GalleryTests          writes the pages (RATSWERK_GALLERY=DIR)
    Tests/EndToEnd/writing.py DIR --document PDF

The folder `clipboard` beside this script holds what such programs put on the clipboard, and what shall become of it.
Exit status 1 when an expectation is not met.
"""
import argparse
import pathlib
import sys

from playwright.sync_api import expect

from gallery import serve
from interactions import play

EXPECTATIONS = []
CLIPBOARD = pathlib.Path(__file__).resolve().parent / "clipboard"


def expectation(function):
    """Registers a function as an expectation; its name is the sentence."""
    EXPECTATIONS.append(function)
    return function


def bar_of(page):
    """The bar above the grounds."""
    return page.locator(".editor-bar:has(+ #field-grounds)")


def editor(page, base, text=""):
    """The grounds of an open paper, holding a text, with the caret behind it."""
    page.goto(f"{base}/paper-form.html")
    field = page.get_by_label("Begründung")
    expect(bar_of(page)).to_be_visible()
    field.fill(text)
    field.focus()
    page.keyboard.press("Control+End")
    return field


def paste(page, html, plain="nur Text"):
    """What the browser does when the clipboard holds HTML beside plain text."""
    page.evaluate(
        """([html, plain]) => {
            const data = new DataTransfer();
            data.setData("text/html", html);
            data.setData("text/plain", plain);
            const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
            document.activeElement.dispatchEvent(event);
        }""", [html, plain])


def pasting(name):
    """An expectation for one sample."""
    def sample(page, base, _):
        field = editor(page, base)
        paste(page, (CLIPBOARD / f"{name}.html").read_text())
        wanted = (CLIPBOARD / f"{name}.txt").read_text().rstrip("\n")
        got = field.input_value().replace("\u00a0", " ")
        assert got == wanted, f"\n{got}\n--- wanted:\n{wanted}"
        page.keyboard.press("Control+z")
        assert field.input_value() == "", "undo takes the whole of it back"
    sample.__name__ = f"what_{name}_puts_on_the_clipboard_keeps_its_structure_and_drops_its_styling"
    return sample


for sample in sorted(path.stem for path in CLIPBOARD.glob("*.html")):
    expectation(pasting(sample))


@expectation
def pasted_blocks_stand_apart_from_what_is_there(page, base, _):
    field = editor(page, base, "Davor")
    paste(page, "<h2>Titel</h2><p>Absatz</p>")
    assert field.input_value() == "Davor\n\n## Titel\n\nAbsatz", repr(field.input_value())


@expectation
def a_pasted_word_stays_in_its_sentence(page, base, _):
    field = editor(page, base, "Der Rat ")
    paste(page, "<p>stimmt <b>zu</b></p>")
    assert field.input_value() == "Der Rat stimmt **zu**", repr(field.input_value())


@expectation
def what_is_pasted_into_a_cell_stays_in_it(page, base, _):
    field = editor(page, base, "| a | b |\n| --- | --- |\n| x ")
    paste(page, "<p>eins</p><p>zwei | drei</p>")
    assert field.input_value().endswith("| x eins zwei \\| drei"), repr(field.input_value())


@expectation
def a_picture_on_the_clipboard_is_pointed_to_the_attachments(page, base, _):
    editor(page, base)
    paste(page, "<p>Text<img src='x.png'></p>")
    expect(page.get_by_text("Ein Bild wurde nicht übernommen")).to_be_visible()


@expectation
def the_bar_is_one_tab_stop_and_its_arrows_walk(page, base, _):
    editor(page, base, "Anlass")
    page.keyboard.press("Shift+Tab")
    bar = bar_of(page)
    expect(bar.get_by_role("button", name="Absatz")).to_be_focused()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    expect(bar.get_by_role("button", name="Überschrift 2")).to_be_focused()
    page.keyboard.press("Enter")
    field = page.get_by_label("Begründung")
    expect(field).to_be_focused()
    assert field.input_value() == "## Anlass"
    expect(bar.get_by_role("button", name="Überschrift 2")).to_have_attribute("aria-pressed", "true")


@expectation
def keys_make_headings_and_emphasis_and_take_them_back(page, base, _):
    field = editor(page, base, "Anlass")
    page.keyboard.press("Alt+Shift+Digit1")
    assert field.input_value() == "# Anlass"
    page.keyboard.press("Alt+Shift+Digit0")
    assert field.input_value() == "Anlass"
    page.keyboard.press("Control+b")
    assert field.input_value() == "**Anlass**"
    page.keyboard.press("Control+i")
    assert field.input_value() == "***Anlass***"
    page.keyboard.press("Control+b")
    assert field.input_value() == "*Anlass*"
    page.keyboard.press("Control+i")
    assert field.input_value() == "Anlass"


@expectation
def resolution_parts_count_on_and_count_anew(page, base, _):
    field = editor(page, base, "Bau\nKosten")
    page.keyboard.press("Control+a")
    page.keyboard.press("Alt+Shift+Digit7")
    assert field.input_value() == "1. Bau\n2. Kosten"
    page.keyboard.press("Control+Home")
    page.keyboard.press("End")
    page.keyboard.press("Enter")
    page.keyboard.type("Planung")
    assert field.input_value() == "1. Bau\n2. Planung\n3. Kosten", repr(field.input_value())
    page.keyboard.press("Control+End")
    page.keyboard.press("Shift+Enter")
    page.keyboard.type("brutto")
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    assert field.input_value() == "1. Bau\n2. Planung\n3. Kosten\n  brutto\n", repr(field.input_value())


@expectation
def an_item_without_words_ends_the_list(page, base, _):
    field = editor(page, base, "- eins")
    page.keyboard.press("Enter")
    assert field.input_value() == "- eins\n- "
    page.keyboard.press("Enter")
    assert field.input_value() == "- eins\n"


@expectation
def a_table_is_filled_with_the_keyboard_alone(page, base, _):
    field = editor(page, base, "Kosten:")
    page.keyboard.press("Alt+Shift+KeyT")
    for word in ("Jahr", "Betrag", "Bemerkung", "2027", "800", "Bau", "2028", "50", "Planung", "2029"):
        page.keyboard.type(word)
        page.keyboard.press("Tab")
    page.keyboard.press("Shift+Tab")
    expect(page.locator("#field-grounds ~ .editor-status").first).to_contain_text("Jahr, Zeile 3: 2029")
    bar = bar_of(page)
    bar.get_by_role("button", name="Spalte entfernen").click()
    assert field.input_value() == (
        "Kosten:\n\n| Betrag | Bemerkung |\n| --- | --- |\n| 800 | Bau |\n| 50 | Planung |\n|  |  |"), repr(field.input_value())
    page.keyboard.press("Enter")
    page.keyboard.type("Ende")
    assert field.input_value().endswith("| 50 | Planung |\n\nEnde"), repr(field.input_value())


@expectation
def nobody_is_caught_in_a_table(page, base, _):
    field = editor(page, base, "| a | b |")
    page.keyboard.press("Tab")
    expect(field).to_be_focused()
    page.keyboard.press("Escape")
    page.keyboard.press("Tab")
    expect(field).not_to_be_focused()


@expectation
def what_the_bar_writes_reads_back_as_a_table(page, base, _):
    field = editor(page, base, "| a | b \\| c |\n| --- | --- |\n| d | e |")
    bar = bar_of(page)
    bar.get_by_role("button", name="Zeile darunter").click()
    page.keyboard.type("neu")
    bar.get_by_role("button", name="Spalte rechts").click()
    assert field.input_value() == (
        "| a |  | b \\| c |\n| --- | --- | --- |\n| d |  | e |\n| neu |  |  |"), repr(field.input_value())


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gallery", type=pathlib.Path)
    parser.add_argument("--document", required=True, help="the PDF that stands for every document")
    options = parser.parse_args()
    return play(EXPECTATIONS, serve(options.gallery, options.document), options.gallery)


if __name__ == "__main__":
    sys.exit(main())
