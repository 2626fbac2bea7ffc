"""The pages of the registry, as a person walks them without JavaScript."""

import re

import pytest
from django.test import Client

from outcrop.commons.accounts.api import User
from outcrop.commons.journal.models import Entry
from outcrop.kernel.ids import new_id
from outcrop.registry.models import Membership, Person, Vouch
from outcrop.registry.services.joining import MandateAsked, join_through_agent
from outcrop.registry.services.vouching import ask_vouch

from .conftest import CARD, act, actor_of, answers, invited, proved

LARGEST = 100_000


def client_of(thing):
    """A browser in which a person or an actor is signed in."""
    user = User.objects.get(person=thing.id) if isinstance(thing, Person) else User.objects.get(id=thing.user)
    client = Client()
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    proved(client, user)
    return client


def send(client, url, **told):
    return client.post(url, {"submission": str(new_id()), **told})


def walk(client, *, first="/join/begin", card=None, last=None, **work):
    """Answer the questions; return the address of the check page."""
    step = client.post(first).url
    base = step.rsplit("/", 1)[0]
    assert step.endswith("/name")
    step = client.post(step, {"given_name": "Mira", "family_name": "Stone", "birth_year": "1990", "sex": "woman"}).url
    step = client.post(step, {"roles": ["tailings-washer"], "area": "AMBER", **work}).url
    step = client.post(step, {"language": "en", "reads": "no", "phone": "070112233", "phone_shared": "on"}).url
    step = client.post(step, card or {"card_kind": "none"}).url
    if step.endswith("/vouch"):
        step = client.post(step, {"way": "later"}).url
    if step.endswith("/mandate"):
        step = client.post(step, last).url
    assert step == f"{base}/check"
    return step


@pytest.fixture
def nobody(country):
    return Client()


def test_before_any_question_two_sentences_say_who_sees_the_answers(nobody):
    page = nobody.get("/join").content.decode()
    assert "Who will see this" in page
    assert "article 9" in page
    assert page.index("Who will see this") < page.index("Begin")


def test_where_no_article_protects_the_page_says_plainly_that_none_does(nobody, monkeypatch):
    from outcrop.registry.section import section

    told = section()
    bare = told.protection.model_copy(update={"article": None})
    monkeypatch.setattr("outcrop.registry.views.joining.section", lambda: told.model_copy(update={"protection": bare}))
    assert "We know of no article of law that protects those who come forward." in nobody.get("/join").content.decode()


def test_a_woman_without_a_card_joins_by_herself_and_is_signed_in(nobody):
    check = walk(nobody)
    page = nobody.get(check).content.decode()
    assert "Mira" in page
    assert "Tailings washer" in page
    assert send(nobody, check).url == "/join/receipt"
    receipt = nobody.get("/join/receipt").content.decode()
    number = Person.objects.get().number
    code = re.search(r"<b class=\"number\">(\d{4} \d{4})</b>", receipt)[1]
    assert number in receipt
    assert nobody.post("/join/receipt").url == "/people/me"
    assert "Mira Stone" in nobody.get("/people/me").content.decode()
    assert nobody.get("/join/receipt").status_code == 404
    again = Client()
    assert again.post("/sign-in", {"number": number, "code": code}).url == "/people/me"


def test_the_same_sheet_sent_twice_enters_one_person(nobody):
    check, submission = walk(nobody), str(new_id())
    first = nobody.post(check, {"submission": submission})
    again = nobody.post(check, {"submission": submission})
    assert first.url == again.url == "/join/receipt"
    assert Person.objects.count() == 1


def test_a_card_known_already_leads_on_without_a_card(nobody, joined):
    from outcrop.registry.answers import CardShown

    joined("Other", card=CardShown(kind="citizen", number=CARD))
    check = walk(nobody, card={"card_kind": "citizen", "card_number": CARD})
    answer = send(nobody, check)
    page = answer.content.decode()
    assert (answer.status_code, Person.objects.count()) == (409, 1)
    assert "registry.card-already-known" in page
    assert "Other" not in page
    door = re.search(r'href="(/join/[^"]+/card\?check)"', page)[1]
    assert nobody.get(door).status_code == 200
    assert Entry.objects.filter(type="barrier.met").count() == 1


@pytest.mark.parametrize(
    ("step", "wrong", "said"),
    [
        ("name", {"given_name": ""}, "Write the name by which you are called."),
        ("name", {"given_name": "Mira", "birth_year": "soon"}, "four digits"),
        ("name", {"given_name": "4711"}, "letters only"),
    ],
)
def test_a_wrong_answer_is_told_on_the_page_beside_its_question(nobody, step, wrong, said):
    first = nobody.post("/join/begin").url
    page = nobody.post(first, wrong)
    assert page.status_code == 422
    assert said in page.content.decode()
    assert 'class="faults"' in page.content.decode()


def test_an_impossible_year_is_told_beside_its_question(nobody):
    first = nobody.post("/join/begin").url
    for year in ("1800", "2031"):
        page = nobody.post(first, {"given_name": "Mira", "birth_year": year})
        assert page.status_code == 422, year
        assert 'class="faults"' in page.content.decode()


def test_a_child_is_led_to_those_who_help_and_nothing_is_kept(nobody):
    first = nobody.post("/join/begin").url
    answer = nobody.post(first, {"given_name": "Mira", "birth_year": "2013", "sex": "unsaid"})
    assert answer.status_code == 422
    assert "school and family office" in answer.content.decode()
    assert nobody.get(first).status_code == 404


def test_a_foreign_draft_is_not_there(nobody):
    mine = nobody.post("/join/begin").url
    assert Client().get(mine).status_code == 404


def test_the_officer_enters_a_person_and_hands_her_the_receipt(officer):
    client = client_of(officer)
    card = {"card_kind": "citizen", "card_number": CARD, "card_seen": "on"}
    send(client, walk(client, first="/join/for-someone/begin", card=card))
    assert Person.objects.get().identity_level == "card"
    assert "She is in the register" in client.get("/join/receipt").content.decode()
    assert client.post("/join/receipt").url == "/join/for-someone"


def test_an_agent_enters_a_person_and_acts_for_her_under_a_banner(person):
    agent, *two = (person(name, level="vouched") for name in ("Agent", "One", "Two"))
    client = client_of(agent)
    mandate = {"how_given": "two-witnesses", "witness_1": two[0].number, "witness_2": two[1].number}
    send(client, walk(client, first="/join/for-someone/begin", last=mandate))
    page = client.get("/join/receipt").content.decode()
    assert "MD-" in page
    entered = Person.objects.get(joined_how="agent")
    choose = client.get("/acting").content.decode()
    held = re.search(r'name="mandate" value="([0-9a-f-]{36})"', choose)[1]
    assert "Mira Stone" in choose
    client.post("/acting", {"mandate": held})
    for url in ("/people/me", "/invitations", "/enterprises"):
        assert "acting for <b>Mira Stone</b>" in client.get(url).content.decode(), url
    assert entered.number in client.get("/people/me").content.decode()
    client.post("/acting", {"mandate": ""})
    assert "acting for" not in client.get("/people/me").content.decode()


def test_too_few_witnesses_are_told_at_the_check(person):
    client = client_of(person("Agent", level="vouched"))
    check = walk(client, first="/join/for-someone/begin", last={"how_given": "two-witnesses"})
    answer = send(client, check)
    assert answer.status_code == 422
    assert "witnesses" in answer.content.decode()


def test_she_withdraws_a_mandate_on_her_page(person):
    agent = person("Agent", level="vouched")
    made = join_through_agent(answers=answers(), mandate=MandateAsked(how_given="paper"), act=act(actor_of(agent)))
    client = client_of(made.person)
    assert "Take it back" in client.get("/people/me").content.decode()
    assert send(client, f"/people/me/mandates/{made.mandate.id}/withdraw").url == "/people/me"
    assert "Take it back" not in client.get("/people/me").content.decode()
    assert send(client_of(agent), f"/people/me/mandates/{made.mandate.id}/withdraw").status_code == 404


def test_an_enterprise_is_begun_joined_and_formed_on_pages(person):
    lead, two, three = person("Lead"), person("Two"), person("Three")
    client = client_of(lead)
    url = send(client, "/enterprises/new", name="Amber Hill", form="partnership", area="AMBER").url
    for other in (two, three):
        assert send(client, f"{url}/invite", number=other.number).url == url
        theirs = client_of(other)
        assert "Amber Hill" in theirs.get("/invitations").content.decode()
        membership = Membership.objects.get(person=other)
        assert send(theirs, f"/invitations/{membership.id}", answer="yes").url == url
    page = client.get(url).content.decode()
    assert "formed" in page
    assert "Three" in page


def test_an_unknown_number_is_told_beside_the_field(person, enterprise):
    lead = person("Lead")
    made = enterprise(lead)
    answer = send(client_of(lead), f"/enterprises/{made.number}/invite", number="PE-X")
    assert answer.status_code == 422
    assert "PE-X" in answer.content.decode()


def test_whose_identity_is_too_low_sees_the_next_door_instead_of_the_form(joined):
    page = client_of(joined("Mira").person).get("/enterprises/new").content.decode()
    assert "/vouches/ask" in page
    assert 'name="form"' not in page


def test_the_village_head_vouches_on_her_page(person, village_head):
    mira = person("Mira", card=None)
    ask_vouch(way="village-head", act=act(actor_of(mira)))
    client = client_of(village_head)
    assert "Mira" in client.get("/vouches").content.decode()
    assert send(client, f"/vouches/{Vouch.objects.get().id}", answer="yes").url == "/vouches"
    mira.refresh_from_db()
    assert mira.identity_level == "vouched"


def test_she_sees_which_office_opened_her_record(person, officer):
    mira = person("Mira")
    office = client_of(officer)
    assert send(office, "/people/find", number=mira.number).url == f"/people/{mira.number}"
    assert office.get(f"/people/{mira.number}").status_code == 200
    assert "District mining officer" in client_of(mira).get("/people/me").content.decode()


def test_a_number_that_nobody_has_stays_in_the_field_to_be_corrected(officer):
    answer = send(client_of(officer), "/people/find", number="PE-AMB-2026-00099-X")
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "There is nothing here under that name or number." in page and 'value="PE-AMB-2026-00099-X"' in page


def test_a_new_code_is_shown_to_the_officer_once(joined, officer):
    made = joined("Mira")
    office = client_of(officer)
    send(office, f"/people/{made.person.number}/code", how_proved="card")
    page = office.get(f"/people/{made.person.number}").content.decode()
    code = re.search(r"<b class=\"number\">(\d{4} \d{4})</b>", page)[1]
    assert code not in office.get(f"/people/{made.person.number}").content.decode()
    assert Client().post("/sign-in", {"number": made.person.number, "code": code}).status_code == 302


def test_signing_in_leads_only_to_our_own_pages(joined):
    made = joined("Mira")
    told = {"number": made.person.number, "code": made.code}
    assert Client().post("/sign-in?next=https://evil.example/", told).url == "/people/me"
    assert Client().post("/sign-in?next=/invitations", told).url == "/invitations"
    refused = Client().post("/sign-in", {**told, "code": "0000 0000"})
    assert refused.status_code == 401
    assert "registry" not in refused.content.decode().split("<main")[0]


def test_leaving_leaves_nothing_for_the_next_on_a_shared_phone(nobody):
    walk(nobody)
    client = client_of(Person.objects.first()) if Person.objects.exists() else nobody
    client.post("/sign-out")
    assert client.get("/people/me").status_code == 401
    assert "registry.drafts" not in client.session


EVERYWHERE = (
    "/join",
    "/sign-in",
    "/people/me",
    "/people/me/phone",
    "/people/me/mandates/new",
    "/vouches",
    "/vouches/ask",
    "/enterprises",
    "/enterprises/new",
    "/invitations",
    "/acting",
    "/join/for-someone",
    "/people/find",
)
EXPECTED = {
    "nobody": "200 200 401 401 401 401 401 401 401 401 401 401 401",
    "miner": "200 200 200 200 200 200 200 200 200 200 200 200 403",
    "officer": "200 200 403 403 403 403 403 403 403 403 403 200 200",
    "village head": "200 200 403 403 403 200 403 403 403 403 403 403 403",
    "police": "200 200 403 403 403 403 403 403 403 403 403 403 403",
}


def test_each_page_answers_each_role_as_the_table_says(person, officer, village_head, holder):
    who = {
        "nobody": Client(),
        "miner": client_of(person()),
        "officer": client_of(officer),
        "village head": client_of(village_head),
        "police": client_of(holder("police", "inspector")),
    }
    found = {name: " ".join(str(client.get(url).status_code) for url in EVERYWHERE) for name, client in who.items()}
    assert found == EXPECTED


def test_another_enterprise_another_area_and_a_missing_one_look_the_same(person, enterprise, holder):
    made = enterprise(person("Lead"))
    stranger = client_of(person("Stranger"))
    clay = client_of(holder("district-office@CLAY", "mining-officer"))
    mira = person("Mira")
    for client, url in (
        (stranger, f"/enterprises/{made.number}"),
        (stranger, "/enterprises/EN-NONE"),
        (clay, f"/enterprises/{made.number}"),
        (clay, f"/people/{mira.number}"),
        (clay, "/people/PE-NONE"),
    ):
        assert client.get(url).status_code in (403, 404), url
    assert Client().get(f"/enterprises/{made.number}").status_code == 401
    assert stranger.get(f"/people/{mira.number}").status_code == 403


def test_those_invited_see_no_members(person, enterprise):
    lead, guest = person("Leadname"), person("Guest")
    made = enterprise(lead)
    invited(made, lead, guest)
    page = client_of(guest).get(f"/enterprises/{made.number}").content.decode()
    assert "Leadname" not in page
    assert "You are invited" in page


def test_every_page_moves_little(person, enterprise, officer):
    lead = person("Lead")
    made = enterprise(lead)
    client, office = client_of(lead), client_of(officer)
    pages = [(client, url) for url in (*EVERYWHERE[:12], f"/enterprises/{made.number}")]
    for browser, url in [*pages, (office, "/people/find"), (office, f"/people/{lead.number}")]:
        assert len(browser.get(url).content) < LARGEST, url
