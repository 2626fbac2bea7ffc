"""Health checks: offered to all, and nobody is written down."""

from datetime import timedelta

from outcrop.safety import offers
from outcrop.safety.models import Offer, OfferNews
from outcrop.safety.offers import Offered
from outcrop.safety.tests.world import refused


def offered(land, **told):
    days = {"first_on": land.today, "last_on": land.today + timedelta(days=1)}
    given = {"provider": "Health centre", "place": "School hall", "area": "AMBER", "checks": ["lung", "mercury"]}
    return Offered(**(given | days | told))


def test_an_offer_stands_on_the_page_and_how_many_came_is_hidden_while_few(land):
    made = offers.offer_check(offered=offered(land), act=land.act("nurse"))
    assert "School hall" in land.browser().get("/safety/health").content.decode()
    for came, told in ((9, None), (12, 12)):
        offers.note_held(offer=made, came=came, act=land.act("nurse", days=0))
        assert offers.shown(made).came == told
    offers.note_held(offer=made, came=None, act=land.act("nurse"))
    assert offers.shown(made).cancelled


def test_no_row_of_a_health_check_can_hold_a_person_or_a_result():
    columns = {field.name for model in (Offer, OfferNews) for field in model._meta.get_fields()}
    assert columns == {
        "id", "provider", "phone", "place", "area_path", "first_on", "last_on", "checks", "cost", "post", "at", "news",
        "offer", "came", "on",
    }  # fmt: skip


def test_what_is_wrong_with_an_offer_is_said(land):
    for told, code in (
        ({"area": "NOWHERE"}, "safety.area-not-found"),
        ({"checks": ["fate"]}, "safety.offer-unfit"),
        ({"last_on": land.today - timedelta(days=1)}, "safety.offer-unfit"),
        ({"area": "CLAY"}, "permission.not-allowed"),
    ):
        with refused(code):
            offers.offer_check(offered=offered(land, **told), act=land.act("nurse"))
    ahead = offers.offer_check(offered=offered(land, first_on=land.today + timedelta(days=1)), act=land.act("nurse"))
    with refused("safety.not-held-yet"):
        offers.note_held(offer=ahead, came=3, act=land.act("nurse"))
