"""What every page of the journey must be: sound for axe-core and within its width on a phone and at a desk."""

import re
from dataclasses import dataclass, field
from typing import Any

from tests.chromium import violations
from tests.journeys.visitor import DESK, PHONE, Visitor
from tests.walks import walked

SERIOUS = ("moderate", "serious", "critical")
ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[A-Z]{2}(-[A-Z0-9]+){2,4}|\?.*|#.*")
#: What a moving map brings along; everything else counts as the page.
MAP = ("/static/vendor/maplibre", "/tiles/", "/map/", "/static/ui/map", "/static/ui/draw")


#: What was looked at in this process: stories meet the same pages.
LOOKED_AT: set[tuple[str, str]] = set()


@dataclass
class Inspector:
    """Looks at every kind of page once, at both widths."""

    looked_at: set[tuple[str, str]] = field(default_factory=lambda: LOOKED_AT)
    faults: list[str] = field(default_factory=list)

    def __call__(self, visitor: Visitor) -> None:
        """Look at the page where a visitor is, unless one like it was looked at before."""
        heading = visitor.page.locator("h1").first
        kind = (ID.sub("*", visitor.path), re.sub(r"\d+", "0", heading.inner_text()) if heading.count() else "")
        if kind in self.looked_at:
            return
        self.looked_at.add(kind)
        own, other = (PHONE, DESK) if visitor.phone else (DESK, PHONE)
        for size in (other, own):
            visitor.page.set_viewport_size(size)
            # What axe finds is mostly the same at both widths: the other one is looked at for a share of the pages.
            sound = size is own or walked(kind, one_in=3)
            found = faults_of(visitor.page, size["width"], with_axe=sound)
            self.faults += [f"{kind[0]} at {size['width']}: {fault}" for fault in found]


def faults_of(page: Any, width: int, *, with_axe: bool = True) -> list[str]:
    """Return what is wrong with a page at its width: what axe calls moderate or worse, and scrolling sideways."""
    found = violations(page, *SERIOUS) if with_axe else []
    faults = [f"{fault['id']}: {node['html'][:160]}" for fault in found for node in fault["nodes"][:3]]
    wide = page.evaluate("document.documentElement.scrollWidth")
    return [*faults, *([f"it is {wide} px wide"] if wide > width else [])]


def bytes_moved(browser: Any, url: str, cookies: list[Any]) -> dict[str, int]:
    """Return what a page moves over the line, address by address, for a phone that never saw it."""
    context = browser.new_context(viewport=PHONE)
    context.add_cookies(cookies)
    page = context.new_page()
    wire = context.new_cdp_session(page)
    asked: dict[str, str] = {}
    moved: dict[str, int] = {}
    wire.on("Network.requestWillBeSent", lambda sent: asked.__setitem__(sent["requestId"], sent["request"]["url"]))
    wire.on(
        "Network.loadingFinished",
        lambda done: moved.__setitem__(asked[done["requestId"]], int(done["encodedDataLength"])),
    )
    wire.send("Network.enable")
    page.goto(url, wait_until="networkidle")
    context.close()
    return moved


def without_the_map(moved: dict[str, int]) -> int:
    """Return the bytes that are not the moving map's."""
    return sum(size for address, size in moved.items() if not any(part in address for part in MAP))
