"""
Every page and every call, tried as everybody, on own things, other people's and missing ones.

What must come back stands in ``expected.yaml``, written by ``python -m tests.permissions.write`` and read by a person
line by line. An address that is not in the table fails here; so does every answer that differs from it.
"""

from collections import defaultdict
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
NO = (401, 403, 404)
Answers = dict[str, dict[str, dict[str, dict[str, int]]]]


@pytest.fixture(scope="module")
def tried(django_db_setup: None, django_db_blocker: Any) -> Answers:
    """Every answer, by address, method, target and role; gathered once, and nothing stays in the database."""
    with django_db_blocker.unblock(), transaction.atomic():
        found = try_everything(testland.walked())
        transaction.set_rollback(True)
    return found


def try_everything(world: testland.World) -> Answers:
    """Return every answer."""
    found: Answers = defaultdict(lambda: defaultdict(lambda: defaultdict(dict)))
    filling = things(world)
    clients = {role: client_of(world, role) for role in ROLES}
    now = world.act().at
    tokens = {r: issue_token(user=world.users[r], label="tests", at=now) for r in ROLES if r != "nobody"} | {
        "nobody": ""
    }
    everything: list[Address] = [*addresses(), *calls()]
    for address in everything:
        for method in address.methods:
            for target in TARGETS if address.parameters else TARGETS[:1]:
                values = filled(filling, address.name, address.parameters, target)
                for role in ROLES:
                    token = tokens[role] if isinstance(address, Call) else ""
                    status = _undone(
                        lambda a=address, m=method, v=values, k=token, r=role: answer(clients[r], a, m, v, k)
                    )
                    found[address.name][method][target][role] = status
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


def test_no_address_is_missing_from_the_table_and_none_is_left_over(tried: Answers) -> None:
    assert set(tried) == set(expected())


def test_everybody_gets_the_answer_that_the_table_says(tried: Answers) -> None:
    wanted = expected()
    differences = [
        f"{name} {method} {target} as {role}: {status}, the table says {wanted[name][method][target][role]}"
        for name, methods in tried.items()
        for method, targets in methods.items()
        for target, answers in targets.items()
        for role, status in answers.items()
        if name in wanted and wanted[name][method][target][role] != status
    ]
    assert not differences, "\n".join(differences[:60])


def test_nothing_ends_in_a_fault_of_ours(tried: Answers) -> None:
    faults = [
        f"{name} {method} {target} as {role}"
        for name, methods in tried.items()
        for method, targets in methods.items()
        for target, answers in targets.items()
        for role, status in answers.items()
        if status >= 500
    ]
    assert not faults, "\n".join(faults[:60])


@pytest.mark.parametrize("powerless", ["police", "adviser"])
def test_no_enforcement_or_partner_post_reaches_more_than_a_stranger(tried: Answers, powerless: str) -> None:
    reached = [
        f"{name} {method} {target}: {answers[powerless]}, nobody gets {answers['nobody']}"
        for name, methods in tried.items()
        for method, targets in methods.items()
        for target, answers in targets.items()
        if answers["nobody"] in NO and answers[powerless] not in NO
    ]
    assert not reached, "\n".join(reached)


def test_what_others_own_looks_to_a_miner_like_what_is_not_there(tried: Answers) -> None:
    told_apart = [
        f"{name} {method} as {role}: {answers['elsewhere'][role]} elsewhere, {answers['missing'][role]} missing"
        for name, methods in tried.items()
        for method, answers in methods.items()
        if "missing" in answers
        for role in ("crusher", "washer", "clay-leader")
        if answers["own"]["nobody"] in NO
        and 404 in (answers["elsewhere"][role], answers["missing"][role])
        and answers["elsewhere"][role] == 403
    ]
    assert not told_apart, "\n".join(told_apart)
