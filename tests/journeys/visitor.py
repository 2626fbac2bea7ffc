"""Somebody in front of a browser: she opens, writes, chooses, presses, and sees."""

import io
import re
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import zxingcpp
from PIL import Image

PHONE, DESK = {"width": 360, "height": 740}, {"width": 1280, "height": 800}
#: Numbers as people read them: PE-AMBER-2026-00001-K.
NUMBER = r"\b{kind}-[A-Z0-9]+-\d{{4}}-\d+-[A-Z0-9]\b"


class Visitor:
    """
    A person with a phone or at a desk.

    :param script: whether her browser runs scripts
    :param inspect: called with the visitor on every page that she comes to
    """

    def __init__(self, browser: Any, url: str, *, phone: bool, script: bool = True, inspect: Any = None) -> None:
        self.browser, self.url, self.phone, self.inspect = browser, url, phone, inspect
        size = PHONE if phone else DESK
        self.context = browser.new_context(viewport=size, java_script_enabled=script, base_url=url, locale="en")
        self.page = self.context.new_page()
        self.page.set_default_timeout(10_000)
        self.faults: list[str] = []
        self.page.on("pageerror", lambda fault: self.faults.append(f"{self.path}: {fault}"))
        self.page.on("console", self._heard)
        self.page.on("response", self._answered)

    def _heard(self, line: Any) -> None:
        # A refusal on purpose (409, 422) is also an error to the console; those answers are looked at by the steps.
        if line.type == "error" and "status of 4" not in line.text:
            self.faults.append(f"{self.path}: {line.text}")

    def _answered(self, response: Any) -> None:
        if response.status >= 500:
            self.faults.append(f"{response.url} answered {response.status}")

    # what she does

    def opens(self, path: str) -> "Visitor":
        """Go to an address."""
        self.page.goto(path)
        return self._arrived()

    def follows(self, words: str, *, exact: bool = False) -> "Visitor":
        """Press a link."""
        self.page.get_by_role("link", name=words, exact=exact).first.click()
        return self._arrived()

    def presses(self, words: str) -> "Visitor":
        """Press a button that sends a form."""
        self.page.get_by_role("button", name=words).first.click()
        return self._arrived()

    def unfolds(self, words: str) -> "Visitor":
        """Open what is folded away."""
        self.page.locator("summary", has_text=words).first.click()
        return self

    def writes(self, **told: str) -> "Visitor":
        """Write into fields, named as the form names them."""
        for name, value in told.items():
            self.page.locator(f"[name='{name}']").fill(value)
        return self

    def chooses(self, *labels: str) -> "Visitor":
        """Tick or choose what stands beside these words."""
        for label in labels:
            self.page.locator("main").get_by_label(label).first.check()
        return self

    def picks(self, field: str, words: str) -> "Visitor":
        """Choose from a list."""
        self.page.locator(f"select[name='{field}']").select_option(label=words)
        return self

    def brings(self, name: str, content: bytes) -> "Visitor":
        """Choose a file from the phone."""
        kind = {"name": name, "mimeType": "application/octet-stream", "buffer": content}
        self.page.locator("input[type=file]").set_input_files(files=[kind])
        return self

    # what she sees

    @property
    def path(self) -> str:
        """Where she is."""
        return str(self.page.url).removeprefix(self.url)

    @property
    def text(self) -> str:
        """What the page says."""
        return " ".join(self.page.locator("body").inner_text().split())

    def sees(self, *words: str) -> "Visitor":
        """Fail unless the page says all of it."""
        text = self.text.lower()
        missing = [each for each in words if " ".join(each.split()).lower() not in text]
        assert not missing, f"{self.path} does not say {missing}. It says: {self.text}"
        return self

    def does_not_see(self, *words: str) -> "Visitor":
        """Fail if the page says any of it."""
        said = [each for each in words if each.lower() in self.text.lower()]
        assert not said, f"{self.path} says {said}. It says: {self.text}"
        return self

    def soon_sees(self, *words: str) -> "Visitor":
        """Come back until the page says it: messages are handed out a moment after the act."""
        deadline = time.monotonic() + 20
        while not all(each.lower() in self.text.lower() for each in words) and time.monotonic() < deadline:
            time.sleep(0.3)
            self.page.reload()
        return self.sees(*words)

    def number(self, kind: str) -> str:
        """Return the first number of a kind that the page shows: PE for a person, EN for an enterprise."""
        found = re.search(NUMBER.format(kind=kind), self.text)
        assert found, f"{self.path} shows no number {kind}. It says: {self.text}"
        return found.group()

    def codes(self) -> list[str]:
        """Return what the QR codes on the screen say, read from the picture."""
        picture = Image.open(io.BytesIO(self.page.screenshot(full_page=True, scale="css")))
        return [found.text for found in zxingcpp.read_barcodes(picture.resize((picture.width * 2, picture.height * 2)))]

    def fetches(self, words: str) -> bytes:
        """Return what a link leads to, without leaving the page."""
        return self.gets(self.page.get_by_role("link", name=words).first.get_attribute("href") or "")

    def gets(self, path: str) -> bytes:
        """Return what an address gives her."""
        answer = self.context.request.get(path)
        assert answer.ok, f"{path} answered {answer.status}"
        return bytes(answer.body())

    def shot(self, file: Path) -> None:
        """Keep a picture of the page."""
        self.page.screenshot(path=file, full_page=True)

    def _arrived(self) -> "Visitor":
        self.page.wait_for_load_state()
        assert not self.faults, self.faults
        if self.inspect:
            self.inspect(self)
        return self

    def leaves(self) -> None:
        """Close the browser."""
        self.context.close()


def enters_as(visitor: Visitor, role: str) -> Visitor:
    """Choose a role where the demonstration asks who one would like to be."""
    visitor.opens("/enter")
    visitor.page.locator(f"form[action='/enter/{role}'] button").click()
    return visitor._arrived()


def lines(corners: Iterable[tuple[float, float]]) -> str:
    """Return corners (latitude, longitude) as they are typed."""
    return "\n".join(f"{latitude:.6f} {longitude:.6f}" for latitude, longitude in corners)
