"""Who acts on each step: counted once, without names, and told when it is enough."""

from datetime import date

import pytest

from outcrop.commons.journal.api import dispatch
from outcrop.kernel.ids import new_id
from outcrop.pathway.filing.services import decide_filing, file_document
from outcrop.pathway.models import StepAct
from outcrop.pathway.support import acting
from outcrop.pathway.tests import world
from outcrop.pathway.tests.test_support import agreed, item, services
from outcrop.registry.models import Enterprise


def act_on(step: str, whose: str, day: date, times: int) -> None:
    StepAct.objects.bulk_create(StepAct(entry=new_id(), step=step, whose=whose, on=day) for _ in range(times))


def test_an_act_is_counted_as_whose_it_was_and_once(amber: Enterprise) -> None:
    filing = file_document(enterprise=world.view_of(amber), step="safety", file=world.PDF, act=world.leader(amber))
    decide_filing(filing=filing, confirmed=True, reasons="", act=world.as_post("officer"))
    support = agreed(amber, days=9)
    services.give_item(item=item(support), words="Two helmets.", act=world.as_post("adviser"))
    while dispatch():
        pass
    counted = sorted(StepAct.objects.values_list("step", "whose"))
    assert counted == [("safety", "local")] * 3 + [("safety", "partner")]


@pytest.mark.parametrize(
    ("posts", "whose"),
    [
        ([], "local"),
        (["district-office@AMBER/mining-officer"], "local"),
        (["federation/extension-agent"], "local"),
        (["department/national-department"], "national"),
        (["buying-centre@AMBER/clerk"], "market"),
        (["friends-of-testland/adviser"], "partner"),
        (["district-office@AMBER/mining-officer", "friends-of-testland/adviser"], "partner"),
    ],
)
def test_whose_an_act_is_follows_the_post(country: None, posts: list[str], whose: str) -> None:
    assert acting.whose_act({"posts": posts}) == whose


def test_the_machine_acts_for_nobody(country: None) -> None:
    assert acting.whose_act({"system": "import"}) is None


def test_a_small_count_and_the_quarter_that_runs_are_not_told(country: None) -> None:
    act_on("safety", "local", date(2026, 5, 3), 40)
    act_on("safety", "partner", date(2026, 5, 9), 3)
    act_on("safety", "local", date(2026, 11, 3), 50)
    shown = acting.who_acts("safety", on=world.TODAY)
    assert set(shown.rows) == {"2026-Q2"}
    assert shown.cells["2026-Q2", "partner"] is None
    page = world.Client().get("/who-acts").content.decode()
    assert "2026-Q2" in page and ">3<" not in page and "2026-Q4" not in page


def test_the_figures_are_there_for_programs(country: None) -> None:
    act_on("safety", "local", date(2026, 5, 3), 40)
    act_on("safety", "national", date(2026, 5, 3), 30)
    act_on("safety", "market", date(2026, 5, 3), 20)
    act_on("safety", "partner", date(2026, 5, 3), 10)
    told = world.Client().get("/api/v1/who-acts").json()["safety"]
    assert told == [
        {"quarter": "2026-Q2", "total": 100, "local": 40, "national": 30, "market": 20, "partner": 10}
    ]  # fmt: skip
