"""What the demonstration's bodies have decided so far: by-laws, an assembly with its votes, minutes."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from outcrop.assemblies import calling, counting, voting
from outcrop.assemblies.benefits import offer_benefit
from outcrop.assemblies.bodies import Body, body_at, federations, voices_of
from outcrop.assemblies.book import Told, enter_line
from outcrop.assemblies.federating import join_federation
from outcrop.assemblies.keeping import keep_minutes
from outcrop.assemblies.models import Assembly, Fund, Motion, MotionKind
from outcrop.assemblies.rules import rules_on
from outcrop.commons.accounts.api import User, actor_for
from outcrop.commons.packs import api as packs
from outcrop.kernel.acts import Act
from outcrop.kernel.ids import new_id
from outcrop.kernel.strictyaml import read_yaml
from outcrop.registry import api as registry

SAMPLE = "sample-"


def load(*, act: Act) -> None:
    """Enter what ``seeds/assemblies.yaml`` tells, each act by whoever may."""
    file = packs.current().root / "seeds" / "assemblies.yaml"
    if not file.exists() or Assembly.objects.exists():
        return
    told: dict[str, list[dict[str, Any]]] = read_yaml(file.read_text(encoding="utf-8"))
    for row in told.get("joined", ()):
        _joined(row, act)
    for row in told.get("assemblies", ()):
        _held(row, _body(row["body"]), act)
    for row in told.get("book", ()):
        _entered(row, _body(row["body"]), act)
    for row in told.get("benefits", ()):
        by = _by(row["by"], act, row["days_ago"])
        offer_benefit(body=_body(row["body"]), name=row["name"], means=row["means"], act=by)


def _body(key: str) -> Body:
    """Return a federation by its key, or the enterprise that a sample person founded."""
    if found := next((each for each in federations() if each.address == key), None):
        return found
    view = registry.sample_enterprise(key)
    assert view is not None, key
    return body_at(view.number)


def _by(key: str, act: Act, days_ago: int) -> Act:
    """Return an act of a sample user, so many days ago; a post held today was held then."""
    user = User.objects.get(username=SAMPLE + key)
    past = timedelta(days=days_ago)
    actor = actor_for(user, on=act.on - past)
    return Act(
        by=replace(actor, posts=actor_for(user, on=act.on).posts), at=act.at - past, on=act.on - past,
        submission=new_id(),
    )  # fmt: skip


def _joined(row: dict[str, Any], act: Act) -> None:
    by = _by(row["by"], act, row["days_ago"])
    firm = registry.sample_enterprise(row["by"]) if row.get("enterprise") else None
    join_federation(body=_body(row["body"]), enterprise=firm.id if firm else None, act=by)


def _held(row: dict[str, Any], body: Body, act: Act) -> None:
    days = row["days_ago"]
    on = act.on - timedelta(days=days)
    notice = rules_on(body.id, on - timedelta(days=90)).rules.notice_days
    agenda = [
        calling.Agenda(MotionKind(each["kind"]), each["question"], each.get("secret", True), each.get("told", {}))
        for each in row["motions"]
    ]
    made = calling.call_assembly(
        body=body, on=on, purpose=row["purpose"], place=row.get("place", ""), agenda=agenda,
        act=_by(row["by"], act, days + notice),
    )  # fmt: skip
    for motion, told in zip(made.motions.order_by("position"), row["motions"], strict=True):
        _voted(motion, told, body, act, days)
        over = (motion.assembly.until - motion.assembly.on).days + 1
        counting.count(motion=motion, act=_by(row["by"], act, days - over))
    if "minutes" in row:
        people = [registry.sample_person(key) for key in row["present"]]
        attended = [each for each in people if each]
        keep_minutes(assembly=made, text=row["minutes"], attended=attended, act=_by(row["by"], act, days))


def _voted(motion: Motion, told: dict[str, Any], body: Body, act: Act, days: int) -> None:
    for key in told.get("stand", ()):
        voting.stand(motion=motion, act=_by(key, act, days))
    for key, choice in told["votes"].items():
        by = _by(key, act, days)
        chosen = str(registry.sample_person(choice) or choice)
        for member in voices_of(body, by.by, motion.assembly.on):
            word = voting.fresh_word() if motion.secret else ""
            voting.vote(motion=motion, member=member.id, choice=chosen, word=word, act=by)


def _entered(row: dict[str, Any], body: Body, act: Act) -> None:
    by = _by(row["by"], act, row["days_ago"])
    spending = Motion.objects.filter(assembly__body=body.id, kind=MotionKind.SPENDING).select_related("assembly")
    told = Told(
        fund=Fund(row.get("fund", "cash")), on=by.on, minor=row["minor"], purpose=row["purpose"],
        source=row.get("source", ""), member=registry.sample_person(row["share_of"]) if "share_of" in row else None,
        decided_by=spending.first() if row.get("decided") else None,
    )  # fmt: skip
    enter_line(body=body, told=told, act=by)
