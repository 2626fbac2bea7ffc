"""Handing a post to its next holder: queue, files and open promises stay in the post, in one act."""

from datetime import date, timedelta

from django.db import transaction

from outcrop.commons.accounts.api import User
from outcrop.commons.journal.api import audited, publish, unchanged
from outcrop.commons.numbering.api import next_number
from outcrop.commons.posts import api as posts
from outcrop.kernel.acts import Act
from outcrop.kernel.refs import Ref
from outcrop.offices import problems
from outcrop.offices.events import HandOverReceived, PostHandedOver
from outcrop.offices.models import HandOver, Occasion, Receipt
from outcrop.offices.policies import APPOINT, RECEIVE
from outcrop.offices.waiting import waiting

FARTHEST = timedelta(days=366)


def official(name: str) -> User:
    """
    Return the official whose account has that name.

    :raises NobodyOfThatName, NotAnOfficial: if there is none, or the account is a miner's
    """
    user = User.objects.filter(username=name.strip(), is_active=True).first()
    if user is None:
        raise problems.NobodyOfThatName(field="to", name=name.strip()[:60])
    if user.person is not None:
        raise problems.NotAnOfficial(field="to")
    return user


@transaction.atomic
@audited("offices.appoint")
def hand_over(
    *, post: posts.Post, to: User, on: date, occasion: Occasion, instrument: str, words: str = "", act: Act
) -> HandOver:
    """
    Let a post pass to another holder from a day on; the old holding ends on the day before.

    Cases, deadlines and promises lie in the post and are not touched: what lay there on the day of the act is written
    down, so that neither holder can say later that it was otherwise.

    :param on: first day of the new holder, today or within a year
    :param instrument: number of the decision that it rests on
    :raises NotYourself, AlreadyHeld, DayPassed, DayTooFar, HandOverAhead: if it cannot be
    """
    APPOINT.require(act.by, post)
    assert act.by.user is not None  # whoever holds a post signed in
    _check(post, to, on, act)
    left_by = posts.succeed(post=post, user=to.id, start=on)
    office = post.area_path.rpartition(".")[2]
    made = HandOver.objects.create(
        number=next_number(kind="HO", office=office, year=act.on.year),
        post=post, left_by=left_by, to=to, on=on, occasion=occasion,
        instrument=instrument.strip(), words=words.strip(),
        waiting=[each.kept() for each in waiting(post.id, on=act.on)],
        appointed_by_id=act.by.user, at=act.at,
    )  # fmt: skip
    publish(
        PostHandedOver(
            hand_over=made.ref, number=made.number, post=Ref("posts.post", post.id), to=Ref("accounts.user", to.id),
            left_by=tuple(Ref("accounts.user", user) for user in left_by),
            occasion=occasion.value, instrument=made.instrument, on=on,
        ),
        act=act,
    )  # fmt: skip
    return made


def _check(post: posts.Post, to: User, on: date, act: Act) -> None:
    posts.Post.objects.select_for_update().get(id=post.id)  # two who appoint at once follow each other
    if to.id == act.by.user:
        raise problems.NotYourself(field="to")
    if on < act.on:
        raise problems.DayPassed(field="on")
    if on > act.on + FARTHEST:
        raise problems.DayTooFar(field="on")
    ahead = HandOver.objects.filter(post=post, on__gt=act.on).order_by("on").first()
    if ahead is not None:
        raise problems.HandOverAhead(field="on", on=ahead.on)
    if posts.holders_of(post.id, on=on) == [to.id]:
        raise problems.AlreadyHeld(field="to")


@transaction.atomic
@audited("offices.receive")
def receive(*, hand_over: HandOver, words: str = "", act: Act) -> Receipt:
    """Write down that the new holder has read what lay in the post. Said again, the first receipt stands."""
    RECEIVE.require(act.by, hand_over)
    assert act.by.user is not None  # it was handed to an account
    told = {"by_id": act.by.user, "at": act.at, "words": words.strip()}
    made, new = Receipt.objects.get_or_create(hand_over=hand_over, defaults=told)
    if not new:
        unchanged()
        return made
    publish(
        HandOverReceived(
            hand_over=hand_over.ref, post=Ref("posts.post", hand_over.post_id),
            by=Ref("accounts.user", hand_over.to_id), on=act.on,
        ),
        act=act,
    )  # fmt: skip
    return made
