"""Support: one step, for a time, handed over before it ends, and never an owner."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import DatabaseError, transaction

from outcrop.commons.accounts.api import actor_for
from outcrop.commons.policies import NotAllowed, declared
from outcrop.kernel.clock import FixedClock
from outcrop.pathway import problems
from outcrop.pathway.filing.services import file_document
from outcrop.pathway.models import Filing, HandOverItem, Support
from outcrop.pathway.policies import MOVE_LINE, SEE_FILING, SEE_ROAD, SEE_SUPPORT, SUPPORTED
from outcrop.pathway.support import selectors, services
from outcrop.pathway.tests import world
from outcrop.pathway.tests.world import TODAY
from outcrop.registry.models import Enterprise

PARTNER = "friends-of-testland"
DAY = timedelta(days=1)


def agreed(made: Enterprise | None = None, *, days: int = 60, act: Any = None, **told: Any) -> Support:
    """A support of the safety step, from today on for so many days."""
    told = {
        "agency": PARTNER, "step": "safety", "area_path": "tl.north.amber", "brings": "A trainer for two weeks.",
        "start": TODAY, "end": TODAY + days * DAY, "enterprise": world.view_of(made) if made else None,
    } | told  # fmt: skip
    return services.agree_support(**told, act=act or world.as_post("officer"))


def item(support: Support, key: str = "keys") -> HandOverItem:
    return HandOverItem.objects.get(support=support, key=key)


def test_the_owner_of_the_step_agrees_and_nobody_else(amber: Enterprise) -> None:
    for who in ("officer-clay", "agent", "department", "adviser", "clerk", "auditor"):
        with pytest.raises(NotAllowed):
            agreed(amber, act=world.as_post(who))
    with pytest.raises(NotAllowed):
        agreed(amber, act=world.leader(amber))
    assert agreed(amber).owner_agency == "district-office"


@pytest.mark.parametrize("agency", ["police", "auditor", "district-office@AMBER", "federation", "no-such"])
def test_only_partners_funders_and_buyers_support(amber: Enterprise, agency: str) -> None:
    with pytest.raises(problems.SupporterNotFit):
        agreed(amber, agency=agency)


@pytest.mark.parametrize("days", [0, -3, 731, 10_000])
def test_a_period_has_an_end_in_the_time_to_come(amber: Enterprise, days: int) -> None:
    with pytest.raises(problems.PeriodNotFit):
        agreed(amber, days=days)


def test_a_supporter_sees_its_one_step_and_nothing_else_of_the_road(amber: Enterprise) -> None:
    """Over every policy of the house: all that the support adds to what the partner may is that one support."""
    before = {p.verb for p in declared() if p.verdict(world.holder("adviser")).allowed}
    support = agreed(amber)
    other = agreed(world.enterprise("Other"), agency="buying-centre@AMBER")
    partner = world.holder("adviser")
    added = {p.verb for p in declared() if p.verdict(partner).allowed} - before
    assert added == {SEE_SUPPORT.verb, SUPPORTED.verb, MOVE_LINE.verb}
    assert list(SEE_SUPPORT.visible(partner, Support.objects.all())) == [support]
    assert not SEE_SUPPORT.verdict(partner, other).allowed
    assert not SEE_ROAD.verdict(partner, amber).allowed
    filing = file_document(enterprise=world.view_of(amber), step="safety", file=world.PDF, act=world.leader(amber))
    assert not SEE_FILING.visible(partner, Filing.objects.filter(id=filing.id)).exists()


def test_the_page_of_a_supporter_tells_of_no_other_step_and_no_member(amber: Enterprise) -> None:
    support = agreed(amber)
    client = world.browser(world.holder("adviser"))
    page = world.text(client.get(f"/supports/{support.number}"))
    assert "Work safely" in page
    for other in ("Ask for ground", "Hold the paper", "Sell at a buying centre", "Write down your own rules"):
        assert other not in page
    for member in ("leader", "second", "third"):
        assert f"{amber.name} {member}" not in page
    for closed in (f"/road/{amber.number}", f"/road/{amber.number}/steps/safety", f"/enterprises/{amber.number}"):
        assert client.get(closed).status_code in (403, 404)


def test_access_ends_with_the_period_on_the_day_itself(amber: Enterprise, clock: FixedClock) -> None:
    support = agreed(amber, days=10)
    client = world.browser(world.holder("adviser"))
    page = f"/supports/{support.number}"
    for days, status in ((0, 200), (9, 200), (10, 403), (11, 403)):
        clock.set(world.NOW + days * DAY)
        assert client.get(page).status_code == status, days
        assert client.get("/supports").status_code == status


def test_access_begins_on_the_first_day_and_not_before(amber: Enterprise) -> None:
    support = agreed(amber, start=TODAY + 5 * DAY, days=20)
    assert not SEE_SUPPORT.verdict(world.holder("adviser", on=TODAY + 4 * DAY), support).allowed
    assert SEE_SUPPORT.verdict(world.holder("adviser", on=TODAY + 5 * DAY), support).allowed


def test_rows_and_verdicts_agree_on_every_day(amber: Enterprise) -> None:
    rows = [agreed(amber, days=n) for n in (1, 3, 7)] + [agreed(amber, start=TODAY + 2 * DAY, days=5)]
    for who in ("adviser", "officer", "officer-clay", "agent", "department", "clerk"):
        for n in range(9):
            actor = world.holder(who, on=TODAY + n * DAY)
            seen = set(SEE_SUPPORT.visible(actor, Support.objects.all()))
            assert seen == {row for row in rows if SEE_SUPPORT.verdict(actor, row).allowed}, (who, n)


def test_ended_early_it_shows_nothing_from_that_day(amber: Enterprise) -> None:
    support = agreed(amber)
    services.end_support(
        support=support, on=TODAY, reasons="The trainer has left the country.", act=world.as_post("officer")
    )
    assert not SEE_SUPPORT.verdict(world.holder("adviser"), support).allowed
    with pytest.raises(problems.SupportOver):
        services.end_support(support=support, on=TODAY, reasons="Once more, please.", act=world.as_post("officer"))


def test_more_time_is_never_added_to_a_support(amber: Enterprise) -> None:
    support = agreed(amber)
    for change in (
        {"end": support.end + DAY}, {"step": "sell"}, {"area_path": ""}, {"agency_id": "buying-centre@AMBER"},
    ):  # fmt: skip
        with pytest.raises(DatabaseError), transaction.atomic():
            Support.objects.filter(id=support.id).update(**change)


@pytest.mark.parametrize("days", [1, 5, 30, 31, 60, 730])
def test_the_hand_over_is_opened_before_the_period_ends(amber: Enterprise, days: int) -> None:
    support = agreed(amber, days=days)
    assert TODAY <= support.hand_over_opens < support.end
    assert support.items.count() == 4


def test_the_supporter_hands_over_and_the_owner_confirms(amber: Enterprise) -> None:
    support = agreed(amber, days=20)
    services.give_item(item=item(support), words="Two helmets, one rope.", act=world.as_post("adviser"))
    with pytest.raises(NotAllowed):
        services.answer_item(item=item(support), accepted=True, words="", act=world.as_post("adviser"))
    services.answer_item(item=item(support), accepted=False, words="The rope is missing.", act=world.as_post("officer"))
    services.give_item(item=item(support), words="Here is the rope.", act=world.as_post("adviser"))
    services.answer_item(item=item(support), accepted=True, words="", act=world.as_post("officer"))
    assert services.state_of(item(support)) == "taken"
    assert selectors.shown(support, on=TODAY).owed == 3
    with pytest.raises(problems.MoveNotFit):
        services.give_item(item=item(support), words="again", act=world.as_post("adviser"))


def test_nothing_is_handed_over_before_it_is_opened(amber: Enterprise) -> None:
    with pytest.raises(problems.HandOverNotOpen):
        services.give_item(item=item(agreed(amber, days=60)), words="", act=world.as_post("adviser"))


def test_after_the_end_the_supporter_hands_nothing_over_and_the_owner_says_how_it_goes_on(amber: Enterprise) -> None:
    support = agreed(amber, days=2)
    after = TODAY + 2 * DAY
    with pytest.raises(NotAllowed):
        services.give_item(item=item(support), words="late", act=world.as_post("adviser", on=after))
    officer = world.as_post("officer", on=after)
    with pytest.raises(problems.ReasonsWanted):
        services.answer_item(item=item(support), accepted=True, words="", act=officer)
    services.answer_item(item=item(support), accepted=True, words="We bought our own rope.", act=officer)
    assert services.state_of(item(support)) == "taken"


def test_support_is_agreed_and_handed_over_in_the_browser(amber: Enterprise, clock: FixedClock) -> None:
    officer, partner = world.browser(world.holder("officer")), world.browser(world.holder("adviser"))
    told = world.sheet(
        step="safety", agency=PARTNER, area="tl.north.amber", enterprise=amber.number, brings="A trainer.",
        first_day_day="21", first_day_month="11", first_day_year="2026",
        last_day_day="30", last_day_month="11", last_day_year="2026",
    )  # fmt: skip
    wrong = officer.post("/supports/new", told | world.sheet(last_day_year="1999"))
    assert wrong.status_code == 422 and "A trainer." in wrong.content.decode()
    sent = officer.post("/supports/new", told)
    assert sent.status_code == 302, world.text(sent)
    page = sent.url
    assert "Hand it over" in world.text(partner.get(page))
    partner.post(f"{page}/items/keys", world.sheet(move="give", words="Two helmets."))
    refused = officer.post(f"{page}/items/keys", world.sheet(move="return", words=""))
    assert refused.status_code == 422
    assert officer.post(f"{page}/items/keys", world.sheet(move="take", words="")).status_code == 302
    assert "confirmed" in world.text(officer.get(page))


def test_an_actor_of_yesterday_is_no_supporter_of_tomorrow(amber: Enterprise) -> None:
    agreed(amber, days=3)
    user = world.User.objects.get(id=world.holder("adviser").user)
    assert actor_for(user, on=TODAY + 2 * DAY).subjects("supporter")
    assert not actor_for(user, on=TODAY + 3 * DAY).subjects("supporter")
    assert not actor_for(user, on=date(2030, 1, 1)).subjects("supporter")
