"""How fast are the pages anyone reads, on a phone four times slower and on a slow line? In English and in Arabic.

script/bench public                              every page, once
script/bench public --only ask about/training    pages whose address has one of these in it
script/bench public --visits 3                   each page three times
script/bench public --at http://localhost:8000   on a server that runs already
"""

import argparse
import json
import os
import re
import shutil
import statistics
import subprocess
import tempfile
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import urlencode, urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener, urlopen

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
django.setup()

from playwright.sync_api import sync_playwright

from alongside.public.rules.first_texts import FIRST_TEXTS
from alongside.public.tests.asking import ANSWERS
from bench._figures import Figure, tell
from bench._slow_phone import Visit, visit

SERVER = Path(__file__).resolve().parent.parent / "script" / "server"
PORT = "8198"
LANGUAGES = {"": "English", "ar/": "Arabic"}
LCP, INP, HEAVIEST = 1000, 80, 60  # milliseconds, milliseconds, kilobytes
FLAGS = ["--no-sandbox", "--disable-gpu", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1"]
BARE = b"<!DOCTYPE html><html lang=en><title>Bare</title><meta name=viewport content='width=device-width'><h1>Bare</h1>"
PLAIN = ["", "privacy/", "privacy/children/", "status/", "help/", "help/?need=food"]
PLAIN += ["ask/", "ask/danger/", "ask/working/", "ask/who-can-ask/", "ask/back/", "ask/thrown-away/"]


def main() -> None:
    parser = argparse.ArgumentParser(prog="script/bench public")
    parser.add_argument("--only", nargs="+", default=[], help="only pages with one of these in their address")
    parser.add_argument("--visits", type=int, default=1, help="how often each page is opened")
    parser.add_argument("--at", default="", help="the address of a server that runs already")
    asked = parser.parse_args()
    with running(asked.at) as url, bare_page() as bare, sync_playwright() as playwright:
        chromium = shutil.which("chromium") or shutil.which("google-chrome")
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        reference = [visit(browser, bare) for _ in range(5)]
        found = {}
        for language, address in addresses(url, asked.only):
            found[language, address] = [visit(browser, url + address) for _ in range(asked.visits)]
            show(language, address, found[language, address])
        browser.close()
    print()
    tell("public", figures_of(found, reference), rows=rows_of(found), keep=not asked.only)


@contextmanager
def running(at: str) -> Iterator[str]:
    """The server as it is in life, on a sample city of its own, unless there is one."""
    if at:
        yield at.rstrip("/") + "/"
        return
    with tempfile.TemporaryDirectory() as state:
        environment = os.environ | {"ALONGSIDE_STATE": state, "PORT": PORT}
        with subprocess.Popen([SERVER, "--json"], env=environment, stdout=subprocess.PIPE) as server:
            assert server.stdout is not None
            told = server.stdout.readline()
            if not told:
                raise SystemExit("The server did not start: run script/server to see why.")
            try:
                yield json.loads(told)["url"] + "/"
            finally:
                server.terminate()


@contextmanager
def bare_page() -> Iterator[str]:
    """One heading and nothing else, under the same conditions: what no page can be faster than."""

    class Bare(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(BARE)

        def log_message(self, format: str, *_: object) -> None:  # noqa: A002 (so it is called)
            """Says nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Bare)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}/"
    server.shutdown()


def addresses(url: str, only: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Every page, in each language: those that need nothing, one of the directory, and those of somebody who asks."""
    for prefix, language in LANGUAGES.items():
        pages = [*PLAIN, *(f"about/{slug}/" for slug in FIRST_TEXTS if slug != "front")]
        if re.search(r'href="/(?:ar/)?help/(\d+)/', text := read(url + prefix + "help/?need=food")):
            pages += [f"help/{number}/" for number in re.findall(r"/help/(\d+)/", text)[:1]]
        if not only or any("ask" in one for one in only):
            pages += asking(url, prefix)
        yield from ((language, prefix + page) for page in pages if not only or any(one in page for one in only))


def asking(url: str, prefix: str) -> Iterator[str]:
    """Somebody has answered every question and not sent them; somebody else has sent theirs."""
    here = f"{url}{prefix}ask/"
    writing, done = answered(here), answered(here)
    if not (writing and done):
        print(f"Nobody can be asked here: no page of asking is measured in {LANGUAGES[prefix]}.")
        return
    yield from (f"ask/{writing}/{page}/" for page in (*ANSWERS, "check", "keep", "throw-away"))
    sent(f"{here}{done}/check/", {})
    yield from (f"ask/{done}/{page}" for page in ("", "safe-to-reach/", "stop/"))


def answered(here: str) -> str:
    """The secret of somebody who has answered every question."""
    first = sent(f"{here}who-can-ask/", {"asked": "yes", **a_choice(read(f"{here}who-can-ask/"))})
    if not (begun := re.search(r"ask/([\w-]{43})/", first)):
        return ""
    for step, typed in ANSWERS.items():
        sent(f"{here}{begun[1]}/{step}/", typed)
    return begun[1]


def a_choice(page: str) -> dict[str, str]:
    """The first service, where there are several; and yes to every other question."""
    service = re.search(r'name="service"[^>]*value="(\d+)"', page)
    return {"has_social_worker": "yes"} | ({"service": service[1]} if service else {})


class Stays(HTTPRedirectHandler):
    def redirect_request(self, *_: object) -> None:
        """We want to know where it leads."""


def sent(address: str, typed: dict[str, str]) -> str:
    """Where a form leads."""
    parts = urlsplit(address)
    ours = {"Origin": f"{parts.scheme}://{parts.netloc}", "Sec-Fetch-Site": "same-origin"}
    try:
        with build_opener(Stays).open(Request(address, urlencode(typed).encode(), ours)) as answer:  # noqa: S310
            return str(answer.geturl())
    except HTTPError as answer:
        return str(answer.headers.get("Location", ""))


def read(address: str) -> str:
    try:
        with urlopen(address) as answer:  # noqa: S310 (this machine's own server)
            return str(answer.read().decode())
    except HTTPError:
        return ""


def show(language: str, address: str, visits: Sequence[Visit]) -> None:
    middle = {name: statistics.median(getattr(one, name) for one in visits) for name in ("lcp", "inp", "kb")}
    told = f"LCP {middle['lcp']:5.0f} ms ({visits[0].what or '?'})  INP {middle['inp']:3.0f} ms ({visits[0].taps} taps)"
    print(f"{language:8}{named(address):44}{told}  {middle['kb']:5.1f} kB", flush=True)


def named(address: str) -> str:
    """A secret differs each time."""
    return "/" + re.sub(r"[\w-]{43}", "…", address)


def figures_of(found: dict[tuple[str, str], list[Visit]], reference: list[Visit]) -> dict[str, Figure]:
    figures: dict[str, Figure] = {}
    for which in (*LANGUAGES.values(), ""):
        visits = [one for (language, _), several in found.items() if which in ("", language) for one in several]
        if visits:
            name = f", {which}" if which else ""
            figures |= {
                f"LCP, 90th percentile{name}": at_most(ninetieth([one.lcp for one in visits]), "ms", LCP),
                f"INP, 90th percentile{name}": at_most(ninetieth([one.inp for one in visits if one.taps]), "ms", INP),
                f"first view, the heaviest{name}": at_most(max(one.kb for one in visits), "kB", HEAVIEST),
            }
    bare = statistics.median(one.lcp for one in reference)
    return figures | {
        "LCP of a bare heading, the middle one": Figure(round(bare), "ms", "none", met=True),
        "pages": Figure(len(found), "pages", "none", met=True),
    }


def at_most(value: float, unit: str, target: int) -> Figure:
    return Figure(round(value, 1), unit, f"<= {target}", met=value <= target)


def ninetieth(values: list[float]) -> float:
    """The smallest that nine in ten are not above."""
    return sorted(values)[-(-len(values) * 9 // 10) - 1]


def rows_of(found: dict[tuple[str, str], list[Visit]]) -> list[dict[str, object]]:
    return [
        {"language": language, "page": named(address), "lcp": round(one.lcp), "inp": one.inp, "kb": round(one.kb, 1)}
        for (language, address), visits in found.items()
        for one in visits
    ]


if __name__ == "__main__":
    main()
