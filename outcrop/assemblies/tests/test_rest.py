"""Assemblies for programs."""

import json
from typing import Any

from django.conf import settings
from django.test import Client

from outcrop.assemblies import voting
from outcrop.assemblies.models import Fund
from outcrop.assemblies.tests.test_book import _line
from outcrop.assemblies.tests.world import Hill, open_today
from outcrop.commons.accounts.api import User, issue_token
from outcrop.commons.journal.models import Submission
from outcrop.kernel.ids import new_id


def _call(hill: Hill, who: int, method: str, path: str, told: Any = None) -> Any:
    user = User.objects.get(person=hill.people[who].id)
    token = issue_token(user=user, label="tests", at=settings.OUTCROP_CLOCK.now())
    heads = {"Authorization": f"Bearer {token}", "Submission-Id": str(new_id())}
    return Client().generic(
        method, f"/api/v1{path}", json.dumps(told) if told is not None else "", "application/json", headers=heads
    )


def test_a_program_votes_counts_and_keeps_no_submission_of_the_vote(twelve: Hill) -> None:
    motion = open_today(twelve)
    path = f"/assemblies/{motion.assembly.number}/motions/1"
    assert _call(twelve, 1, "GET", path).json()["open"] is True
    for who in range(12):
        told = {"member": str(twelve.people[who].id), "choice": "yes", "word": voting.fresh_word()}
        assert _call(twelve, who, "POST", f"{path}/votes", told).status_code == 201
    assert not Submission.objects.exists()
    assert _call(twelve, 1, "POST", f"{path}/votes", told).status_code == 403  # another's vote
    result = _call(twelve, 5, "POST", f"{path}/count").json()
    assert result["carried"] is True and result["counts"]["yes"] == 12


def test_bad_input_gets_a_code(twelve: Hill) -> None:
    motion = open_today(twelve)
    path = f"/assemblies/{motion.assembly.number}/motions/1/votes"
    told = {"member": str(twelve.people[1].id), "choice": "perhaps", "word": voting.fresh_word()}
    answer = _call(twelve, 1, "POST", path, told)
    assert answer.status_code == 422 and answer.json()["code"] == "assemblies.choice-unknown"
    assert _call(twelve, 1, "POST", path, {"member": "me"}).status_code == 422
    assert _call(twelve, 1, "GET", "/assemblies/nothing").status_code == 404


def test_the_tenth_calls_through_programs_too(twelve: Hill) -> None:
    path = f"/bodies/{twelve.body.address}/calls"
    first = _call(twelve, 3, "POST", path, {"purpose": "The pump", "question": "Where is the money?"}).json()
    assert first["assembly"] is None and first["needed"] == 2
    second = _call(twelve, 4, "POST", f"{path}/{first['call']}").json()
    assert second["assembly"] and not Submission.objects.exists()
    assert _call(twelve, 5, "POST", f"{path}/{first['call']}").json()["code"] == "assemblies.call-over"


def test_the_book_is_read_by_members_and_written_by_those_who_lead(twelve: Hill) -> None:
    _line(twelve, 900_00, fund=Fund.CASH)
    path = f"/bodies/{twelve.body.address}/book"
    assert _call(twelve, 5, "GET", path).json()["balance"] == 900_00
    told = {"on": twelve.today.isoformat(), "minor": -100_00, "purpose": "Diesel"}
    assert _call(twelve, 5, "POST", path, told).status_code in (403, 404)
    assert _call(twelve, 0, "POST", path, told).status_code == 201
    assert _call(twelve, 0, "POST", path, told | {"minor": -900_00}).json()["code"] == "assemblies.too-little-money"
    assert Client().get(f"/api/v1{path}").status_code == 401
