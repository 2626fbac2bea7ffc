"""Two communities at different points of the road, with support that ends soon, through the same services as all."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

from outcrop.commons.accounts.api import User, actor_for
from outcrop.commons.packs import api as packs
from outcrop.commons.posts import api as posts
from outcrop.kernel.acts import Act, Capacity, HeldPost
from outcrop.kernel.strictyaml import read_yaml
from outcrop.pathway.filing.bringing import Brought
from outcrop.pathway.filing.services import decide_filing, file_document
from outcrop.pathway.models import Plan, PlanItem, Support
from outcrop.pathway.plans.services import Intervention, add_item, make_plan, measure, move_item
from outcrop.pathway.policies import SUPPORTER
from outcrop.pathway.reforms.services import enter_commitment, enter_reform, move_commitment, reach_stage
from outcrop.pathway.support.services import agree_support, answer_item, give_item
from outcrop.registry import api as registry

#: A PDF of one empty page, said to be a sample by its name.
PAGE = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
)
Told = dict[str, Any]


def load(*, act: Act) -> None:
    """Enter what ``seeds/pathway.yaml`` tells."""
    file: Path = packs.current().root / "seeds" / "pathway.yaml"
    if not file.exists() or Support.objects.exists():
        return
    told: Told = read_yaml(file.read_text(encoding="utf-8"))
    for row in told.get("filings", ()):
        _filing(row, act)
    for row in told.get("plans", ()):
        _plan(row, act)
    for row in told.get("supports", ()):
        _support(row, act)
    for row in told.get("reforms", ()):
        _reform(row, act)
    for row in told.get("commitments", ()):
        _commitment(row, act)


def afterwards(told: Told, *, act: Act) -> None:
    """Enter the story's plans, and the support that came to its end."""
    supports = told.get("supports", ())
    if Support.objects.filter(brings__in=[row["brings"] for row in supports]).exists():
        return
    for row in told.get("plans", ()):
        _plan(row, act)
    for row in supports:
        _support(row, act)


def _before(act: Act, days: int) -> Act:
    past = timedelta(days=days)
    return replace(act, at=act.at - past, on=act.on - past, submission=None)


def _as_post(told: Told, act: Act) -> Act:
    """Return an act of whoever holds a post; a sample user stands in where the demonstration has nobody."""
    post = posts.Post.objects.select_related("agency").get(agency_id=told["agency"], key=told["post"])
    holder = next(iter(posts.holders_of(post.id, on=act.on)), None)
    user = User.objects.get(id=holder) if holder else User.objects.get(username="sample-officer")
    held = HeldPost(post.id, post.key, post.agency_id, post.agency_kind, post.area_path, frozenset(post.duties))
    return replace(act, by=replace(actor_for(user, on=act.on), posts=(held,), mandate=None))


def _as_leader(key: str, act: Act) -> Act:
    return replace(act, by=actor_for(User.objects.get(username=f"sample-{key}"), on=act.on))


def _enterprise(leader: str) -> registry.EnterpriseView:
    found = registry.sample_enterprise(leader)
    assert found is not None, f"seeds/people.yaml has no enterprise of {leader}"
    return found


def _filing(row: Told, act: Act) -> None:
    then = _before(act, row["days_ago"])
    made = file_document(
        enterprise=_enterprise(row["leader"]), step=row["step"], words=row["words"],
        file=Brought(PAGE, "sample.pdf", "application/pdf"), act=_as_leader(row["leader"], then),
    )  # fmt: skip
    if by := row.get("confirmed_by"):
        decide_filing(filing=made, confirmed=True, reasons="", act=_as_post(by, _before(act, row["days_ago"] - 2)))


def _plan(row: Told, act: Act) -> None:
    keeper = _as_post(row["by"], _before(act, row["days_ago"]))
    enterprise = _enterprise(row["leader"]) if "leader" in row else None
    plan = make_plan(title=row["title"], area_path=row.get("area", ""), enterprise=enterprise, act=keeper)
    for item in row["items"]:
        _item(plan, item, keeper, act)


def _item(plan: Plan, row: Told, keeper: Act, act: Act) -> None:
    told: Told = {name: act.on + timedelta(days=row[name]) for name in ("start", "due", "measured_by")}
    told |= {name: Decimal(str(row[name])) for name in ("baseline", "target") if name in row}
    told |= {name: row.get(name, "") for name in ("what", "step", "finding", "owner", "indicator", "unit")}
    item: PlanItem = add_item(plan=plan, told=Intervention(**told), act=keeper)
    for move, days in row.get("moves", {}).items():
        move_item(item=item, move=move, words="", act=_at(keeper, act, days))
    if "measured" in row:
        found = row["measured"]
        then = _at(keeper, act, found["days_ago"])
        measure(item=item, value=Decimal(str(found["value"])), how=found["how"], act=then)


def _at(keeper: Act, act: Act, days: int) -> Act:
    """Return the keeper's act so many days before today."""
    return replace(_before(act, days), by=keeper.by)


def _support(row: Told, act: Act) -> None:
    agreed = _before(act, row["days_ago"])
    enterprise = _enterprise(row["leader"]) if "leader" in row else None
    support = agree_support(
        agency=row["agency"], step=row["step"], area_path=row.get("area", ""), enterprise=enterprise,
        brings=row["brings"], start=agreed.on, end=act.on + timedelta(days=row["days_left"]),
        act=_as_post(row["by"], agreed),
    )  # fmt: skip
    today = actor_for(User.objects.get(username=f"sample-{row['adviser']}"), on=act.on)
    adviser = replace(today, capacities=today.capacities | {Capacity(SUPPORTER, support.id)})
    # While it holds, or shortly before it ended.
    given = _before(act, max(0, 2 - row["days_left"]))
    for key, words in row.get("handed_over", {}).items():
        item = support.items.get(key=key)
        give_item(item=item, words=words, act=replace(given, by=adviser))
        if row["days_left"] < 0:
            owner = _as_post(row["by"], _before(act, -row["days_left"]))
            answer_item(item=item, accepted=True, words="", act=owner)


def _reform(row: Told, act: Act) -> None:
    keeper = _as_post(row["by"], act)
    first, *later = row["stages"]
    reform = enter_reform(
        title=row["title"], what=row["what"], parameters=row["parameters"], owner=row["owner"], stage=first["stage"],
        on=_day(first["day"], act), source=first["source"], act=keeper,
    )  # fmt: skip
    for stage in later:
        reach_stage(reform=reform, stage=stage["stage"], on=_day(stage["day"], act), source=stage["source"], act=keeper)


def _commitment(row: Told, act: Act) -> None:
    keeper = _as_post(row["by"], act)
    made = enter_commitment(
        what=row["what"], owner=row["owner"], promised_on=_day(row["promised_on"], act), due=_day(row["due"], act),
        source=row["source"], act=keeper,
    )  # fmt: skip
    for fate, words in row.get("became", {}).items():
        move_commitment(commitment=made, fate=fate, words=words, act=keeper)


def _day(value: date | str | int, act: Act) -> date:
    """Return a day: of the calendar where it is history, or so many days ago where it is invented."""
    if isinstance(value, int):
        return act.on - timedelta(days=value)
    return value if isinstance(value, date) else date.fromisoformat(value)
