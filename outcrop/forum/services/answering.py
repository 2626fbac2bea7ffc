"""Answers owed by a post, what became of their promises, and what is late."""

from dataclasses import dataclass
from datetime import date

from django.db import IntegrityError, transaction
from django.utils.translation import gettext_noop

from outcrop.commons.journal.api import audited, publish, unchanged
from outcrop.commons.posts import api as posts
from outcrop.commons.posts.api import AgencyKind, Post
from outcrop.forum import problems, sealing
from outcrop.forum.events import AnswerOverdue, OutcomeTold, ProposalAnswered
from outcrop.forum.forums import chain, level_of, owing_of
from outcrop.forum.models import Answer, Became, Box, Outcome, Overdue, Proposal
from outcrop.forum.policies import ANSWER_ONE, TELL
from outcrop.forum.section import kind_of
from outcrop.forum.services.proposing import tell_proposer
from outcrop.kernel.acts import Act
from outcrop.kernel.refs import Ref

#: Who can carry out what is promised: the State, or the miners' own bodies. (DESIGN, invariant 1)
CARRIERS = (AgencyKind.STATE, AgencyKind.MINERS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """An answer as it is given; the last three only with a kind that promises."""

    kind: str
    reasons: str
    promise: str = ""
    carrier: Post | None = None
    promised_for: date | None = None


def carriers(proposal: Proposal) -> list[Post]:
    """Return the posts that can carry a promise out in a forum's area."""
    if proposal.area_path:
        found = posts.serving(proposal.area_path)
    else:
        found = [each for each in posts.every_post() if not each.area_path]
    return [each for each in found if each.agency_kind in CARRIERS]


def post_owing(proposal: Proposal, act: Act) -> Post | None:
    """Return the post by which the actor owes the answer today, or None."""
    owes = owing_of(proposal, act.on).post
    held = [each.id for each in act.by.posts]
    return owes if owes is not None and owes.id in held else None


@transaction.atomic
@audited("forum.answer")
def answer(*, proposal: Proposal, told: Answered, act: Act) -> Answer:
    """
    Answer a proposal, once: the post that owes it today, with reasons, and where it promises, who, what and by when.

    The count of support is written down; then its tokens are deleted and their key is destroyed.

    :raises NotOwedByYou, OwnProposal, AnsweredAlready: if the actor cannot
    :raises KindUnknown, ReasonsMissing, PromiseUnfit, CarrierElsewhere: if the answer cannot be
    """
    ANSWER_ONE.require(act.by, proposal)
    post = post_owing(proposal, act)
    if post is None or not hasattr(proposal, "taken_up"):
        raise problems.NotOwedByYou()
    refuse_own(proposal, act)
    _check(proposal, told, act)
    box = Box.objects.select_for_update().get(proposal=proposal)
    try:
        with transaction.atomic():
            made = Answer.objects.create(
                proposal=proposal, kind=told.kind, reasons=told.reasons.strip(), post=post,
                promise=told.promise.strip(), carrier=told.carrier, promised_for=told.promised_for,
                supporters=len(box.tokens), on=act.on, at=act.at,
            )  # fmt: skip
    except IntegrityError as twice:
        raise problems.AnsweredAlready() from twice
    Box.objects.filter(proposal=proposal).update(tokens=[])
    # Not before the answer is safe: undone, the box must still open.
    transaction.on_commit(lambda: sealing.destroy(proposal.id))
    event = ProposalAnswered(
        proposal=proposal.ref, number=proposal.number, kind=made.kind, post=ref_of(post),
        carrier=ref_of(made.carrier) if made.carrier else None, promised_for=made.promised_for,
        supporters=made.supporters, on=act.on,
    )  # fmt: skip
    publish(event, act=act)
    tell_proposer(proposal, gettext_noop("Your proposal %(number)s was answered."), act)
    return made


def refuse_own(proposal: Proposal, act: Act) -> None:
    """:raises OwnProposal: if the actor made the proposal herself"""
    if act.by.person is not None and act.by.person == proposal.told_by:
        raise problems.OwnProposal()


def ref_of(post: Post) -> Ref:
    """Return a post as others point at it."""
    return Ref("posts.post", post.id)


def _check(proposal: Proposal, told: Answered, act: Act) -> None:
    kind = kind_of(told.kind)
    if kind is None:
        raise problems.KindUnknown(field="kind")
    if not told.reasons.strip():
        raise problems.ReasonsMissing(field="reasons")
    said = (bool(told.promise.strip()), told.carrier is not None, told.promised_for is not None)
    if set(said) != {kind.promises}:
        raise problems.PromiseUnfit(field=("promise", "carrier", "promised_for")[_first_wrong(said, kind.promises)])
    if told.promised_for is not None and told.promised_for <= act.on:
        raise problems.PromiseUnfit(field="promised_for")
    if told.carrier is not None and told.carrier.id not in [each.id for each in carriers(proposal)]:
        raise problems.CarrierElsewhere(field="carrier")


def _first_wrong(said: tuple[bool, ...], promises: bool) -> int:
    return next(n for n, each in enumerate(said) if each != promises)


@transaction.atomic
@audited("forum.tell")
def tell_outcome(*, proposal: Proposal, became: Became, words: str, act: Act) -> Outcome:
    """
    Tell what became of a promise; what was told before stays.

    :raises NothingPromised, ReasonsMissing: if there is nothing to tell
    """
    TELL.require(act.by, proposal)
    found = Answer.objects.filter(proposal=proposal).exclude(promise="").first()
    if found is None:
        raise problems.NothingPromised()
    if not words.strip():
        raise problems.ReasonsMissing(field="words")
    over = [each.id for each in chain(proposal.area_path, level_of(proposal.forum).duty)]
    held = [each.id for each in act.by.posts if each.id == found.carrier_id or each.id in over]
    if not held:
        raise problems.NotOwedByYou()
    by = next((each for each in held if each == found.carrier_id), held[0])
    made = Outcome.objects.create(
        answer=found, became=became, words=words.strip(), post_id=by, on=act.on, at=act.at
    )  # fmt: skip
    event = OutcomeTold(
        proposal=proposal.ref, outcome=made.ref, became=became.value, post=Ref("posts.post", by), on=act.on
    )
    publish(event, act=act)
    tell_proposer(proposal, gettext_noop("There is news of what was promised on your proposal %(number)s."), act)
    return made


@transaction.atomic
@audited("forum.note-overdue")
def note_overdue(*, proposal: Proposal, act: Act) -> Overdue | None:
    """Write down, once, that an answer did not come by its day, and tell the post above."""
    owes = owing_of(proposal, act.on)
    shown = owes.post or (owes.vacant[0] if owes.vacant else None)
    if shown is None or Overdue.objects.filter(proposal=proposal).exists():
        unchanged()
        return None
    made = Overdue.objects.create(proposal=proposal, post=shown, told=owes.above, on=act.on)
    event = AnswerOverdue(
        proposal=proposal.ref, number=proposal.number, post=ref_of(shown),
        told=ref_of(owes.above) if owes.above else None, due_on=proposal.taken_up.due_on,
    )  # fmt: skip
    publish(event, act=act)
    return made
