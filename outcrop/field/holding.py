"""What cannot be taken is held as it came, until the department has looked at it. Nothing that was sent is lost."""

import hashlib

from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from outcrop.commons.documents import api as documents
from outcrop.commons.journal.api import audited, publish
from outcrop.field.events import HeldDealtWith, SubmissionHeld
from outcrop.field.locks import one_after_another
from outcrop.field.models import Device, Held, HeldAnswer, Submission
from outcrop.field.multipart import parts_sent
from outcrop.field.policies import COLLECT
from outcrop.field.problems import HeldAnswered, HoldingFull
from outcrop.field.receiving import receive
from outcrop.kernel.acts import Act
from outcrop.kernel.problems import InvalidInput, Problem

#: How much of one phone may wait, so that a broken one does not fill the disk.
MOST_HELD = 100
HELD_KIND = "application/vnd.outcrop.held"
SHORTEST_REASON = 8


def open_ones() -> QuerySet[Held]:
    """Return what waits to be looked at, oldest first."""
    closed = HeldAnswer.objects.filter(outcome__in=(HeldAnswer.ACCEPTED, HeldAnswer.ASIDE)).values("held")
    return Held.objects.exclude(id__in=closed).select_related("device").order_by("received_at", "id")


@transaction.atomic
@audited("field.hold")
def hold(
    *, body: bytes, content_type: str, problem: Problem, channel: str, device: Device | None = None, act: Act
) -> Held:
    """
    Keep what was sent, as it came, with the problem that it met. The same bytes again are held once.

    :raises HoldingFull: if as much of this phone waits as is kept
    """
    digest = hashlib.sha256(body).hexdigest()
    waiting = open_ones().filter(device=device) if device else open_ones().filter(user=act.by.user, device=None)
    kept = waiting.filter(digest=digest).first()
    if kept is None:
        if waiting.count() >= MOST_HELD:
            raise HoldingFull()
        post = next(iter(act.by.posts_with(COLLECT)), None)
        stored = documents.store(body or b"\n", media_type=HELD_KIND, name="submission", act=act)
        kept = Held.objects.create(
            received_at=act.at,
            area_path=device.area_path if device else (post.area if post else ""),
            post=device.post if device else (post.id if post else None),
            user=act.by.user,
            device=device,
            channel=channel,
            content_type=content_type[:300],
            size=len(body),
            document=stored.id,
            digest=digest,
            code=problem.code,
            says=str(problem),
        )
    publish(SubmissionHeld(held=kept.ref, code=problem.code, digest=digest), act=act)
    return kept


def body_of(held: Held) -> bytes:
    """Return what was sent, as it came."""
    stored = documents.document(held.document)
    return documents.open(stored.digest) if stored and held.size else b""


@transaction.atomic
@audited("field.retry-held")
def retry(*, held: Held, act: Act) -> HeldAnswer:
    """
    Try something held again, for instance after its form was brought. What becomes of it is kept.

    :raises HeldAnswered: if it was taken or set aside before
    """
    _still_open(held)
    submission: Submission | None = None
    try:
        with transaction.atomic():
            sent = parts_sent(body_of(held), held.content_type)
            submission = receive(sent=sent, channel=held.channel, device=held.device, act=act)
    except Problem as problem:
        says, outcome = str(problem), HeldAnswer.REFUSED
    else:
        says, outcome = "", HeldAnswer.ACCEPTED
    return _answered(held, outcome, act, submission=submission, says=says)


@transaction.atomic
@audited("field.set-aside")
def set_aside(*, held: Held, reason: str, act: Act) -> HeldAnswer:
    """
    Close something held without taking it, with a reason. Its bytes stay.

    :raises HeldAnswered: if it was dealt with before
    :raises InvalidInput: if the reason says nothing
    """
    if len(reason.strip()) < SHORTEST_REASON:
        raise InvalidInput({"reason": [_("Say why in a sentence, so that others understand it later.")]})  # type: ignore[list-item]
    _still_open(held)
    return _answered(held, HeldAnswer.ASIDE, act, says=reason.strip()[:2000])


def _still_open(held: Held) -> None:
    one_after_another(str(held.id))
    if held.answers.exclude(outcome=HeldAnswer.REFUSED).exists():
        raise HeldAnswered()


def _answered(
    held: Held, outcome: str, act: Act, *, submission: Submission | None = None, says: str = ""
) -> HeldAnswer:
    made = HeldAnswer.objects.create(
        held=held, at=act.at, by=act.by.user, outcome=outcome, submission=submission, says=says
    )
    publish(HeldDealtWith(held=held.ref, outcome=outcome), act=act)
    return made
