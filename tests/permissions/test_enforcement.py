"""
No post of enforcement can list, count or export people or sites without a right.

On every page and call it reads, word for word, what a stranger reads, whatever is asked for in the address; and
``test_tiers.py`` proves that a stranger reads of nobody.
"""

import re
from collections.abc import Iterator
from typing import Any

from django.http import HttpResponse
from django.test import Client
from pypdfium2 import PdfDocument

from outcrop.commons.accounts.api import issue_token
from tests.permissions.things import filled, things
from tests.permissions.trying import TARGETS, Address, Call, addresses, calls, hurried
from tests.world import World

BAD, MOVED = 400, 302
#: Every word by which an address can be asked for a part of a list, with something that is there.
ASKED = (
    "area=AMBER&kind=site&name=a&words=a&number=1&q=a&class=small&place=AMBER&agent=1&all=1&limit=500"
    "&bbox=0,0,90,90&format=csv"
)
#: Pages that greet whoever is signed in: no figure stands there that a stranger does not read.
GREETING = {"insight:home", "registry:join", "learning:course", "learning:session", "pathway:step"}
#: What she herself learned or tells: everybody who signed in may, and reads in it of herself only.
HER_OWN = {"learning:mine", "learning:test", "pathway:barrier", "GET /api/v1/learning/certificates"}
#: Marks that are new each time: of a form, of a signature.
MARKS = re.compile(r'name="(?:submission|csrfmiddlewaretoken)" value="[^"]*"|(?<=\.)[\w-]{86}(?![\w-])')


def read(client: Client, address: Address, path: str, token: str) -> tuple[int, str]:
    """Return what an address answers: its main part, or a paper's words, without marks that are new each time."""
    headers = {"accept": "application/json"} | ({"authorization": f"Bearer {token}"} if token else {})
    answer: HttpResponse = client.get(path, headers=headers if isinstance(address, Call) else {})
    body = b"".join(answer.streaming_content) if answer.streaming else answer.content  # type: ignore[attr-defined]
    if body.startswith(b"%PDF"):
        return answer.status_code, "".join(page.get_textpage().get_text_range() for page in PdfDocument(body))
    text = body.decode("utf-8", "replace")
    main = text.partition("<main")[2].partition("</main")[0] or text
    return answer.status_code, MARKS.sub("", main)


def figures(page: str) -> set[str]:
    """Return every figure that is read on a page."""
    return set(re.findall(r"\d+", re.sub(r"<[^>]*>", " ", page)))


def asked(world: World) -> Iterator[tuple[Address, str]]:
    """Yield every page and call that is read, on things of both districts, plainly and asked for parts of it."""
    filling: Any = things(world)
    for address in [*addresses(), *(call for call in calls() if call.methods == ("GET",))]:
        for target in TARGETS[: 2 if address.parameters else 1]:
            path = address.path(filled(filling, address.name, address.parameters, target))
            yield address, path
            if target == "own":
                yield address, f"{path}?{ASKED}"


def more_than_a_stranger(world: World, key: str) -> Iterator[str]:
    """Yield every address that tells a holder of a post what it does not tell a stranger."""
    stranger, holder = Client(raise_request_exception=False), Client(raise_request_exception=False)
    holder.force_login(world.users[key])
    token = issue_token(user=world.users[key], label="tests", at=world.act().at)
    alike = 0
    with hurried():
        for address, path in asked(world):
            (status, words), (told, theirs) = read(stranger, address, path, ""), read(holder, address, path, token)
            if told >= BAD or status == told == MOVED or address.name in HER_OWN:
                continue
            if address.name in GREETING:
                fresh = figures(theirs) - figures(words)
                if fresh:
                    yield f"{address.name} {path} tells figures: {fresh}"
                continue
            alike += (status, words) == (told, theirs)
            if (status, words) != (told, theirs):
                yield f"{address.name} {path}: {told}, a stranger {status}"
    assert alike > 60, "hardly anything was read: a page that nobody reads proves nothing"


def test_enforcement_reads_on_every_address_what_a_stranger_reads_and_nothing_more(world: World) -> None:
    more = list(more_than_a_stranger(world, "police"))
    assert not more, "\n".join(more)
