"""Questions about proposals."""

from collections.abc import Mapping
from datetime import date
from functools import reduce
from operator import or_
from uuid import UUID

from django.db.models import Exists, F, IntegerField, OuterRef, Q, QuerySet
from django.db.models.expressions import Func

from outcrop.commons.areas import api as areas
from outcrop.commons.policies import NotFound, Policy
from outcrop.commons.posts import api as posts
from outcrop.commons.posts.api import Post
from outcrop.forum.forums import Forum, chain, level_of, owing
from outcrop.forum.models import Became, Hiding, Outcome, Proposal
from outcrop.forum.policies import ANSWER_ONE, HIDE, HIDE_DUTY, TELL
from outcrop.kernel.acts import Act, Actor
from outcrop.kernel.numbers import normalise

OPEN, ANSWERED, LATE = "open", "answered", "late"
STATES = (OPEN, ANSWERED, LATE)
#: A desk shows so many of a kind.
MOST = 200


def rows() -> "QuerySet[Proposal]":
    """Return proposals with all that their pages tell."""
    found = Proposal.objects.select_related(
        "signature", "taken_up", "overdue__post", "overdue__told", "answer__post__agency", "answer__carrier__agency"
    )
    counted = Func(F("box__tokens"), function="cardinality", output_field=IntegerField())
    return found.prefetch_related(
        "answer__outcomes__post", "hidings__post__agency", "hidings__appeal__ruling__post__agency"
    ).annotate(supporters=counted)


def proposal_at(number: str) -> Proposal:
    """Return the proposal of that number, however it was typed. :raises NotFound: if there is none"""
    found = rows().filter(number=normalise(number)).first()
    if found is None:
        raise NotFound()
    return found


def proposal_for(number: str, policy: Policy, by: Actor) -> Proposal:
    """Return the proposal of that number. :raises Problem: if there is none, or the policy does not open it"""
    return policy.fetch(by, rows(), number=normalise(number))


def promising(number: str, by: Actor) -> Proposal:
    """Return a proposal whose answer promises something, to tell what became of it. :raises NotFound: if none does"""
    found = proposal_for(number, TELL, by)
    if not hasattr(found, "answer") or not found.answer.promise:
        raise NotFound()
    return found


def appealed(number: str, by: Actor) -> tuple[Proposal, Hiding]:
    """Return a hidden proposal with the hiding that is appealed against. :raises NotFound: if nobody appealed"""
    found = proposal_for(number, HIDE, by)
    standing = hiding_of(found)
    if standing is None or not hasattr(standing, "appeal"):
        raise NotFound()
    return found, standing


def listed(state: str, forum: Forum | None, on: date) -> "QuerySet[Proposal]":
    """Return the proposals of a state, of one forum or of all; those of an area with those below it."""
    found = rows()
    if forum is not None:
        found = found.filter(areas.inside(forum.area_path)) if forum.area_path else found.filter(area_path="")
    late = Q(answer=None, taken_up__due_on__lt=on)
    return found.filter({OPEN: Q(answer=None), ANSWERED: Q(answer__isnull=False), LATE: late & ~_hidden()}[state])


def _hidden() -> Exists:
    return Exists(_standing(Hiding.objects.filter(proposal=OuterRef("pk"))))


def _standing(hidings: "QuerySet[Hiding]") -> "QuerySet[Hiding]":
    return hidings.exclude(appeal__ruling__shown_again=True)


def hiding_of(proposal: Proposal) -> Hiding | None:
    """Return what hides a proposal today, or None."""
    found = _standing(Hiding.objects.filter(proposal=proposal))
    return found.select_related("post__agency", "appeal__ruling__post__agency").last()


def is_hidden(proposal: Proposal) -> bool:
    """Say whether a proposal is hidden."""
    return hiding_of(proposal) is not None


def state_of(proposal: Proposal, on: date) -> str:
    """Return ``answered``, ``late``, ``open`` (an answer is owed), or ``gathering`` (not yet taken up)."""
    if hasattr(proposal, "answer"):
        return ANSWERED
    if not hasattr(proposal, "taken_up"):
        return "gathering"
    return LATE if proposal.taken_up.due_on < on else OPEN


def open_with(proposer: UUID, forum: Forum) -> int:
    """Count the proposals of one proposer that wait in a forum; what is hidden waits for another thing."""
    waiting = Proposal.objects.filter(proposer=proposer, forum=forum.level.key, area_path=forum.area_path, answer=None)
    return waiting.filter(~_hidden()).count()


def mine(actor: Actor) -> list[Proposal]:
    """Return the proposals that a person made, or that were made for her."""
    return list(rows().filter(told_by=actor.principal).order_by("-id")[:50]) if actor.principal else []


def owed_by(held: Mapping[UUID, str], on: date) -> list[Proposal]:
    """
    Return the proposals whose answer some posts owe on a day, the most pressing first; hidden ones wait.

    :param held: each post's id and the path of its area
    """
    if not held:
        return []
    here = reduce(or_, (areas.inside(path) for path in held.values()))
    waiting = Proposal.objects.filter(here, answer=None, taken_up__isnull=False).filter(~_hidden())
    found = waiting.select_related("taken_up").order_by("taken_up__due_on", "id")[:MOST]
    owes = {each: owing(*each, on).post for each in {(one.area_path, level_of(one.forum).duty) for one in found}}
    posts_owing = ((each, owes[each.area_path, level_of(each.forum).duty]) for each in found)
    return [each for each, post in posts_owing if post is not None and post.id in held]


def late_below(act: Act) -> list[Proposal]:
    """Return the late answers of which the actor's posts were told, and that are still owed by others."""
    held = [post.id for post in act.by.posts]
    told = rows().filter(answer=None, overdue__told__in=held).filter(~_hidden())
    return list(told.order_by("taken_up__due_on", "id")[:MOST])


def promised_by(post: UUID, on: date) -> list[tuple[Proposal, bool]]:
    """Return the promises that a post still has to carry out, and whether each is past its day."""
    last = Outcome.objects.filter(answer=OuterRef("answer")).order_by("-at", "-id").values("became")[:1]
    told = Proposal.objects.filter(answer__carrier=post).annotate(last=last)
    found = told.filter(Q(last=None) | Q(last=Became.GOING))
    return [
        (each, each.answer.promised_for is not None and each.answer.promised_for < on)
        for each in found.select_related("answer").order_by("answer__promised_for", "id")[:MOST]
    ]


def hears(hiding: Hiding, on: date) -> Post | None:
    """
    Return the post that hears an appeal: the most local one that is held and did not hide it.

    Where there is no other, the one that hid it has to look again.
    """
    held = posts.held_on(on)
    over = [each for each in chain(hiding.proposal.area_path, HIDE_DUTY) if each.id in held]
    return next((each for each in over if each.id != hiding.post_id), over[0] if over else None)


def to_rule(act: Act) -> list[Proposal]:
    """Return the hidden proposals whose appeal the actor's posts hear today."""
    held = [post.id for post in act.by.posts]
    asked = Hiding.objects.filter(appeal__isnull=False, appeal__ruling=None, proposal__in=HIDE.visible(act.by, rows()))
    waiting = asked.select_related("proposal").order_by("appeal__at")[:MOST]
    return [each.proposal for each in waiting if (post := hears(each, act.on)) is not None and post.id in held]


def has_desk(actor: Actor) -> bool:
    """Say whether an actor answers or hides; who only carries a promise out finds it among what waits at her post."""
    return ANSWER_ONE.verdict(actor).allowed or HIDE.verdict(actor).allowed
