"""Trying addresses and calls: what there is, what to fill in, what came back."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from unittest.mock import patch
from uuid import uuid4

from django.conf import settings
from django.db import transaction
from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.test import client as test_client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from outcrop.commons.accounts import middleware
from outcrop.commons.accounts.api import MANDATE_CHOSEN
from outcrop.commons.ui import context, problems
from outcrop.config.api import api
from outcrop.kernel.problems import Problem
from outcrop.registry import drafts
from outcrop.registry.record.proof import PROVED
from outcrop.registry.views.joining import RECEIPT
from tests.permissions.furnished import DRAFT, DRAFT_ELSEWHERE
from tests.world import World

#: Whom each address is tried as. ``own`` things belong to the enterprise of leader and crusher, in the first district.
#: The agent is there twice: for herself, and under the mandate of the washer.
ROLES = (
    "nobody",
    "leader",
    "crusher",
    "miner",
    "washer",
    "agent",
    "agent-for-washer",
    "trader",
    "clay-leader",
    "clay-panner",
    "officer",
    "village-head",
    "environment",
    "assembly",
    "governor",
    "cadastre",
    "clerk",
    "price-desk",
    "bank",
    "verifier",
    "department",
    "auditor",
    "inspector",
    "labour-inspector",
    "nurse",
    "officer-elsewhere",
    "governor-elsewhere",
    "clerk-elsewhere",
    "police",
    "adviser",
)
#: Own things, those of another enterprise under another office, and what does not exist.
TARGETS = ("own", "elsewhere", "missing")
#: Parts of the frame that carry no record: static files and the liveness pages.
NOT_OURS = {"healthz", "readyz"}
#: A library's own pages under one guard of ours: outcrop/learning/tests/test_hub.py proves it of each of them.
LIBRARIES = {"knowledge/desk/"}


@dataclass(frozen=True, slots=True)
class Address:
    """
    A page's address, or a call of the API.

    :param parameters: their names, and the kind of converter that reads each
    """

    name: str
    parameters: dict[str, str]
    methods: tuple[str, ...]

    def path(self, values: dict[str, Any]) -> str:
        """Return the path with the parameters filled in."""
        return reverse(self.name, kwargs=values)


@dataclass(frozen=True, slots=True)
class Call(Address):
    """
    A call of the API.

    :param takes: the kind of body, empty where it takes none
    """

    template: str = ""
    takes: str = ""

    def path(self, values: dict[str, Any]) -> str:
        """Return the path with the parameters filled in."""
        return self.template.format(**values)


def addresses() -> list[Address]:
    """Return every page that the house has."""
    return sorted(_walk(get_resolver().url_patterns, ""), key=lambda address: address.name)


def _walk(patterns: list[Any], namespace: str) -> Iterator[Address]:
    for each in patterns:
        if isinstance(each, URLResolver):
            if (each.namespace and each.namespace.startswith("api")) or str(each.pattern) in LIBRARIES:
                continue
            yield from _walk(each.url_patterns, f"{each.namespace}:" if each.namespace else namespace)
        elif isinstance(each, URLPattern) and each.name and each.name not in NOT_OURS:
            kinds = {name: type(how).__name__ for name, how in each.pattern.converters.items()}
            yield Address(f"{namespace}{each.name}", kinds, ("GET", "POST"))


def calls() -> list[Call]:
    """Return every call of the API, from its own description."""
    found = []
    for template, operations in api.get_openapi_schema()["paths"].items():
        for method, operation in operations.items():
            parameters = {p["name"]: _kind(p) for p in operation.get("parameters", ()) if p["in"] == "path"}
            takes = next(iter(operation.get("requestBody", {}).get("content", ())), "")
            found.append(Call(f"{method.upper()} {template}", parameters, (method.upper(),), template, takes))
    return sorted(found, key=lambda call: call.name)


def _kind(parameter: dict[str, Any]) -> str:
    schema = parameter.get("schema", {})
    return {"uuid": "UUIDConverter"}.get(
        schema.get("format", ""), "IntConverter" if schema.get("type") == "integer" else "StringConverter"
    )


def user_of(role: str) -> str:
    """Return which sample user plays a role."""
    return role.partition("-for-")[0]


def client_of(world: World, role: str) -> Client:
    """Return a browser in which somebody signed in, with what her session keeps from one page to the next."""
    client = Client(raise_request_exception=False)
    if role != "nobody":
        user = world.users[user_of(role)]
        client.force_login(user)
        session = client.session  # she has just typed her secret code: what is asked here is who may, not who is there
        session[PROVED] = {"user": str(user.pk), "at": world.act().at.isoformat()}
        session.save()
    if kept := _kept(world, role):
        session = client.session
        session.update(kept)
        session.save()
        client.cookies[settings.SESSION_COOKIE_NAME] = session.session_key
    return client


def _kept(world: World, role: str) -> dict[str, Any]:
    how = {"nobody": "self", "officer": "office", "agent": "agent", "officer-elsewhere": "office"}
    if role == "agent-for-washer":
        return {MANDATE_CHOSEN: str(world.things["mandate"].id)}
    if role in ("clerk", "clerk-elsewhere"):
        bar = world.things["bar" if role == "clerk" else "bar-elsewhere"]
        return {"custody_keys": {bar.number: "a key that is shown once"}}
    if role not in how:
        return {}
    elsewhere = role.endswith("-elsewhere")
    receipt = {
        "person": str(world.users["crusher"].person), "submission": str(uuid4()), "how": "office", "mandate": "",
        "at": world.act().at.isoformat(),
    }  # fmt: skip
    answers = _answers("CLAY" if elsewhere else "AMBER", how[role])
    return {drafts.KEY: {str(DRAFT_ELSEWHERE if elsewhere else DRAFT): answers}, RECEIPT: receipt}


def _answers(area: str, how: str) -> dict[str, Any]:
    return {
        "how": how,
        "name": {"given_name": "Ada", "family_name": "Test", "birth_year": 1990, "sex": "unsaid"},
        "work": {"roles": ["panner"], "area": area},
        "reach": {"language": "en", "reads": "yes", "phone": "", "phone_shared": False},
        "card": {"card_kind": "none", "card_number": ""},
        "vouch": {"way": "later"},
        "mandate": {"how_given": "paper"},
        "numbers": [],
    }


def answer(
    client: Client, address: Address, method: str, values: dict[str, Any], body: dict[str, Any], headers: dict[str, str]
) -> int:
    """Return the status of one try: a POST carries its submission id."""
    path = address.path(values)
    if isinstance(address, Call):
        headers = headers | {"submission-id": str(uuid4())}
        if address.takes and "json" not in address.takes:
            return int(client.post(path, body, headers=headers).status_code)
        sent = json.dumps(body).encode()
        return int(client.generic(method, path, sent, "application/json", headers=headers).status_code)
    if method == "GET":
        return int(client.get(path).status_code)
    return int(client.post(path, {"submission": str(uuid4()), **body}).status_code)


@contextmanager
def hurried(*, frames_too: bool = True) -> Iterator[None]:
    """
    Do once for each reader what is alike in every try, and takes the longest.

    Who is behind a session or token is looked up once: no try leaves anything that could change it. The frame of her
    pages is made once, unless what it reads is watched, and a refusal is drawn once, for both look alike on every page;
    besides, a refusal says its words.
    """
    drawn: dict[tuple[Any, ...], HttpResponse] = {}
    known: dict[tuple[Any, ...], Any] = {}
    frames: dict[tuple[Any, ...], Any] = {}
    draw, find, make = problems.problem_response, middleware._found_actor, context._frame_of

    def refused(request: HttpRequest, problem: Problem) -> HttpResponse:
        if problems.wants_json(request):
            return draw(request, problem)
        key = (*_reader(request), problem.code)
        if key not in drawn:
            drawn[key] = draw(request, problem)
        told = f"{problem.code}\n{problem}\n{problem.advice}\n{problem.next_door}".encode()
        return HttpResponse(told + drawn[key].content, status=drawn[key].status_code)

    def found(request: HttpRequest) -> Any:
        key = _reader(request)
        if key not in known:
            known[key] = find(request)
        return known[key]

    def framed(request: HttpRequest) -> Any:
        key = _reader(request)
        if key not in frames or not frames_too:
            frames[key] = make(request)
        return frames[key]

    with (
        patch.object(problems, "problem_response", refused),
        patch.object(context, "_frame_of", framed),
        patch.object(middleware, "_found_actor", found),
        patch.object(test_client, "store_rendered_templates", lambda *_words, **_context: None),
    ):
        yield


def _reader(request: HttpRequest) -> tuple[Any, ...]:
    session = request.COOKIES.get(settings.SESSION_COOKIE_NAME)
    return problems.wants_json(request), session, request.headers.get("Authorization"), request.headers.get("Mandate")


#: What a wrong code is answered with; it is counted.
REFUSED_CODE = 401


def changes_nothing(status: int, role: str) -> bool:
    """Say whether a refusal leaves nothing that could change the next answer."""
    return status != REFUSED_CODE or role == "nobody"


@contextmanager
def undoing() -> Iterator[Callable[[], None]]:
    """Give what undoes everything since the block began, and do it once more at its end."""
    with transaction.atomic():
        point = transaction.savepoint()

        def undo() -> None:
            transaction.set_rollback(False)
            transaction.savepoint_rollback(point)

        yield undo
        transaction.set_rollback(True)


@contextmanager
def forms_watched() -> Iterator[set[str]]:
    """Note which fields that need an answer were asked by the forms that were sent."""
    asked: set[str] = set()
    clean = BaseForm.full_clean

    def watched(form: BaseForm) -> None:
        if form.is_bound:
            asked.update(form.add_prefix(name) for name, field in form.fields.items() if field.required)
        clean(form)

    with patch.object(BaseForm, "full_clean", watched):
        yield asked
