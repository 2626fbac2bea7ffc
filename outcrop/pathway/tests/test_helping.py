"""Filing with help: the person is asked what it cost her, and paper is as good as a screen."""

import re

import pypdfium2
import pytest
from django.test import Client

from outcrop.commons.accounts.api import actor_for, give_mandate
from outcrop.commons.journal.api import dispatch
from outcrop.commons.journal.models import Entry
from outcrop.commons.notices.api import for_person
from outcrop.commons.policies import NotAllowed
from outcrop.kernel.problems import Problem
from outcrop.pathway import problems
from outcrop.pathway.filing.services import file_document
from outcrop.pathway.helping import charges, paper
from outcrop.pathway.models import ChargeAnswer, ChargeAsked, PaperEntry
from outcrop.pathway.tests import world
from outcrop.pathway.tests.world import TODAY
from outcrop.registry.models import Enterprise, Person


@pytest.fixture
def agent(amber: Enterprise) -> Person:
    return world.ground.person("Agent")


def filed_for(amber: Enterprise, agent: Person) -> ChargeAsked:
    """Have an agent file for the leader under her mandate."""
    leader = world.leader(amber)
    mandate = give_mandate(
        principal=amber.founder_id, agent=agent.id, verbs=["pathway.file"], how_given="paper", until=None, act=leader
    )
    user = world.User.objects.get(id=world.person_actor(agent).user)
    act = world.act_of(actor_for(user, on=TODAY, mandate=mandate.id))
    file_document(enterprise=world.view_of(amber), step="by-laws", file=world.PDF, act=act)
    while dispatch():
        pass
    return ChargeAsked.objects.get()


def test_both_get_the_receipt(amber: Enterprise, agent: Person) -> None:
    filed_for(amber, agent)
    for person in (amber.founder_id, agent.id):
        assert "pathway.filed" in {notice.kind for notice in for_person(person)}


def test_the_person_is_asked_once_what_it_cost_and_the_agent_is_not(amber: Enterprise, agent: Person) -> None:
    asked = filed_for(amber, agent)
    assert asked.person == amber.founder_id
    assert [n.kind for n in for_person(amber.founder_id)].count("pathway.charge") == 1
    assert "pathway.charge" not in {notice.kind for notice in for_person(agent.id)}
    Entry.objects.first()
    while dispatch():
        pass
    assert ChargeAsked.objects.count() == 1


def test_who_files_for_herself_is_not_asked(amber: Enterprise) -> None:
    file_document(enterprise=world.view_of(amber), step="by-laws", file=world.PDF, act=world.leader(amber))
    while dispatch():
        pass
    assert not ChargeAsked.objects.exists()


def test_she_answers_on_one_page_and_nobody_else_reaches_it(amber: Enterprise, agent: Person) -> None:
    asked = filed_for(amber, agent)
    page = f"/charges/{asked.id}"
    own = world.browser(world.leader(amber).by)
    assert own.post(page, world.sheet(amount="nothing")).status_code == 422
    assert own.post(page, world.sheet(amount="25")).status_code == 302
    assert ChargeAnswer.objects.get().minor == 2500
    assert own.post(page, world.sheet(amount="30")).status_code == 409
    for who in (world.person_actor(agent), world.holder("officer"), world.holder("department"), world.holder("agent")):
        assert world.browser(who).get(page).status_code in (403, 404)


def test_an_agent_does_not_answer_for_her_under_her_mandate(amber: Enterprise, agent: Person) -> None:
    asked = filed_for(amber, agent)
    mandate = world.person_actor(agent)
    held = actor_for(world.User.objects.get(id=mandate.user), on=TODAY, mandate=charges_mandate(agent))
    with pytest.raises(NotAllowed):
        charges.answer_charge(asked=asked, minor=0, act=world.act_of(held))


def charges_mandate(agent: Person):
    from outcrop.commons.accounts.api import Mandate

    return Mandate.objects.get(agent=agent.id).id


def answered(area: str, minor: int) -> None:
    asked = ChargeAsked.objects.create(entry=world.new_id(), person=world.new_id(), area_path=area, asked_on=TODAY)
    ChargeAnswer.objects.create(asked=asked, minor=minor, on=TODAY)


def test_no_single_answer_is_told_and_none_stands_beside_an_agent(amber: Enterprise, agent: Person) -> None:
    asked = filed_for(amber, agent)
    charges.answer_charge(asked=asked, minor=77777, act=world.leader(amber))
    for n in range(8):
        one = ChargeAsked.objects.create(
            entry=world.new_id(), person=world.new_id(), area_path=asked.area_path, asked_on=TODAY
        )
        ChargeAnswer.objects.create(asked=one, minor=1000 + n, on=TODAY)
    assert charges.charges() == []
    last = ChargeAsked.objects.create(
        entry=world.new_id(), person=world.new_id(), area_path=asked.area_path, asked_on=TODAY
    )
    ChargeAnswer.objects.create(asked=last, minor=1009, on=TODAY)
    (told,) = charges.charges()
    assert (told.answered, told.paid) == (10, 10)
    entry = Entry.objects.get(type="pathway.charge-told")
    assert (
        "77777" not in entry.content
        and str(amber.founder_id) not in entry.content
        and str(agent.id) not in entry.content
    )
    assert world.browser(world.holder("officer")).get("/charges").status_code == 403
    assert world.browser(world.holder("department")).get("/charges").status_code == 200


@pytest.mark.parametrize(("form", "asks"), [("join", "Year of birth"), ("ground", "Latitude")])
def test_a_form_can_be_printed_with_the_same_questions_and_a_line_for_its_number(
    country: None, form: str, asks: str
) -> None:
    answer = Client().get(f"/forms/{form}.pdf")
    assert answer["Content-Type"] == "application/pdf"
    words = " ".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(answer.content))
    words = re.sub(r"\s+", " ", words)
    assert "Paper number:" in words and asks in words
    if form == "join":
        for label, _choices in paper.registry.paper_questions():
            assert str(label) in words


def test_there_is_no_other_form(country: None) -> None:
    assert Client().get("/forms/passport.pdf").status_code == 404


def test_the_officer_notes_that_a_paper_was_typed_in_once(amber: Enterprise) -> None:
    officer = world.as_post("officer")
    person = Person.objects.get(id=amber.founder_id)
    Person.objects.filter(id=person.id).update(number="PE-AMBER-2026-00001-X")
    row = paper.note_paper(form="join", paper_number="A 17", became="pe-amber-2026-00001-x", act=officer)
    assert row.became == "PE-AMBER-2026-00001-X"
    with pytest.raises(problems.PaperTypedInBefore):
        paper.note_paper(form="join", paper_number="A  17", became="PE-AMBER-2026-00001-X", act=officer)
    with pytest.raises(problems.PaperUnknown):
        paper.note_paper(form="join", paper_number="A 18", became="PE-NOBODY", act=officer)
    with pytest.raises(problems.PaperUnknown):
        paper.note_paper(form="join", paper_number="1", became=row.became, act=world.as_post("officer-clay"))
    page = world.text(world.browser(officer.by).get("/paper"))
    assert "A 17" in page and PaperEntry.objects.count() == 1


def test_an_application_on_paper_leads_to_the_one_with_the_office(amber: Enterprise) -> None:
    made = world.ground.submitted(amber, world.ground.square(0, 0))
    row = paper.note_paper(form="ground", paper_number="7", became=amber.number, act=world.as_post("officer"))
    assert row.became == made.number


def test_an_agent_files_only_under_a_mandate_that_names_it(amber: Enterprise, agent: Person) -> None:
    given = give_mandate(
        principal=amber.founder_id, agent=agent.id, verbs=["cadastre.apply"], how_given="paper", until=None,
        act=world.leader(amber),
    )  # fmt: skip
    user = world.User.objects.get(id=world.person_actor(agent).user)
    act = world.act_of(actor_for(user, on=TODAY, mandate=given.id))
    with pytest.raises(Problem) as refused:
        file_document(enterprise=world.view_of(amber), step="by-laws", file=world.PDF, act=act)
    assert refused.value.code == "registry.mandate-does-not-cover"
