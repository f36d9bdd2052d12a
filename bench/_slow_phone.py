"""A slow phone on a slow line: a page is opened with an empty cache, then tapped and typed on, as somebody would."""

from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Browser, CDPSession, Error, Locator, Page

SLOWER = 4  # times, the processor
LINE = {  # what Lighthouse calls slow 4G: 1.6 Mbit/s down, 750 kbit/s up, 150 ms for each request
    "offline": False,
    "latency": 150,
    "downloadThroughput": 1_600_000 / 8,
    "uploadThroughput": 750_000 / 8,
}
SETTLED = 600  # milliseconds after the load event in which anything larger may still be painted
QUIET = 250  # milliseconds after a tap, until its frame is painted and written down
LEAST = 16  # milliseconds: browsers write down no shorter interaction
MOST_OF_A_KIND = 3
# Written by the browser itself. A tap on a link or a button that leads away counts as any other, but does not lead
# away: what is left has nothing to be measured on. “Is this page useful?” is sent by the page's own script, and stays.
OBSERVED = """
  window.seen = {lcp: 0, what: "", taps: {}};
  new PerformanceObserver((list) => list.getEntries().forEach((one) => {
    seen.lcp = one.startTime; seen.what = one.element ? one.element.tagName.toLowerCase() : "";
  })).observe({type: "largest-contentful-paint", buffered: true});
  new PerformanceObserver((list) => list.getEntries().forEach((one) => {
    if (one.interactionId) seen.taps[one.interactionId] = Math.max(seen.taps[one.interactionId] || 0, one.duration);
  })).observe({type: "event", durationThreshold: 16, buffered: true});
  addEventListener("click", (event) => { if (event.target.closest("a[href]")) event.preventDefault(); });
  addEventListener("submit", (event) => event.preventDefault());
"""


@dataclass(frozen=True)
class Visit:
    """What one opening of a page took: milliseconds, and kilobytes over the line."""

    lcp: float
    inp: float
    kb: float
    taps: int
    what: str  # the element whose painting was the largest


def visit(browser: Browser, address: str) -> Visit:
    """One page, by somebody who has never been here."""
    context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    context.set_default_timeout(30_000)
    try:
        page = context.new_page()
        page.add_init_script(OBSERVED)
        over_the_line = _slowed(context.new_cdp_session(page))
        answer = page.goto(address, wait_until="load")
        assert answer is not None
        assert answer.status == 200, f"{address} answers {answer.status}"
        page.wait_for_timeout(SETTLED)
        first_view = sum(over_the_line)
        lcp, what = page.evaluate("[seen.lcp, seen.what]")
        taps = _use(page)
        durations = page.evaluate("Object.values(seen.taps)")
        return Visit(lcp, max([LEAST, *durations]), first_view / 1000, taps, what)
    finally:
        context.close()


def _slowed(session: CDPSession) -> list[float]:
    """The page under the slow conditions; the list grows by the bytes of each answer."""
    over_the_line: list[float] = []

    def arrived(event: dict[str, Any]) -> None:
        over_the_line.append(event["encodedDataLength"])

    session.send("Network.enable")
    session.on("Network.loadingFinished", arrived)
    session.send("Network.setCacheDisabled", {"cacheDisabled": False})
    session.send("Network.emulateNetworkConditions", LINE)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    return over_the_line


def _use(page: Page) -> int:
    """Tap what opens and chooses, type where one can, answer whether it is useful, follow links: the number of taps."""
    main = page.locator("main")
    done = 0
    for things in (main.locator("summary"), main.locator(".govuk-label.govuk-radios__label"), main.locator("label")):
        done += sum(_tapped(one) for one in things.all()[:MOST_OF_A_KIND])
    for box in main.locator("textarea, input[type=text]").all()[:MOST_OF_A_KIND]:
        if _tapped(box):
            page.keyboard.type("It is hard")
            done += 2
    done += sum(_tapped(one) for one in main.locator("a[href]:not([href^=tel])").all()[:MOST_OF_A_KIND])
    done += sum(_tapped(one) for one in main.locator("button").all()[-1:])
    done += sum(_tapped(one) for one in page.locator("[data-useful] button").all()[:1])
    page.wait_for_timeout(QUIET)
    return done


def _tapped(thing: Locator) -> bool:
    """Whether it was there to be tapped: some things are hidden until another has been."""
    if not thing.is_visible():
        return False
    try:
        thing.tap(timeout=5_000)
    except Error:
        return False
    thing.page.wait_for_timeout(QUIET)
    return True
