#!/usr/bin/env python3
"""Every kind of page of the running product, as every role: axe-core, and no sideways scrolling.

    Tests/EndToEnd/accessibility.py --binary .build/debug/ratswerk
    Tests/EndToEnd/accessibility.py --office http://127.0.0.1:8080 --portal http://127.0.0.1:8081 [--shots FOLDER]

Light and dark, on a desktop, a tablet and a phone, then 320 px wide and at 200 % zoom. Prints one line for each finding and
how many checks passed. Exit status 1 when one did not. Needs chromium, playwright, axe-playwright-python.
"""
import argparse
import pathlib
import re
import sys

import axe_playwright_python
from playwright.sync_api import expect, sync_playwright

from demonstration import CHROMIUM, DESKTOP, PHONE, TABLET, add_options, demonstration, log_in

AXE = (pathlib.Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text()
SCREENS = {"desktop": DESKTOP, "tablet": TABLET, "phone": PHONE}
# 200 % zoom shows half as many CSS pixels in the same window.
NARROW = {"320 px": {"width": 320, "height": 640}, "200 %": {"width": 640, "height": 400}}
RULES = {"runOnly": {"type": "tag", "values": [
    "wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}}
ROLES = {"clerk": "sitzungsdienst", "councillor": "mitglied", "releaser": "freigabe", "administrator": "verwaltung"}
# What each role opens; a pattern stands for the first such link on the page named before it.
OFFICE = [
    ("home", "/"), ("meetings", "/meetings"), ("past meetings", "/meetings?period=past"), ("papers", "/papers"),
    ("organizations", "/organizations"), ("persons", "/persons"), ("account", "/account"),
    ("search", "/search?q=Schule"), ("search without result", "/search?q=gibtesnicht"), ("missing page", "/nirgends"),
]
ONLY = {
    "clerk": [("new meeting", "/meetings/new"), ("new paper", "/papers/new")],
    "administrator": [("accounts", "/administration/accounts")],
}
OBJECT = "[0-9a-f]{8}-[0-9a-f-]{27}"
PORTAL = [
    ("start", "/"), ("meetings", "/meetings"), ("past meetings", "/meetings?period=past"), ("papers", "/papers"),
    ("paper search", "/papers?q=Schule"), ("paper search without result", "/papers?q=gibtesnicht"),
    ("organizations", "/organizations"), ("persons", "/persons"), ("accessibility", "/accessibility"),
    ("imprint", "/imprint"), ("missing page", "/nirgends"),
]


SETTLED = """async () => {
    await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
    await Promise.all(document.getAnimations().filter(one => one.effect?.getTiming().iterations !== Infinity)
        .map(one => one.finished.catch(() => {})));
}"""


class Inspection:
    """Counts checks and prints findings."""

    def __init__(self, shots):
        self.shots = shots
        self.passed = 0
        self.failed = 0

    def record(self, place, problems):
        if not problems:
            self.passed += 1
            return
        self.failed += 1
        for problem in problems:
            print(f"FAILED  {place}: {problem}", flush=True)

    def look(self, page, place, runs_axe):
        if page.locator("[data-viewer]").count():
            expect(page.locator(".text-layer").first).not_to_be_empty(timeout=30_000)
        if runs_axe:
            violations = page.evaluate("rules => axe.run(document, rules)", RULES)["violations"]
            self.record(f"{place}, axe", [
                f"{violation['impact']} {violation['id']}: " + "; ".join(
                    " ".join(map(str, node["target"])) for node in violation["nodes"][:4])
                for violation in violations])
        width = page.viewport_size["width"]
        needed = page.evaluate("document.documentElement.scrollWidth")
        self.record(f"{place}, width", [] if needed <= width else [f"the page needs {needed} px: {widest(page)}"])
        if self.shots and " dark" not in place:
            self.shots.mkdir(parents=True, exist_ok=True)
            page.screenshot(path=self.shots / (re.sub(r"\W+", "-", place) + ".png"), full_page=True)


def widest(page):
    """The elements that stick out."""
    return page.evaluate("""() => [...document.querySelectorAll("body *")]
        .filter(element => element.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
        .slice(0, 3).map(element => element.tagName.toLowerCase() + "." + element.className)""")


def links(page, pattern):
    """Paths of the links in the page that match, each once."""
    found = page.locator("main a[href]").evaluate_all("all => all.map(a => a.getAttribute('href'))")
    return [link for link in dict.fromkeys(found) if re.fullmatch(pattern, link)]


def office_pages(page, origin, role):
    """Name and path of every kind of page that the role can open."""
    pages = OFFICE + ONLY.get(role, [])

    def add(name, found, count=1):
        nonlocal pages
        pages = pages + [(f"{name} {number}" if count > 1 else name, path)
                         for number, path in enumerate(found[:count], 1)]
        return found

    for period in ["upcoming", "past"]:
        page.goto(f"{origin}/meetings?period={period}")
        for number, meeting in enumerate(add(f"{period} meeting", links(page, f"/meetings/{OBJECT}"), 3)[:3], 1):
            page.goto(origin + meeting)
            label = f"of {period} meeting {number}"
            add(f"agenda item form {label}", links(page, f"/agenda-items/{OBJECT}/edit"))
            add(f"meeting form {label}", links(page, f"{meeting}/edit"))
            add(f"preview {label}", links(page, f"{meeting}/publication"))
            add(f"viewer {label}", links(page, f"/files/{OBJECT}/view"))
    page.goto(f"{origin}/papers")
    for number, paper in enumerate(add("paper", links(page, f"/papers/{OBJECT}"), 4)[:4], 1):
        page.goto(origin + paper)
        add(f"paper form {number}", links(page, f"{paper}/edit"))
        add(f"paper preview {number}", links(page, f"{paper}/publication"))
        add(f"paper viewer {number}", links(page, f"/files/{OBJECT}/view"))
    for noun in ["organizations", "persons"]:
        page.goto(f"{origin}/{noun}")
        add(noun[:-1], links(page, f"/{noun}/{OBJECT}"), 2)
    return pages


def portal_pages(page, origin):
    """Name and path of every kind of page of the portal."""
    pages = list(PORTAL)
    for start, noun in [("meetings", "meetings"), ("meetings?period=past", "meetings"), ("papers", "papers"),
                        ("organizations", "organizations"), ("persons", "persons")]:
        page.goto(f"{origin}/{start}")
        pages += [(f"{start} {number}", path)
                  for number, path in enumerate(links(page, f"/{noun}/{OBJECT}")[:2], 1)]
    return pages


def sessions(playwright_browser, town):
    """For each role: name, origin, stored cookies, pages."""
    for role, login in [(None, None), ("portal", None), *ROLES.items()]:
        context = playwright_browser.new_context(viewport=DESKTOP, locale="de-DE")
        page = context.new_page()
        if role == "portal":
            yield "portal", town.portal, None, portal_pages(page, town.portal)
        elif role is None:
            yield "nobody", town.office, None, [("login", "/login"), ("signed out", "/login?signed_out=1")]
        else:
            log_in(page, town.office, login)
            pages = office_pages(page, town.office, role)
            yield role, town.office, context.storage_state(), pages
        context.close()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    add_options(parser)
    parser.add_argument("--shots", type=pathlib.Path, help="folder for a picture of every page")
    parser.add_argument("--role", help="only this role")
    options = parser.parse_args()
    inspection = Inspection(options.shots)
    with demonstration(parser, options) as town, sync_playwright() as playwright:
        browser = playwright.chromium.launch(**CHROMIUM)
        for role, origin, state, pages in sessions(browser, town):
            if options.role and role != options.role:
                continue
            runs = [(screen, scheme, size) for screen, size in SCREENS.items() for scheme in ["light", "dark"]]
            runs += [(name, "light", size) for name, size in NARROW.items()]
            context = browser.new_context(locale="de-DE", storage_state=state, bypass_csp=True)
            page = context.new_page()
            for name, path in pages:
                page.goto(origin + path)
                page.evaluate("document.fonts.ready")
                page.evaluate(f"{AXE};0")
                for screen, scheme, size in runs:
                    page.set_viewport_size(size)
                    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
                    # Colours that are still fading are no finding.
                    page.evaluate(SETTLED)
                    inspection.look(page, f"{role} {name} {screen} {scheme}", runs_axe=screen in SCREENS)
            context.close()
            print(f"looked  {role}: {len(pages)} pages in {len(runs)} ways", flush=True)
        browser.close()
    print(f"{inspection.passed} passed, {inspection.failed} failed")
    sys.exit(1 if inspection.failed else 0)


if __name__ == "__main__":
    main()
