"""Handing bars over, and the auditor's look into a running sum."""

from dataclasses import dataclass
from uuid import UUID

from django.db import transaction

from outcrop.commons.journal.api import audited, publish
from outcrop.custody import events, keys, problems, selectors
from outcrop.custody.models import Bar, HandOver, Lot, Place, Review
from outcrop.custody.services.lots import lock
from outcrop.kernel.acts import Act
from outcrop.kernel.refs import Ref

PLACE = "custody.place"


@dataclass(frozen=True, slots=True)
class HandedOver:
    """A bar with its new key, which is shown now and never again."""

    bar: Bar
    key: str


@transaction.atomic
@audited("custody.hand-over")
def hand_over(*, bar: Bar, to: Ref, act: Act, owner: Ref | None = None) -> HandedOver:
    """
    Give a bar another holder. Its key changes: the former holder's no longer opens it.

    :param to: a custody place, where it may be melted again, or an enterprise
    :param owner: whose it is from now on; nothing said, it stays whose it was
    :raises BarConsumed, SameHolder, HolderMissing: if it was melted again, or cannot go there
    """
    current = _held(bar)
    before = current.holder
    if before == to:
        raise problems.SameHolder(bar=bar.number)
    owner = owner or current.lot.owner
    Lot.objects.filter(id=current.lot_id).update(
        owner_kind=owner.kind, owner_id=owner.id, place_id=_place_of(to) or current.lot.place_id
    )
    current.holder_kind, current.holder_id = to.kind, to.id
    key = _new_key(current)
    turn = current.key_turn
    kept = {"from_kind": before.kind, "from_id": before.id, "to_kind": to.kind, "to_id": to.id, "key_turn": turn}
    HandOver.objects.create(bar=current, owner_kind=owner.kind, owner_id=owner.id, at=act.at, on=act.on, **kept)
    publish(
        events.BarHandedOver(
            bar=bar.ref, number=bar.number, from_holder=before, to_holder=to, owner=owner, key_turn=turn
        ),
        act=act,
    )
    return HandedOver(current, key)


def _held(bar: Bar) -> Bar:
    current = Bar.objects.select_for_update(of=("self",)).select_related("lot").get(id=bar.id)
    # The lot too: somebody may be melting it at this moment.
    if Lot.objects.select_for_update().get(id=current.lot_id).state != Lot.State.OPEN:
        raise problems.BarConsumed(bar=bar.number)
    return current


def _place_of(to: Ref) -> UUID | None:
    if to.kind != PLACE:
        return None
    if not Place.objects.filter(id=to.id).exists():
        raise problems.HolderMissing()
    return to.id


def _new_key(bar: Bar) -> str:
    key = keys.new_key()
    bar.key_digest, bar.key_turn = keys.digest(key), bar.key_turn + 1
    bar.save(update_fields=["holder_kind", "holder_id", "key_digest", "key_turn"])
    return key


@transaction.atomic
@audited("custody.change-key")
def change_key(*, bar: Bar, act: Act) -> HandedOver:
    """Give a bar another key, because the old one was lost or seen. :raises BarConsumed: if it was melted again"""
    current = _held(bar)
    key = _new_key(current)
    publish(events.BarKeyChanged(bar=bar.ref, number=bar.number, key_turn=current.key_turn), act=act)
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
