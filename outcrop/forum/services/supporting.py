"""Support: once a person, in secret, and withdrawn as easily."""

from uuid import UUID

from django.db import transaction

from outcrop.commons.journal.api import audited, publish, unchanged
from outcrop.forum import problems, sealing
from outcrop.forum.events import SupportTallied
from outcrop.forum.forums import forum_of, forums_of
from outcrop.forum.models import Box, Proposal, TalliedDay
from outcrop.forum.policies import HIDE_DUTY, RECEIVE, SUPPORT
from outcrop.forum.section import ANSWER, ANSWER_NATION
from outcrop.forum.selectors import is_hidden
from outcrop.forum.services.locks import hold
from outcrop.forum.services.proposing import take_up
from outcrop.kernel.acts import Act, Actor

#: What whoever tallies a day holds, so that two workers do not.
DAYS = UUID("01900000-0000-7000-8000-0000000f0f0f")
STAFF = (ANSWER, ANSWER_NATION, HIDE_DUTY, RECEIVE)


@transaction.atomic
@audited("forum.support")
def support(*, proposal: Proposal, act: Act) -> None:
    """
    Support a proposal. Pressed again it counts no second time.

    Neither a row nor a line of the journal tells who did, or that anybody did at this moment: what changed is told
    once a day, as a number.

    :raises StaffDoNotSupport, NotYourForum, SupportOver, KeyGone: if it cannot be
    """
    _change(proposal, act, there=True)


@transaction.atomic
@audited("forum.withdraw")
def withdraw(*, proposal: Proposal, act: Act) -> None:
    """Take one's support back, without a trace. :raises SupportOver, KeyGone: if it cannot be"""
    _change(proposal, act, there=False)


def _change(proposal: Proposal, act: Act, *, there: bool) -> None:
    person = _supporter(act.by)
    if there and forum_of(proposal).code not in [each.code for each in forums_of(person, act.on)]:
        raise problems.NotYourForum()
    box = Box.objects.select_for_update().get(proposal=proposal)
    if hasattr(proposal, "answer") or is_hidden(proposal):
        raise problems.SupportOver()
    token = sealing.token(proposal.id, person)
    if token is None:
        raise problems.KeyGone()
    tokens = {bytes(each) for each in box.tokens}
    changed = tokens | {token} if there else tokens - {token}
    # Written also where nothing changed: then the row's age does not tell a second press from a first.
    box.tokens = sorted(changed)
    box.save(update_fields=["tokens"])
    # What this press changed is told with all others of the day, by the tally.
    unchanged()


def _supporter(actor: Actor) -> UUID:
    SUPPORT.require(actor)
    if actor.holds_any(STAFF):
        raise problems.StaffDoNotSupport()
    assert actor.person is not None
    return actor.person


def supports(proposal: Proposal, actor: Actor) -> bool:
    """Say to a person whether she supports a proposal."""
    if actor.person is None or actor.mandate is not None:
        return False
    token = sealing.token(proposal.id, actor.person)
    return token is not None and Box.objects.filter(proposal=proposal, tokens__contains=[token]).exists()


def can_support(proposal: Proposal, act: Act) -> bool:
    """Say whether a press would be taken."""
    if not SUPPORT.verdict(act.by).allowed or act.by.holds_any(STAFF) or act.by.person is None:
        return False
    if hasattr(proposal, "answer") or is_hidden(proposal):
        return False
    return forum_of(proposal).code in [each.code for each in forums_of(act.by.person, act.on)]


@transaction.atomic
@audited("forum.tally")
def tally_day(*, act: Act) -> None:
    """
    Tell, once for a day, how many support each open proposal, and take up those that enough support.

    One line a day for all of them: a line for each press would say when it came, and with it who. What comes in after
    it is told the next day.
    """
    hold(DAYS)
    if TalliedDay.objects.filter(on=act.on).exists():
        unchanged()
        return
    boxes = Box.objects.filter(proposal__answer=None).select_related("proposal__taken_up").order_by("proposal")
    found = {box.proposal: len(box.tokens) for box in boxes}
    counts = {str(each.id): n for each, n in found.items() if n}
    TalliedDay.objects.create(on=act.on, counts=counts)
    publish(SupportTallied(counts=counts, on=act.on), act=act)
    for proposal, supporters in found.items():
        if supporters >= proposal.needs and not hasattr(proposal, "taken_up"):
            take_up(proposal, act)
