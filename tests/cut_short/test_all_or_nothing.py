"""kill -9 in the middle of a grant or a sale leaves all of it or nothing, the journal's line included."""

import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from http.client import HTTPException
from typing import Any
from uuid import uuid4

import psutil
import pytest

from tests import walks
from tests.cut_short.counting import added, rows
from tests.cut_short.gate import gate
from tests.journeys.program import Program
from tests.served import Served, served

pytestmark = [pytest.mark.slow]

ROLES = ("leader", "clay-leader", "environment", "cadastre", "assembly", "governor", "price-desk", "clerk")
REASONS = "All that the law asks is here."
GOOD = {"environment": "favourable", "cadastre": "free", "assembly": "allot", "governor": "conclude"}


@dataclass
class Town:
    """A served house with programs for its sample people, and acts that can be carried out once each."""

    house: Served
    programs: dict[str, Program] = field(default_factory=dict)
    parcels: Iterator[int] = field(default_factory=lambda: iter(range(100)))
    undisturbed: dict[str, dict[str, int]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.programs = Program.of_all(self.house, *(f"sample-{role}" for role in ROLES))

    def program(self, role: str) -> Program:
        return self.programs[f"sample-{role}"]

    def grant(self) -> Callable[[str], Any]:
        """Return the act of concluding a contract: everything before it is done, and nothing of it."""
        leader = self.program("leader")
        [enterprise] = leader.gets("/me")["enterprises"]
        west = 20.30 + next(self.parcels) * 0.004
        corners = f"1.5 {west}\n1.5 {west + 0.001}\n1.501 {west + 0.001}\n1.501 {west}"
        asked = leader.sends(
            "/applications", {"class_key": "artisanal", "corners": corners, "enterprise": enterprise["number"]}
        )
        for step in ("environment", "cadastre", "assembly"):
            self.decision(step, asked["number"])(str(uuid4()))
        return self.decision("governor", asked["number"])

    def decision(self, step: str, application: str) -> Callable[[str], Any]:
        """Return the act of deciding a step of the newest case."""
        post = self.program(step)
        task = post.gets("/desk/tasks")[-1]
        told = {"outcome": GOOD[step], "reasons": REASONS, "answers": dict.fromkeys(task["asks"], "31")}
        return lambda submission: post.sends(f"/tasks/{task['id']}/decision", told, submission=submission)

    def sale(self) -> Callable[[str], Any]:
        """Return the act of buying a lot that lies on the scale."""
        seller, clerk = self.program("clay-leader").gets("/me")["number"], self.program("clerk")
        counter = clerk.gets("/counter")
        ready = {each["measures"]: each["id"] for each in counter["instruments"] if each["state"] == "ready"}
        [standing, *_] = clerk.gets(f"/sellers/{seller}/standings")["standings"]
        offer = {
            "seller": seller, "standing": standing["key"], "kind": "dore", "scale": ready["mass"], "mass": "38.42",
            "assay": ready["fineness"], "fineness": "853", "paid_by": "cash",
        }  # fmt: skip
        agreed = clerk.sends("/purchases/preview", offer)["net"]["minor"]
        return lambda submission: clerk.sends("/purchases", offer | {"agreed_minor": agreed}, submission=submission)

    def kill(self, victim: str) -> None:
        """kill -9 of the web server, or of PostgreSQL with all its processes."""
        for process in self._processes(victim):
            process.kill()

    def _processes(self, victim: str) -> list[psutil.Process]:
        if victim == "web server":
            family = psutil.Process(self.house.parent.pid).children()
            alive = [each for each in family if each.status() != psutil.STATUS_ZOMBIE]
            heads = [each for each in alive if "outcrop.config.web" in each.cmdline()]
        else:
            heads = list(self.house.supervisor._postmasters())
        assert heads, f"There is no {victim} to kill."
        return [process for head in heads for process in (head, *head.children(recursive=True))]


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Town]:
    with served(tmp_path_factory.mktemp("town")) as house:
        town = Town(house)
        desk, clerk = town.program("price-desk"), town.program("clerk")
        desk.sends("/price", {"per_gram_minor": 6500, "observed_at": datetime.now(UTC).isoformat(), "source": "tests"})
        for each in clerk.gets("/counter")["instruments"]:
            says = "100" if each["measures"] == "mass" else {"X-1": "917"}.get(each["label"], "999.9")
            clerk.sends(f"/custody/instruments/{each['id']}/checks", {"read": says})
        for act in ("grant", "sale"):
            # The first of a kind brings things along that are kept once, such as the text of the law.
            getattr(town, act)()(str(uuid4()))
            carry_out = getattr(town, act)()
            before = rows(house.supervisor)
            carry_out(str(uuid4()))
            town.undisturbed[act] = added(before, rows(house.supervisor))
        yield town


CUTS = [
    ("a grant, when the right was just written", "grant", "cadastre_miningright", False),
    ("a grant, while it commits", "grant", "journal_entry", True),
    ("a sale, when the lot was just taken in", "sale", "custody_lot", False),
    ("a sale, while it commits", "sale", "journal_entry", True),
]
TRIED = [
    pytest.param(act, table, at_commit, victim, id=f"{name}-{victim}")
    for victim in ("web server", "PostgreSQL")
    for name, act, table, at_commit in CUTS
    # A PostgreSQL that dies before it is told to commit forgets by itself: tried where everything is.
    if victim == "web server" or at_commit or walks.ALL
]


@pytest.mark.parametrize(("act", "table", "at_commit", "victim"), TRIED)
def test_an_act_cut_short_is_there_as_a_whole_or_not_at_all(town, act, table, at_commit, victim):
    carry_out, submission = getattr(town, act)(), str(uuid4())
    before = rows(town.house.supervisor)
    with gate(town.house.supervisor, table, at_commit=at_commit) as closed:
        sending = threading.Thread(target=unanswered, args=(carry_out, submission), daemon=True)
        sending.start()
        closed.wait_for_somebody()
        town.kill(victim)
        closed.open()
        sending.join(60)
        town.house.wait_until_it_answers()
    found = added(before, rows(town.house.supervisor))
    # Once PostgreSQL was told to commit, only its own death stops it.
    assert found == (town.undisturbed[act] if at_commit and victim == "web server" else {})
    first, again = carry_out(submission), carry_out(submission)
    assert first == again
    assert added(before, rows(town.house.supervisor)) == town.undisturbed[act]


def unanswered(carry_out: Callable[[str], Any], submission: str) -> None:
    """Carry an act out whose answer never comes."""
    with suppress(OSError, HTTPException, AssertionError):
        carry_out(submission)


def test_after_all_this_the_house_is_in_order(town):
    assert "WRONG" not in town.house.command("doctor")
    assert "0 pairs share ground" in town.house.command("cadastre", "audit")
