"""The head of the page: its places, the languages, who is here."""

import pytest
from lxml import html

from outcrop.commons.ui import places
from outcrop.commons.ui.api import Place, Who, plug_place, plug_who
from outcrop.kernel.acts import Actor


@pytest.fixture
def own_places(monkeypatch):
    monkeypatch.setattr(places, "_places", {})
    monkeypatch.setattr(places, "_tell_who", [])


def test_each_sees_the_places_that_are_meant_for_them(own_places):
    plug_place(Place(label="All", view="ui:look", order=2))
    plug_place(Place(label="Known", view="ui:base_map", order=1, seen_by=lambda actor: actor.known))
    assert [place.label for place in places.places_for(Actor.nobody(), "/")[0]] == ["All"]


def test_the_place_with_the_longest_address_is_where_the_reader_is(own_places):
    plug_place(Place(label="Look", view="ui:look"))
    plug_place(Place(label="Ground", view="ui:look_ground"))
    here = [place.label for place in places.places_for(Actor.nobody(), "/look/ground.geojson")[0] if place.here]
    assert here == ["Ground"]


def test_a_place_of_the_foot_is_not_in_the_head(own_places):
    plug_place(Place(label="About", view="ui:look", foot=True))
    assert places.places_for(Actor.nobody(), "/")[0] == []
    assert [place.label for place in places.places_for(Actor.nobody(), "/")[1]] == ["About"]


def test_the_head_holds_five_and_the_rest_stands_in_the_foot(own_places):
    views = ["ui:look", "ui:look_ground", "ui:base_map", "ui:finer_areas", "ui:language", "readyz", "healthz"]
    for number, view in enumerate(views):
        plug_place(Place(label=view, view=view, order=number))
    plug_place(Place(label="again", view="ui:look", foot=True))
    plug_place(Place(label="below", view="readyz", foot=True))
    assert [place.label for place in places.places_for(Actor.nobody(), "/")[0]] == views[:5]
    assert [place.label for place in places.places_for(Actor.nobody(), "/")[1]] == ["below", "healthz"]


def test_a_visitor_of_the_demonstration_can_always_become_somebody_else(client, db):
    assert html.fromstring(client.get("/look").content).xpath("//aside[@class='demo']//a/@href") == ["/enter"]


def test_who_acts_for_whom_stands_on_every_page(own_places, client, db):
    plug_who(lambda request: Who(name="An agent", acting_for="Amber Hill"))
    assert (
        "acting for"
        in html.fromstring(client.get("/look").content).xpath("//*[contains(@class, 'who')]")[0].text_content()
    )


def test_the_language_is_kept_and_leads_back(client, db):
    answer = client.post("/language", {"language": "eo", "next": "/look?a=1"})
    assert (answer.status_code, answer["Location"]) == (302, "/look?a=1")
    assert html.fromstring(client.get("/look").content).get("lang") == "eo"


def test_a_page_says_so_in_a_language_whose_words_nobody_has_checked(client, db):
    note = "Nobody who speaks this language at home has checked the words of these pages yet."
    assert note not in client.get("/look").content.decode()
    client.cookies["outcrop_language"] = "eo"
    assert note in client.get("/look").content.decode()


@pytest.mark.parametrize("elsewhere", ["https://example.org/", "//example.org", "javascript:alert(1)", ""])
def test_the_language_switch_leads_to_no_other_house(client, db, elsewhere):
    assert client.post("/language", {"language": "eo", "next": elsewhere})["Location"] == "/"


def test_an_unknown_language_changes_nothing(client, db):
    assert "outcrop_language" not in client.post("/language", {"language": "xx"}).cookies


def test_a_place_that_leads_nowhere_breaks_no_page_and_is_reported_at_start(own_places, client, db):
    plug_place(Place(label="Nowhere", view="nowhere:at-all"))
    assert client.get("/look").status_code == 200
    assert [fault.id for fault in places.views_of_places()] == ["ui.E001"]
