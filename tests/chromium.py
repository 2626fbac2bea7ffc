"""Real Chromium, and how it is asked."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from axe_playwright_python.base import AXE_SCRIPT
from django.db import connections

#: Debian builds the same browser once more without windows; its pages are the same, and it starts in half the time.
NAMES = ("chromium-headless-shell", "chromium", "chromium-browser")
CHROMIUM = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
MISSING = "No Chromium is installed: install chromium-headless-shell or chromium, or set CHROMIUM to its path."
QUIET = (
    *("--no-sandbox", "--disable-quic", "--no-first-run", "--disable-sync"),
    *("--disable-background-networking", "--disable-component-update"),
)
# Maps want WebGL; without this a machine without a graphics card has none.
DRAWN_BY_SOFTWARE = ("--enable-unsafe-swiftshader",)


@contextmanager
def chromium() -> Iterator[Any]:
    """Have a browser open for the length of the block."""
    from playwright.sync_api import sync_playwright

    # Playwright's own loop makes Django think that it runs inside asynchronous code, where connections are others than
    # outside: none may stay open where the other side cannot close it before a test's database is put back.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    connections.close_all()
    try:
        with sync_playwright() as driver:
            browser = driver.chromium.launch(executable_path=CHROMIUM, args=[*QUIET, *DRAWN_BY_SOFTWARE])
            try:
                yield browser
            finally:
                browser.close()
                connections.close_all()
    finally:
        del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


def violations(page: Any, *grave: str) -> list[Any]:
    """Return what axe-core finds wrong with a page, as grave as these words of its: ``moderate``, ``serious``, ..."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    # Style sheets are not fetched once more: one rule wants them, about the way a phone is held.
    found = page.evaluate("axe.run({resultTypes: ['violations'], preload: false}).then(told => told.violations)")
    return [each for each in found if each["impact"] in grave]
