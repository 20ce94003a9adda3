"""`python -m tests.siege.attackers NAME HOST:PORT SECONDS …`: who presses the server.

They stand for other machines, so they give way to the server and to its reader: they
press as hard as the processors that are left let them.
"""

import http.client
import http.cookiejar
import ipaddress
import os
import re
import secrets
import socket
import sys
import threading
import time
import urllib.error
import urllib.parse
import urllib.request
from collections import Counter
from contextlib import suppress
from pathlib import Path

PASSWORD = "correct horse battery"
LOGIN = "/admin/login/"
UNFINISHED = (
    b"POST /admin/x/ HTTP/1.1\r\nHost: localhost\r\nOrigin: http://localhost\r\n"
    b"Content-Type: application/x-www-form-urlencoded\r\n"
    b"Content-Length: 60000\r\n\r\na="
)


class Attack:
    """Threads that do one thing again and again until a time, and count answers."""

    def __init__(self, netloc: str, seconds: float):
        self.host, port = netloc.split(":")
        self.port = int(port)
        self.end = time.monotonic() + seconds
        self.answers: Counter[str] = Counter()

    def by(self, threads: int, act) -> None:
        """Let so many threads `act` until the end."""
        running = [
            threading.Thread(target=self._again, args=[act]) for _ in range(threads)
        ]
        for one in running:
            one.start()
        for one in running:
            one.join()

    def _again(self, act) -> None:
        while time.monotonic() < self.end:
            try:
                self.answers[str(act())] += 1
            except urllib.error.HTTPError as error:
                self.answers[str(error.code)] += 1
            except (OSError, http.client.HTTPException) as error:
                self.answers[type(error).__name__] += 1

    def unfinished(self) -> str:
        """Send half a body, wait for the answer, and come back at once."""
        with socket.create_connection((self.host, self.port), 5) as one:
            one.sendall(UNFINISHED)
            one.settimeout(max(0.1, self.end - time.monotonic()))
            return one.recv(64).split(b" ")[1].decode()

    def guess(self, address: str = "") -> str:
        """Guess a password, as a form does."""
        opener, token = self.form(opener=_browser(address))
        typed = {"username": "editor", "password": str(time.monotonic_ns())} | token
        return self.post(opener, LOGIN, typed)

    def guess_elsewhere(self) -> str:
        """Guess from an address that has not guessed yet, so that it is checked."""
        return self.guess(str(ipaddress.IPv4Address("10.0.0.0") + secrets.randbits(24)))

    def form(self, path: str = LOGIN, opener=None):
        """A browser that shows a form, and the form's token."""
        opener = opener or _browser()
        with opener.open(self.address(path), timeout=60) as page:
            body = page.read().decode()
        [token] = re.findall(r'name="csrfmiddlewaretoken" value="(\w+)"', body)[:1]
        return opener, {"csrfmiddlewaretoken": token}

    def post(self, opener, path: str, typed: dict[str, str]) -> str:
        """Send a form; the status of the answer, and whether it led elsewhere."""
        sent = urllib.request.Request(  # noqa: S310 - this machine, by http
            self.address(path),
            urllib.parse.urlencode(typed).encode(),
            {"Origin": self.address("")},
        )
        try:
            with opener.open(sent, timeout=60) as page:
                moved = "" if page.url == self.address(path) else " elsewhere"
                return f"{page.status}{moved}"
        except urllib.error.HTTPError as error:
            return str(error.code)

    def address(self, path: str) -> str:
        return f"http://localhost:{self.port}{path}"

    def import_once(self, document: Path) -> None:
        """Log in, and import the largest document once."""
        opener, token = self.form()
        self.post(opener, LOGIN, {"username": "ines", "password": PASSWORD} | token)
        path = "/admin/stories/story/import/"
        opener, token = self.form(path, opener)
        text = document.read_text().replace(
            "Harbour of", f"Harbour {time.time_ns()} of"
        )
        typed = {"text": text, "format": "json", "save": "Save"} | token
        began = time.monotonic()
        status = self.post(opener, path, typed)
        self.answers[f"{status} after {time.monotonic() - began:.1f} s"] += 1

    def read(self, path: str) -> int:
        """Read a page on a connection of its own."""
        one = http.client.HTTPConnection(self.host, self.port, timeout=30)
        try:
            one.request("GET", path, headers={"Host": "localhost"})
            answer = one.getresponse()
            answer.read()
            return answer.status
        finally:
            one.close()


def _browser(address: str = "") -> urllib.request.OpenerDirector:
    """A new browser; a proxy says that it is at `address`, if that is given."""
    opener = urllib.request.build_opener(
        urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar())
    )
    if address:
        opener.addheaders = [("X-Forwarded-For", address)]
    return opener


def _give_way() -> None:
    # Linux weighs sessions before it weighs the processes of each.
    with suppress(OSError):
        os.setsid()
        os.nice(19)
        Path("/proc/self/autogroup").write_text("19")


def main(name: str, netloc: str, seconds: str, given: str) -> None:
    """Attack, and print what was answered."""
    _give_way()
    attack = Attack(netloc, float(seconds))
    match name:
        case "bodies":
            attack.by(16, attack.unfinished)
        case "guesses":
            attack.by(12, attack.guess)
        case "strangers":
            attack.by(12, attack.guess_elsewhere)
        case "import":
            attack.import_once(Path(given))
        case "story":
            attack.by(1, lambda: attack.read(given))
    said = ", ".join(f"{count} × {one}" for one, count in attack.answers.most_common(4))
    sys.stdout.write(said)


if __name__ == "__main__":
    main(*sys.argv[1:])
