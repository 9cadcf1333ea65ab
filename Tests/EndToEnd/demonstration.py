"""A demonstration of its own for tests in the browser: started on free ports, ended with everything it made."""
import contextlib
import pathlib
import re
import signal
import socket
import subprocess
import tempfile
import threading

from playwright.sync_api import expect

PASSWORD = "rathaus-musterbach-2026"
CHROMIUM = {"executable_path": "/usr/bin/chromium", "args": ["--no-sandbox"]}
DESKTOP = {"width": 1440, "height": 900}
TABLET = {"width": 820, "height": 1180}
PHONE = {"width": 390, "height": 844}
# Playwright's own five seconds are too few on a busy machine.
expect.set_options(timeout=30_000)


def free_ports(count):
    """Ports nobody listens on; all held at once, so that they differ."""
    with contextlib.ExitStack() as held:
        listeners = [held.enter_context(socket.socket()) for _ in range(count)]
        for listener in listeners:
            listener.bind(("127.0.0.1", 0))
        return [listener.getsockname()[1] for listener in listeners]


class Demonstration:
    """`ratswerk demo` with data of its own; with a mail port, its mails go to a server there."""

    def __init__(self, program, patience=300, mail_port=None):
        self.program = pathlib.Path(program).resolve()
        self.patience = patience
        self.mail_port = mail_port

    def __enter__(self):
        self.ports = free_ports(2)
        self.office, self.portal = (f"http://127.0.0.1:{port}" for port in self.ports)
        self.folder = tempfile.TemporaryDirectory(prefix="ratswerk-", dir="/var/tmp", ignore_cleanup_errors=True)
        # The servers' own users must be able to pass.
        pathlib.Path(self.folder.name).chmod(0o755)
        self.start()
        return self

    def start(self):
        """Starts the program, on the data and ports that it had before, and waits until it answers."""
        mail = [] if self.mail_port is None else [
            "--smtp-url", f"smtp://127.0.0.1:{self.mail_port}", "--smtp-allow-plain", "--office-url", self.office,
            "--mail-from", "sitzungsdienst@musterbach.example"]
        self.process = subprocess.Popen(
            [self.program, "demo", "--data", f"{self.folder.name}/data", "--port", str(self.ports[0]),
             "--portal-port", str(self.ports[1]), *mail],
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        self.said = []
        self.isUp = False
        self.isDecided = threading.Event()
        self.reader = threading.Thread(target=self._listen, daemon=True)
        self.reader.start()
        self.isDecided.wait(self.patience)
        if not self.isUp:
            words = "".join(self.said)
            self.__exit__()
            raise RuntimeError(f"the demonstration did not start:\n{words}")

    def kill(self):
        """Ends the program without a word, as a power cut would."""
        self.process.kill()
        self.process.wait()
        self.reader.join(timeout=5)

    def _listen(self):
        for line in self.process.stdout:
            self.said.append(line)
            if "Strg-C" in line:
                self.isUp = True
                self.isDecided.set()
        self.isDecided.set()

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(timeout=60)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        self.reader.join(timeout=5)
        self.folder.cleanup()


class RunningDemonstration:
    """A demonstration that somebody else started and will end."""

    def __init__(self, office, portal):
        self.office, self.portal = office.rstrip("/"), portal.rstrip("/")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        pass


class Visitors:
    """Opens pages for people of a town, and keeps what their browsers complain about."""

    def __init__(self, town, browser):
        self.town, self.browser = town, browser
        self.complaints, self.pages = [], []

    def visitor(self, login=None, **context):
        """A page in a browser of its own, signed in when a login is named."""
        context = self.browser.new_context(locale="de-DE", timezone_id="Europe/Berlin", **{"viewport": DESKTOP} | context)
        context.set_default_timeout(15_000)
        page = context.new_page()
        watch(page, self.complaints)
        self.pages.append(page)
        if login:
            log_in(page, self.town.office, login)
        return page


def add_options(parser):
    """The options by which a script learns where its demonstration comes from."""
    parser.add_argument("--binary", help="path of ratswerk; a demonstration is started and ended")
    parser.add_argument("--office", help="address of a running demonstration's office, instead of --binary")
    parser.add_argument("--portal", help="address of its portal")


def demonstration(parser, options):
    """What the options name."""
    if options.binary:
        return Demonstration(options.binary)
    if not (options.office and options.portal):
        parser.error("name the program with --binary, or a running demonstration with --office and --portal")
    return RunningDemonstration(options.office, options.portal)


def log_in(page, office, login):
    """Signs in and ends on the first page."""
    page.goto(f"{office}/login")
    fill_in_login(page, login, PASSWORD)
    expect(page.get_by_role("heading", level=1)).to_contain_text("Guten Tag")


def fill_in_login(page, login, password):
    """Fills the login in and sends it."""
    page.get_by_label("Benutzername").fill(login)
    page.get_by_label("Kennwort").fill(password)
    page.get_by_role("button", name="Anmelden").click()


def watch(page, complaints):
    """Collects what the browser complains about on any page.

    A refused form answers with a status of 400 and above on purpose, which the console repeats for the page itself;
    for a script, a style or an image the same message is a finding.
    """
    def heard(message):
        if message.type not in ("error", "warning"):
            return
        address = message.location.get("url", "")
        if "Failed to load resource" in message.text and not re.search(r"/(assets|pdfjs|files)/", address):
            return
        complaints.append(f"{page.url}: {message.text} ({address})")

    page.on("console", heard)
    page.on("pageerror", lambda error: complaints.append(f"{page.url}: {error}"))
