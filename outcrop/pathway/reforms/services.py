"""Entering reforms and commitments, and what became of them."""

from datetime import date

from django.db import transaction

from outcrop.commons.journal.api import audited, publish
from outcrop.commons.numbering.api import next_number
from outcrop.commons.packs import api as packs
from outcrop.commons.posts.api import Agency
from outcrop.kernel.acts import Act
from outcrop.kernel.refs import Ref
from outcrop.law import api as law
from outcrop.pathway import problems
from outcrop.pathway.events import CommitmentMade, CommitmentMoved, ReformReached
from outcrop.pathway.models import Commitment, CommitmentMove, Reform, ReformStage
from outcrop.pathway.models.reforms import Fate, Stage
from outcrop.pathway.policies import REFORM, institution
from outcrop.pathway.section import OWNERS


def _owner(key: str) -> tuple[str, str]:
    found = Agency.objects.filter(key=key).first()
    if found is None or found.kind not in OWNERS:
        raise problems.OwnerNotLocal(name=str(found.name) if found else key[:80], field="owner")
    return institution(found.key), found.kind


def _number(kind: str, act: Act) -> str:
    return next_number(kind=kind, office=packs.current().country.code, year=act.on.year)


@transaction.atomic
@audited("pathway.keep-reforms")
def enter_reform(
    *, title: str, what: str, parameters: list[str], owner: str, stage: str, on: date, source: str, act: Act
) -> Reform:
    """
    Enter a reform with the stage that it has reached.

    :raises UnknownParameter: if it names a parameter that the country's law does not have
    :raises OwnerNotLocal: if its owner is not an institution of the State or of the miners
    """
    REFORM.require(act.by)
    for name in set(parameters) - set(law.parameters()):
        raise problems.UnknownParameter(name=name[:80], field="parameters")
    agency, kind = _owner(owner)
    reform = Reform.objects.create(
        number=_number("RF", act), title=title.strip()[:200], what=what.strip()[:4000], parameters=sorted(parameters),
        owner_agency=agency, owner_kind=kind, entered_on=act.on, entered_at=act.at,
    )  # fmt: skip
    _reached(reform, stage, on, source, act)
    return reform


@transaction.atomic
@audited("pathway.keep-reforms")
def reach_stage(*, reform: Reform, stage: str, on: date, source: str, act: Act) -> ReformStage:
    """Enter that a reform reached a stage on a day, with where that can be read."""
    REFORM.require(act.by)
    return _reached(reform, stage, on, source, act)


def _reached(reform: Reform, stage: str, on: date, source: str, act: Act) -> ReformStage:
    row = ReformStage.objects.create(reform=reform, stage=Stage(stage), on=on, source=source.strip()[:300], at=act.at)
    ref = Ref("pathway.reform", reform.id)
    told = ReformReached(reform=ref, number=reform.number, stage=stage, parameters=list(reform.parameters), on=on)
    publish(told, act=act)
    return row


@transaction.atomic
@audited("pathway.keep-reforms")
def enter_commitment(*, what: str, owner: str, promised_on: date, due: date, source: str, act: Act) -> Commitment:
    """
    Enter what an office has promised.

    :raises OwnerNotLocal: if it is not an institution of the State or of the miners
    :raises PlanDaysNotFit: if it is due before it was promised
    """
    REFORM.require(act.by)
    if due < promised_on:
        raise problems.PlanDaysNotFit(field="due")
    agency, kind = _owner(owner)
    made = Commitment.objects.create(
        number=_number("CM", act), what=what.strip()[:400], owner_agency=agency, owner_kind=kind,
        promised_on=promised_on, due=due, source=source.strip()[:300], entered_at=act.at,
    )  # fmt: skip
    ref = Ref("pathway.commitment", made.id)
    publish(CommitmentMade(commitment=ref, number=made.number, owner=agency, due=due), act=act)
    return made


@transaction.atomic
@audited("pathway.keep-reforms")
def move_commitment(
    *, commitment: Commitment, fate: str, words: str, act: Act, new_due: date | None = None
) -> CommitmentMove:
    """
    Say what became of a commitment.

    :raises PlanDaysNotFit: if it is postponed without a new day
    """
    REFORM.require(act.by)
    if fate == Fate.POSTPONED and (new_due is None or new_due <= commitment.promised_on):
        raise problems.PlanDaysNotFit(field="new_due")
    row = CommitmentMove.objects.create(
        commitment=commitment, fate=Fate(fate), words=words.strip()[:400],
        new_due=new_due if fate == Fate.POSTPONED else None, on=act.on, at=act.at,
    )  # fmt: skip
    publish(CommitmentMoved(commitment=Ref("pathway.commitment", commitment.id), fate=fate, on=act.on), act=act)
    return row
