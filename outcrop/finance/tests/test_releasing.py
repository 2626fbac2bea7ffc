"""What a person releases is what she saw; a desk reads that, for that time, and nothing else of anybody."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import DatabaseError, transaction
from django.test import Client
from django.urls import reverse

from outcrop.commons.accounts.api import actor_for
from outcrop.commons.policies import NotAllowed
from outcrop.commons.posts.api import Agency
from outcrop.finance import asking, problems, released
from outcrop.finance.asking import Asked
from outcrop.finance.deciding import Terms, answer_terms, decide
from outcrop.finance.models import Agreement, Kind, Offer, Request
from outcrop.finance.offers import Told, end_offer, publish_offer
from outcrop.finance.urls import urlpatterns
from outcrop.kernel.acts import Act
from outcrop.kernel.ids import new_id
from outcrop.pathway.models import StepOwner
from outcrop.registry.models import Reading
from outcrop.registry.record.readings import readings_of
from tests.world import World

LOAN: dict[str, Any] = {
    "kind": Kind.LOAN, "name": "Season loan", "costs": "12 % a year", "conditions": "Six months of sales",
    "law": "Banking Act", "yearly_ppm": 120_000, "fee_ppm": 10_000, "most": 1_000_000, "most_months": 12,
}  # fmt: skip


def later(world: World, who: str, days: int) -> Act:
    """Return an act of somebody, so many days from now."""
    base = world.act(days=-days)
    return Act(by=actor_for(world.users[who], on=base.on), at=base.at, on=base.on, submission=new_id())


def offered(world: World, *, days: int = 60, by: str = "bank", agency: str = "miners-bank", **told: Any) -> Offer:
    """Return an offer."""
    act = world.act(by)
    return publish_offer(agency=agency, told=Told(last_day=act.on + timedelta(days=days), **(LOAN | told)), act=act)


def asked(world: World, offer: Offer, *, by: str = "crusher", days: int = 20, parts: tuple[str, ...] = ()) -> Request:
    """Return a request with its release."""
    act = world.act(by)
    told = Asked(parts=parts, last_day=act.on + timedelta(days=days), wish=600_000, months=6)
    seen = released.mark_of(asking.preview(offer, told, act=act))
    made = asking.ask(offer=offer, asked=told, seen=seen, act=act)
    return asking.REQUESTS.get(id=made.id)


def fresh(request: Request) -> Request:
    """Return a request as it stands now."""
    return asking.REQUESTS.get(id=request.id)


def browser(world: World, who: str) -> Client:
    """Return a browser in which somebody signed in."""
    client = Client()
    client.force_login(world.users[who])
    return client


def test_the_desk_reads_what_she_saw_and_chose_and_she_sees_who_read_it(world: World) -> None:
    request = asked(world, offered(world), parts=("membership", "sales"))
    her = browser(world, "crusher").get(f"/money/requests/{request.number}").content.decode()
    desk = browser(world, "bank").get(f"/money/desk/requests/{request.number}").content.decode()
    file = her[her.index('<dl class="facts">') : her.index("</dl>")]
    assert "Amber Hill" in file and file in desk
    reading = Reading.objects.get(person=world.users["crusher"].person)
    assert (reading.part, reading.duty, reading.verb) == ("record", "finance.desk", "finance.see-file")
    assert [str(each.office) for each in readings_of(reading.person_id, on=world.act().on)] == ["Valley Bank (sample)"]
    offer = offered(world, name="Second")
    file = released.opened(asked(world, offer).release, world.users["crusher"].person)
    assert file is not None and set(file) == {"on", "name", "number"}
    act = world.act("leader")
    told = Asked(parts=("identity",), last_day=act.on, wish=100, months=1)
    with pytest.raises(problems.NotAsSeen):
        asking.ask(offer=offer, asked=told, seen="another", act=act)


def test_the_file_closes_on_its_day_when_taken_back_when_the_offer_ends_and_at_a_no(world: World) -> None:
    ends = ("its day", "taken back", "the offer's end", "no", "left")
    asks = {end: asked(world, offered(world, name=end)) for end in ends}
    assert all(asking.read_file(each, act=later(world, "bank", 20)) for each in asks.values())
    good = Terms(accepted=True, reasons="Yes.", lent=600_000, yearly_ppm=120_000, months=6, seasonal=True)
    asking.take_back(request=asks["taken back"], act=world.act("crusher"))
    end_offer(offer=asks["the offer's end"].offer, act=world.act("bank"))
    decide(request=asks["no"], terms=Terms(accepted=False, reasons="No sales."), act=world.act("bank"))
    decide(request=asks["left"], terms=good, act=world.act("bank"))
    answer_terms(request=fresh(asks["left"]), taken=False, act=world.act("crusher"))
    assert not Agreement.objects.exists()
    for end, request in asks.items():
        with pytest.raises(problems.FileClosed):
            asking.read_file(fresh(request), act=later(world, "bank", 21 if end == "its day" else 0))
    page = browser(world, "bank").get(f"/money/desk/requests/{asks['no'].number}")
    assert page.status_code == 403 and "Ruta" not in page.content.decode()


def test_at_no_address_of_the_room_does_a_desk_see_what_was_not_released_to_it(world: World) -> None:
    mine = asked(world, offered(world), by="crusher", parts=("identity",))
    others = asked(world, offered(world, by="insurer", agency="mutual-insurer"), by="leader", parts=("membership",))
    closed = asked(world, offered(world, name="Another"), by="carrier", parts=("membership",))
    asking.take_back(request=closed, act=world.act("carrier"))
    client, seen = browser(world, "bank"), []
    for pattern in urlpatterns:
        for request in (mine, others, closed) if pattern.pattern.converters else (mine,):
            fill = dict.fromkeys(pattern.pattern.converters, request.number)
            fill |= {"payment_id": new_id()} if "payment_id" in fill else {}
            page = client.get(reverse(f"finance:{pattern.name}", kwargs=fill))
            assert page.status_code < 500
            text = page.content.decode()
            assert not {"Mira", "Jano", "Amber Hill"} & {
                word for word in ("Mira", "Jano", "Amber Hill") if word in text
            }
            seen += ["Ruta"] if "Ruta" in text else []
    assert seen == ["Ruta"]  # once: the file that is open
    for path in ("/people/me/record", f"/people/{world.person('crusher').number}"):
        assert client.get(path).status_code in (302, 403, 404)


def test_nobody_releases_for_her_no_other_desk_decides_and_no_terms_are_worse_than_the_offer(world: World) -> None:
    request = asked(world, offered(world))
    with pytest.raises(NotAllowed):
        asking.take_back(request=request, act=world.act("leader"))
    with pytest.raises(NotAllowed):
        decide(request=request, terms=Terms(accepted=False, reasons="No."), act=world.act("insurer"))
    with pytest.raises(NotAllowed):
        publish_offer(agency="mutual-insurer", act=world.act("bank"), told=Told(last_day=world.act().on, **LOAN))
    assert browser(world, "agent").get(f"/money/requests/{request.number}").status_code == 404
    # Nor are terms ever worse than the offer.
    good = {"accepted": True, "reasons": "Yes.", "lent": 600_000, "yearly_ppm": 120_000, "months": 6, "fee": 6_000}
    for worse in ({"yearly_ppm": 130_000}, {"fee": 6_001}, {"lent": 700_000}, {"months": 13}, {"reasons": " "}):
        with pytest.raises(problems.TermsUnfit):
            decide(request=request, terms=Terms(**(good | worse)), act=world.act("bank"))
    decide(request=request, terms=Terms(**good), act=world.act("bank"))
    agreed = answer_terms(request=fresh(request), taken=True, act=world.act("crusher"))
    assert agreed is not None and agreed.instalments.count() == 6


def test_no_provider_partner_or_funder_owns_a_step_or_a_desk_by_it(world: World) -> None:
    for key in ("miners-bank", "mutual-insurer", "friends-of-testland", "hope-fund"):
        kind = Agency.objects.get(key=key).kind
        for told in (kind, "miners"):
            with pytest.raises(DatabaseError), transaction.atomic():
                StepOwner.objects.create(step="x", agency_id=key, agency_key=key, owner_kind=told)
    offer = offered(world)
    for agency, kind in (("hope-fund", "partner"), ("hope-fund", "market"), ("police", "enforcement")):
        with pytest.raises(DatabaseError), transaction.atomic():
            row = Offer.objects.filter(id=offer.id).values().get()
            Offer.objects.create(**(row | {"id": new_id(), "number": "X", "agency_id": agency, "agency_kind": kind}))
    with pytest.raises(DatabaseError), transaction.atomic():
        Offer.objects.filter(id=offer.id).update(end=offer.end + timedelta(days=1))
