"""What the demonstration's inspectors have already seen: visits, a child who needed help, a report of an enterprise."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

from outcrop.assurance.models import Finding, Inspection, Subject
from outcrop.assurance.services.evidence import file_evidence
from outcrop.assurance.services.inspecting import Answer, record_inspection
from outcrop.assurance.services.protecting import acknowledge, decide_measure, refer
from outcrop.assurance.services.reporting import Said, sign_report, state
from outcrop.assurance.services.standing import set_status
from outcrop.assurance.subjects import for_enterprise
from outcrop.commons.accounts.api import User, actor_for
from outcrop.commons.packs import api as packs
from outcrop.commons.posts import api as posts
from outcrop.kernel.acts import Act, Actor, HeldPost
from outcrop.kernel.strictyaml import read_yaml
from outcrop.registry import api as registry

SAMPLE = "sample-"


def load(*, act: Act) -> None:
    """Do what ``seeds/assurance.yaml`` tells, each act by the post or leader whose it is."""
    file: Path = packs.current().root / "seeds" / "assurance.yaml"
    if not file.exists() or Inspection.objects.exists():
        return
    told: dict[str, Any] = read_yaml(file.read_text(encoding="utf-8"))
    for row in told.get("evidence", ()):
        _show(row, act)
    for row in told.get("inspections", ()):
        _inspect(row, act)
    for row in told.get("statuses", ()):
        subject = _subject(row, act)
        if subject is not None:
            set_status(subject=subject, status=row["status"], why=row["why"], act=_by(row, act))
    for row in told.get("reports", ()):
        _report(row, act)


def _show(row: dict[str, Any], act: Act) -> None:
    subject = _subject(row, act)
    if subject is not None:
        then = _as_leader(row, act)
        file_evidence(subject=subject, kind=row["kind"], shown_on=then.on, words=row["words"], act=then)


def _inspect(row: dict[str, Any], act: Act) -> None:
    subject = _subject(row, act)
    if subject is None:
        return
    answers = [Answer(**answer) for answer in row["answers"]]
    record_inspection(subject=subject, answers=answers, purpose=row["purpose"], act=_by(row, act))
    finding = Finding.objects.filter(subject=subject).exclude(protects="").first()
    if finding is None or "referral" not in row:
        return
    handed = refer(finding=finding, service=row["referral"]["service"], act=_by(row, act))
    acknowledge(referral=handed, act=_by(row, act))
    if measure := row.get("measure"):
        words = {key: measure[key] for key in ("against", "what", "reasons", "household")}
        then = _by(measure, act)
        decide_measure(finding=finding, until=then.on + timedelta(days=measure["days"]), act=then, **words)


def _report(row: dict[str, Any], act: Act) -> None:
    subject = _subject(row, act)
    if subject is not None:
        then = _as_leader(row, act)
        for said in row["statements"]:
            days = said.pop("days", None)
            state(subject=subject, said=Said(**said, until=then.on + timedelta(days=days) if days else None), act=then)
        sign_report(subject=subject, act=then)


def _subject(row: dict[str, Any], act: Act) -> Subject | None:
    found = registry.sample_enterprise(row["leader"])
    return for_enterprise(found, on=act.on) if found else None


def _past(row: dict[str, Any], act: Act, by: Actor) -> Act:
    past = timedelta(days=row["days_ago"])
    return replace(act, by=by, at=act.at - past, on=act.on - past, submission=None)


def _as_leader(row: dict[str, Any], act: Act) -> Act:
    return _past(row, act, actor_for(User.objects.get(username=SAMPLE + row["leader"]), on=act.on))


def _by(row: dict[str, Any], act: Act) -> Act:
    post = posts.Post.objects.select_related("agency").get(agency_id=row["agency"], key=row["post"])
    held = HeldPost(post.id, post.key, post.agency_id, post.agency_kind, post.area_path, frozenset(post.duties))
    holding = posts.Holding.objects.filter(post=post).first()
    return _past(row, act, Actor(user=holding.user if holding else None, posts=(held,)))
