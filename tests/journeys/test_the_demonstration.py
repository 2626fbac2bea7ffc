"""
The demonstration is walked as each role, on a phone of 360 px, in both languages of the country.

Each page answers, has a heading, stays within its width, is sound for axe-core, and says nothing in English to whoever
reads Mongolian.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from django.apps import apps

from outcrop.config import preparing, story
from tests import walks
from tests.chromium import violations
from tests.journeys.inspecting import ID, SERIOUS
from tests.journeys.visitor import PHONE
from tests.journeys.within import demonstration_of
from tests.samples import require_nothing_of_tomorrow, require_two_communities

pytestmark = [pytest.mark.journey, pytest.mark.slow]

FORUM = apps.is_installed("outcrop.forum")

#: What each person opens on her day. With a star: the first link that fits of the pages before; it has to be there.
#: With an exclamation mark: the door is shut to her, and the page says so.
WALKS: dict[str, tuple[str, ...]] = {
    "leader": (
        *("/start", "/road/EN-*/steps/safety", "/plans/PL-*", "/supports/SU-*"),
        *("/bodies", "/bodies/*", "/assurance", "/messages"),
        *(("/forum/mine",) if FORUM else ()),
    ),
    "miner": ("/invitations", "/start", "/people/me", "/rights", "/courses"),
    "washer": ("/price", "/start"),
    "trader": ("/book",),
    "holder": ("/sales", "/sales/PU-*", "/start", "/applications", "/assurance"),
    "br-leader": ("/assurance", "/actions/*", "/start"),
    "officer": (
        *("/plans", "/plans/PL-*", "/supports", "/supports/SU-*"),
        *("/desk", "/my-post", "/overview", "/forms", "/filings"),
    ),
    "bo-officer": ("/plans", "/plans/PL-*", "/supports", "/supports/SU-*"),
    "bo-clerk": ("/custody", "/bars/*", "/buy", "/custody/instruments"),
    "governor": ("/desk", "/my-post", "/briefings/*"),
    "governor-since": ("/my-post", "/hand-overs/HO-*"),
    "governor-before": ("!/my-post", "/"),
    "department": ("/posts/soum-governor-office@4322/soum-governor", "/overview", "/inspection-plans", "/collectors"),
    "partner": ("/supports", "/supports/SU-*"),
    "inspector": ("/inspections", "/inspections/IN-*", "/findings/*"),
    "br-governor": ("/inspections", "/inspections/IN-*", "/findings/*"),
    "assembly": ("/letters/desk", "open the desk", "/letters/desk/*-*"),
    "secretary": ("/bodies",),
    "auditor": ("/custody", "/overview", "/conflicts"),
    "nobody": (
        *("/committees/soum-table/4322", "/committees/soum-table/6416", "/letters", "/letters/new", "/", "/enter"),
        *("/offices", "/reforms"),
        *(("/forum",) if FORUM else ()),
    ),
}  # fmt: skip

#: What may stand in Latin letters for everybody: names, addresses, file names, and the text of a source as it is.
SAME = re.compile(r"[а-яөүё]|\w\.\w+/|^https?:|^\S*$|^outcrop |Natural Earth|\([A-DU]\)$", re.I)
WORDS = re.compile(r"[a-z]{3,}\W+[a-z]{2,}", re.I)
SAID = """() => {
    const said = [], walk = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
        const text = walk.currentNode.nodeValue.trim().replace(/\\s+/g, ' ');
        const of = walk.currentNode.parentElement.closest('script, style');
        if (text && !of) said.push(text);
    }
    return [...new Set(said)];
}"""


@dataclass
class Walker:
    """Somebody with a phone in each language, who looks at each page twice."""

    english: Any
    mongolian: Any
    looked_at: set[str]
    links: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    def enters(self, who: str) -> None:
        """Press the door of the demonstration's page that is hers; the other phone is signed in with it."""
        self.english.goto("/enter")
        hers = (f"form[action='/enter/{who}'] button", f"form[action^='/enter/{who}?'] button")
        self.english.locator(", ".join(hers)).first.click()
        self._lends_the_key()

    def _lends_the_key(self) -> None:
        kept = [each for each in self.english.context.cookies() if each["name"] != "outcrop_language"]
        self.mongolian.context.add_cookies(kept)

    def walks(self, step: str) -> None:
        """Come to a page and look at it."""
        shut = step.startswith("!")
        path = step.removeprefix("!")
        if step == "open the desk":
            return self._opens_the_desk()
        if "*" in path:
            path = self._link(path)
        said = {}
        for page, language in ((self.english, "en"), (self.mongolian, "mn")):
            answer = page.goto(path, wait_until="domcontentloaded")
            if answer.status != (403 if shut else 200):
                self.faults.append(f"{path} answers {answer.status} in {language}")
            said[language] = self._looked_at(page, path, language)
        self._gathers_links()
        self._compares(said["en"], said["mn"], path)
        return None

    def _opens_the_desk(self) -> None:
        """With the passphrase that the demonstration tells."""
        told = self.english.locator("main .notice b").last.inner_text()
        self.english.locator("[name=passphrase]").fill(told)
        self.english.locator("main form button[type=submit], main form .btn").first.click()
        self._lends_the_key()
        self._gathers_links()

    def _gathers_links(self) -> None:
        self.links += self.english.eval_on_selector_all(
            "main a[href]", "all => all.map(one => one.getAttribute('href'))"
        )

    def _link(self, pattern: str) -> str:
        fits = re.compile(re.escape(pattern).replace(r"\*", "[^/?#]+"))
        found = next(filter(fits.fullmatch, self.links), "")
        assert found, f"No link {pattern} before {self.english.url}; there are {sorted(set(self.links))}"
        return found

    def _looked_at(self, page: Any, path: str, language: str) -> list[str]:
        wide = page.evaluate("document.documentElement.scrollWidth")
        if wide > PHONE["width"]:
            self.faults.append(f"{path} is {wide} px wide in {language}")
        if (lang := page.evaluate("document.documentElement.lang")) != language:
            self.faults.append(f"{path} is in {lang}, not in {language}")
        if not page.locator("h1").count():
            self.faults.append(f"{path} has no heading in {language}")
        kind = ID.sub("*", path)
        if language == "mn" and kind not in self.looked_at:
            self.looked_at.add(kind)
            self.faults += [
                f"{path}: {each['id']}: {each['nodes'][0]['html'][:160]}" for each in violations(page, *SERIOUS)
            ]
        return list(page.evaluate(SAID))

    def _compares(self, english: list[str], mongolian: list[str], path: str) -> None:
        known = set(english)
        left = [each for each in mongolian if each in known and WORDS.search(each) and not SAME.search(each)]
        self.faults += [f"{path} says in English: {each}" for each in left]


@pytest.fixture(scope="module")
def url(django_db_setup: None, django_db_blocker: Any, browser: Any) -> Iterator[str]:
    """The demonstration of a country with two languages, served. (The browser lets Django's thread be shared.)"""
    with django_db_blocker.unblock(), demonstration_of("mng") as url:
        yield url


@pytest.fixture(scope="module")
def phones(browser: Any, url: str) -> Iterator[tuple[Any, Any, set[str]]]:
    """Two phones, one set to each language, and the kinds of pages that axe has seen."""
    contexts = []
    for language in ("en", "mn"):
        context = browser.new_context(viewport=PHONE, base_url=url, locale="en")
        context.add_cookies([{"name": "outcrop_language", "value": language, "url": url}])
        contexts.append(context)
    first, second = (context.new_page() for context in contexts)
    for page in (first, second):
        page.set_default_timeout(10_000)
    yield first, second, set()
    for context in contexts:
        context.close()


@pytest.mark.parametrize("who", [who for who in WALKS if walks.walked(who, one_in=4)])
def test_a_day_of_each_role_is_walked_in_both_languages(phones: tuple[Any, Any, set[str]], who: str) -> None:
    english, mongolian, looked_at = phones
    walker = Walker(english, mongolian, looked_at)
    walker.enters(who)
    for step in WALKS[who]:
        walker.walks(step)
    assert not walker.faults, "\n".join(walker.faults)


def test_the_story_is_true_and_every_door_of_it_is_walked(url: str) -> None:
    act = preparing._act()
    require_two_communities(act)
    require_nothing_of_tomorrow(act)
    doors = [(walk.who, walk.page) for chapter in story.chapters() for walk in chapter.walks]
    assert len(doors) >= 20
    walked = {(who, step.removeprefix("!")) for who, steps in WALKS.items() for step in steps}
    assert set(doors) <= walked
