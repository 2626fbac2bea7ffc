"""Making a proposal: shown in advance, pointed elsewhere where it accuses, hidden only in public."""

import re
from typing import Any

import pytest
from django.conf import settings
from django.test import Client

from outcrop.commons.accounts.api import issue_token
from outcrop.commons.journal.models import Entry
from outcrop.commons.notices.api import for_person
from outcrop.forum import problems
from outcrop.forum.forums import forum_at
from outcrop.forum.models import Proposal, Signature
from outcrop.forum.selectors import hears, proposal_at
from outcrop.forum.services.hiding import appeal, hide, rule
from outcrop.forum.services.proposing import Told, propose
from outcrop.forum.tests.world import Hall
from outcrop.kernel.ids import new_id
from outcrop.registry.services.enterprises import found_enterprise

WORDS = {
    "forum": "AMBER", "title": "A road", "asked": "Mend the road.", "why": "Carts break.", "accuses": "no",
    "named": "yes",
}  # fmt: skip


def sent(client: Client, path: str, **told: Any) -> Any:
    return client.post(path, {"submission": str(new_id()), **told})


def test_she_sees_in_advance_whether_her_name_stands_there_and_takes_it_away_later(people: Hall) -> None:
    client, name = people.browser(0), people.people[0].given_name
    advance = sent(client, "/forum/new", **WORDS)
    assert advance.status_code == 200 and name in advance.content.decode() and not Proposal.objects.exists()
    unnamed = sent(client, "/forum/new", **WORDS | {"named": "no"}).content.decode()
    assert "a member" in unnamed.partition("<main")[2]
    changed = sent(client, "/forum/new", step="change", **WORDS).content.decode()
    assert "Mend the road." in changed and "error" not in changed.partition("<main")[2].partition("<form")[0]
    answer = sent(client, "/forum/new", step="send", **WORDS)
    made = Proposal.objects.get()
    assert answer.url == f"/forum/{made.number}" and name in Client().get(answer.url).content.decode()
    assert sent(client, f"/forum/{made.number}/without-name").status_code == 302
    assert name not in Client().get(answer.url).content.decode() and not Signature.objects.exists()


def test_what_names_somebody_is_pointed_to_the_grievance_way_before_anything_is_kept(people: Hall) -> None:
    client = people.browser(0)
    for step in ("", "send"):
        answer = sent(client, "/forum/new", step=step, **WORDS | {"accuses": "yes"})
        told = answer.content.decode()
        assert answer.status_code == 422 and 'href="/letters"' in told and "Mend the road." in told
    assert not Proposal.objects.exists()
    with pytest.raises(problems.NamesSomebody) as found:
        people.proposed(names_somebody=True)
    assert found.value.next_door is not None and found.value.next_door.url == "/letters"


def test_bad_input_is_kept_and_explained(people: Hall) -> None:
    answer = sent(people.browser(0), "/forum/new", **WORDS | {"title": "", "forum": "CLAY", "why": "x" * 2001})
    told = answer.content.decode()
    assert answer.status_code == 422 and "Mend the road." in told
    assert "needs an answer" in told and "Choose one of the list" in told and "is too long" in told
    with pytest.raises(problems.NotYourForum):
        people.proposed(forum="CLAY")
    for _ in range(3):
        people.proposed()
    with pytest.raises(problems.TooManyOpen):
        people.proposed()


def test_an_enterprise_proposes_through_who_leads_it_and_nobody_else(people: Hall) -> None:
    firm = found_enterprise(name="New Hill", form="partnership", area="AMBER", act=people.act(0))
    told = Told(forum=forum_at("AMBER"), title="A", asked="B", why="C", named=True, enterprise=firm.id)
    with pytest.raises(problems.NotForThisEnterprise):
        propose(told=told, act=people.act(1))
    made = propose(told=told, act=people.act(0))
    page = Client().get(f"/forum/{made.number}").content.decode()
    assert "New Hill" in page and people.people[0].given_name not in page


def test_the_office_types_in_a_paper_for_people_of_its_area_and_she_is_told(people: Hall) -> None:
    client = people.browser("officer")
    elsewhere = sent(client, "/forum/take-in", **WORDS | {"number": people.stranger.number})
    assert elsewhere.status_code == 422 and not Proposal.objects.exists()
    assert sent(client, "/forum/take-in", **WORDS | {"number": people.people[3].number}).status_code == 302
    made = Proposal.objects.get()
    assert (made.how, made.told_by) == ("paper", people.people[3].id)
    assert "typed in at the office" in for_person(people.people[3].id)[0].sentence
    assert people.browser("governor").get("/forum/take-in").status_code == 403


def test_hiding_is_public_has_a_reason_and_another_post_hears_the_appeal(people: Hall) -> None:
    made = proposal_at(people.proposed().number)
    with pytest.raises(problems.ReasonsMissing):
        hide(proposal=made, reason=" ", act=people.act("assembly"))
    assert people.browser("governor").get(f"/forum/{made.number}/hide").status_code == 403
    hidden = hide(proposal=made, reason="It shows where somebody lives.", act=people.act("assembly"))
    assert Entry.objects.filter(type="forum.proposal-hidden").exists()
    for path in ("/forum", f"/forum/{made.number}", f"/api/v1/proposals/{made.number}"):
        told = _told(people, path)
        assert "water for hours" not in told and "Put up a pump" not in told
    public = Client().get(f"/forum/{made.number}").content.decode()
    assert "Hidden by Assembly secretary" in public and "It shows where somebody lives." in public
    with pytest.raises(problems.SupportOver):
        people.supported(proposal_at(made.number), 3)
    assert "Only you see this" in people.browser(0).get(f"/forum/{made.number}").content.decode()
    assert people.browser(1).get(f"/forum/{made.number}/appeal").status_code == 404
    appeal(proposal=made, words="It is the public spring.", act=people.act(0))
    heard = hears(hidden, people.act("assembly").on)
    assert heard is not None and heard.key == "ombudsperson"
    with pytest.raises(problems.NotYoursToRule):
        rule(proposal=made, shown_again=True, reasons="No.", act=people.act("assembly"))
    assert "A pump" not in people.browser("assembly").get("/forum/desk").content.decode().partition("<main")[2]
    client = people.browser("ombudsperson")
    assert "Appeals against hiding" in client.get("/forum/desk").content.decode()
    assert "It is the public spring." in client.get(f"/forum/{made.number}/appeal/answer").content.decode()
    told = {"shown_again": "yes", "reasons": "Everybody knows the spring."}
    assert sent(client, f"/forum/{made.number}/appeal/answer", **told).status_code == 302
    again = Client().get(f"/forum/{made.number}").content.decode()
    assert "Put up a pump" in again and "Everybody knows the spring." in again


def _told(people: Hall, path: str) -> str:
    token = issue_token(user=people.user(5), label="tests", at=settings.OUTCROP_CLOCK.now())
    heads = {"Authorization": f"Bearer {token}"} if path.startswith("/api") else {}
    answer = Client().get(path, headers=heads)
    assert answer.status_code == 200
    return answer.content.decode()


def test_a_program_makes_supports_answers_and_lists(people: Hall) -> None:
    told: dict[str, Any] = {"forum": "AMBER", "title": "A road", "asked": "Mend it.", "why": "Carts break."}
    assert _call(people, 0, "POST", "/proposals", told).status_code == 422  # whether it accuses has to be said
    accused = _call(people, 0, "POST", "/proposals", told | {"names_somebody": True})
    assert accused.json()["code"] == "forum.names-somebody"
    made = _call(people, 0, "POST", "/proposals", told | {"names_somebody": False}).json()
    path = f"/proposals/{made['number']}"
    assert made["proposer"] is None and made["waits_for"] == "district-office@AMBER/governor"
    for _ in range(2):
        assert _call(people, 1, "POST", f"{path}/support").json() == {"supports": True}
    assert _call(people, 1, "POST", f"{path}/withdrawal").json() == {"supports": False}
    wrong = _call(people, "governor", "POST", f"{path}/answer", {"kind": "accepted", "reasons": "Yes."})
    assert wrong.json()["code"] == "forum.promise-unfit"
    no = {"kind": "refused", "reasons": "No money."}
    assert _call(people, "officer", "POST", f"{path}/answer", no).status_code in (403, 404)
    assert _call(people, "governor", "POST", f"{path}/answer", no).status_code == 201
    assert _call(people, 2, "GET", path).json()["answer"]["reasons"] == "No money."
    listed = _call(people, 2, "GET", "/proposals?state=answered&forum=AMBER").json()
    assert [each["number"] for each in listed] == [made["number"]]
    assert _call(people, 2, "GET", "/proposals?state=open&forum=CLAY").json() == []
    assert _call(people, 2, "GET", "/proposals?forum=NOWHERE").status_code == 404


def test_a_program_hides_appeals_rules_and_tells_what_became(people: Hall) -> None:
    made = people.proposed(0)
    path = f"/proposals/{made.number}"
    why = {"reason": "It shows where somebody lives."}
    for who in ("governor", 0):  # neither who answers nor who proposed hides
        assert _call(people, who, "POST", f"{path}/hiding", why).status_code in (403, 404)
    hidden = _call(people, "assembly", "POST", f"{path}/hiding", why).json()
    assert [each["reason"] for each in hidden["hidden"]] == [why["reason"]]
    assert _call(people, 1, "POST", f"{path}/appeal", {"words": "Not mine."}).status_code in (403, 404)
    rules = {"shown_again": True, "reasons": "Everybody knows the spring."}
    assert _call(people, "ombudsperson", "POST", f"{path}/appeal/ruling", rules).status_code == 404  # nobody appealed
    assert _call(people, 0, "POST", f"{path}/appeal", {"words": "It is the public spring."}).status_code == 201
    own = _call(people, "assembly", "POST", f"{path}/appeal/ruling", rules)
    assert own.json()["code"] == "forum.not-yours-to-rule"
    shown = _call(people, "ombudsperson", "POST", f"{path}/appeal/ruling", rules)
    assert shown.status_code == 201 and shown.json()["title"] == made.title
    became = {"became": "done", "words": "The pump stands."}
    assert _call(people, "governor", "POST", f"{path}/outcome", became).status_code == 404  # nothing is promised yet
    promise = {"kind": "accepted", "reasons": "It helps.", "promise": "A pump.", "promised_for": "2027-05-01"}
    promise["carrier"] = "district-office@AMBER/mining-officer"
    assert _call(people, "governor", "POST", f"{path}/answer", promise).status_code == 201
    assert _call(people, "officer", "POST", f"{path}/outcome", became).status_code == 201


def test_a_program_takes_ones_name_back_and_nobody_elses(people: Hall) -> None:
    told = {"forum": "AMBER", "title": "A road", "asked": "Mend it.", "why": "Carts.", "names_somebody": False}
    made = _call(people, 0, "POST", "/proposals", told | {"named": True}).json()
    assert made["proposer"]
    path = f"/proposals/{made['number']}"
    assert _call(people, 1, "POST", f"{path}/without-name").status_code in (403, 404)
    assert _call(people, 0, "POST", f"{path}/without-name").json()["proposer"] is None


def _call(people: Hall, who: int | str, method: str, path: str, told: Any = None) -> Any:
    import json

    user = people.offices[who] if isinstance(who, str) else people.user(who)
    token = issue_token(user=user, label="tests", at=settings.OUTCROP_CLOCK.now())
    heads = {"Authorization": f"Bearer {token}", "Submission-Id": str(new_id())}
    body = json.dumps(told) if told is not None else ""
    return Client().generic(method, f"/api/v1{path}", body, "application/json", headers=heads)


def test_no_page_shows_a_person_behind_a_proposal_to_others(people: Hall) -> None:
    made = people.proposed(2)
    for who in ("governor", "police", 5):
        told = people.browser(who).get(f"/forum/{made.number}").content.decode()
        assert not re.search(rf"{people.people[2].number}|{people.people[2].id}|Cila", told)
