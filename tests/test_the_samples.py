"""The story of the demonstration is true in every country that tells one: its people, its days, its doors."""

from datetime import timedelta
from typing import Any

import pytest
from django.apps import apps
from django.db.models import DateField, DateTimeField
from django.test import Client
from django.utils.translation import override

from outcrop.commons.accounts.api import User
from outcrop.config import demo, preparing, story
from outcrop.custody.models import Bar
from outcrop.market.models import Purchase, SaleConfirmation
from outcrop.offices.models import HandOver, Meeting, Receipt
from outcrop.pathway.models import Plan, Support
from outcrop.voice.models import Case

#: What lies ahead by its nature: a last day, a due day, a day that was agreed on, a course that is planned.
AHEAD = ("end", "until", "due", "expires", "valid", "days", "deadline", "closes", "opens", "planned", "held_on", "ends")


@pytest.fixture(params=["testland", "mng"])
def act(request: pytest.FixtureRequest, db: None, settings: Any) -> Any:
    """The demonstration of a country, told twice: the second time changes nothing."""
    settings.OUTCROP_PACK = request.param
    preparing._take_pack()
    act = preparing._act()
    for _ in range(2):
        demo.load(act=act)
    return act


def test_two_communities_stand_apart_on_the_road_each_with_its_plan_and_table(act: Any) -> None:
    first, second = story.chapters()[0].walks[0].who, story.chapters()[1].walks[0].who
    leaders = {key: User.objects.get(username=f"sample-{key}").person for key in (first, second)}
    sale = Purchase.objects.get()
    assert sale.seller == leaders[second] and sale.right is not None and sale.sold_for is not None
    assert SaleConfirmation.objects.filter(purchase=sale).exists() and Bar.objects.count() == 1
    assert Plan.objects.count() >= 2 and Meeting.objects.values("area_path").distinct().count() >= 2
    ends = sorted((row.end - act.on).days for row in Support.objects.all())
    assert ends[0] < 0 < ends[-1] <= 7
    left = Support.objects.order_by("end").first()
    assert left is not None
    assert all(
        item.moves.order_by("-at", "-id").values_list("move", flat=True).first() == "taken" for item in left.items.all()
    )
    assert Receipt.objects.get().hand_over == HandOver.objects.get() and Case.objects.count() == 1


def test_no_sample_says_that_something_happened_tomorrow(act: Any) -> None:
    late = []
    for model in apps.get_models():
        if not model.__module__.startswith("outcrop."):
            continue
        for field in model._meta.concrete_fields:
            if not isinstance(field, DateField) or any(word in field.name for word in AHEAD):
                continue
            limit = act.at + timedelta(minutes=5) if isinstance(field, DateTimeField) else act.on
            late += [f"{model.__name__}.{field.name}" for _ in model.objects.filter(**{f"{field.name}__gt": limit})[:1]]
    assert not late


def test_every_door_opens_for_whom_it_is_and_only_in_the_demonstration(act: Any) -> None:
    for chapter in story.chapters():
        assert chapter.walks
        for walk in chapter.walks:
            visitor = Client()
            answer = visitor.post(f"/enter/{walk.who}?page={walk.page}")
            assert (answer.status_code, answer["Location"]) == (302, walk.page)
            assert visitor.get(walk.page, follow=True).status_code == (403 if walk.refused else 200), walk
    with override("en"):
        page = Client().get("/enter").content.decode()
    assert "Two communities, and what happened to them" in page and page.count("?page=") > 20


@pytest.mark.parametrize("elsewhere", ["https://elsewhere.example/", "//elsewhere.example", "javascript:alert(1)"])
def test_a_door_leads_to_no_other_house(db: None, elsewhere: str) -> None:
    assert Client().post("/enter/nobody", QUERY_STRING=f"page={elsewhere}")["Location"] == "/"
