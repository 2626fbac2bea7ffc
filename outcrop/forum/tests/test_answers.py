"""Answers: owed by the most local post that somebody holds, late in public, once, with whoever does it and by when."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from outcrop.commons.notices.api import for_person
from outcrop.commons.posts import api as posts
from outcrop.forum import api, problems
from outcrop.forum.forums import owing_of
from outcrop.forum.models import Became, Overdue, Proposal
from outcrop.forum.selectors import owed_by, proposal_at
from outcrop.forum.services.answering import Answered, answer, note_overdue, tell_outcome
from outcrop.forum.showing import shown
from outcrop.forum.tests.world import Hall
from outcrop.kernel.acts import Actor


def yes(people: Hall, **other: Any) -> Answered:
    """Return an answer that promises."""
    told: dict[str, Any] = {
        "kind": "in-part", "reasons": "The pump, not its fuel.", "promise": "A pump stands at the spring.",
        "carrier": posts.find("district-office@AMBER", "mining-officer"),
        "promised_for": people.world.act().on + timedelta(days=60),
    }  # fmt: skip
    return Answered(**told | other)


def page(made: Proposal, client: Client | None = None) -> str:
    return (client or Client()).get(f"/forum/{made.number}").content.decode()


def test_the_answer_passes_up_when_the_post_is_vacant_and_the_page_says_so(people: Hall) -> None:
    made = people.proposed()
    on = people.world.act().on
    owes = owing_of(made, on)
    assert owes.post is not None and owes.post.key == "governor" and owes.vacant == ()
    with pytest.raises(problems.NotOwedByYou):
        answer(proposal=made, told=yes(people), act=people.act("department"))
    people.vacate("governor")
    owes = owing_of(made, on)
    assert owes.post is not None and owes.post.key == "national-department" and owes.vacant[0].key == "governor"
    assert "Nobody holds the post District governor" in page(made) and "National ASM department" in page(made)
    answer(proposal=proposal_at(made.number), told=yes(people), act=people.act("department"))
    assert proposal_at(made.number).answer.post.key == "national-department"


def test_a_late_answer_is_late_for_everybody_and_the_post_above_is_told(people: Hall) -> None:
    made = people.proposed(days=-40)
    api.tend()
    api.tend()
    late = Overdue.objects.get()
    assert (late.post.key, late.told and late.told.key) == ("governor", "national-department")
    stranger = Client()
    assert "A pump" in stranger.get("/forum?state=late&area=AMBER").content.decode()
    assert "A pump" not in stranger.get("/forum?state=late&area=CLAY").content.decode()
    assert "10 days late" in page(made) and "was told on" in page(made)
    assert "Late at posts below yours" in people.browser("department").get("/forum/desk").content.decode()
    note_overdue(proposal=made, act=people.act("governor"))
    assert Overdue.objects.count() == 1
    answer(proposal=proposal_at(made.number), told=yes(people), act=people.act("governor"))
    assert "late: it was owed by" in page(made)


def test_an_answer_promises_what_by_whom_and_by_when_or_nothing(people: Hall) -> None:
    made = proposal_at(people.proposed().number)
    wrong: list[tuple[dict[str, Any], type[Exception]]] = [
        ({"promise": ""}, problems.PromiseUnfit),
        ({"carrier": None}, problems.PromiseUnfit),
        ({"promised_for": people.world.act().on}, problems.PromiseUnfit),
        ({"kind": "refused"}, problems.PromiseUnfit),
        ({"kind": "perhaps"}, problems.KindUnknown),
        ({"reasons": "  "}, problems.ReasonsMissing),
        ({"carrier": posts.find("district-office@CLAY", "governor")}, problems.CarrierElsewhere),
        ({"carrier": posts.find("hope-fund", "adviser")}, problems.CarrierElsewhere),  # a partner owns nothing
        ({"carrier": posts.find("buying-centre@AMBER", "clerk")}, problems.CarrierElsewhere),
    ]
    for other, problem in wrong:
        with pytest.raises(problem):
            answer(proposal=made, told=yes(people, **other), act=people.act("governor"))
    answer(proposal=made, told=yes(people), act=people.act("governor"))
    with pytest.raises(problems.AnsweredAlready):
        answer(proposal=proposal_at(made.number), told=yes(people), act=people.act("governor"))
    assert for_person(people.people[0].id)[0].link == f"/forum/{made.number}"


def test_what_became_of_a_promise_is_told_by_who_carries_it_out_and_stays(people: Hall) -> None:
    made = people.proposed(days=-20)
    answer(proposal=proposal_at(made.number), told=yes(people), act=people.act("governor"))
    carrier = yes(people).carrier
    assert carrier is not None
    on = people.world.act().on
    assert api.promises_owed(carrier.id, on) == (1, 0)
    assert api.promises_owed(carrier.id, on + timedelta(days=61)) == (1, 1)
    assert "Nothing was told yet" in page(made)
    client = people.browser("officer")
    assert "A pump stands at the spring" in client.get("/forum/desk").content.decode()
    empty = client.post(f"/forum/{made.number}/outcome", {"became": "done", "submission": new()})
    assert empty.status_code == 422
    told = {"became": "done", "words": "It stands since today.", "submission": new()}
    assert client.post(f"/forum/{made.number}/outcome", told).status_code == 302
    tell_outcome(proposal=proposal_at(made.number), became=Became.BROKEN, words="It broke.", act=people.act("governor"))
    assert "It stands since today." in page(made) and "It broke." in page(made)
    assert api.promises_owed(carrier.id, on) == (0, 0)


def new() -> str:
    from outcrop.kernel.ids import new_id

    return str(new_id())


def test_the_country_takes_up_what_enough_people_support(people: Hall) -> None:
    made = people.proposed(forum="nation")
    people.supported(made, 0, 1, 2, 3)
    people.morning(1)
    assert not hasattr(proposal_at(made.number), "taken_up") and "gathers support" in page(made)
    with pytest.raises(problems.NotOwedByYou):
        answer(proposal=proposal_at(made.number), told=yes(people), act=people.act("department"))
    people.supported(made, 4)
    people.morning(2)
    found = proposal_at(made.number)
    assert found.taken_up.due_on == people.world.act(days=-2).on + timedelta(days=60)


def test_enforcement_and_partners_see_what_the_public_sees_and_answer_nothing(people: Hall) -> None:
    made = people.proposed(named=False)
    hers = page(made, people.browser(0))
    assert "I support it" in hers
    public = _words(page(made))
    for office in ("police", "adviser"):
        client = people.browser(office)
        assert _words(page(made, client)) == public and people.people[0].given_name not in page(made, client)
        for path in ("answer", "hide", "outcome", "appeal", "appeal/answer"):
            assert client.post(f"/forum/{made.number}/{path}", {"submission": new()}).status_code in (403, 404)
        assert client.get("/forum/desk").status_code == 403
        held = {post.id: post.area for post in people.act(office).by.posts}
        assert owed_by(held, people.world.act().on) == []


def _words(html: str) -> str:
    """Return the middle of a page."""
    return html.partition("<main")[2].partition("</main>")[0]


def test_nobody_answers_her_own_proposal_and_another_district_is_not_hers(people: Hall) -> None:
    made = proposal_at(people.proposed(1).number)
    official, act = people.offices["governor"], people.act("governor")
    her = Actor(user=official.id, person=people.people[1].id, posts=act.by.posts)
    with pytest.raises(problems.OwnProposal):
        answer(proposal=made, told=yes(people), act=type(act)(by=her, at=act.at, on=act.on))
    assert people.browser("governor-of-clay").get(f"/forum/{made.number}/answer").status_code == 404
    assert shown(made, act.on).answer is None
