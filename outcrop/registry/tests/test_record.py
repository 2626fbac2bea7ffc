"""Her own record: who read it, what the law kept from her, what she corrects and says yes to, and who sees nothing."""

import json
import re
from datetime import timedelta

import pytest
from django.db import DatabaseError, connection, transaction
from django.test import Client

from outcrop.commons.accounts.api import User, give_mandate, issue_token
from outcrop.commons.journal import keys
from outcrop.kernel.ids import new_id
from outcrop.registry.models import (
    Consent,
    Correction,
    Demand,
    Fact,
    IdentityEvidence,
    Leadership,
    Membership,
    Person,
    Reading,
    RoleHeld,
    Vouch,
)
from outcrop.registry.problems import NothingToConfirm, NotUnderMandate, SecrecyNotLawful
from outcrop.registry.record import corrections, demands, readings, told
from outcrop.registry.record.consents import confirm_consent, consent, consented
from outcrop.registry.record.demands import Demanded, answer_demand
from outcrop.registry.record.holding import HELD
from outcrop.registry.record.noting import looking, note
from outcrop.registry.record.proof import LASTS

from .conftest import NOW, TODAY, act, actor_of
from .test_pages import client_of, send

DAY = timedelta(days=1)


@pytest.fixture
def department(holder):
    """The post that answers demands under law."""
    return holder("department", "national-department")


@pytest.fixture
def with_a_right(person, monkeypatch):
    """Mira holds a right; Ano does not."""
    mira = person("Mira", family_name="Stone")
    monkeypatch.setattr(demands, "_sources", [lambda who, on: who == mira.id])
    return mira


def demanded(number, **told):
    return Demanded(**{"number": number, "authority": "Court", "article": "12", "parts": ("name",), **told})


def seen(person, on=TODAY):
    """Everything that a person can learn of her readings and demands on a day."""
    found = readings.readings_of(person.id, on=on)
    return len(found), sum(row.times for row in found), readings.demands_known(person.id, on=on).count()


def agent_for(principal, agent, *verbs):
    mandate = give_mandate(
        principal=principal.id, agent=agent.id, verbs=verbs, how_given="own-phone", until=None, act=act()
    )
    return actor_of(agent, mandate=mandate.id)


def test_an_office_that_opens_a_record_leaves_one_reading_with_its_post_and_purpose(person, officer):
    mira = person("Mira")
    client_of(officer).get(f"/people/{mira.number}")
    row = Reading.objects.get(person=mira)
    assert (row.part, row.verb, row.duty) == ("record", "registry.find-person", "registry.receive")
    page = client_of(mira).get("/people/me/readings").content.decode()
    assert "District mining officer" in page
    assert "You came to the office" in page


def test_looking_at_oneself_leaves_no_reading(person):
    mira = person("Mira")
    client_of(mira).get("/people/me/record")
    assert not Reading.objects.exists()


def test_an_agent_is_named_and_her_mandate_too(person):
    mira, ilse = person("Mira"), person("Ilse", family_name="Agent", level="vouched")
    agent = agent_for(mira, ilse, "registry.correct")
    client = client_of(ilse)
    session = client.session
    session["mandate"] = str(agent.mandate.id)
    session.save()
    assert client.get("/people/me").status_code == 200
    (row,) = readings.readings_of(mira.id, on=TODAY)
    assert (row.who, row.mandate) == ("Ilse Agent", agent.mandate.number)


def test_a_member_who_sees_the_list_is_not_named_to_the_others(person, enterprise):
    lead, two = person("Lead"), person("Two", family_name="Hidden")
    made = enterprise(lead, others=(two,))
    client_of(two).get(f"/enterprises/{made.number}")
    (row,) = readings.readings_of(lead.id, on=TODAY)
    assert "Hidden" not in str(row.who)


def test_fifty_names_are_looked_up_and_written_in_two_statements(person, officer, django_assert_num_queries):
    from outcrop.registry.policies import SEE_MEMBERS
    from outcrop.registry.record.middleware import keep

    people = [person(f"P{chr(97 + n % 26)}{chr(97 + n // 26)}") for n in range(50)]
    with looking() as looked:
        for each in people * 2:
            note(each.id)
    with django_assert_num_queries(2):
        keep(looked, act=act(officer), policy=SEE_MEMBERS)
    assert Reading.objects.count() == 50


@pytest.mark.parametrize("table", ["reading", "demand", "fact", "correction", "correctionanswer", "consent"])
def test_what_happened_to_a_record_cannot_be_changed_or_taken_away(person, table, officer):
    mira = person("Mira")
    client_of(officer).get(f"/people/{mira.number}")
    consent(purpose="research", yes=True, act=act(actor_of(mira)))
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"TRUNCATE registry_{table} CASCADE")
    for row in (Reading.objects.first(), Consent.objects.first()):
        with pytest.raises(DatabaseError), transaction.atomic():
            row.delete()


def test_a_secret_demand_shows_nowhere_before_its_day_and_everywhere_from_it_on(with_a_right, department, settings):
    mira, until = with_a_right, TODAY + 30 * DAY
    before = seen(mira)
    made = answer_demand(
        demanded=demanded(mira.number, secret_until=until, secrecy_article="Article 7"), act=act(department)
    )
    assert client_of(department).get(f"/demands/{made.number}").status_code == 200
    for on in (TODAY, until - DAY):
        assert seen(mira, on) == before
    her = client_of(mira)
    for page in ("/people/me", "/people/me/record", "/people/me/readings", "/people/me/record.json", "/messages"):
        words = her.get(page).content.decode()
        assert "Court" not in words and made.number not in words and "demanded it under law" not in words
    assert seen(mira, until) == (1, 1, 1)


def test_a_demand_that_is_not_secret_is_told_at_once(with_a_right, department):
    made = answer_demand(demanded=demanded(with_a_right.number), act=act(department))
    page = client_of(with_a_right).get("/people/me/readings").content.decode()
    assert "Court" in page and made.number in page and "Mira Stone" in page
    assert "An authority demanded" in client_of(with_a_right).get("/messages").content.decode()


def test_nothing_is_given_or_kept_of_somebody_without_a_right(with_a_right, department, person):
    ano = person("Ano")
    refused = [answer_demand(demanded=demanded(number), act=act(department)) for number in (ano.number, "PE-NOBODY")]
    assert [(row.refused, row.given, row.person_id) for row in refused] == [(True, [], None)] * 2
    client = client_of(department)
    pages = [client.get(f"/demands/{row.number}").content.decode().replace(row.number, "") for row in refused]
    assert all("Nothing was given" in page and ano.number not in page for page in pages)
    strip = [re.sub(r"name=\"(csrfmiddlewaretoken|submission|next)\" value=\"[^\"]*\"", "", page) for page in pages]
    assert strip[0] == strip[1], "somebody without a right can be told from a number that is nobody's"
    assert not Reading.objects.filter(person=ano).exists()


def test_the_law_of_the_country_bounds_secrecy(with_a_right, department):
    for until, article in ((TODAY + 181 * DAY, "7"), (TODAY, "7"), (TODAY + DAY, " ")):
        with pytest.raises(SecrecyNotLawful):
            asked = demanded(with_a_right.number, secret_until=until, secrecy_article=article)
            answer_demand(demanded=asked, act=act(department))
    assert not Demand.objects.exists()


def test_only_the_named_post_answers_demands(with_a_right, officer, holder):
    for other in (officer, holder("police", "inspector"), holder("auditor", "auditor")):
        assert client_of(other).get("/demands/new").status_code == 403
        assert client_of(other).get("/demands").status_code == 403


def test_every_column_that_is_held_of_a_person_has_a_purpose_and_is_told_to_her(person):
    covered = {column for each in HELD for column in each.columns}
    columns = {field.attname for field in Person._meta.concrete_fields}
    assert columns <= covered, f"held for no purpose: {columns - covered}"
    tables = {name.partition(".")[0] for name in covered if "." in name}
    for model in (IdentityEvidence, RoleHeld, Vouch, Membership, Leadership):
        assert model.__name__.lower() in tables
    mira = person("Mira", phone="070112233", sex="woman")
    words = client_of(mira).get("/people/me/record").content.decode()
    for label in (*(str(each.label) for each in HELD), "Mira", "070112233", "1990", mira.number):
        assert label in words


def test_a_correction_at_once_is_a_new_fact_and_the_old_one_stays_with_its_dates(person):
    mira = person("Mira", roles=("digger",))
    assert send(client_of(mira), "/people/me/record/roles", roles=["panner"]).url == "/people/me/record"
    assert sorted(RoleHeld.objects.values_list("role", "until")) == [("digger", TODAY), ("panner", None)]
    field = next(each for each in told.record_of(mira, on=TODAY) if each.key == "roles")
    assert [(words, one.until, one.how) for words, one in field.before] == [("Digger", TODAY, "self")]
    assert b"digger" not in bytes(Fact.objects.get().sealed)


def test_a_name_waits_for_the_office_and_a_refusal_names_the_next_door(person, officer):
    mira = person("Mira", family_name="Ston")
    her, office = client_of(mira), client_of(officer)
    asked = {"given_name": "Mira", "family_name": "Stone", "why": "A letter is missing."}
    assert send(her, "/people/me/record/name", **asked).url == "/people/me/record"
    mira.refresh_from_db()
    assert mira.family_name == "Ston"
    assert send(her, "/people/me/record/name", **asked).status_code == 422, "asked twice"
    row = Correction.objects.get()
    assert "Mira Stone" in office.get(f"/people/corrections/{row.id}").content.decode()
    assert send(office, f"/people/corrections/{row.id}", answer="no", reasons="").status_code == 422
    send(office, f"/people/corrections/{row.id}", answer="no", reasons="The card says Ston.")
    page = her.get("/people/me/record").content.decode()
    assert "The card says Ston." in page and "auditor of Testland" in page


def test_an_accepted_correction_changes_the_name_and_keeps_the_old_one(person, officer):
    mira = person("Mira", family_name="Ston")
    wished = {"given_name": "Mira", "family_name": "Stone", "patronymic": ""}
    made = corrections.ask_correction(field="name", wished=wished, why="Missing.", act=act(actor_of(mira)))
    corrections.answer_correction(correction=made, accept=True, reasons="Seen.", act=act(officer))
    mira.refresh_from_db()
    assert mira.family_name == "Stone"
    field = next(each for each in told.record_of(mira, on=TODAY) if each.key == "name")
    assert [(words, one.how) for words, one in field.before] == [("Mira Ston", "office")]
    keys.destroy(mira.id)
    field = next(each for each in told.record_of(mira, on=TODAY) if each.key == "name")
    assert [words for words, _one in field.before] == ["–"], "the past is still readable without her key"


def test_another_district_neither_sees_nor_answers_a_correction(person, holder):
    mira, clay = person("Mira"), holder("district-office@CLAY", "mining-officer")
    wished = {"birth_year": 1980}
    made = corrections.ask_correction(field="birth_year", wished=wished, why="Wrong.", act=act(actor_of(mira)))
    assert mira.number not in client_of(clay).get("/people/corrections").content.decode()
    assert client_of(clay).get(f"/people/corrections/{made.id}").status_code == 404


def test_consent_counts_from_her_yes_and_ends_with_her_no_on_the_same_day(person):
    mira = person("Mira")
    her = act(actor_of(mira))
    assert not consented(mira.id, "research", TODAY)
    consent(purpose="research", yes=True, act=her)
    assert consented(mira.id, "research", TODAY)
    assert not consented(mira.id, "photo", TODAY)
    assert not consented(mira.id, "research", TODAY - DAY)
    consent(purpose="research", yes=False, act=her)
    assert not consented(mira.id, "research", TODAY)
    assert not consented(mira.id, "what no pack lists", TODAY)


def test_an_agents_yes_shows_as_such_and_counts_when_she_confirmed_it_herself(person):
    mira, ilse = person("Mira"), person("Ilse", family_name="Agent", level="vouched")
    agent = agent_for(mira, ilse, "registry.consent")
    consent(purpose="bank-file", yes=True, act=act(agent))
    assert not consented(mira.id, "bank-file", TODAY)
    with pytest.raises(NotUnderMandate):
        confirm_consent(purpose="bank-file", act=act(agent))
    page = client_of(mira).get("/people/me/consents").content.decode()
    assert "Ilse Agent said yes for you" in page
    send(client_of(mira), "/people/me/consents/bank-file", answer="confirm")
    assert consented(mira.id, "bank-file", TODAY)
    with pytest.raises(NothingToConfirm):
        confirm_consent(purpose="bank-file", act=act(actor_of(mira)))
    consent(purpose="bank-file", yes=False, act=act(agent))
    assert not consented(mira.id, "bank-file", TODAY), "an agent's withdrawal protects her and counts at once"


PAGES = ("/people/me", "/people/me/record", "/people/me/readings", "/people/me/consents", "/people/me/record.json",
         "/people/me/record.pdf", "/people/me/phone", "/people/me/record/name", "/people/me/mandates/new")  # fmt: skip


def test_after_the_minutes_are_over_no_page_of_a_record_shows_anything(joined, settings):
    mira = joined("Mira", family_name="Stone", phone="070112233")
    client = Client()
    client.post("/sign-in", {"number": mira.person.number, "code": mira.code})
    open_page = client.get("/people/me/record")
    assert "Mira Stone" in open_page.content.decode()
    assert "no-store" in open_page["Cache-Control"]
    assert int(open_page["Refresh"].partition(";")[0]) <= LASTS.total_seconds() + 1
    settings.OUTCROP_CLOCK.set(NOW + LASTS)
    for page in PAGES:
        answer = client.get(page, follow=True)
        words = answer.content.decode()
        assert answer.redirect_chain, page
        for secret in ("Mira", "Stone", mira.person.number, "070112233"):
            assert secret not in words, (page, secret)
    assert client.post("/people/me/code", {"code": "0000 0000"}).status_code == 401
    assert client.post("/people/me/code?next=/people/me/readings", {"code": mira.code}).url == "/people/me/readings"
    assert client.get("/people/me/record").status_code == 200
    client.post("/sign-out")
    assert client.get("/people/me/record").status_code == 302 or client.get("/people/me/record").status_code == 401


def test_somebody_who_signs_in_after_her_finds_nothing_of_her(joined):
    mira, odo = joined("Mira"), joined("Odo")
    client = Client()
    for who in (mira, odo):
        client.post("/sign-in", {"number": who.person.number, "code": who.code})
    words = client.get("/people/me/record").content.decode()
    assert "Odo" in words and "Mira" not in words and mira.person.number not in words


def test_the_titles_of_the_pages_say_nothing_about_her(person):
    mira = person("Mira", family_name="Stone")
    client = client_of(mira)
    for page in ("/people/me", "/people/me/code", *PAGES[1:4]):
        title = re.search(r"<title>(.*?)</title>", client.get(page).content.decode(), re.DOTALL)
        assert title and not {"Mira", "Stone", mira.number} & set(re.split(r"\W+(?!\w*-)", title[1])), page


def test_the_record_can_be_taken_along_and_holds_what_the_page_holds(with_a_right, department):
    answer_demand(
        demanded=demanded(with_a_right.number, secret_until=TODAY + DAY, secrecy_article="7"), act=act(department)
    )
    client = client_of(with_a_right)
    whole = json.loads(client.get("/people/me/record.json").content)
    assert [each["key"] for each in whole["record"]] == [each.key for each in HELD]
    assert whole["demands"] == []
    assert client.get("/people/me/record.pdf").content.startswith(b"%PDF")


def test_programs_read_and_change_the_same_record(person):
    mira = person("Mira")
    token = issue_token(user=User.objects.get(person=mira.id), label="tests", at=NOW)
    headers = {"authorization": f"Bearer {token}"}

    def post(path, **body):
        more = {"submission-id": str(new_id()), **headers}
        return Client().post(f"/api/v1{path}", json.dumps(body), "application/json", headers=more)

    def get(path):
        return json.loads(Client().get(f"/api/v1{path}", headers=headers).content)

    assert post("/me/corrections", field="reads", reads="no").status_code == 201
    assert post("/me/corrections", field="birth_year", birth_year=1980, why="Wrong.").json()["state"] == "asked"
    assert post("/me/corrections", field="number").status_code == 404
    assert post("/me/corrections", field="sex", sex="x").status_code == 422
    assert post("/me/corrections", field="language").status_code == 422
    assert post("/me/corrections", field="name", given_name="A\u0000b", why="x").status_code == 422
    assert post("/me/consents/research", yes=True).json() == {"counts": True}
    assert {each["purpose"]: each["yes"] for each in get("/me/consents")}["research"]
    record = {each["key"]: each for each in get("/me/record")["record"]}
    assert record["reads"]["before"][0]["value"] == "Yes"
    assert get("/me/readings") == {"readings": [], "demands": []}


def test_wrong_input_gives_a_sentence_and_keeps_what_was_typed(person, department):
    her, post = client_of(person("Mira")), client_of(department)
    answer = send(her, "/people/me/record/name", given_name="77", why="Because.")
    assert answer.status_code == 422 and 'value="77"' in answer.content.decode()
    assert send(her, "/people/me/record/code").status_code == 404
    assert send(her, "/people/me/consents/nothing", answer="yes").status_code == 404
    answer = send(post, "/demands/new", authority="Court of Amber")
    assert answer.status_code == 422 and 'value="Court of Amber"' in answer.content.decode()
