"""Handing bars over, and the auditor's look into a running sum."""

from dataclasses import dataclass

from django.db import transaction

from outcrop.commons.journal.api import audited, publish
from outcrop.custody import events, keys, problems, selectors
from outcrop.custody.models import Bar, HandOver, Lot, Place, Review
from outcrop.custody.services.lots import lock
from outcrop.kernel.acts import Act
from outcrop.kernel.refs import Ref


@dataclass(frozen=True, slots=True)
class HandedOver:
    """A bar with its new key, which is shown now and never again."""

    bar: Bar
    key: str


@transaction.atomic
@audited("custody.hand-over")
def hand_over(*, bar: Bar, to: Ref, act: Act) -> HandedOver:
    """
    Give a bar another holder. Its key changes: the former holder's no longer opens it.

    :raises BarConsumed, SameHolder: if it was melted again, or they hold it already
    """
    current = Bar.objects.select_for_update().select_related("lot").get(id=bar.id)
    if current.lot.state == Lot.State.CONSUMED:
        raise problems.BarConsumed(bar=bar.number)
    if current.holder == to:
        raise problems.SameHolder(bar=bar.number)
    before, key = current.holder, keys.new_key()
    current.holder_kind, current.holder_id = to.kind, to.id
    current.key_digest, current.key_turn = keys.digest(key), current.key_turn + 1
    current.save(update_fields=["holder_kind", "holder_id", "key_digest", "key_turn"])
    HandOver.objects.create(
        bar=current,
        from_kind=before.kind,
        from_id=before.id,
        to_kind=to.kind,
        to_id=to.id,
        key_turn=current.key_turn,
        at=act.at,
        on=act.on,
    )
    publish(
        events.BarHandedOver(
            bar=bar.ref, number=bar.number, from_holder=before, to_holder=to, key_turn=current.key_turn
        ),
        act=act,
    )
    return HandedOver(current, key)


@transaction.atomic
@audited("custody.review-running-sum")
def review_running_sum(*, place: Place, finding: str, act: Act) -> Review:
    """
    Record what an auditor found about a place's running sum; it begins again.

    :raises FindingMissing: if nothing is said
    """
    if not finding.strip():
        raise problems.FindingMissing()
    place = lock(place)
    last, (now, _) = selectors.last_step(place), selectors.running_sum(place)
    review = Review.objects.create(
        place=place,
        after_turn=last.turn if last else 0,
        running=now,
        finding=finding.strip()[:1000],
        at=act.at,
        on=act.on,
        by=act.by.user,
    )
    publish(events.RunningSumReviewed(place=place.ref, review=review.id, running=now, finding=review.finding), act=act)
    return review
