"""One piece of evidence answers many standards; pictures are bare; what a market asks closes or opens it."""

from datetime import timedelta
from decimal import Decimal
from io import BytesIO
from itertools import pairwise

import pytest
from PIL import Image

from outcrop.assurance import markets, problems
from outcrop.assurance.crosswalk import sheets
from outcrop.assurance.markets import Bought, doors
from outcrop.assurance.models import Evidence
from outcrop.assurance.services.evidence import File, file_evidence, tell_practice
from outcrop.assurance.tests import world
from outcrop.assurance.tests.world import TODAY
from outcrop.commons.documents import api as documents
from outcrop.commons.policies import NotAllowed


def states(subject, *, on=TODAY, protected=True):
    return {
        (row.standard, row.requirement.id): row
        for sheet in sheets(subject, on=on, protected=protected)
        for row in sheet.rows
    }


def file_photo(subject, actor, *, kind="processing-photo", faces="none", parts=(), data=None):
    file = File(data or world.photo(), "image/jpeg", "a.jpg", faces=faces, parts=frozenset(parts))
    return file_evidence(subject=subject, kind=kind, shown_on=TODAY, file=file, act=world.act_of(actor))


def test_one_picture_filed_once_answers_each_standard_that_takes_it(amber):
    made, subject = amber
    before = states(subject)
    asked = [("testland-law", "art-30"), ("minamata-annex-c", "C.1.b.i"), ("planetgold", "eliminate-mercury")]
    assert {before[key].state for key in asked} == {"open"}
    shown = file_photo(subject, world.leader_of(made))
    after = states(subject)
    assert {after[key].state for key in asked} == {"shown"}
    assert {after[key].shown[0].evidence.id for key in asked} == {shown.id}
    assert after["testland-law", "art-33"].state == "open"
    assert Evidence.objects.count() == 1


def test_evidence_grows_old(amber):
    made, subject = amber
    file_evidence(
        subject=subject, kind="pit-check", shown_on=TODAY, words="Shaft and wall were checked.",
        act=world.act_of(world.leader_of(made)),
    )  # fmt: skip
    assert states(subject)[world.SHAFTS].state == "shown"
    assert states(subject, on=TODAY + timedelta(days=93))[world.SHAFTS].state == "open"


def test_what_the_register_knows_nobody_files(amber):
    made, subject = amber
    rows = states(subject)
    assert rows["testland-law", "art-10"].state == "met" and rows["testland-law", "art-12"].state == "open"
    with pytest.raises(problems.KindNotFiled):
        file_evidence(
            subject=subject, kind="live-right", shown_on=TODAY, words="We have one, believe me.",
            act=world.act_of(world.leader_of(made)),
        )  # fmt: skip


def test_what_an_inspector_judged_counts_more_than_what_was_filed(amber):
    made, subject = amber
    file_evidence(
        subject=subject, kind="pit-check", shown_on=TODAY, words="Shaft and wall were checked.",
        act=world.act_of(world.leader_of(made)),
    )  # fmt: skip
    world.inspected(subject, world.found(world.SHAFTS))
    assert states(subject)[world.SHAFTS].state == "missed"


def test_the_place_hidden_in_a_picture_is_gone_before_it_is_on_the_disk(amber):
    made, subject = amber
    shown = file_photo(subject, world.leader_of(made))
    kept = documents.open(shown.document.digest)
    assert b"HIDDEN" not in kept and b"Hidden Name" not in kept and b"Exif" not in kept
    with Image.open(BytesIO(kept)) as picture:
        assert picture.size == (64, 48) and not picture.getexif()


def test_nobody_keeps_a_picture_of_children_or_of_faces(amber):
    made, subject = amber
    leader = world.leader_of(made)
    with pytest.raises(problems.PhotoNotTaken):
        file_photo(subject, leader, kind="age-check")
    for faces, parts in (("", ()), ("parts", ()), ("parts", (9,)), ("somewhere", (1,))):
        with pytest.raises(problems.FacesNotLookedFor):
            file_photo(subject, leader, faces=faces, parts=parts)
    with pytest.raises(problems.PictureUnreadable):
        broken = File(data=b"\xff\xd8\xff no picture", media_type="image/jpeg", name="a.jpg", faces="none")
        file_evidence(subject=subject, kind="lot-book", shown_on=TODAY, file=broken, act=world.act_of(leader))
    assert not Evidence.objects.exists()


def stripes(points):
    """Return how much neighbouring points differ, which is much where a picture is sharp."""
    grey = list(points.convert("L").tobytes())
    return sum(abs(one - other) for one, other in pairwise(grey)) / len(grey)


@pytest.mark.parametrize(("faces", "parts", "sharp"), [("none", (), 9), ("parts", (0, 5), 7), ("whole", (), 0)])
def test_where_a_face_is_or_may_be_the_picture_is_softened_before_it_is_on_the_disk(amber, faces, parts, sharp):
    made, subject = amber
    drawn = Image.new("L", (900, 600))
    drawn.putdata([255 * ((x // 4 + y // 4) % 2) for y in range(600) for x in range(900)])
    written = BytesIO()
    drawn.convert("RGB").save(written, format="JPEG", quality=95)
    shown = file_photo(subject, world.leader_of(made), faces=faces, parts=parts, data=written.getvalue())
    with Image.open(BytesIO(documents.open(shown.document.digest))) as kept:
        inner = [(x * 300 + 60, y * 200 + 60, x * 300 + 240, y * 200 + 140) for y in range(3) for x in range(3)]
        found = [stripes(kept.crop(box)) > 20 for box in inner]
    assert sum(found) == sharp
    assert not any(found[part] for part in parts)


def test_a_stranger_files_nothing(amber):
    _made, subject = amber
    other, _subject = world.enterprise("Red Clay")
    with pytest.raises(NotAllowed):
        file_photo(subject, world.leader_of(other))


def test_only_what_a_source_names_is_a_cost(amber):
    _made, subject = amber
    sheet = next(s for s in sheets(subject, on=TODAY, protected=True) if s.standard.book.key == "testland-law")
    assert [cost.amount for _row, cost in sheet.known_costs] == [120]
    assert sheet.costs_unknown == len(sheet.open) - 1


def test_whoever_told_that_no_mercury_is_used_is_not_asked_about_it(amber):
    made, subject = amber
    assert ("minamata-annex-c", "C.1.b.i") in states(subject)
    tell_practice(
        subject=subject, year=2026, practice="no-mercury", grams=None, basis="", act=world.act_of(world.leader_of(made))
    )
    assert ("minamata-annex-c", "C.1.b.i") not in states(subject)


def open_doors(subject):
    rows = sheets(subject, on=TODAY, protected=False)
    return {door.market.key: door for door in doors(rows, on=TODAY)}


def test_the_requirement_that_closes_a_market_is_named(amber, monkeypatch):
    _made, subject = amber
    door = open_doors(subject)["buying-centres"]
    assert not door.open and [row.requirement.id for row in door.closing] == ["art-12"]
    monkeypatch.setattr("outcrop.cadastre.api.live_right_of", lambda enterprise, on: object())
    assert open_doors(subject)["buying-centres"].open


def test_what_a_market_bought_is_told_unless_so_few_sold_that_one_sees_who(amber, monkeypatch):
    _made, subject = amber
    for sellers, told in ((5, True), (4, False), (1, False)):
        bought = Bought(lots=9, grams=Decimal(100), sellers=sellers)
        monkeypatch.setattr(markets, "_bought", [lambda channel, year, bought=bought: bought])
        door = open_doors(subject)["buying-centres"]
        assert (door.bought is not None, door.too_few, door.year) == (told, not told, 2025)
    assert open_doors(subject)["careful-refiner"].bought is None
