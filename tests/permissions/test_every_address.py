"""
Every page and every call, tried as everybody, on own things, other people's and missing ones.

What must come back stands in ``expected.yaml``, written by ``python -m tests.permissions.write`` and read by a person
line by line. An address that is not in the table fails here; so does every answer that differs from it.
"""

from collections import defaultdict
from collections.abc import Iterator
from functools import partial
from http.cookies import SimpleCookie
from pathlib import Path
from typing import Any

import pytest
import yaml
from django.db import transaction

from outcrop.commons.accounts.api import issue_token
from tests import world as testland
from tests.permissions.things import filled, things
from tests.permissions.trying import ROLES, TARGETS, Address, Call, addresses, answer, calls, client_of

TABLE = Path(__file__).with_name("expected.yaml")
#: Answers by which an address says no.
NO = (401, 403, 404, 405)
#: A bar's open passport is everybody's, so that a bar exists is no secret; its full layer is.
KNOWN_TO_ALL = ("custody:bar-layer", "GET /api/v1/bars/{number}", "POST /api/v1/bars/{number}/open")
POWERLESS = ("police", "adviser")
MINERS = ("crusher", "washer", "clay-leader")
Answers = dict[str, dict[str, dict[str, dict[str, int]]]]


def everything() -> dict[str, list[tuple[Address, str]]]:
    """Return what is tried, in parts that run side by side."""
    return {
        "reading pages": [(address, "GET") for address in addresses()],
        "sending forms": [(address, "POST") for address in addresses()],
        "calling": [(call, call.methods[0]) for call in calls()],
    }


def try_all(world: testland.World, tries: list[tuple[Address, str]]) -> Answers:
    """Return every answer, by address, method, target and role; nothing that a try did stays."""
    found: Answers = defaultdict(lambda: defaultdict(lambda: defaultdict(dict)))
    filling, now = things(world), world.act().at
    clients = {role: client_of(world, role) for role in ROLES}
    sessions = {role: {name: kept.value for name, kept in client.cookies.items()} for role, client in clients.items()}
    tokens = {r: issue_token(user=world.users[r], label="tests", at=now) for r in ROLES if r != "nobody"}
    for address, method in tries:
        for target in TARGETS if address.parameters else TARGETS[:1]:
            values = filled(filling, address.name, address.parameters, target)
            for role in ROLES:
                token = tokens.get(role, "") if isinstance(address, Call) else ""
                # A form may sign its sender out, or in as another: each try begins with the session of its role.
                clients[role].cookies = SimpleCookie(sessions[role])
                attempt = partial(answer, clients[role], address, method, values, token)
                found[address.name][method][target][role] = _undone(attempt)
    return found


def _undone(attempt: Any) -> int:
    with transaction.atomic():
        status: int = attempt()
        transaction.set_rollback(True)
    return status


def expected() -> Answers:
    """Return the table, each row opened from ``status: roles`` with ``rest`` for everybody else."""
    table = yaml.safe_load(TABLE.read_text(encoding="utf-8"))
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
        if role in POWERLESS and status not in NO and found[name][method][target]["nobody"] in NO:
            yield f"{name} {method} {target} lets {role} in: {status}"


def told_apart(found: Answers) -> Iterator[str]:
    """Yield where a miner can tell that something of others is there: it must look like what is missing."""
    for name, method, target, role, status in _each(found):
        missing = found[name][method].get("missing", {}).get(role)
        if name in KNOWN_TO_ALL:
            continue
        if target == "elsewhere" and role in MINERS and status in NO and missing in NO and status != missing:
            yield f"{name} {method} tells {role} that something is there: {status}, missing is {missing}"


@pytest.mark.django_db
@pytest.mark.parametrize("part", everything())
def test_everybody_gets_the_answer_that_the_table_says_and_enforcement_reaches_nothing(part: str) -> None:
    found = try_all(testland.walked(), everything()[part])
    checks = (differences(found, expected()), faults(found), reached_by_the_powerless(found), told_apart(found))
    complaints = [complaint for check in checks for complaint in check]
    assert not complaints, "\n".join(complaints[:80])


def test_the_table_names_nothing_that_is_gone() -> None:
    assert set(expected()) == {address.name for tries in everything().values() for address, _ in tries}
