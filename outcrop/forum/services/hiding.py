"""Hiding a proposal in public, the proposer's appeal, and what another post says to it."""

from django.db import IntegrityError, transaction
from django.utils.translation import gettext_noop

from outcrop.commons.journal.api import audited, publish
from outcrop.forum import problems
from outcrop.forum.events import AppealRuled, HidingAppealed, ProposalHidden
from outcrop.forum.models import Appeal, Hiding, Proposal, Ruling
from outcrop.forum.policies import HIDE, HIDE_DUTY, PROPOSE
from outcrop.forum.selectors import hears, hiding_of
from outcrop.forum.services.answering import ref_of, refuse_own
from outcrop.forum.services.locks import hold
from outcrop.forum.services.proposing import tell_proposer
from outcrop.kernel.acts import Act


@transaction.atomic
@audited("forum.hide")
def hide(*, proposal: Proposal, reason: str, act: Act) -> Hiding:
    """
    Hide a proposal. That it is hidden, by which post and why, stands in its place for everybody.

    :raises HiddenAlready, OwnProposal, ReasonsMissing: if it cannot be
    """
    HIDE.require(act.by, proposal)
    refuse_own(proposal, act)
    if not reason.strip():
        raise problems.ReasonsMissing(field="reason")
    hold(proposal.id)
    if hiding_of(proposal) is not None:
        raise problems.HiddenAlready()
    post = act.by.posts_with(HIDE_DUTY, proposal.area_path)[0]
    made = Hiding.objects.create(proposal=proposal, post_id=post.id, reason=reason.strip(), on=act.on, at=act.at)
    publish(ProposalHidden(proposal=proposal.ref, number=proposal.number, post=ref_of(made.post), on=act.on), act=act)
    words = gettext_noop("Your proposal %(number)s was hidden. Its page says why; there you can appeal.")
    tell_proposer(proposal, words, act)
    return made


@transaction.atomic
@audited("forum.appeal")
def appeal(*, proposal: Proposal, words: str, act: Act) -> Appeal:
    """Say, as its proposer, that a hidden proposal should be seen. :raises NothingToAppeal, ReasonsMissing: if not"""
    PROPOSE.require(act.by, proposal)
    if not words.strip():
        raise problems.ReasonsMissing(field="words")
    hiding = hiding_of(proposal)
    if hiding is None:
        raise problems.NothingToAppeal()
    try:
        with transaction.atomic():
            made = Appeal.objects.create(hiding=hiding, words=words.strip(), on=act.on, at=act.at)
    except IntegrityError as twice:
        raise problems.NothingToAppeal() from twice
    publish(HidingAppealed(proposal=proposal.ref, on=act.on), act=act)
    return made


@transaction.atomic
@audited("forum.rule")
def rule(*, proposal: Proposal, shown_again: bool, reasons: str, act: Act) -> Ruling:
    """
    Answer an appeal: show the proposal again, or let it stay hidden, with reasons that everybody reads.

    :raises NothingToAppeal, NotYoursToRule, OwnProposal, ReasonsMissing: if it cannot be
    """
    HIDE.require(act.by, proposal)
    refuse_own(proposal, act)
    if not reasons.strip():
        raise problems.ReasonsMissing(field="reasons")
    hold(proposal.id)
    hiding = hiding_of(proposal)
    found = getattr(hiding, "appeal", None)
    if hiding is None or found is None or hasattr(found, "ruling"):
        raise problems.NothingToAppeal()
    post = hears(hiding, act.on)
    if post is None or post.id not in [each.id for each in act.by.posts]:
        raise problems.NotYoursToRule()
    made = Ruling.objects.create(
        appeal=found, post=post, shown_again=shown_again, reasons=reasons.strip(), on=act.on, at=act.at
    )
    publish(AppealRuled(proposal=proposal.ref, post=ref_of(post), shown_again=shown_again, on=act.on), act=act)
    tell_proposer(proposal, gettext_noop("Your appeal about the proposal %(number)s was answered."), act)
    return made
