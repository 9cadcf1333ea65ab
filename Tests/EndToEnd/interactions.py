#!/usr/bin/env python3
"""Uses the pages of the gallery like a person would: keyboard, drafts, agenda, viewer, preview, retry.

    swift test --filter GalleryTests          writes the pages (RATSWERK_GALLERY=DIR)
    swift test --filter ProofSheetTests       writes documents for the viewer (RATSWERK_PROOFS=DIR)
    Tests/EndToEnd/interactions.py DIR --document PDF --word WORD

PDF is a document of several pages that holds WORD.

Answers of the server are played by this script. Exit status 1 when an expectation is not met.
"""
import argparse
import pathlib
import sys

from playwright.sync_api import expect, sync_playwright

from gallery import composed, serve

EXPECTATIONS = []


def until(page, script, timeout=5_000):
    """Waits for a script to be true; `wait_for_function` would need `unsafe-eval`."""
    for _ in range(timeout // 50):
        if page.evaluate(script):
            return
        page.wait_for_timeout(50)
    raise AssertionError(f"never true: {script}")


def expectation(function):
    """Registers a function as an expectation; its name is the sentence."""
    EXPECTATIONS.append(function)
    return function


@expectation
def the_first_tab_stop_is_the_skip_link(page, base, _):
    page.goto(f"{base}/home.html")
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    page.keyboard.press("Enter")
    assert page.url.endswith("#content")


@expectation
def large_type_is_remembered_and_fits_a_phone(page, base, _):
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{base}/meeting-editor.html")
    page.get_by_role("button", name="Große Schrift").click()
    for name in ("meeting-editor", "paper-non-public", "home", "portal-meeting", "accounts", "organization"):
        page.goto(f"{base}/{name}.html")
        expect(page.locator("html.large-type")).to_have_count(1)
        assert page.evaluate("document.documentElement.scrollWidth") <= 390, name
    page.get_by_role("button", name="Große Schrift").click()
    expect(page.locator("html.large-type")).to_have_count(0)


@expectation
def a_draft_is_offered_after_a_lost_page_and_gone_after_signing_out(page, base, _):
    page.goto(f"{base}/meeting-form.html")
    page.get_by_label("Ort").fill("Lindenhof, kleiner Saal")
    until(page, "Object.keys(sessionStorage).length === 1")
    page.reload()
    expect(page.get_by_text("Ihre nicht gespeicherten Eingaben")).to_be_visible()
    page.get_by_role("button", name="Wiederherstellen").click()
    assert page.get_by_label("Ort").input_value() == "Lindenhof, kleiner Saal"
    page.goto(f"{base}/login-signed-out.html")
    assert page.evaluate("Object.keys(sessionStorage).length") == 0


@expectation
def a_draft_older_than_the_page_is_compared_and_does_not_win(page, base, gallery):
    page.goto(f"{base}/agenda-item-form.html")
    began = page.locator("main form input[name=base]").get_attribute("value")
    page.locator("#field-title").fill("Radweg Süd")
    until(page, "Object.keys(sessionStorage).length === 1")
    newer = (gallery / "agenda-item-form.html").read_text().replace(began, "title.1,day.2")
    page.route("**/agenda-item-form.html", lambda route: route.fulfill(status=200, content_type="text/html", body=newer))
    page.reload()
    expect(page.get_by_text("Seitdem wurde hier gespeichert")).to_be_visible()
    assert page.locator("main form input[name=base]").input_value() == "title.1,day.2"
    page.get_by_role("button", name="Wiederherstellen").click()
    assert page.locator("main form input[name=base]").input_value() == began


@expectation
def a_draft_never_holds_passwords_or_tokens(page, base, _):
    page.goto(f"{base}/meeting-form.html")
    page.get_by_label("Ort").fill("Neuer Ort")
    until(page, "Object.keys(sessionStorage).length === 1")
    stored = page.evaluate("Object.values(sessionStorage)[0]")
    assert "Neuer Ort" in stored and "csrf" not in stored and "form_key" not in stored
    page.goto(f"{base}/account.html")
    page.get_by_label("Bisheriges Kennwort").fill("geheim")
    page.wait_for_timeout(600)
    assert "geheim" not in page.evaluate("JSON.stringify(sessionStorage)")


@expectation
def an_item_moves_by_keyboard_and_keeps_the_focus(page, base, gallery):
    page.goto(f"{base}/meeting-editor.html")
    sent = []

    def answer(route):
        sent.append(route.request.post_data)
        route.fulfill(status=200, content_type="text/html", body=(gallery / "meeting-editor.html").read_text())

    page.route("**/meetings/m1/agenda-order", answer)
    down = page.get_by_role("button", name="Punkt 3 nach unten")
    down.focus()
    page.keyboard.press("Enter")
    expect(page.locator("[data-agenda-status]")).to_contain_text("jetzt Punkt 3.")
    assert "move=down%3Ai3" in sent[0] and "csrf=token" in sent[0] and "version=7" in sent[0]
    expect(page.get_by_role("button", name="Punkt 3 nach unten")).to_be_focused()


@expectation
def an_item_moves_with_alt_and_an_arrow_from_anywhere_in_its_row(page, base, gallery):
    page.goto(f"{base}/meeting-editor.html")
    sent = []

    def answer(route):
        sent.append(route.request.post_data)
        route.fulfill(status=200, content_type="text/html", body=(gallery / "meeting-editor.html").read_text())

    page.route("**/meetings/m1/agenda-order", answer)
    page.locator("#item-i3 a.button").first.focus()
    for key, step in (("ArrowUp", "up"), ("ArrowRight", "indent"), ("ArrowLeft", "outdent")):
        page.keyboard.press(f"Alt+{key}")
        expect(page.locator("#item-i3").get_by_role("button").and_(page.locator(":focus"))).to_have_count(1)
        until(page, "document.querySelector('[data-agenda-status]').textContent !== ''")
        assert f"move={step}%3Ai3" in sent[-1], sent
    assert page.url.endswith("/meeting-editor.html")


@expectation
def a_waiting_paper_is_dragged_onto_the_agenda(page, base, gallery):
    # Both ends of the way on the screen: scrolling between them would take hold of another row.
    page.set_viewport_size({"width": 1280, "height": 2400})
    page.goto(f"{base}/meeting-editor.html")
    sent = []

    def answer(route):
        sent.append(route.request.post_data)
        route.fulfill(status=200, content_type="text/html", body=(gallery / "meeting-editor.html").read_text())

    page.route("**/meetings/m1/waiting-papers", answer)
    page.locator("[data-step=s1]").drag_to(page.locator("#item-i2"), target_position={"x": 200, "y": 3})
    expect(page.locator("[data-agenda-status]")).to_have_text("Die Vorlage steht auf der Tagesordnung.")
    assert "step=s1" in sent[0] and "before=i2" in sent[0], sent


@expectation
def the_last_move_is_taken_back_with_control_and_z(page, base, gallery):
    page.goto(f"{base}/meeting-editor.html")
    sent = []

    def answer(route):
        sent.append(route.request.post_data)
        route.fulfill(status=200, content_type="text/html", body=(gallery / "meeting-editor.html").read_text())

    page.route("**/meetings/m1/agenda-order/undo", answer)
    page.locator("#item-i3 button[name=move]").first.focus()
    page.keyboard.press("Control+z")
    expect(page.locator("[data-agenda-status]")).to_have_text("Die letzte Verschiebung ist zurückgenommen.")
    assert "version=7" in sent[0], sent


@expectation
def an_item_is_dragged_to_another_place(page, base, gallery):
    # Both ends of the way on the screen: scrolling between them would take hold of another row.
    page.set_viewport_size({"width": 1280, "height": 2400})
    page.goto(f"{base}/meeting-editor.html")
    sent = []

    def answer(route):
        sent.append(route.request.post_data)
        route.fulfill(status=200, content_type="text/html", body=(gallery / "meeting-editor.html").read_text())

    page.route("**/meetings/m1/agenda-order", answer)
    page.locator("#item-i5").drag_to(page.locator("#item-i2"), target_position={"x": 200, "y": 3})
    expect(page.locator("[data-agenda-status]")).not_to_be_empty()
    assert "order=i1%3A0%2Ci5%3A0%2Ci2%3A0%2Ci3%3A0%2Ci4%3A0%2Ci6%3A0%2Ci7%3A0" in sent[0], sent


@expectation
def the_preview_draws_what_was_composed_and_leaves_the_writer_alone(page, base, _):
    document = page.request.get(f"{base}/files/f1").body()
    sent = []

    def answer(route):
        sent.append(route.request.post_data)
        route.fulfill(**composed("<ul><li>Der Titel fehlt noch.</li></ul>" if len(sent) == 1 else "", document))

    page.route("**/papers/p1/preview", answer)
    page.goto(f"{base}/paper-form.html")
    expect(page.locator(".preview-page canvas").first).to_be_visible()
    expect(page.get_by_text("Der Titel fehlt noch.", exact=True)).to_be_visible()
    expect(page.locator("[data-preview-status]")).to_contain_text("1 Hinweis: Der Titel fehlt noch.")
    expect(page.get_by_role("button", name="Vorschau", exact=True)).to_be_hidden()
    page.get_by_label("Begründung").type(" und")
    expect(page.get_by_text("Der Titel fehlt noch.", exact=True)).to_be_hidden()
    expect(page.get_by_label("Begründung")).to_be_focused()
    assert "view=live" in sent[-1] and "csrf=token" in sent[-1] and "+und" in sent[-1], sent
    page.get_by_role("button", name="Vorschau ausblenden").click()
    expect(page.locator("#preview")).to_be_hidden()
    page.reload()
    expect(page.locator("#preview")).to_be_hidden()
    count = len(sent)
    page.get_by_label("Begründung").type(" noch mehr")
    page.get_by_role("button", name="Vorschau einblenden").click()
    expect(page.locator(".preview-page canvas").first).to_be_visible()
    assert len(sent) == count + 1, "a hidden preview asks for nothing"


@expectation
def the_preview_forgets_answers_that_were_overtaken(page, base, _):
    document = page.request.get(f"{base}/files/f1").body()
    held = []

    def answer(route):
        if "langsam" in route.request.post_data and "schnell" not in route.request.post_data:
            held.append(route)
        else:
            route.fulfill(**composed("<ul><li>schnell</li></ul>", document))

    page.route("**/papers/p1/preview", answer)
    page.goto(f"{base}/paper-form.html")
    page.get_by_label("Begründung").fill("langsam")
    page.wait_for_function("document.querySelector('.preview').classList.contains('is-behind')")
    while not held:
        page.wait_for_timeout(20)
    page.get_by_label("Begründung").fill("langsam schnell")
    expect(page.get_by_text("schnell", exact=True)).to_be_visible()
    held[0].fulfill(**composed("<ul><li>veraltet</li></ul>", document))
    page.wait_for_timeout(300)
    expect(page.get_by_text("veraltet")).to_have_count(0)
    expect(page.get_by_text("schnell", exact=True)).to_be_visible()


@expectation
def a_preview_that_fails_says_so_and_comes_back(page, base, _):
    document = page.request.get(f"{base}/files/f1").body()
    answers = [lambda route: route.abort(), lambda route: route.fulfill(**composed("", document))]
    page.route("**/papers/p1/preview", lambda route: answers[0](route))
    page.goto(f"{base}/paper-form.html")
    expect(page.get_by_text("Die Vorschau ist gerade nicht erreichbar.")).to_be_visible()
    answers.pop(0)
    page.get_by_label("Begründung").type("x")
    expect(page.locator(".preview-page canvas").first).to_be_visible()
    expect(page.get_by_text("Die Vorschau ist gerade nicht erreichbar.")).to_be_hidden()


@expectation
def a_form_waits_for_its_sender_when_the_server_is_back(page, base, _):
    page.goto(f"{base}/error-503-form.html")
    sent = []

    def answer(route):
        sent.append(route.request.post_data)
        route.fulfill(status=200, content_type="text/html", body="<title>Gespeichert</title>")

    page.route("**/papers/p1/edit", answer)
    assert page.locator("[data-retry]").count() == 0, "a form is not sent without its sender"
    page.get_by_role("button", name="Noch einmal senden").click()
    page.wait_for_url("**/papers/p1/edit")
    assert "title=Sanierung+der+Grundschule" in sent[0] and "csrf=token" in sent[0] and "form_key=key" in sent[0], sent


@expectation
def a_page_asks_again_by_itself_when_the_server_is_away(page, base, gallery):
    asked = []

    def answer(route):
        asked.append(route.request.url)
        body = (gallery / "error-503.html").read_text()
        body = body.replace('data-retry="3000"', 'data-retry="1"') if len(asked) == 1 else "<h1>Wieder da</h1>"
        route.fulfill(status=503 if len(asked) == 1 else 200, content_type="text/html", body=body)

    page.route("**/error-503.html", answer)
    page.goto(f"{base}/error-503.html")
    expect(page.get_by_role("heading", name="Wieder da")).to_be_visible()


def pdf(name):
    """A file as somebody would choose it."""
    return {"name": name, "mimeType": "application/pdf", "buffer": b"x"}


@expectation
def several_files_go_up_each_with_its_own_title_publicity_and_error(page, base, _):
    page.goto(f"{base}/paper-published.html")
    sent = []

    def answer(route):
        sent.append(route.request.post_data_buffer.decode("latin-1"))
        if "kaputt.pdf" in sent[-1] and len(sent) < 3:
            route.fulfill(status=422, content_type="text/plain; charset=utf-8", body="Die Datei ist kein PDF.")
        else:
            route.fulfill(status=204)

    page.route("**/papers/p1/files", answer)
    page.get_by_text("Datei hinzufügen").click()
    page.get_by_label("Datei", exact=True).set_input_files([pdf("Lageplan_Süd.pdf"), pdf("kaputt.pdf")])
    files = page.locator(".uploads > li")
    expect(files).to_have_count(2)
    assert files.nth(0).get_by_label("Bezeichnung").input_value() == "Lageplan Süd"
    page.get_by_role("button", name="Hochladen", exact=True).click()
    expect(files.nth(0)).to_contain_text("Bitte wählen Sie, ob die Anlage öffentlich ist.")
    assert not sent, "nothing goes up without its publicity"
    files.nth(0).get_by_label("Öffentlichkeit").select_option("true")
    files.nth(1).get_by_label("Öffentlichkeit").select_option("false")
    page.get_by_role("button", name="Hochladen", exact=True).click()
    expect(files.nth(0)).to_contain_text("Angefügt.")
    expect(files.nth(1)).to_contain_text("Die Datei ist kein PDF.")
    assert "Lageplan" in sent[0] and 'name="csrf"' in sent[0] and len(sent) == 2
    page.get_by_role("button", name="Hochladen", exact=True).click()
    page.wait_for_url("**/*done=file-attached")
    assert len(sent) == 3 and "kaputt.pdf" in sent[2], "only what was refused goes up again"


@expectation
def files_that_are_dropped_wait_to_be_sent(page, base, _):
    page.goto(f"{base}/paper-published.html")
    page.evaluate("""() => {
        const data = new DataTransfer();
        for (const name of ["eins.pdf", "zwei.pdf", "drei.pdf"]) data.items.add(new File(["x"], name, { type: "application/pdf" }));
        const zone = document.querySelector(".drop-zone");
        for (const kind of ["dragenter", "dragover", "drop"]) {
            zone.dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }));
        }
    }""")
    expect(page.locator(".uploads > li")).to_have_count(3)
    page.locator(".uploads > li").nth(1).get_by_role("button", name="Weglassen").click()
    expect(page.locator(".upload-name")).to_have_text(["eins.pdf", "drei.pdf"])


@expectation
def an_attachment_of_a_non_public_paper_cannot_be_made_public(page, base, _):
    page.goto(f"{base}/paper-non-public.html")
    page.get_by_label("Datei", exact=True).set_input_files([pdf("a.pdf")])
    expect(page.locator(".uploads").get_by_label("Öffentlichkeit")).to_be_disabled()
    assert page.locator(".uploads").get_by_label("Öffentlichkeit").input_value() == "false"


@expectation
def attachments_move_by_keyboard_and_by_dragging(page, base, gallery):
    page.goto(f"{base}/paper-published.html")
    sent = []

    def answer(route):
        sent.append(route.request.post_data)
        route.fulfill(status=200, content_type="text/html", body=(gallery / "paper-published.html").read_text())

    page.route("**/papers/p1/file-order", answer)
    page.get_by_role("button", name="Anlage 1: Lageplan nach unten").focus()
    page.keyboard.press("Enter")
    expect(page.locator("[data-files-status]")).to_have_text("Die Anlage steht jetzt an Stelle 1.")
    assert "move=down%3Af2" in sent[0] and "csrf=token" in sent[0], sent
    page.locator("[data-file=f3]").drag_to(page.locator("[data-file=f2]"), target_position={"x": 30, "y": 2})
    expect(page.locator("[data-files-status]")).to_contain_text("Stelle")
    until(page, "true")
    assert "order=f3%2Cf2" in sent[1], sent


@expectation
def both_versions_of_a_text_can_be_kept(page, base, _):
    page.goto(f"{base}/paper-conflict.html")
    page.get_by_role("button", name="Beide hintereinander einsetzen").click()
    text = page.get_by_label("Begründung, zusammengeführt").input_value()
    assert "Das Dach ist undicht." in text and "jedes Jahr geflickt" in text


@expectation
def the_focus_goes_to_the_summary_of_errors_and_its_links_to_the_fields(page, base, _):
    page.goto(f"{base}/paper-form-wrong.html")
    expect(page.locator(".error-summary")).to_be_focused()
    page.get_by_role("link", name="Geben Sie einen Titel ein.").click()
    expect(page.get_by_label("Titel")).to_be_focused()


@expectation
def the_viewer_shows_pages_turns_zooms_and_searches(page, base, gallery, word):
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto(f"{base}/file-viewer.html")
    page.wait_for_selector(".viewer-page canvas")
    assert page.locator("#viewer-page").input_value() == "1"
    count = int(page.locator("[data-page-count]").inner_text())
    assert count > 1
    page.locator(".viewer-pages").focus()
    page.keyboard.press("ArrowRight")
    until(page, "document.getElementById('viewer-page').value === '2'")
    before = page.locator("[data-zoom]").inner_text()
    page.keyboard.press("+")
    until(page, f"document.querySelector('[data-zoom]').textContent !== '{before}'")
    page.keyboard.press("0")
    page.keyboard.press("Control+f")
    expect(page.locator("#viewer-search")).to_be_focused()
    page.keyboard.type(word.upper())
    page.keyboard.press("Enter")
    expect(page.locator("[data-search-status]")).to_contain_text("1 von")
    page.wait_for_selector(".text-layer .hit-current")
    assert word.lower() in page.locator(".text-layer .hit-current").first.inner_text().lower()
    page.locator("#viewer-search").fill("gibt es hier bestimmt nicht")
    page.keyboard.press("Enter")
    expect(page.locator("[data-search-status]")).to_have_text("Nicht gefunden")


def break_canvases(page, times):
    """The first so many canvases of the page cannot be drawn on."""
    page.add_init_script(f"""
        let failures = {times};
        const whole = HTMLCanvasElement.prototype.getContext;
        HTMLCanvasElement.prototype.getContext = function (...options) {{
            failures -= 1;
            if (failures >= 0) throw new Error("played");
            return whole.apply(this, options);
        }};""")


@expectation
def a_page_that_fails_once_is_drawn_all_the_same(page, base, _):
    page.set_viewport_size({"width": 1440, "height": 900})
    break_canvases(page, 1)
    page.goto(f"{base}/file-viewer.html")
    page.wait_for_selector(".viewer-page canvas")
    expect(page.locator(".viewer-status")).to_be_hidden()


@expectation
def a_page_that_cannot_be_drawn_is_said_to_be(page, base, _):
    break_canvases(page, 1_000_000)
    page.goto(f"{base}/file-viewer.html")
    expect(page.get_by_role("alert")).to_contain_text("lässt sich hier nicht anzeigen")


@expectation
def a_broken_document_is_said_to_be_broken(page, base, _):
    page.route("**/files/sample.pdf", lambda route: route.fulfill(
        status=200, content_type="application/pdf", body="not a document"))
    page.goto(f"{base}/file-viewer.html")
    expect(page.get_by_role("alert")).to_contain_text("lässt sich hier nicht anzeigen")


def play(expectations, base, gallery, word=None):
    """Puts each expectation to the test in a fresh browser context; 1 when one is not met."""
    failures = 0
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        for function in expectations:
            context = browser.new_context(locale="de-DE")
            page = context.new_page()
            problems = []
            page.on("pageerror", lambda error: problems.append(str(error)))
            page.on("console", lambda message: "Content Security Policy" in message.text and problems.append(message.text))
            sentence = function.__name__.replace("_", " ")
            try:
                arguments = [page, base, gallery]
                if "word" in function.__code__.co_varnames[: function.__code__.co_argcount]:
                    arguments.append(word)
                function(*arguments)
                assert not problems, problems
                print(f"ok      {sentence}")
            except Exception as error:
                failures += 1
                print(f"FAILED  {sentence}\n        {type(error).__name__}: {str(error)[:600]}")
            context.close()
        browser.close()
    return 1 if failures else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gallery", type=pathlib.Path)
    parser.add_argument("--document", required=True, help="the PDF that the viewer shows; several pages")
    parser.add_argument("--word", required=True, help="a word that stands in it")
    options = parser.parse_args()
    return play(EXPECTATIONS, serve(options.gallery, options.document), options.gallery, options.word)


if __name__ == "__main__":
    sys.exit(main())
