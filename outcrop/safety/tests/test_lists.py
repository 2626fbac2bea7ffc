"""A team's own checklists: under a code, nobody else's, shared by its own word and no longer."""

import re
from uuid import uuid4

import pypdfium2
import pytest

from outcrop.kernel.ids import new_id
from outcrop.safety import lists
from outcrop.safety.models import Team
from outcrop.safety.section import section
from outcrop.safety.tests.world import refused

CODE = re.compile(r"(?:\d{4} ){4}\d{4}")


def sent(**told):
    return {"submission": str(uuid4()), **told}


@pytest.fixture
def phone(land):
    """A phone on which a team without papers began its lists, the code on its page, and the team."""
    phone = land.browser()
    page = phone.post("/safety/checklists", sent(label="By the fig tree", area="AMBER")).content.decode()
    return phone, CODE.search(page).group(), Team.objects.get()


def answers(topic, *bad):
    return {item.key: "no" if item.key in bad else "yes" for item in section().topic(topic).items}


def test_a_team_without_papers_keeps_its_lists_on_any_phone_that_knows_the_code(land, phone):
    own, code, team = phone
    way = f"/safety/checklists/{team.id}/shaft"
    assert own.post(way, sent(**answers("shaft", "timber", "ladder"), words="Timber first")).status_code == 302
    land.later()
    assert own.post(way, sent(**answers("shaft", "ladder"))).status_code == 302
    other = land.browser()
    assert other.get(way).status_code == 404
    assert other.post("/safety/checklists/open", sent(code=code)).status_code == 302
    page = other.get(way).content.decode()
    assert "Timber first" in page
    last, first = lists.history(team, section().topic("shaft"))
    assert [line.item.key for line in last.lines if line.changed] == ["timber"] and (last.open, first.open) == (1, 2)
    other.post("/safety/checklists/forget", sent())
    assert other.get(way).status_code == 404


def test_an_inspector_sees_it_only_while_the_team_shares_it(land, phone):
    own, _code, team = phone
    own.post(f"/safety/checklists/{team.id}/mercury", sent(**answers("mercury", "none")))
    inspector = land.browser("mine-inspector")

    def seen():
        return "By the fig tree" in inspector.get("/safety/checklists/shared").content.decode()

    assert not seen()
    assert inspector.get(f"/safety/checklists/{team.id}").status_code == 404
    own.post(f"/safety/checklists/{team.id}/share", sent(shared="yes"))
    assert seen() and lists.shared_with(land.act("mine-inspector").by).count() == 1
    own.post(f"/safety/checklists/{team.id}/share", sent(shared="no"))
    assert not seen()
    assert inspector.post(f"/safety/checklists/{team.id}/share", sent(shared="yes")).status_code == 404
    assert land.browser("governor").get("/safety/checklists/shared").status_code == 403


def test_an_answer_that_is_missing_is_asked_for_and_another_word_is_none(land, phone):
    own, _code, team = phone
    some = answers("air")
    some.pop("moves")
    page = own.post(f"/safety/checklists/{team.id}/air", sent(**some))
    assert page.status_code == 422 and not team.checks.exists()
    with refused("safety.answers-unfit"):
        lists.check_list(
            team=team, topic=section().topic("air"), answers={**some, "moves": "perhaps"}, submission=new_id(),
            act=land.act(),
        )  # fmt: skip


def test_a_program_keeps_a_list_under_its_code(land):
    def call(path, told):
        head = {"submission-id": str(uuid4())}
        return land.browser().post(f"/api/v1/safety/lists{path}", told, "application/json", headers=head)

    code = call("", {"label": "Ours"}).json()["code"]
    kept = call("/checks", {"code": code, "topic": "dust", "answers": answers("dust", "mask")})
    assert kept.status_code == 201
    assert call("/read", {"code": code}).json()["last"][0]["answers"]["mask"] == "no"
    assert call("/share", {"code": code, "shared": True}).json() == {"shared": True}
    assert call("/read", {"code": "9" * 20}).json()["code"] == "safety.code-not-found"


def test_every_topic_is_read_without_a_name_and_printed_for_the_wall(land):
    for topic in section().topics:
        page = land.browser().get(f"/safety/checklists/{topic.key}").content.decode()
        assert page.count("/static/safety/pictures/") == len(topic.items)
    sheet = land.browser().get("/safety/checklists/women.pdf")
    assert sheet["Content-Type"] == "application/pdf"
    words = " ".join(pypdfium2.PdfDocument(sheet.content)[0].get_textpage().get_text_range().split())
    assert "locked" in words and "055" in words
    assert land.browser().get("/safety/checklists/nothing").status_code == 404
