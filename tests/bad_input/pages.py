"""Every form of every page, found by looking, and tried."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote_plus, urljoin, urlsplit
from uuid import uuid4

from django.db import transaction
from django.urls import Resolver404, resolve

from tests.bad_input.faults import Faults
from tests.bad_input.html import PageForm, complaints_in, forms_in
from tests.permissions.test_every_address import expected
from tests.permissions.things import filled, things
from tests.permissions.trying import ROLES, addresses, client_of
from tests.walks import walked
from tests.world import World

FORM = "application/x-www-form-urlencoded"
#: Fields that the frame puts into forms, and forms that every page has.
FRAME_FIELDS = ("csrfmiddlewaretoken", "submission")
FRAME_FORMS = ("/language", "/sign-out")
#: Whom a page is read as, of those who may.
READERS = 2
#: What goes into a field by a part of its name, so that one wrong answer is not hidden behind others.
GUESSES = {"year": "2026", "_0": "27", "_1": "3", "_2": "2027", "mass": "10", "fineness": "900", "number": "PE-1"}


@dataclass
class Asked:
    """A form that somebody meets."""

    role: str
    page: str
    action: str
    form: PageForm

    @property
    def key(self) -> tuple[str, tuple[str, ...]]:
        """Return what makes two forms the same question."""
        try:
            name = resolve(urlsplit(self.action).path).view_name
        except Resolver404:
            name = self.action
        return f"{self.form.method} {name}", tuple(sorted(self.form.fields))

    @property
    def tried(self) -> list[str]:
        """Return the fields that a person or her browser could fill in wrongly."""
        return [n for n, field in self.form.fields.items() if n not in FRAME_FIELDS and field.kind != "file"]


@dataclass
class Answered:
    """What came back for a form with one wrong field."""

    asked: Asked
    field: str
    wrong: str
    status: int
    page: str
    sent: dict[str, list[str]]
    broke: str

    def __str__(self) -> str:
        return f"{self.asked.key[0]} as {self.asked.role}, {self.field} = {self.wrong}: {self.status}"


class Forms:
    """Finds forms and tries them; nothing that a try did stays."""

    def __init__(self, world: World, language: str) -> None:
        self.world, self.faults = world, Faults()
        self.clients = {role: client_of(world, role) for role in ROLES}
        for client in self.clients.values():
            client.cookies["outcrop_language"] = language

    def found(self) -> list[Asked]:
        """Return every form that is met on any page, and the questions of joining."""
        met: dict[Any, Asked] = {}
        filling, table = things(self.world), expected()
        for address in addresses():
            if not walked(address.name, one_in=3):
                continue
            path = address.path(filled(filling, address.name, address.parameters, "own"))
            may = [role for role, status in table[address.name]["GET"]["own"].items() if status == 200]
            for role in dict.fromkeys([*may[:1], *may[-READERS + 1 :]]):
                for asked in self.read(role, path):
                    met.setdefault(asked.key, asked)
        for asked in self.joining():
            met.setdefault((asked.role, *asked.key), asked)
        return list(met.values())

    def read(self, role: str, path: str) -> list[Asked]:
        """Return the forms of a page."""
        with transaction.atomic():
            answer = self.clients[role].get(path)
            transaction.set_rollback(True)
        if answer.status_code != 200 or "html" not in answer.get("Content-Type", ""):
            return []
        forms = forms_in(answer.content.decode())
        met = [Asked(role, path, urljoin(path, form.action or path), form) for form in forms]
        return [asked for asked in met if asked.form.action not in FRAME_FORMS]

    def joining(self) -> Iterator[Asked]:
        """Yield the questions that are met one after the other: by oneself, at the office, and by an agent."""
        others = "/join/for-someone/begin"
        for role, begin in (("nobody", "/join/begin"), ("officer", others), ("agent", others)):
            client = self.clients[role]
            path = client.post(begin).headers["Location"]
            while "/check" not in path:
                (asked,) = self.read(role, path)
                yield asked
                answer = client.post(asked.action, encoded(_good_answers(asked.form)), content_type=FORM)
                path = answer.headers["Location"]

    def send(self, asked: Asked, values: dict[str, list[str]]) -> tuple[int, str]:
        """Send a form and return what came back; the sender stays who she is."""
        client = self.clients[asked.role]
        kept = {name: each.value for name, each in client.cookies.items()}
        if "submission" in asked.form.fields:
            values = {**values, "submission": [str(uuid4())]}
        self.faults.forget()
        with transaction.atomic():
            if asked.form.method == "get":
                answer = client.get(f"{asked.action.partition('?')[0]}?{encoded(values)}")
            elif asked.form.multipart:
                answer = client.post(asked.action, values)
            else:
                answer = client.post(asked.action, encoded(values), content_type=FORM)
            transaction.set_rollback(True)
        for name, value in kept.items():
            client.cookies[name] = value
        body = b"".join(answer.streaming_content) if answer.streaming else answer.content  # type: ignore[arg-type]
        return answer.status_code, body.decode("utf-8", "replace")

    def sent_with(self, asked: Asked, field: str, wrong: str, text: str) -> Answered:
        """Return what comes back for one wrong field among plausible ones."""
        if asked.form.multipart:
            text = text.encode("utf-8", "replace").decode()
        values = {**plausible(asked.form), field: [text]}
        status, page = self.send(asked, values)
        return Answered(asked, field, wrong, status, page, values, self.faults.last)


def encoded(values: dict[str, list[str]]) -> str:
    """Return a form's content as it travels; a lone surrogate travels as three bytes that are no UTF-8."""
    pairs = [(name, each.encode("utf-8", "surrogatepass")) for name, many in values.items() for each in many]
    return "&".join(f"{quote_plus(name)}={quote_plus(each)}" for name, each in pairs)


def plausible(form: PageForm) -> dict[str, list[str]]:
    """Return the form filled in more or less well."""
    values = form.values()
    for name, field in form.fields.items():
        if any(values.get(name, [""])):
            continue
        if field.kind in ("radio", "select"):
            values[name] = [each for each in field.options if each][:1]
        elif field.kind == "checkbox" and field.options[:1] != ["on"]:
            values[name] = field.options[:1]
        elif field.typed:
            values[name] = [next((guess for part, guess in GUESSES.items() if part in name), "1")]
    return values


def _good_answers(form: PageForm) -> dict[str, list[str]]:
    given = {
        "given_name": "Mira",
        "family_name": "Amar",
        "patronymic": "Bold",
        "birth_year": "1986",
        "phone": "99112233",
    }
    given |= {"card_kind": "none", "card_number": "", "way": "later"}
    empty = {name: "" for name in form.fields if name.startswith(("number_", "witness_"))}
    return plausible(form) | {name: [text] for name, text in (given | empty).items() if name in form.fields}


def lost(answered: Answered) -> Iterator[str]:
    """Yield what was typed and does not stand in the form that came back."""
    names = {name for name, field in answered.asked.form.fields.items() if field.typed}
    again = next((form for form in forms_in(answered.page) if names & set(form.fields)), None)
    if not names or answered.asked.form.method != "post":
        return
    if again is None:
        if answered.status == 422:
            yield "the form did not come back"
    elif answered.status == 422:
        for name in names & set(again.fields):
            was, now = (
                _squeezed("".join(values)) for values in (answered.sent.get(name, []), again.fields[name].values)
            )
            if was != now and again.fields[name].typed:
                yield f"{name} was {was[:30]!r} and is {now[:30]!r}"


def _squeezed(text: str) -> str:
    readable = text.encode("utf-8", "replace").decode().replace("\x00", "")
    return "".join(each for each in readable if each not in "?\ufffd" and not each.isspace())


def wrongs(answered: Answered) -> Iterator[str]:
    """Yield what is wrong with an answer."""
    said = complaints_in(answered.page)
    if answered.status >= 500 or answered.broke:
        yield f"a fault of ours: {answered.broke}"
    if answered.status == 422 and not said:
        yield "refused without a word"
    if answered.status in (400, 403, 404, 409, 413) and '<p class="code">' not in answered.page:
        yield "a refusal without a code"
    yield from (f"not in the reader's language: {words[:160]}" for words in said if foreign(words))
    yield from lost(answered)


def foreign(words: str) -> bool:
    """Say whether a sentence for a reader of Cyrillic holds English words only."""
    latin = sum("a" <= each.lower() <= "z" for each in words)
    return latin > 3 and not any("а" <= each.lower() <= "я" for each in words)
