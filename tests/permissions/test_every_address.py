"""
Every page and every call, tried as everybody, on own things, other people's and missing ones.

What must come back stands in ``expected.yaml``, written by ``python -m tests.permissions.write`` and read by a person
line by line. An address that is not in the table fails here; so does every answer that differs from it.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from http.cookies import SimpleCookie
from pathlib import Path
from typing import Any

import pytest

from outcrop.commons.accounts.api import issue_token
from outcrop.kernel.strictyaml import read_yaml
from tests import world as testland
from tests.permissions import furnished_voice
from tests.permissions.bodies import EMPTY, body_of, targets_of
from tests.permissions.bodies_of_calls import CALLS, MIXED_CALLS
from tests.permissions.bodies_of_pages import MIXED_PAGES, PAGES
from tests.permissions.things import filled, things
from tests.permissions.trying import (
    ROLES,
    TARGETS,
    Address,
    addresses,
    answer,
    calls,
    changes_nothing,
    client_of,
    forms_watched,
    hurried,
    undoing,
    user_of,
)
from tests.walks import walked

TABLE = Path(__file__).with_name("expected.yaml")
#: Answers by which an address says no.
NO = (401, 403, 404, 405)
#: What they may know to be there: everybody an offer, a bar by its open passport, a right by the register, a district
#: by the map, a proposal to a forum by its page, a post by the list of duties, a course and its days by their list, a
#: federation and the fields of a record; a clerk whoever comes to sell; and a phone is known by its key.
KNOWN_TO_ALL = (
    "custody:bar",
    "custody:bar-layer",
    "GET /api/v1/bars/{number}",
    "POST /api/v1/bars/{number}/open",
    "cadastre:decide",
    "POST /api/v1/rights-to-ground/{number}/decision",
    "POST /api/v1/people/for-someone",
    "registry:enterprise-new",
    "market:weigh",
    "finance:ask",
    "POST /api/v1/finance/offers/{number}/requests",
    "POST /api/v1/committees/{key}/{code}/minutes",
    "forum:support",
    "forum:withdraw",
    "POST /api/v1/proposals",
    "POST /api/v1/proposals/{number}/support",
    "POST /api/v1/proposals/{number}/withdrawal",
    "registry:correct",
    "assemblies:join",
    "assemblies:leave",
    "learning:session",
    "learning:test",
    "POST /api/v1/learning/courses/{key}/tries",
    "POST /api/v1/learning/sessions/{number}/seats",
    *(f"field:{name}-by-key" for name in ("form-list", "manifest", "xform", "form-file", "submission", "phone")),
)
POWERLESS = ("police", "adviser")
#: Of those whom an address refuses, one in so many is tried where a share is walked.
REFUSED_TRIED = 5
#: What whoever signed in does for herself: she learns, and tells of a step without her name. It reaches nobody else.
FOR_HERSELF = (
    "learning:mine",
    "learning:seat",
    "learning:test",
    "GET /api/v1/learning/certificates",
    "POST /api/v1/learning/courses/{key}/tries",
    "POST /api/v1/learning/sessions/{number}/seats",
    "pathway:barrier",
)
#: Who may send it too, but not what the body says: a leader votes for herself alone, and calls without a members' call.
OWN_VOICE = (
    ("POST /api/v1/assemblies/{number}/motions/{position}/votes", "leader"),
    ("POST /api/v1/bodies/{address}/calls", "leader"),
)
#: To whom ``elsewhere`` is never one's own, nor within one's duty.
OWN_SIDE = (
    "leader", "crusher", "washer", "agent", "agent-for-washer", "officer", "village-head", "environment", "assembly",
    "governor", "clerk", "bank",
)  # fmt: skip
#: Pages that answer a good form at once: they look something up, show a code, or must leave no address behind.
ANSWERED_AT_ONCE = (
    "cadastre:ground", "credentials:verify", "voice:begin", "voice:receive", "voice:follow", "voice:act",
    "safety:report", "safety:receive", "safety:follow", "safety:checklists",
)  # fmt: skip
Answers = dict[str, dict[str, dict[str, dict[str, int]]]]


def everything() -> dict[str, list[tuple[Address, str]]]:
    """Return what is tried, in parts that run side by side."""
    return {
        "reading pages": [(address, "GET") for address in addresses()],
        "sending forms": [(address, "POST") for address in addresses()],
        "calling": [(call, call.methods[0]) for call in calls()],
    }


@dataclass
class Found:
    """
    What came back.

    :param unfilled: pages whose forms asked for fields, and that have no body in the table
    """

    answers: Answers
    unfilled: dict[str, set[str]]


def roles_tried(name: str, method: str, wanted: Answers) -> list[str]:
    """
    Return as whom an address is tried.

    Everybody whom the table lets in anywhere, whoever is nobody or without power, and of the others, who are refused
    whatever they ask for, one in :data:`REFUSED_TRIED`. Everybody where the table does not know the address.
    """
    rows = wanted.get(name, {}).get(method, {})
    let_in = {role for row in rows.values() for role, status in row.items() if status not in NO}
    always = {"nobody", *POWERLESS, *let_in} if rows else set(ROLES)
    return [role for role in ROLES if role in always or walked(name, role, one_in=REFUSED_TRIED)]


def try_all(world: testland.World, tries: list[tuple[Address, str]], wanted: Answers | None = None) -> Found:
    """
    Return every answer, by address, method, target and role; nothing that a try did stays.

    :param wanted: the table by which some of those who are refused are left out; nobody is where it is not handed in
    """
    found: Answers = defaultdict(lambda: defaultdict(lambda: defaultdict(dict)))
    unfilled: dict[str, set[str]] = {}
    filling, now = things(world), world.act().at
    clients = {role: client_of(world, role) for role in ROLES}
    sessions = {role: {name: kept.value for name, kept in client.cookies.items()} for role, client in clients.items()}
    headers = _headers(world, now)
    with hurried():
        for address, method in tries:
            with forms_watched() as asked:
                for target in _targets(world, address, method):
                    values = filled(filling, address.name, address.parameters, target)
                    body = body_of(world, address.name, target) if method == "POST" else {}
                    with undoing() as undo:
                        for role in roles_tried(address.name, method, wanted or {}):
                            # A form may sign its sender out: each try begins with the session of its role.
                            clients[role].cookies = SimpleCookie(sessions[role])
                            status = answer(clients[role], address, method, values, body, headers[role])
                            found[address.name][method][target][role] = status
                            if method != "GET" and not (status in NO and changes_nothing(status, role)):
                                undo()
            if asked and method == "POST" and address.name not in PAGES:
                unfilled[address.name] = asked
    return Found(found, unfilled)


def tried_empty() -> dict[str, list[str]]:
    """Return the addresses whose bodies are still to be written: they are tried empty, and the list may only shrink."""
    found: dict[str, list[str]] = read_yaml(TABLE.with_name("tried_empty.yaml").read_text(encoding="utf-8"))
    return found


def _headers(world: testland.World, now: datetime) -> dict[str, dict[str, str]]:
    """Return what a program of each role sends with a call."""
    headers: dict[str, dict[str, str]] = {"nobody": {}}
    for role in ROLES[1:]:
        token = issue_token(user=world.users[user_of(role)], label="tests", at=now)
        headers[role] = {"authorization": f"Bearer {token}"}
    headers["agent-for-washer"]["mandate"] = str(world.things["mandate"].id)
    return headers


def _targets(world: testland.World, address: Address, method: str) -> list[str]:
    if method == "POST":
        return targets_of(world, address.name, TARGETS, named=bool(address.parameters))
    return list(TARGETS if address.parameters else TARGETS[:1])


def expected() -> Answers:
    """Return the table, each row opened from ``status: roles`` with ``rest`` for everybody else."""
    table = read_yaml(TABLE.read_text(encoding="utf-8"))
    return {
        name: {method: {target: _opened(row) for target, row in targets.items()} for method, targets in methods.items()}
        for name, methods in table.items()
    }


def _opened(row: dict[Any, Any]) -> dict[str, int]:
    named = {role: int(status) for status, roles in row.items() if status != "rest" for role in roles.split()}
    return {role: named.get(role, row.get("rest", 0)) for role in ROLES}


def _each(found: Answers) -> Iterator[tuple[str, str, str, str, int]]:
    for name, methods in found.items():
        for method, targets in methods.items():
            for target, answers in targets.items():
                for role, status in answers.items():
                    yield name, method, target, role, status


def differences(found: Answers, wanted: Answers) -> Iterator[str]:
    """Yield every answer that is not what the table says, and what the table does not know."""
    for name, method, target, role, status in _each(found):
        says = wanted.get(name, {}).get(method, {}).get(target, {}).get(role)
        if says != status:
            yield f"{name} {method} {target} as {role}: {status}; the table says {says or 'nothing'}"


def faults(found: Answers) -> Iterator[str]:
    """Yield every answer that is a fault of ours."""
    yield from (
        f"{name} {method} {target} as {role} is a fault" for name, method, target, role, s in _each(found) if s >= 500
    )


def reached_by_the_powerless(found: Answers) -> Iterator[str]:
    """Yield what enforcement or partners reach and a stranger does not."""
    for name, method, target, role, status in _each(found):
        if role not in POWERLESS or name in FOR_HERSELF:
            continue
        if status not in NO and found[name][method][target]["nobody"] in NO:
            yield f"{name} {method} {target} lets {role} in: {status}"


def told_apart(found: Answers) -> Iterator[str]:
    """Yield where somebody can tell that a thing of others is there: it must look like what is missing."""
    for name, method, target, role, status in _each(found):
        missing = found[name][method].get(target.replace("elsewhere", "missing"), {}).get(role)
        if name in KNOWN_TO_ALL or missing is None or not target.startswith("elsewhere") or role not in OWN_SIDE:
            continue
        if status >= 400 and status != missing:
            yield f"{name} {method} {target} tells {role} that something is there: {status}, missing is {missing}"


def refused_bodies(found: Answers) -> Iterator[str]:
    """Yield every body that nobody gets accepted: it would prove nothing about whose things it names."""
    for name in {name for name, methods in found.items() if "POST" in methods} & (set(CALLS) | set(PAGES)):
        taken = found[name]["POST"]["own"].values()
        good = (200, 201) if name in CALLS or name in ANSWERED_AT_ONCE else (302,)
        if not set(taken) & set(good):
            yield f"{name} refuses its body from everybody: {sorted(set(taken))}"


def forms_learnt(found: Answers) -> Iterator[str]:
    """Yield where somebody to whom a thing is refused learns from an empty body what it should hold."""
    of_things = {address.name for address in (*addresses(), *calls()) if address.parameters}
    for name, method, target, role, status in _each(found):
        whole = found[name][method]["own"][role]
        if (name, role) in OWN_VOICE:
            continue
        if target == EMPTY and name in of_things and whole in NO and status not in NO:
            yield f"{name} {method} tells {role} what it takes: {status}, and {whole} when it has it"


@pytest.mark.parametrize("part", everything())
def test_everybody_gets_the_answer_that_the_table_says_and_enforcement_reaches_nothing(
    world: testland.World, part: str
) -> None:
    furnished_voice.complain(world)
    wanted = expected()
    share = [each for each in everything()[part] if each[0].name not in wanted or walked(each[0].name, one_in=5)]
    tried = try_all(world, share, wanted)
    found = tried.answers
    looks = (faults, reached_by_the_powerless, told_apart, refused_bodies, forms_learnt)
    complaints = [*differences(found, expected()), *(complaint for look in looks for complaint in look(found))]
    empty = tried_empty()["pages"]
    complaints += [
        f"{name} asks for {sorted(fields)}; bodies.py sends none"
        for name, fields in tried.unfilled.items()
        if name not in empty
    ]
    assert not complaints, "\n".join(complaints[:80])


def test_the_table_names_nothing_that_is_gone() -> None:
    assert set(expected()) == {address.name for tries in everything().values() for address, _ in tries}


def test_every_call_that_takes_a_body_is_tried_with_one() -> None:
    waiting = set(tried_empty()["calls"])
    assert not waiting & set(CALLS), "take these off tried_empty.yaml"
    assert set(CALLS) | waiting == {call.name for call in calls() if call.takes}
    assert not set(tried_empty()["pages"]) & set(PAGES), "take these off tried_empty.yaml"
    assert set(PAGES) <= {address.name for address in addresses()}
    assert set(MIXED_CALLS) <= set(CALLS) and set(MIXED_PAGES) <= set(PAGES)
