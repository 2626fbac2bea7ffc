"""The pages of whoever complains and of whoever hears it, and the calls: nothing stays behind, wrong input is told."""

import re
from datetime import timedelta
from uuid import UUID

import pytest
from django.test import Client

from outcrop.commons.accounts.api import issue_token
from outcrop.kernel.ids import new_id
from outcrop.voice import cases
from outcrop.voice.models import Case, Step
from outcrop.voice.tests.world import WORDS, passphrase

SAID = {"kind": "money-asked", "words": WORDS, "area": "AMBER", "about": "district-office/mining-officer"}


def sent(client, path, **told):
    return client.post(path, {"submission": str(new_id()), **told})


def code_in(answer):
    found = re.search(rb"(?:\d{4} ){4}\d{4}", answer.content)
    assert found, answer.content.decode()
    return found.group().decode()


def desk_of(land, key):
    client = Client()
    client.force_login(land.users[key])
    assert sent(client, "/letters/desk/open", passphrase=passphrase(key)).status_code == 302
    return client


def test_she_complains_follows_adds_and_accepts_without_an_account(land):
    client = Client()
    code = code_in(sent(client, "/letters/new", **SAID))
    page = sent(client, "/letters/code", code=code).content.decode()
    assert WORDS in page and "Assembly secretary" in page
    assert (
        "There was a witness."
        in sent(client, "/letters/more", code=code, what="add", words="There was a witness.").content.decode()
    )
    handler = desk_of(land, "assembly")
    path = f"/letters/desk/{Case.objects.get().id}"
    assert WORDS in handler.get(path).content.decode()
    assert sent(handler, path, what="answer", words="It was wrong.", remedy="Two sacks.").status_code == 302
    assert "Two sacks." in sent(client, "/letters/code", code=code).content.decode()
    assert "ended" in sent(client, "/letters/more", code=code, what="accept").content.decode()
    assert set(client.cookies) <= {"outcrop_csrf", "outcrop_language"}


def test_nothing_of_it_stays_behind_on_a_shared_phone(land):
    client = Client()
    begun = sent(client, "/letters/new", **SAID)
    code = code_in(begun)
    for answer in (
        begun, client.get("/letters"), client.get("/letters/new"), client.get("/letters/code"),
        sent(client, "/letters/code", code=code), sent(client, "/letters/code", code="1"),
        client.post("/letters/new", SAID), sent(client, "/letters/more", code=code, what="add", words="x"),
    ):  # fmt: skip
        assert "no-store" in answer["Cache-Control"]
        assert answer["Referrer-Policy"] == "same-origin"
        title = re.search(rb"<title>(.*?)</title>", answer.content)
        assert title and not re.search(rb"wrong|complain|letter|griev|case", title.group(1), re.I), title
        assert "Location" not in answer
    assert not [cookie for cookie in client.cookies.values() if code[:4] in cookie.value]


def test_the_same_form_sent_twice_gets_the_same_code(land):
    told = {**SAID, "submission": str(new_id())}
    assert code_in(Client().post("/letters/new", told)) == code_in(Client().post("/letters/new", told))
    assert Case.objects.count() == 1


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"words": ""}, "needs an answer"),
        ({"kind": "murder"}, "Choose one of the list"),
        ({"words": "x" * 10_001}, "at most 10000"),
        ({"enterprise": "EN-NOT-2026-1"}, "do not know this office"),
        ({"area": ""}, "do not know this office"),
        ({"about": "king/queen"}, "Choose one of the list"),
    ],
)
def test_wrong_input_gets_a_sentence_and_keeps_what_was_typed(land, wrong, says):
    answer = sent(Client(), "/letters/new", **{**SAID, "name": "Bellwether", **wrong})
    assert answer.status_code == 422
    page = answer.content.decode()
    assert says in page and "Bellwether" in page
    assert not Case.objects.exists()


def test_a_form_without_its_number_is_refused(land):
    assert Client().post("/letters/new", SAID).status_code == 400
    assert not Case.objects.exists()


def test_a_clerk_types_it_in_and_cannot_see_it_again(land):
    clerk = Client()
    clerk.force_login(land.users["agent"])
    code = code_in(sent(clerk, "/letters/in", **SAID, channel="phone"))
    assert cases.by_code(code, act=land.act()).head["channel"] == "phone"
    assert clerk.get("/letters/desk").status_code == 403
    assert clerk.get(f"/letters/desk/{Case.objects.get().id}").status_code == 404
    assert Client().get("/letters/in").status_code == 401


def test_a_text_message_begins_a_case_asks_and_adds(land):
    token = issue_token(user=land.users["agent"], label="gateway", at=land.act().at)
    headers = {"authorization": f"Bearer {token}"}

    def message(text):
        told = {**headers, "submission-id": str(new_id())}
        return Client().post("/api/v1/letters/messages", {"text": text}, "application/json", headers=told)

    reply = message(f"{WORDS}. Help.").json()["reply"]
    code = re.search(r"(?:\d{4} ){4}\d{4}", reply).group()
    assert "2026-03-23" in reply
    assert message(code).json()["reply"].endswith("Answer by 2026-03-23.")
    assert message(f"{code} It was on Friday.").json()["reply"] == "Added."
    hers = cases.by_code(code, act=land.act())
    assert hers.head["channel"] == "text" and hers.steps[-1]["words"] == "It was on Friday."
    assert "No case has this code" in message("9" * 20).json()["reply"]
    assert Client().post("/api/v1/letters/messages", {"text": "x"}, "application/json").status_code == 401


def test_a_program_complains_reads_and_appeals(land):
    headers = {"submission-id": str(new_id())}
    first, again = (
        Client().post("/api/v1/letters", SAID, "application/json", headers=headers).json() for _ in range(2)
    )
    assert first == again and first["heard_by"]["post"] == "Assembly secretary"
    assert Client().post("/api/v1/letters", SAID, "application/json").status_code == 400
    case = cases.by_code(first["code"], act=land.act())
    cases.answer(case=case, by=land.post("assembly"), words="No.", remedy="", step=new_id(), act=land.act("assembly"))
    told = {"code": first["code"], "what": "appeal", "words": "Not enough."}
    appealed = (
        Client().post("/api/v1/letters/more", told, "application/json", headers={"submission-id": str(new_id())}).json()
    )
    assert appealed["heard_by"]["post"] == "Labour inspector" and not appealed["can_appeal"]
    listed = Client().get("/api/v1/letters").json()
    assert {"key": "pay", "name": "My pay or my share"} in listed["kinds"]
    wrong = Client().post("/api/v1/letters", {**SAID, "kind": "x"}, "application/json", headers=headers)
    assert wrong.status_code in (201, 422)


def test_a_new_handler_chooses_a_passphrase_and_is_shown_her_code_once(land):
    land.appoint("heir", place="assembly")
    heir = Client()
    heir.force_login(land.users["heir"])
    assert heir.get("/letters/desk").headers["Location"] == "/letters/desk/open"
    short = sent(heir, "/letters/desk/open", passphrase="short", again="short")
    assert short.status_code == 422 and b"at least 16" in short.content
    differing = sent(heir, "/letters/desk/open", passphrase="a" * 20, again="b" * 20)
    assert differing.status_code == 422
    code = code_in(sent(heir, "/letters/desk/open", passphrase="my own long words", again="my own long words"))
    assert heir.get("/letters/desk").status_code == 200
    sent(heir, "/letters/desk/close")
    assert heir.get("/letters/desk").status_code == 302
    wrong = sent(heir, "/letters/desk/open", passphrase="not my own long words")
    assert wrong.status_code == 422 and b"do not open your desk" in wrong.content
    again = sent(heir, "/letters/desk/recover", code=code, passphrase="other long words", again="other long words")
    assert again.status_code == 302
    assert heir.get("/letters/desk").status_code == 200


def test_a_colleague_hands_the_earlier_letters_over(land):
    sent(Client(), "/letters/new", **SAID)
    land.appoint("heir", place="assembly")
    land.chooses("heir")
    old, heir = desk_of(land, "assembly"), desk_of(land, "heir")
    assert "Nobody has written" in heir.get("/letters/desk").content.decode()
    page = old.get("/letters/desk").content.decode()
    post, to = (re.search(rf'name="{name}" value="([^"]+)"', page).group(1) for name in ("post", "to"))
    assert sent(old, "/letters/desk/keys", post=post, to=to).status_code == 302
    assert "Money or a favour" in heir.get("/letters/desk").content.decode()
    assert sent(old, "/letters/desk/keys", post=post, to=to).status_code == 409
    assert sent(old, "/letters/desk/keys", post="x", to=to).status_code == 404


def test_a_desk_closes_by_itself_and_a_stolen_cookie_is_of_no_use_to_another(land):
    handler = desk_of(land, "assembly")
    other = Client()
    other.force_login(land.users["commissioner"])
    other.cookies["outcrop_desk"] = handler.cookies["outcrop_desk"].value
    assert other.get("/letters/desk").status_code == 302
    land.clock.set(land.clock.now() + timedelta(hours=1))
    assert handler.get("/letters/desk").status_code == 302


def test_an_answer_sent_twice_is_one_answer(land):
    sent(Client(), "/letters/new", **SAID)
    handler, path = desk_of(land, "assembly"), f"/letters/desk/{Case.objects.get().id}"
    told = {"what": "answer", "words": "It was wrong.", "submission": str(new_id())}
    assert {handler.post(path, told).status_code for _ in range(2)} == {302}
    assert Step.objects.count() == 2
    late = sent(handler, path, what="answer", words="")
    assert late.status_code == 422


def test_every_page_moves_little(land):
    client = Client()
    for path in ("/letters", "/letters/new", "/letters/code", "/letters/how"):
        assert len(client.get(path).content) < 100_000, path


def drawn_at(moment):
    """Return the submission id of a form that was drawn at a moment."""
    return str(UUID(int=(int(moment.timestamp() * 1000) << 80) | (new_id().int & ((1 << 80) - 1))))


def test_who_goes_back_on_the_phone_an_hour_later_is_shown_nothing(land):
    client, then = Client(), drawn_at(land.clock.now())
    code = code_in(client.post("/letters/new", {**SAID, "submission": then}))
    more = {"code": code, "what": "add", "words": "More."}
    assert b"More." in client.post("/letters/more", {**more, "submission": then}).content
    assert WORDS in client.post("/letters/code", {"code": code, "submission": then}).content.decode()
    land.clock.set(land.clock.now() + timedelta(hours=1))
    for path, told in (("/letters/new", SAID), ("/letters/code", {"code": code}), ("/letters/more", more)):
        page = client.post(path, {**told, "submission": then}).content.decode()
        assert code not in page and "Who hears it" not in page, path
    assert WORDS in sent(client, "/letters/code", code=code).content.decode()


def test_who_took_an_hour_to_write_is_heard(land):
    then = drawn_at(land.clock.now() - timedelta(hours=3))
    code = code_in(Client().post("/letters/new", {**SAID, "submission": then}))
    told = {
        "code": code,
        "what": "add",
        "words": "Late.",
        "submission": drawn_at(land.clock.now() - timedelta(hours=2)),
    }
    assert b"Late." in Client().post("/letters/more", told).content
