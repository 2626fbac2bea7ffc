"""What the demonstration's people have asked of banks and insurers, saved, planned and weighed so far."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from outcrop.commons.accounts.api import User, actor_for
from outcrop.commons.packs import api as packs
from outcrop.finance import asking, balance, deciding, offers, paying, plans, recovery, released, saving, season
from outcrop.finance.models import Kind, Offer, What
from outcrop.finance.policies import DESK
from outcrop.kernel.acts import Act
from outcrop.kernel.ids import new_id
from outcrop.kernel.strictyaml import read_yaml
from outcrop.registry import api as registry

SAMPLE = "sample-"


def load(*, act: Act) -> None:
    """Enter what ``seeds/finance.yaml`` tells, each act by whoever may."""
    file = packs.current().root / "seeds" / "finance.yaml"
    if not file.exists() or Offer.objects.exists():
        return
    told: dict[str, list[dict[str, Any]]] = read_yaml(file.read_text(encoding="utf-8"))
    made = {row["key"]: _offered(row, act) for row in told.get("offers", ())}
    for row in told.get("requests", ()):
        _asked(row, made[row["offer"]], act)
    for row in told.get("groups", ()):
        _saved(row, act)
    for row in told.get("plans", ()):
        by = _by(row["by"], act, row["days_ago"])
        months = [season.Month(low, high, costs) for low, high, costs in row["months"]]
        plans.make_plan(start=by.on, opening=row["opening"], months=months, enterprise=_firm(row), act=by)
    for row in told.get("tests", ()):
        recovery.keep_test(
            method=row["method"], told=balance.weighed(row["told"]), enterprise=_firm(row),
            act=_by(row["by"], act, row["days_ago"]),
        )  # fmt: skip


def _by(key: str, act: Act, days_ago: int) -> Act:
    """Return an act of a sample user, so many days ago; a post held today was held then."""
    user = User.objects.get(username=SAMPLE + key)
    past = timedelta(days=days_ago)
    actor = actor_for(user, on=act.on - past)
    return Act(
        by=replace(actor, posts=actor_for(user, on=act.on).posts), at=act.at - past, on=act.on - past,
        submission=new_id(),
    )  # fmt: skip


def _firm(row: dict[str, Any]) -> Any:
    firm = registry.sample_enterprise(row["by"]) if row.get("enterprise") else None
    return firm.id if firm else None


def _offered(row: dict[str, Any], act: Act) -> Offer:
    by = _by(row["by"], act, row["days_ago"])
    plain = {name: row[name] for name in row if name not in ("key", "by", "days_ago", "days", "kind")}
    told = offers.Told(kind=Kind(row["kind"]), last_day=act.on + timedelta(days=row["days"]), **plain)
    return offers.publish_offer(agency=by.by.posts_with(DESK)[0].agency, told=told, act=by)


def _asked(row: dict[str, Any], offer: Offer, act: Act) -> None:
    by = _by(row["by"], act, row["days_ago"])
    asked = asking.Asked(
        parts=tuple(row["parts"]), last_day=by.on + timedelta(days=row["released_days"]), enterprise=_firm(row),
        wish=row.get("wish"), months=row.get("months"), words=row.get("words", ""),
    )  # fmt: skip
    seen = released.mark_of(asking.preview(offer, asked, act=by))
    request = asking.ask(offer=offer, asked=asked, seen=seen, act=by)
    if "answer" not in row:
        return
    told = row["answer"]
    desk = _by(told["by"], act, told["days_ago"])
    last_day = desk.on + timedelta(days=told["days"]) if "days" in told else None
    plain = {name: told[name] for name in told if name not in ("by", "days_ago", "days", "taken_days_ago", "paid")}
    deciding.decide(request=request, terms=deciding.Terms(last_day=last_day, **plain), act=desk)
    if "taken_days_ago" not in told:
        return
    request.refresh_from_db()
    agreed = deciding.answer_terms(request=request, taken=True, act=_by(row["by"], act, told["taken_days_ago"]))
    assert agreed is not None  # it was taken
    for each in told.get("paid", ()):
        payer = _by(each["by"], act, each["days_ago"])
        paying.write_payment(agreement=agreed, on=payer.on, minor=each["minor"], words=each["words"], act=payer)


def _saved(row: dict[str, Any], act: Act) -> None:
    keeper = row["by"]
    group = saving.found_group(
        name=row["name"], rule=row["rule"], enterprise=_firm(row), act=_by(keeper, act, row["days_ago"])
    )
    for key in row["members"]:
        person = registry.sample_person(key)
        assert person is not None, key
        number = registry.person(person).number
        saving.ask_in(group=group, number=number, act=_by(keeper, act, row["days_ago"]))
        saving.answer_group(group=group, joins=True, act=_by(key, act, row["days_ago"]))
    inside = {each.person_id: each.id for each in group.members.all()}
    for line in row["lines"]:
        by = _by(keeper, act, line["days_ago"])
        person = registry.sample_person(line["of"])
        assert person is not None, line
        saving.write_line(
            group=group, member=inside[person], what=What(line["what"]), round=line["round"], minor=line["minor"],
            on=by.on, words=line.get("words", ""), act=by,
        )  # fmt: skip
