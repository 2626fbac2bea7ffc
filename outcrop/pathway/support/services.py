"""Agreeing on support, ending it, and handing over."""

from datetime import date
from typing import Any

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext_noop

from outcrop.commons.journal.api import audited, publish
from outcrop.commons.notices import api as notices
from outcrop.commons.numbering.api import next_number
from outcrop.commons.packs import api as packs
from outcrop.commons.posts.api import Agency
from outcrop.kernel.acts import Act
from outcrop.kernel.refs import Ref
from outcrop.pathway import problems
from outcrop.pathway.answering import answering_post
from outcrop.pathway.events import HandOverMoved, SupportAgreed, SupportEnded
from outcrop.pathway.models import SUPPORTERS, HandOverItem, HandOverMove, Move, Support
from outcrop.pathway.policies import AGREE, SUPPORTED
from outcrop.pathway.section import Step, section
from outcrop.registry import api as registry

LEAST_WORDS, MOST_WORDS = 10, 1000


@transaction.atomic
@audited("pathway.agree-support")
def agree_support(
    *, agency: str, step: str, area_path: str, brings: str, start: date, end: date, act: Act,
    enterprise: registry.EnterpriseView | None = None,
) -> Support:  # fmt: skip
    """
    Agree that an institution supports a step, as the post that owns the step.

    :param agency: key of the institution
    :param area_path: the community; of an enterprise it is that of the enterprise
    :param start: the first day; ``end`` is the first day on which it no longer holds
    :raises NoSuchStep: if the road has none of that key
    :raises SupporterNotFit: if the institution is no partner, funder or buyer
    :raises PeriodNotFit: if it ends before it begins, in the past, or after longer than the pack allows
    :raises NotAllowed: if the actor's post does not own the step there
    """
    rule, wanted = section().support, _step(step)
    supporter = Agency.objects.filter(key=agency).first()
    if supporter is None or supporter.kind not in SUPPORTERS:
        raise problems.SupporterNotFit(name=str(supporter.name) if supporter else agency[:80], field="agency")
    if not max(start, act.on) < end or (end - start).days > rule.most_days:
        raise problems.PeriodNotFit(days=rule.most_days, field="last_day")
    support = Support(
        agency=supporter,
        agency_kind=supporter.kind,
        step=wanted.key,
        area_path=enterprise.area_path if enterprise else area_path,
        enterprise_id=enterprise.id if enterprise else None,
        brings=brings.strip()[:400],
        owner_agency=wanted.owner.agency,
        owner_kind=wanted.owner.kind.value,
        start=start,
        end=end,
        hand_over_days=rule.hand_over_days,
        agreed_on=act.on,
        agreed_at=act.at,
    )
    AGREE.require(act.by, support)
    support.agreed_post_id = answering_post(act, support).id
    support.number = next_number(kind="SU", office=_office(support.area_path), year=act.on.year)
    support.save(force_insert=True)
    for place, item in enumerate(rule.hand_over, 1):
        HandOverItem.objects.create(support=support, place=place, key=item.key, words=item.words)
    publish(_agreed(support, enterprise), act=act)
    _tell_enterprise(support, act)
    return support


def _step(key: str) -> Step:
    found = section().step(key)
    if found is None:
        raise problems.NoSuchStep(step=key[:40], field="step")
    return found


def _office(area_path: str) -> str:
    return area_path.rpartition(".")[2] or packs.current().country.code


def _agreed(support: Support, enterprise: registry.EnterpriseView | None) -> SupportAgreed:
    return SupportAgreed(
        support=support.ref,
        number=support.number,
        agency=support.agency_id,
        step=support.step,
        area=support.area_path,
        enterprise=enterprise.ref if enterprise else None,
        owner=support.owner_agency,
        start=support.start,
        end=support.end,
    )


def _tell_enterprise(support: Support, act: Act) -> None:
    for person in registry.leaders(support.enterprise_id, act.on) if support.enterprise_id else ():
        notices.send(
            to=person,
            kind="pathway.support",
            sentence=gettext_noop("Help with a step was agreed, number %(number)s. Read who helps, and until when."),
            values={"number": support.number},
            link=reverse("pathway:support", args=[support.number]),
            act=act,
        )


@transaction.atomic
@audited("pathway.end-support")
def end_support(*, support: Support, on: date, reasons: str, act: Act) -> Support:
    """
    End a support before its day, as the post that owns the step. The supporter sees the step no more from that day.

    :raises ReasonsWanted: without reasons
    :raises SupportOver: if the day is not earlier than its end, or lies in the past
    """
    AGREE.require(act.by, support)
    if len(reasons.strip()) < LEAST_WORDS:
        raise problems.ReasonsWanted(field="reasons")
    held = Support.objects.select_for_update().get(id=support.id)
    if not max(act.on, held.start) <= on < held.end:
        raise problems.SupportOver(day=held.end.isoformat(), field="on")
    held.end, held.ended_early_for = on, reasons.strip()[:400]
    held.save(update_fields=["end", "ended_early_for"])
    publish(SupportEnded(support=held.ref, step=held.step, end=on), act=act)
    return held


@transaction.atomic
@audited("pathway.hand-over")
def give_item(*, item: HandOverItem, words: str, act: Act) -> HandOverMove:
    """
    Hand a line of the check-list over, as the supporter, while the support holds.

    :raises HandOverNotOpen: before its day
    :raises MoveNotFit: if it was handed over already
    """
    SUPPORTED.require(act.by, item.support)
    if act.on < item.support.hand_over_opens:
        raise problems.HandOverNotOpen(day=item.support.hand_over_opens.isoformat())
    post = next(post.id for post in act.by.posts if post.agency == item.support.agency_id)
    return _moved(item, Move.GIVEN, words, post, act, after=(None, Move.RETURNED))


@transaction.atomic
@audited("pathway.confirm-hand-over")
def answer_item(*, item: HandOverItem, accepted: bool, words: str, act: Act) -> HandOverMove:
    """
    Confirm a line of the check-list, or do not accept it, as the post that owns the step.

    A line that was never handed over can be confirmed once the support has ended, with words that say how.

    :raises ReasonsWanted: if it is not accepted, or confirmed without having been handed over, and nothing is said
    :raises MoveNotFit: if there is nothing to answer
    """
    AGREE.require(act.by, item.support)
    alone = act.on >= item.support.end
    if len(words.strip()) < LEAST_WORDS and (not accepted or (alone and state_of(item) != Move.GIVEN)):
        raise problems.ReasonsWanted(field="words")
    after = (None, Move.GIVEN, Move.RETURNED) if accepted and alone else (Move.GIVEN,)
    move = Move.TAKEN if accepted else Move.RETURNED
    return _moved(item, move, words, answering_post(act, item.support).id, act, after=after)


def state_of(item: HandOverItem) -> str | None:
    """Return the last thing that happened to a line, or None."""
    return item.moves.order_by("-at", "-id").values_list("move", flat=True).first()


def _moved(item: HandOverItem, move: Move, words: str, post: Any, act: Act, *, after: tuple[Any, ...]) -> HandOverMove:
    Support.objects.select_for_update().get(id=item.support_id)
    if state_of(item) not in after:
        raise problems.MoveNotFit()
    assert act.by.user is not None  # whoever holds a post has signed in
    made = HandOverMove.objects.create(
        item=item, move=move, words=words.strip()[:MOST_WORDS], post_id=post, by=act.by.user, on=act.on, at=act.at
    )
    ref = Ref("pathway.support", item.support_id)
    moved = HandOverMoved(support=ref, step=item.support.step, item=item.key, move=move, post=post, on=act.on)
    publish(moved, act=act)
    return made
