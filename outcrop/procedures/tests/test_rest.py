"""The same by program: queue, case, decision, withdrawal."""

import json

import pytest
from django.test import Client

from outcrop.commons.accounts import actors
from outcrop.commons.accounts.api import User, issue_token, plug_capacity
from outcrop.kernel.acts import Capacity
from outcrop.kernel.clock import FixedClock
from outcrop.kernel.ids import new_id
from outcrop.procedures.tests.conftest import REASONS, TAL, act


@pytest.fixture(autouse=True)
def clock(settings):
    """A clock that stands at today."""
    settings.OUTCROP_CLOCK = FixedClock(act(None).at)


class Program:
    """Something that calls the API with a token."""

    def __init__(self, user):
        token = issue_token(user=user, label="test", at=act(None).at)
        self.client = Client(headers={"Authorization": f"Bearer {token}"})

    def get(self, path):
        """Ask, and return status and answer."""
        answer = self.client.get(f"/api/v1{path}")
        return answer.status_code, answer.json()

    def post(self, path, sent, submission=None):
        """Send something once, and return status and answer."""
        answer = self.client.post(
            f"/api/v1{path}",
            json.dumps(sent),
            "application/json",
            headers={"Submission-Id": str(submission or new_id())},
        )
        return answer.status_code, answer.json()


@pytest.fixture
def program(holder):
    """A program of the holder of a post."""

    def made(key, area="tn.tnkh"):
        return Program(User.objects.get(id=holder(key, area).user))

    return made


def test_a_program_reads_its_queue_decides_and_sees_the_case_go_on(open_ground, program):
    case = open_ground()
    officer = program("environment-officer")
    status, (task,) = officer.get("/desk/tasks")
    assert (status, task["step"], task["outcomes"]) == (200, "environment", ["favourable", "unfavourable"])
    assert (task["case"], task["due_on"]) == (case.number, "2026-12-11")
    submission = new_id()
    sent = {"outcome": "favourable", "reasons": REASONS}
    first = officer.post(f"/tasks/{task['id']}/decision", sent, submission)
    assert first == officer.post(f"/tasks/{task['id']}/decision", sent, submission)
    status, seen = first
    steps = {step["step"]: step for step in seen["steps"]}
    assert (status, steps["environment"]["outcome"], steps["cadastre"]["state"]) == (200, "favourable", "now")
    assert officer.get("/desk/tasks") == (200, [])
    assert officer.get(f"/cases/{case.number}") == (200, seen)


@pytest.mark.parametrize(
    ("sent", "status", "code"),
    [
        ({"outcome": "granted", "reasons": REASONS}, 422, "procedures.outcome-not-offered"),
        ({"outcome": "favourable", "reasons": "ok"}, 422, "procedures.reasons-too-short"),
        ({"outcome": "favourable"}, 422, "input.invalid"),
        ({"outcome": "x" * 10_000, "reasons": REASONS}, 422, "procedures.outcome-not-offered"),
    ],
)
def test_a_wrong_decision_is_told_with_its_code(open_ground, program, sent, status, code):
    task = open_ground().tasks.get(element="environment")
    told = program("environment-officer").post(f"/tasks/{task.id}/decision", sent)
    assert (told[0], told[1]["code"]) == (status, code)


def test_another_districts_task_and_case_are_not_there(open_ground, program):
    case = open_ground()
    task = case.tasks.get(element="environment")
    stranger = program("environment-officer", TAL)
    assert stranger.post(f"/tasks/{task.id}/decision", {"outcome": "favourable", "reasons": REASONS})[0] == 404
    assert stranger.get(f"/cases/{case.number}")[0] == 404
    assert Client().get(f"/api/v1/cases/{case.number}").status_code == 401


def test_a_step_that_was_decided_is_told_so(open_ground, program, decide):
    task = decide(open_ground(), "environment", "favourable")
    told = program("environment-officer").post(
        f"/tasks/{task.id}/decision", {"outcome": "favourable", "reasons": REASONS}
    )
    assert (told[0], told[1]["code"]) == (409, "procedures.task-already-decided")


def test_the_applicant_reads_the_next_door(open_ground, decide, monkeypatch):
    refused = open_ground()
    person = new_id()
    leads = [Capacity("leader", refused.applicant_id)]
    monkeypatch.setattr(actors, "_sources", [])
    plug_capacity(lambda who, on: leads if who == person else [])
    leader = Program(User.objects.create_user("leader", person=person))
    decide(refused, "environment", "unfavourable")
    decide(refused, "cadastre", "free")
    status, seen = leader.get(f"/cases/{refused.number}")
    assert (status, seen["outcome"], seen["next_door"][:18]) == (200, "refused", "Redraw the parcel ")
