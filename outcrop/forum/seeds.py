"""What the demonstration's people proposed: one answered, one late, one that waits with its support."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from outcrop.commons.accounts.api import User, actor_for
from outcrop.commons.packs import api as packs
from outcrop.commons.posts import api as posts
from outcrop.forum.forums import forum_at
from outcrop.forum.models import Proposal
from outcrop.forum.services.answering import Answered, answer, note_overdue
from outcrop.forum.services.proposing import Told, propose, take_in
from outcrop.forum.services.supporting import support, tally_day
from outcrop.kernel.acts import Act, Actor
from outcrop.kernel.ids import new_id
from outcrop.kernel.strictyaml import read_yaml
from outcrop.registry import api as registry

SAMPLE = "sample-"


def load(*, act: Act) -> None:
    """Enter what ``seeds/forum.yaml`` tells, each act by whoever may."""
    file = packs.current().root / "seeds" / "forum.yaml"
    if not file.exists() or Proposal.objects.exists():
        return
    told: list[dict[str, Any]] = read_yaml(file.read_text(encoding="utf-8"))["proposals"]
    made = [(row, _proposed(row, act)) for row in told]
    for row, proposal in made:
        for key in row.get("support", ()):
            support(proposal=proposal, act=_by(key, act, row["days_ago"]))
    tally_day(act=_at(act, min(row["days_ago"] for row in told) - 1))
    for row, proposal in made:
        _went_on(row, Proposal.objects.get(id=proposal.id), act)


def _at(act: Act, days_ago: int) -> Act:
    past = timedelta(days=days_ago)
    return Act(by=Actor.machine("forum"), at=act.at - past, on=act.on - past, submission=new_id())


def _by(key: str, act: Act, days_ago: int = 0) -> Act:
    """Return an act of a sample user, so many days ago; a post held today was held then."""
    user = User.objects.get(username=SAMPLE + key)
    then = _at(act, days_ago)
    return replace(then, by=replace(actor_for(user, on=then.on), posts=actor_for(user, on=act.on).posts))


def _proposed(row: dict[str, Any], act: Act) -> Proposal:
    firm = registry.sample_enterprise(row["by"]) if row.get("enterprise") else None
    told = Told(
        forum=forum_at(row["forum"]), title=row["title"], asked=row["asked"], why=row["why"],
        named=row.get("named", False), enterprise=firm.id if firm else None,
    )  # fmt: skip
    if "paper" not in row:
        return propose(told=told, act=_by(row["by"], act, row["days_ago"]))
    person = registry.sample_person(row["by"])
    assert person is not None, row["by"]
    number = registry.person(person).number
    return take_in(told=told, number=number, act=_by(row["paper"], act, row["days_ago"]))


def _went_on(row: dict[str, Any], proposal: Proposal, act: Act) -> None:
    if told := row.get("answer"):
        agency, _, key = told["carrier"].partition("/")
        given = Answered(
            kind=told["kind"], reasons=told["reasons"], promise=told["promise"], carrier=posts.find(agency, key),
            promised_for=act.on + timedelta(days=told["in_days"]),
        )  # fmt: skip
        answer(proposal=proposal, told=given, act=_by(told["by"], act))
    elif hasattr(proposal, "taken_up") and proposal.taken_up.due_on < act.on:
        note_overdue(proposal=proposal, act=_at(act, 0))
