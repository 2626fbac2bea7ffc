"""What becomes of a right: suspended, revoked, handed back, confirmed; and conflicts between older rights decided."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils import translation
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from outcrop.cadastre import neighbours, papers, problems
from outcrop.cadastre.events import ConflictResolved, RightStateChanged
from outcrop.cadastre.models import Crossing, MiningRight, RightStatus
from outcrop.cadastre.policies import CONCLUDE, CONFIRM, HAND_BACK, RESOLVE, REVOKE, REVOKE_DUTY
from outcrop.cadastre.register import lock_register, standing
from outcrop.commons.journal.api import audited, publish
from outcrop.commons.packs import api as packs
from outcrop.credentials import api as credentials
from outcrop.kernel.acts import Act
from outcrop.kernel.refs import Ref
from outcrop.kernel.text import Text

State = MiningRight.State
SHORTEST_REASONS = 10


@dataclass(frozen=True)
class _Step:
    """A change of state, from which states, and what happens to the paper."""

    to: str
    before: tuple[str, ...]
    paper: str = ""


_REVOKE = _Step(State.REVOKED, (State.LIVE, State.SUSPENDED, State.TO_BE_CONFIRMED), "revoke")
_SUSPEND = _Step(State.SUSPENDED, (State.LIVE,), "suspend")
_REINSTATE = _Step(State.LIVE, (State.SUSPENDED,), "reinstate")
_HAND_BACK = _Step(State.HANDED_BACK, (State.LIVE, State.SUSPENDED), "revoke")
_CONFIRM = _Step(State.LIVE, (State.TO_BE_CONFIRMED,))
_FOUND_ENDED = _Step(State.EXPIRED, (State.TO_BE_CONFIRMED,))
_HANDED_BACK = gettext_noop("Handed back by its holder.")


@transaction.atomic
@audited("cadastre.revoke-right")
def revoke_right(*, right: MiningRight, reasons: str, public_reason: str | Text, act: Act) -> MiningRight:
    """
    Take a right back, and its paper.

    :param reasons: for the file and the holder
    :param public_reason: shown to whoever checks the paper; names no person
    """
    return _change(right, _REVOKE, reasons, public_reason, act)


@transaction.atomic
@audited("cadastre.suspend-right")
def suspend_right(*, right: MiningRight, reasons: str, public_reason: str | Text, act: Act) -> MiningRight:
    """Suspend a right: its ground stays covered, nothing may be done on it."""
    return _change(right, _SUSPEND, reasons, public_reason, act)


@transaction.atomic
@audited("cadastre.reinstate-right")
def reinstate_right(*, right: MiningRight, reasons: str, public_reason: str | Text, act: Act) -> MiningRight:
    """Let a suspended right hold again."""
    return _change(right, _REINSTATE, reasons, public_reason, act)


def _change(right: MiningRight, step: _Step, reasons: str, public_reason: str | Text, act: Act) -> MiningRight:
    found = _held(right)
    REVOKE.require(act.by, found)
    _step(found, step, reasons, act, duty=REVOKE_DUTY)
    _tell_paper(found, step, public_reason, act)
    return found


@transaction.atomic
@audited("cadastre.hand-back-right")
def hand_back(*, right: MiningRight, reasons: str, act: Act) -> MiningRight:
    """The holder gives a right back; its ground is free again."""
    found = _held(right)
    neighbours.person_who_acts(act, "cadastre.hand-back")
    HAND_BACK.require(act.by, found)
    _step(found, _HAND_BACK, reasons, act, duty="")
    _tell_paper(found, _HAND_BACK, _in_each_language(_HANDED_BACK), act)
    return found


@transaction.atomic
@audited("cadastre.confirm-right")
def confirm_right(*, right: MiningRight, holds_until: date | None, reasons: str, act: Act) -> MiningRight:
    """
    Say, for an older right past its stated date, until when it holds after all, or that it has ended.

    :param holds_until: the first day on which it no longer holds; None if it has ended
    """
    found = _held(right)
    CONFIRM.require(act.by, found)
    if holds_until is not None and holds_until <= act.on:
        raise problems.StateNotPossible(before=found.get_state_display(), state=_("live until a day that has passed"))
    _step(found, _CONFIRM if holds_until else _FOUND_ENDED, reasons, act, duty=CONCLUDE, end=holds_until)
    return found


def _held(right: MiningRight) -> MiningRight:
    # A right that comes back to life covers ground again: nobody may be granting there at this moment.
    lock_register()
    return MiningRight.objects.select_for_update(of=("self",)).select_related("parcel").get(id=right.id)


def _step(right: MiningRight, step: _Step, reasons: str, act: Act, *, duty: str, end: date | None = None) -> None:
    before = standing(right, on=act.on)
    if before not in step.before:
        raise problems.StateNotPossible(before=_said(before), state=_said(step.to))
    if len(reasons.strip()) < SHORTEST_REASONS:
        raise problems.ReasonsMissing(field="reasons")
    post = papers.deciding_post(act, right.area_path, duty) if duty else None
    right.state, right.end = step.to, end or right.end
    right.save(update_fields=["state", "end"])
    RightStatus.objects.create(
        right=right,
        state=right.state,
        from_on=act.on,
        end=right.end,
        reasons=reasons.strip(),
        decided_by=act.by.user,
        post=post.id if post else None,
        recorded_at=act.at,
    )
    publish(
        RightStateChanged(
            right=right.ref,
            number=right.number,
            holder=Ref("registry.enterprise", right.holder) if right.holder else None,
            state=right.state,
            before=before,
            end=right.end,
            post=post.id if post else None,
            on=act.on,
        ),
        act=act,
    )


def _said(state: str) -> str:
    return str(State(state).label)


def _tell_paper(right: MiningRight, step: _Step, public_reason: str | Text, act: Act) -> None:
    paper = papers.credential_of(right)
    if paper and step.paper:
        getattr(credentials, step.paper)(credential=paper, reason=public_reason, act=act)


def _in_each_language(sentence: str) -> Text:
    found = {}
    for language in packs.current().country.languages:
        with translation.override(language):
            found[language] = translation.gettext(sentence)
    return Text(found)


@transaction.atomic
@audited("cadastre.resolve-conflict")
def resolve_conflict(*, crossing: Crossing, reasons: str, act: Act) -> Crossing:
    """Note how a conflict between two older rights was decided; what it does to them is decided for each of them."""
    found = Crossing.objects.select_for_update(of=("self",)).select_related("one", "other").get(id=crossing.id)
    RESOLVE.require(act.by, found)
    if found.state != Crossing.State.OPEN:
        raise problems.StateNotPossible(before=found.get_state_display(), state=_("resolved"))
    if len(reasons.strip()) < SHORTEST_REASONS:
        raise problems.ReasonsMissing(field="reasons")
    post = papers.deciding_post(act, "", CONCLUDE)
    found.state, found.resolved_on, found.reasons, found.resolved_by = (
        Crossing.State.RESOLVED,
        act.on,
        reasons.strip(),
        act.by.user,
    )
    found.save(update_fields=["state", "resolved_on", "reasons", "resolved_by"])
    publish(
        ConflictResolved(
            crossing=found.id, one=found.one.ref, other=found.other.ref, post=post.id if post else None, on=act.on
        ),
        act=act,
    )
    return found
