"""What the demonstration's rescuers have been told, and a team that keeps its lists: ``seeds/safety.yaml``."""

from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

from outcrop.commons.accounts.api import User, actor_for
from outcrop.commons.packs import api as packs
from outcrop.kernel.acts import Act
from outcrop.kernel.strictyaml import read_yaml
from outcrop.safety import codes, handling, lists, offers, reporting
from outcrop.safety.models import Accident, Report
from outcrop.safety.reporting import Told
from outcrop.safety.section import section
from outcrop.safety.selectors import accident_of


def load(*, act: Act) -> None:
    """Tell what the file tells, unless anything was told before."""
    file = packs.current().root / "seeds" / "safety.yaml"
    if Report.objects.exists() or not file.exists():
        return
    told = read_yaml(file.read_text(encoding="utf-8"))
    found = {row["key"]: _reported(row, act) for row in told["reports"]}
    for row in told["joined"]:
        handling.join(
            accident=found[row["report"]], into=found[row["into"]], why=row["why"], act=_by("labour-inspector", act)
        )
    for row in told["steps"]:
        handling.take_step(
            accident=found[row["of"]], what=row["what"], words=row["words"], told=True, act=_by(row["by"], act)
        )
    for row in told["found"]:
        day = found[row["of"]].happened_on
        what = handling.Found(**row["what"], happened_on=day, last_death_on=day if row["what"]["deaths"] else None)
        handling.find(accident=found[row["of"]], found=what, act=_by("labour-inspector", act))
    for row in told["teams"]:
        _team(row, act)
    for row in told["offers"]:
        _offered(row, act)


def sample_submission(seed: str) -> UUID:
    """Return the form of a sample: its code is the same on every machine with the same secret."""
    return uuid5(NAMESPACE_URL, f"outcrop:sample:safety:{seed}")


def sample_code(seed: str) -> str:
    """Return the code of a sample, as it is said."""
    return codes.said(codes.drawn_from(sample_submission(seed)))


def _by(key: str, act: Act) -> Act:
    return replace(act, by=actor_for(User.objects.get(username=f"sample-{key}"), on=act.on))


def _reported(row: dict[str, Any], act: Act) -> Accident:
    day = act.on - timedelta(days=row["days_ago"])
    told = Told(**{**row["told"], "happened_on": day})
    made, _code = reporting.report(told=told, submission=sample_submission(row["key"]), act=reporting.unnamed(act))
    return accident_of(made)


def _team(row: dict[str, Any], act: Act) -> None:
    by = reporting.unnamed(act)
    team, _code = lists.begin_team(
        submission=sample_submission(row["key"]), label=row["label"], area=row["area"], act=by
    )
    for n, check in enumerate(row["checks"]):
        topic = section().topic(check["topic"])
        assert topic is not None
        then = timedelta(days=check["days_ago"])
        lists.check_list(
            team=team, topic=topic, answers={item.key: check["answers"].get(item.key, "yes") for item in topic.items},
            words=check.get("words", ""), submission=sample_submission(f"{row['key']}-{n}"),
            act=replace(by, at=by.at - then, on=by.on - then),
        )  # fmt: skip


def _offered(row: dict[str, Any], act: Act) -> None:
    first = act.on + timedelta(days=row.pop("in_days"))
    last = first + timedelta(days=row.pop("for_days"))
    by = _by(row.pop("by"), act)
    offers.offer_check(offered=offers.Offered(first_on=first, last_on=last, **row), act=by)
