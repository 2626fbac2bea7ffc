"""The hub without a network, between countries by command, beside problems; and campaigns with their reach."""

import re
import zipfile
from datetime import timedelta
from io import BytesIO, StringIO
from posixpath import dirname, join, normpath
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.db import DatabaseError, transaction
from PIL import Image

from outcrop.commons.ui import problems as ui_problems
from outcrop.learning import problems
from outcrop.learning.hub.bundle import built
from outcrop.learning.models import Article, Campaign, Reach
from outcrop.learning.reach import said, summed
from outcrop.learning.services.knowledge import take_articles
from outcrop.learning.services.outreach import note_reach
from outcrop.learning.tests import world
from outcrop.learning.tests.test_hub import article, table
from outcrop.learning.tests.world import MACHINE, TODAY


@pytest.fixture
def db(library):
    """Stand in for the empty database of other tests."""


@pytest.fixture
def pictured(library):
    drawn = BytesIO()
    Image.new("RGB", (2000, 1500), "red").save(drawn, "PNG")
    take_articles(
        table=table(article(picture="pictures/a.png")),
        files={"pictures/a.png": drawn.getvalue()},
        live=True,
        act=MACHINE,
    )


def test_the_bundle_opens_from_a_stick_every_link_leads_into_it_and_it_has_no_script(pictured):
    with zipfile.ZipFile(BytesIO(built())) as packed:
        files = {name: packed.read(name) for name in packed.namelist()}
    assert "knowledge/index.html" in files and "knowledge/eo/before-you-heat.html" in files
    assert sum(map(len, files.values())) < 400_000
    for name, content in files.items():
        if not name.endswith(".html"):
            continue
        page = content.decode()
        assert "<script" not in page and "http" not in page and "style=" not in page, name
        for target in re.findall(r'(?:href|src)="([^"]+)"', page):
            assert normpath(join(dirname(name), target)) in files, (name, target)
    assert Image.open(BytesIO(next(v for k, v in files.items() if k.endswith(".jpg")))).width <= 480
    assert built() == built()


def test_a_draft_is_in_no_bundle_and_everybody_may_take_one(library, browse):
    take_articles(table=table(article()), files={}, live=False, act=MACHINE)
    answer = browse().get("/knowledge/bundle.zip")
    assert answer["Content-Type"] == "application/zip"
    with zipfile.ZipFile(BytesIO(answer.content)) as packed:
        assert not any("dry-season" in name for name in packed.namelist())


def test_commands_write_the_bundle_and_carry_articles_over_as_drafts_once(library, tmp_path):
    call_command("knowledge_bundle", tmp_path / "k.zip", stdout=StringIO())
    assert zipfile.is_zipfile(tmp_path / "k.zip")
    call_command("knowledge_export", tmp_path / "a.zip", stdout=StringIO())
    told = StringIO()
    call_command("knowledge_import", tmp_path / "a.zip", stdout=told)
    assert told.getvalue().count(": already") == 5
    (tmp_path / "bad.zip").write_bytes(b"no zip")
    with pytest.raises(problems.ArticlesNotReadable):
        call_command("knowledge_import", tmp_path / "bad.zip", stdout=StringIO())


def test_an_editor_takes_a_file_over_and_hears_of_each_article(library, browse, tmp_path):
    call_command("knowledge_export", tmp_path / "a.zip", stdout=StringIO())
    client = browse(world.department())
    sent = SimpleUploadedFile("a.zip", (tmp_path / "a.zip").read_bytes())
    answer = client.post("/knowledge/exchange", {"submission": str(uuid4()), "file": sent}, follow=True)
    assert answer.content.decode().count("known already") == 5
    wrong = SimpleUploadedFile("a.zip", b"PK")
    assert client.post("/knowledge/exchange", {"submission": str(uuid4()), "file": wrong}).status_code == 422
    assert zipfile.is_zipfile(BytesIO(client.get("/knowledge/exchange/articles.zip").content))
    for reader in (None, world.police(), world.officer()):
        for path in ("/knowledge/exchange", "/knowledge/exchange/articles.zip"):
            assert browse(reader).get(path).status_code in (401, 403)


def test_what_is_worth_reading_stands_beside_a_problem_and_a_broken_database_does_not_break_its_page(
    library,
    browse,
    monkeypatch,
):
    Article.objects.filter(slug="who-helps").update(problem_codes=["learning.course-unknown"])
    page = browse().get("/courses/nothing")
    assert page.status_code == 404 and "Who helps, free of charge" in page.content.decode()

    def broken(problem):
        raise DatabaseError("gone")

    monkeypatch.setattr(ui_problems, "_beside", [broken])
    page = browse().get("/courses/nothing")
    assert page.status_code == 404 and "There is no course of this name" in page.content.decode()


def test_articles_stand_beside_their_step_on_the_road(library, browse):
    assert "Before you heat anything" in browse().get("/road").content.decode()


def test_a_campaigns_reach_is_a_range_and_never_a_count(officer, browse):
    client = browse(officer)
    told = {"title": "Masks", "says": "Wear one", "area": "AMBER", "article": ""}
    made = client.post("/courses/campaigns/new", {"submission": str(uuid4()), **told})
    assert made.status_code == 302, made.content.decode()
    day = {"on_day": TODAY.day, "on_month": TODAY.month, "on_year": TODAY.year}
    for means, band in (("radio", 500), ("meeting", 10)):
        sent = client.post(made.url, {"submission": str(uuid4()), "means": means, "band": band, **day})
        assert sent.status_code == 302
    page = client.get(made.url).content.decode()
    assert "500–999" in page and "510–1048" in page
    exact = client.post(made.url, {"submission": str(uuid4()), "means": "radio", "band": 523, **day})
    assert exact.status_code == 422
    with pytest.raises(DatabaseError), transaction.atomic():
        Reach.objects.create(
            campaign=Campaign.objects.get(), means="radio", band=523, on=TODAY, at=world.NOW, by_id=officer.user
        )
    with pytest.raises(problems.ReachNotPossible):
        note_reach(
            campaign=Campaign.objects.get().id, means="radio", band=10, on=TODAY + timedelta(days=1),
            act=world.act_of(officer),
        )  # fmt: skip
    for reader in (None, world.police(), world.officer("CLAY"), world.person()):
        assert browse(reader).get(made.url).status_code in (401, 403, 404)


def test_ranges_add_up_to_a_range():
    assert [said(1), said(1000), summed([]), summed([1, 10]), summed([1, 1000])] == [
        "1–9",
        "1000+",
        "0",
        "11–58",
        "1001+",
    ]
