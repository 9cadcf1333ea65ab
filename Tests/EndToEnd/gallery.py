#!/usr/bin/env python3
"""Looks at the page gallery: screenshots and axe-core on every sample page.

    swift test --filter GalleryTests          writes the pages (RATSWERK_GALLERY=DIR)
    swift test --filter ProofSheetTests       writes documents for the viewer (RATSWERK_PROOFS=DIR)
    Tests/EndToEnd/gallery.py DIR --document PDF [--shots OUT] [--axe] [--only NAME,…]

Needs chromium, `pip install playwright axe-playwright-python`. Pages are served with the strict content security policy
of the product; a refused style or script is an error. Exit status 1 on any finding.
"""
import argparse
import functools
import http.server
import pathlib
import sys
import threading

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import TimeoutError, sync_playwright

ROOT = pathlib.Path(__file__).resolve().parents[2]
FONTS = pathlib.Path("/usr/share/fonts/opentype/inter")
PDFJS = pathlib.Path("/usr/share/javascript/pdf/build")
POLICY = (
    "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; font-src 'self' data:; "
    "img-src 'self' data: blob:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
PICTURE = next(iter(sorted((ROOT / "docs/screenshots").glob("*.png"))))
SCREENS = {"desktop": (1440, 1000), "tablet": (820, 1180), "phone": (390, 844)}
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def composed(remarks, document):
    """The answer to a preview, as the product gives it: remarks and a document."""
    parts = [("remarks", "text/html; charset=utf-8", remarks.encode()), ("document", "application/pdf", document)]
    body = b"".join(
        f'--part\r\nContent-Disposition: form-data; name="{name}"; filename="{name}"\r\n'
        f"Content-Type: {kind}\r\n\r\n".encode() + content + b"\r\n" for name, kind, content in parts)
    return {"status": 200, "content_type": "multipart/form-data; boundary=part", "body": body + b"--part--\r\n"}


class Server(http.server.ThreadingHTTPServer):
    """Takes as many connections at once as a browser opens."""

    request_queue_size = 128
    daemon_threads = True

    def handle_error(self, request, client_address):
        """A browser that leaves a page hangs up; that is no news."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


class Handler(http.server.SimpleHTTPRequestHandler):
    """Serves the gallery like the product serves its pages; every file is the same document, every picture the same."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *arguments, document, **options):
        self.document = document
        super().__init__(*arguments, **options)

    def translate_path(self, path):
        name = path.split("?")[0]
        if name.startswith("/files/"):
            return self.document
        if name.startswith("/papers/") and "/pictures/" in name:
            return str(PICTURE)
        if name.startswith("/assets/fonts/"):
            return str(FONTS / pathlib.Path(name).name)
        if name.startswith("/pdfjs/"):
            return str(PDFJS / pathlib.Path(name).name)
        if name.startswith("/assets/"):
            for folder in ("templates/assets", "public-portal/assets"):
                file = ROOT / folder / pathlib.Path(name).name
                if file.exists():
                    return str(file)
        return super().translate_path(path)

    def do_POST(self):
        """Every preview is the same document."""
        self.rfile.read(int(self.headers.get("Content-Length", 0)))
        if not self.path.endswith("/preview"):
            self.send_error(501)
            return
        remarks = "<ul class=\"missing\"><li>Der Titel fehlt noch.</li></ul>"
        answer = composed(remarks, pathlib.Path(self.document).read_bytes())
        self.send_response(200)
        self.send_header("Content-Type", answer["content_type"])
        self.send_header("Content-Length", str(len(answer["body"])))
        self.end_headers()
        self.wfile.write(answer["body"])

    def end_headers(self):
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()

    def log_message(self, *_):
        pass


def serve(gallery, document):
    """Serves a gallery on a free port until the program ends; returns its address."""
    server = Server(("127.0.0.1", 0), functools.partial(Handler, directory=str(gallery), document=str(document)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_port}"


def contexts(axe):
    """Viewport and colour scheme of each run."""
    if axe:
        return [("desktop", "light"), ("desktop", "dark"), ("phone", "light")]
    return [(screen, "light") for screen in SCREENS] + [("desktop", "dark")]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gallery")
    parser.add_argument("--document", required=True, help="the PDF that the viewer shows")
    parser.add_argument("--shots", help="folder for screenshots")
    parser.add_argument("--axe", action="store_true", help="run axe-core")
    parser.add_argument("--only", help="names of pages, comma-separated")
    options = parser.parse_args()

    base = serve(options.gallery, options.document)
    names = sorted(path.stem for path in pathlib.Path(options.gallery).glob("*.html"))
    if options.only:
        names = [name for name in names if name in options.only.split(",")]
    if not names:
        sys.exit("gallery.py: error: no pages found")
    if not pathlib.Path(options.document).is_file():
        sys.exit(f"gallery.py: error: there is no document {options.document}")
    findings = 0

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        for screen, scheme in contexts(options.axe):
            width, height = SCREENS[screen]
            context = browser.new_context(
                viewport={"width": width, "height": height}, color_scheme=scheme, locale="de-DE",
                has_touch=screen != "desktop", bypass_csp=False,
            )
            page = context.new_page()
            problems = []
            page.on("console", lambda message: message.type == "error" and problems.append(message.text))
            page.on("pageerror", lambda error: problems.append(str(error)))
            for name in names:
                problems.clear()
                page.goto(f"{base}/{name}.html", wait_until="load")
                page.evaluate("document.fonts.ready")
                if page.query_selector("[data-viewer]"):
                    try:
                        page.wait_for_selector(".viewer-page canvas, .viewer-status[role=alert]", timeout=60_000)
                    except TimeoutError:
                        problems.append("the viewer neither shows the document nor says why not")
                    if not page.query_selector(".viewer-page canvas"):
                        said = page.locator(".viewer-status").text_content()
                        problems.append(f"the viewer does not show the document: {said}")
                if page.query_selector("[data-preview]"):
                    if page.locator("[data-preview]").is_hidden():
                        page.locator("[data-preview-toggle]").click()
                    try:
                        page.wait_for_selector(".preview-page canvas", timeout=60_000)
                    except TimeoutError:
                        problems.append("the preview does not show the document")
                width_needed = page.evaluate("document.documentElement.scrollWidth")
                if width_needed > width:
                    problems.append(f"the page is {width_needed} px wide")
                if options.axe:
                    result = Axe().run(page, options={"runOnly": {"type": "tag", "values": TAGS}})
                    for violation in result.response["violations"]:
                        targets = [node["target"] for node in violation["nodes"][:4]]
                        problems.append(f"{violation['impact']} {violation['id']} {targets}")
                for problem in problems:
                    print(f"{name} {screen} {scheme}: {problem}")
                findings += len(problems)
                if options.shots:
                    folder = pathlib.Path(options.shots)
                    folder.mkdir(parents=True, exist_ok=True)
                    page.screenshot(path=folder / f"{name}-{screen}-{scheme}.png", full_page=True)
            context.close()
        browser.close()
    print(f"{len(names)} pages, {findings} findings")
    sys.exit(1 if findings else 0)


if __name__ == "__main__":
    main()
