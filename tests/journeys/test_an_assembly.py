"""A member calls the assembly that her leader did not want; all vote in secret; the result stands for all to see."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest

from tests.journeys.inspecting import Inspector
from tests.journeys.visitor import Visitor, enters_as
from tests.served import Served

pytestmark = [pytest.mark.journey, pytest.mark.slow, pytest.mark.in_order]


@dataclass
class Story:
    """The leader, two members, all on phones, and somebody from the street."""

    leader: Visitor
    crusher: Visitor
    carrier: Visitor
    department: Visitor
    street: Visitor
    inspector: Inspector
    words: list[str] = field(default_factory=list)
    assembly: str = ""


@pytest.fixture(scope="module")
def story(browser: Any, house: Served) -> Iterator[Story]:
    """The story so far."""
    inspector = Inspector()

    def met(*, phone: bool = True) -> Visitor:
        return Visitor(browser, house.url, phone=phone, inspect=inspector)

    people = [enters_as(met(), key) for key in ("leader", "crusher", "carrier")]
    story = Story(*people, enters_as(met(phone=False), "department"), met(), inspector)
    yield story
    for visitor in (*people, story.department, story.street):
        visitor.leaves()


def test_a_tenth_calls_an_assembly_and_nobody_sees_who(story):
    phone = story.crusher.opens("/bodies").follows("Amber Hill")
    phone.follows("Ask for an assembly").sees("1 member is enough", "written down nowhere")
    phone.chooses("a question").writes(purpose="Two shares are late.", question="Shall shares be paid within a week?")
    phone.presses("I call for an assembly").sees("a tenth of the members", "Two shares are late.")
    story.assembly = phone.path
    story.leader.opens(story.assembly).sees("Shall shares be paid within a week?").does_not_see("Ruta")


def test_members_vote_in_secret_each_by_herself(story):
    for phone, choice in ((story.crusher, "For"), (story.carrier, "For"), (story.leader, "Against")):
        phone.opens(f"{story.assembly}/motions/1").sees("Keep this word")
        story.words.append(phone.page.locator("section.next p.num b").inner_text())
        phone.page.get_by_label(choice, exact=True).check()
        phone.presses("Cast my vote").sees("voted").does_not_see("Keep this word")


def test_the_result_shows_and_each_finds_her_ballot(story):
    phone = story.carrier.opens(f"{story.assembly}/motions/1").presses("Count the votes").sees("carried")
    phone.unfolds("Is my ballot counted?").sees(*story.words)
    story.leader.opens(f"{story.assembly}/motions/1").sees("carried", "3 of 3 members voted")


def test_the_book_and_the_premium_lie_open_to_members_and_to_nobody_else(story):
    book = story.assembly and story.carrier.opens("/bodies").follows("Amber Hill").follows("The book")
    book.sees("Lot sold at the counter", "Diesel for the pump")
    story.carrier.opens("/bodies").follows("Amber Hill").follows("Premium fund")
    story.carrier.sees("A buyer abroad", "Timber and nails", "school roof")
    address = story.carrier.path.removesuffix("/premium")
    for page in ("", "/book", "/premium"):
        story.department.opens(address + page).does_not_see("Diesel", "Timber", "Lot sold")
    story.street.opens("/bodies/federation").sees("Federation of miners", "By-laws")


def test_an_owner_who_may_be_an_official_is_a_question_to_the_department(story):
    phone = story.leader.opens("/bodies").follows("Amber Hill").follows("Who owns, controls or finances it")
    phone.chooses("a person").writes(name="Sample Ida", source="Told at the assembly")
    phone.picks("interest", "lent money, tools or goods for it").presses("Take it down").sees("The department asks")
    office = story.department.opens("/owners").sees("Sample Ida").follows("Sample Ida")
    office.chooses("it is another person").writes(reasons="Another birth year.").presses("Answer").sees("Answered")
    assert not story.inspector.faults, "\n".join(story.inspector.faults)
