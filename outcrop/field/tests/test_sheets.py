"""What surveys say in sum, and to whom."""

from dataclasses import replace
from datetime import timedelta

import pytest

from outcrop.field import seeds
from outcrop.field.models import Submission
from outcrop.field.receiving import Sent, receive
from outcrop.field.tests.conftest import act

ADDRESS = "/surveys/selling-compared"


def told(price, cash=90, minutes=240, *, days_ago=100, number=0):
    then = replace(act(), at=act().at - timedelta(days=days_ago), on=act().on - timedelta(days=days_ago))
    xml = (
        '<data id="selling-compared" version="2026112201"><visited_on>2026-08-01</visited_on><agreed>yes</agreed>'
        f"<lawful><price>{price}</price><minutes>{minutes}</minutes><cash>{cash}</cash></lawful>"
        f"<other><price2>93</price2><minutes2>25</minutes2></other>"
        f"<meta><instanceID>uuid:{price}-{days_ago}-{number}</instanceID></meta></data>"
    )
    receive(sent=Sent(xml.encode()), channel=Submission.PROGRAM, act=then)


def page(client):
    return client.get(ADDRESS).content.decode()


@pytest.mark.django_db
def test_fewer_answers_than_the_least_cell_show_nothing_to_anybody(country, client, browser, department):
    for n in range(4):
        told(101 + n, number=n)
    for reader in (client, browser(department)):
        assert "Nothing to show yet" in page(reader) and '<svg class="survey"' not in page(reader)
    told(105)
    assert '<svg class="survey"' in page(client) and ">103</" in page(client), "the middle one"


def test_answers_are_public_only_when_their_time_is_over_and_handlers_see_them_at_once(
    country, client, browser, department
):
    for n in range(6):
        told(101 + n, days_ago=10)
    assert "Nothing to show yet" in page(client)
    assert '<svg class="survey"' in page(browser(department))


def test_a_question_that_too_few_answered_is_not_shown_beside_the_others(country, client):
    for n in range(5):
        told(101 + n)
    assert "too few answers to show" in page(client), "nobody answered how far it is"


def test_the_samples_draw_both_pictures(country, client):
    seeds.load(act=act())
    assert Submission.objects.count() > 15
    assert page(client).count("<rect") == 10
    chain = client.get("/surveys/price-chain").content.decode()
    assert '<svg class="survey"' in chain and "Exporter" in chain and "f-informal" in chain
    for listed in ("/surveys", ADDRESS):
        assert len(client.get(listed).content) < 40_000
    assert client.get("/surveys/community-assessment").status_code == 404, "it has no picture"


def test_margins_costs_and_informal_payments_add_up_to_the_price(country, client):
    seeds.load(act=act())
    legs = client.get("/api/v1/surveys/price-chain").json()["chain"]
    before = float(legs[0]["price"])
    for leg in legs[1:]:
        parts = sum(float(leg[name]) for name in ("costs", "informal", "margin"))
        assert before + parts == pytest.approx(float(leg["price"]))
        before = float(leg["price"])
