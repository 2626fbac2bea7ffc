"""Real Chromium, and how it is asked."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
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

    # Playwright's own loop would make Django think that it runs inside asynchronous code.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    try:
        with sync_playwright() as driver:
            browser = driver.chromium.launch(executable_path=CHROMIUM, args=[*QUIET, *DRAWN_BY_SOFTWARE])
            yield browser
            browser.close()
    finally:
        del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]
