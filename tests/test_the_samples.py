"""The demonstration's story is true: its people, its days, its doors. Another country's is walked in a browser."""

import pytest
from django.test import Client
from django.utils.translation import override

from outcrop.config import demo, preparing, story
from tests.samples import require_nothing_of_tomorrow, require_two_communities


def test_the_story_is_true_and_every_door_of_it_opens(db: None) -> None:
    preparing._take_pack()
    act = preparing._act()
    for _ in range(2):  # the second time changes nothing
        demo.load(act=act)
    require_two_communities(act)
    require_nothing_of_tomorrow(act)
    doors = [walk for chapter in story.chapters() for walk in chapter.walks]
    assert len(doors) >= 20
    for walk in doors:
        visitor = Client()
        answer = visitor.post(f"/enter/{walk.who}?page={walk.page}")
        assert (answer.status_code, answer["Location"]) == (302, walk.page)
        assert visitor.get(walk.page, follow=True).status_code == (403 if walk.refused else 200), walk
    with override("en"):
        page = Client().get("/enter").content.decode()
    assert "Two communities, and what happened to them" in page and page.count("?page=") == len(doors)


@pytest.mark.parametrize("elsewhere", ["https://elsewhere.example/", "//elsewhere.example", "javascript:alert(1)"])
def test_a_door_leads_to_no_other_house(db: None, elsewhere: str) -> None:
    assert Client().post("/enter/nobody", QUERY_STRING=f"page={elsewhere}")["Location"] == "/"
