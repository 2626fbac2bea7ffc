"""The hub: read by all, written by editors through our own session, carried between countries with its licence."""

import json
import zipfile
from io import BytesIO
from uuid import uuid4

import pytest
from django.db import DatabaseError, transaction
from django.test import Client
from PIL import Image
from wagtail.admin import urls as wagtail_urls

from outcrop.commons.accounts.api import User
from outcrop.commons.journal.models import Entry
from outcrop.commons.policies import NotAllowed
from outcrop.learning import api, problems
from outcrop.learning.hub import admin, exchange, reading
from outcrop.learning.hub.library import index_of
from outcrop.learning.models import Article
from outcrop.learning.services.knowledge import take_articles
from outcrop.learning.tests import world
from outcrop.learning.tests.world import MACHINE


@pytest.fixture
def db(library):
    """Stand in for the empty database of other tests."""


@pytest.fixture
def editor(library):
    return world.department()


def article(**told):
    return {
        "id": str(uuid4()), "slug": "dry-season", "kind": "guide", "licence": "CC-BY-4.0", "credit": "A neighbour",
        "source": "Told at a meeting", "confidence": "U",
        "texts": {"en": {"title": "The dry season", "summary": "What to do.", "body": "<p>Save water.</p>"}},
    } | told  # fmt: skip


def table(*rows):
    return {"format": exchange.FORMAT, "country": "XX", "articles": list(rows)}


def test_everybody_reads_the_hub_without_a_name_and_within_its_weight(library, browse):
    page = browse().get("/knowledge")
    assert page.status_code == 200 and "Before you heat anything" in page.content.decode()
    assert "script-src 'self';" in page["Content-Security-Policy"]
    one = browse().get("/knowledge/before-you-heat")
    assert "closed retort" in one.content.decode() and "CC-BY-4.0" in one.content.decode()
    assert len(one.content) < 40_000 and b"<script" in one.content and b"style=" not in one.content
    assert browse().get("/knowledge/nothing").status_code == 404


def test_an_article_is_read_in_the_readers_language_and_says_where_it_is_not(library, settings, browse):
    client = browse()
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "eo"
    assert "Antaŭ ol vi varmigas ion" in client.get("/knowledge/before-you-heat").content.decode()
    Article.objects.get(slug="before-you-heat", locale__language_code="eo").unpublish()
    page = client.get("/knowledge/before-you-heat").content.decode()
    assert "Before you heat anything" in page and '<article lang="en">' in page


@pytest.mark.parametrize(("words", "slug"), [("retort", "before-you-heat"), ("HERDERS grass", "fill-the-pit-again")])
def test_words_are_found_in_title_and_text(words, slug, library):
    assert [shown.article.slug for shown in reading.found("en", words)] == [slug]


@pytest.mark.parametrize("words", ["xyzzy", "\x00", "' OR 1=1", "a" * 5000, "&|!()"])
def test_what_is_not_there_is_not_found_and_nothing_breaks(words, library, browse):
    assert reading.found("en", words) == []
    assert browse().get("/knowledge", {"words": words}).status_code in (200, 400)


def test_a_draft_is_nobodys_to_read(library, browse):
    take_articles(table=table(article()), files={}, live=False, act=MACHINE)
    assert Article.objects.filter(slug="dry-season", live=False).exists()
    assert browse().get("/knowledge/dry-season").status_code == 404
    assert reading.found("en", "dry season") == []
    assert "dry-season" not in browse().get("/knowledge").content.decode()


def test_articles_stand_beside_the_step_or_the_problem_that_they_are_for(library):
    assert "Before you heat anything" in api.articles_for(step="sell")
    assert "Who helps, free of charge" in api.articles_for(problem_code="market.no-rung")
    assert api.articles_for(finding="minamata-annex-c/C.1.b.ii")
    assert api.articles_for(step="nothing") == "" and api.articles_for() == ""


def addresses(patterns=None, before=""):
    for each in admin.urlpatterns if patterns is None else patterns:
        if hasattr(each, "url_patterns"):
            yield from addresses(each.url_patterns, f"{before}{each.pattern}")
        else:
            yield f"{before}{each.pattern}", each


def test_every_page_of_the_editors_room_is_guarded():
    every = list(addresses())
    assert len(every) > 100 and {entry.callback.guard for _, entry in every} == {"learning.edit"}
    assert len(wagtail_urls.urlpatterns) == len(admin.urlpatterns)


ROOM = ("", "pages/", "images/", "users/", "sites/", "groups/", "login/", "account/", "jsi18n/", "sprite/", "x/y/")


@pytest.mark.parametrize("who", ["nobody", "miner", "officer", "police", "adviser"])
def test_nobody_but_editors_reaches_the_editors_room(who, library, browse):
    reader = {
        "nobody": lambda: None,
        "miner": world.person,
        "officer": world.officer,
        "police": world.police,
        "adviser": lambda: world.holder("friends-of-testland", "adviser"),
    }[who]()
    client = browse(reader)
    for path in ROOM:
        for answer in (client.get(f"/knowledge/desk/{path}"), client.post(f"/knowledge/desk/{path}")):
            assert answer.status_code in (401, 403), (path, answer.status_code)
    assert client.get("/knowledge/desk/files/images/x.webp").status_code in (401, 403)


def test_an_editor_enters_by_her_post_and_finds_articles_and_nothing_of_wagtails_own_keeping(editor, browse):
    client = browse(editor)
    root = index_of("en")
    assert client.get("/knowledge/desk/").status_code == 200
    listed = client.get(f"/knowledge/desk/pages/{root.id}/")
    assert "Before you heat anything" in listed.content.decode()
    for path in ("users/", "groups/1/", "sites/", "login/", "logout/", "account/", "password_reset/", "locales/", "x/"):
        assert client.get(f"/knowledge/desk/{path}").status_code == 404, path
        assert client.post(f"/knowledge/desk/{path}").status_code == 404, path


def test_an_editor_writes_and_publishes_and_the_journal_has_its_line(editor, browse):
    client, root = browse(editor), index_of("en")
    told = {
        "title": "Masks", "slug": "masks", "kind": "guide", "summary": "Which one helps.", "body": json.dumps({
            "blocks": [{"key": "a", "text": "Wear one.", "type": "unstyled", "depth": 0, "inlineStyleRanges": [],
                        "entityRanges": []}], "entityMap": {},
        }), "licence": "CC-BY-4.0", "credit": "The department", "source": "Own", "confidence": "U", "steps": "sell",
        "problem_codes": "", "findings": "", "picture": "", "picture_says": "", "search_description": "",
        "seo_title": "", "action-publish": "yes", "go_live_at": "", "expire_at": "",
    }  # fmt: skip
    answer = client.post(f"/knowledge/desk/pages/add/learning/article/{root.id}/", told)
    assert answer.status_code == 302, answer.content.decode()[:3000]
    assert "Wear one." in browse().get("/knowledge/masks").content.decode()
    line = Entry.objects.get(type="learning.article-published", actor_user=editor.user)
    assert "masks" in line.content
    assert not User.objects.get(id=editor.user).is_superuser


def test_the_database_lets_nobody_be_a_superuser(officer):
    with pytest.raises(DatabaseError), transaction.atomic():
        User.objects.filter(id=officer.user).update(is_superuser=True)


def test_the_looser_policy_is_for_the_editors_room_alone(editor, browse):
    client = browse(editor)
    assert "unsafe-inline" in client.get("/knowledge/desk/")["Content-Security-Policy"]
    for path in ("/knowledge", "/knowledge/before-you-heat", "/courses", "/", "/knowledge/desk/users/"):
        assert "unsafe-inline" not in client.get(path)["Content-Security-Policy"], path


def test_what_is_exported_is_taken_over_elsewhere_once(library):
    packed = exchange.exported(list(reading.published()))
    assert packed == exchange.exported(list(reading.published()))
    told, files = exchange.unpacked(packed)
    assert len(told["articles"]) == 5 and told["country"] == "XT"
    again = take_articles(table=told, files=files, live=True, act=MACHINE)
    assert {each.outcome for each in again} == {"already"}
    told["articles"][0]["texts"]["en"]["title"] = "Another title"
    changed = take_articles(table=told, files=files, live=True, act=MACHINE)
    assert sorted(each.outcome for each in changed) == ["already"] * 4 + ["taken"]
    assert reading.found("en", "Another title")


@pytest.mark.parametrize("licence", ["", " ", None])
def test_an_article_without_a_licence_is_refused_and_the_others_are_not(licence, library):
    bad = article(slug="no-licence")
    bad["licence"] = licence
    without = {key: value for key, value in article(slug="none-at-all").items() if key != "licence"}
    outcomes = take_articles(table=table(bad, without, article()), files={}, live=False, act=MACHINE)
    assert [each.outcome for each in outcomes] == ["refused", "refused", "taken"]
    assert "licence" in outcomes[0].reason and "licence" in outcomes[1].reason
    assert not Article.objects.filter(slug__in=("no-licence", "none-at-all")).exists()


def test_what_comes_from_elsewhere_is_cleaned(library):
    body = '<p onclick="x()">Hello<script>alert(1)</script><a href="javascript:x">a</a><img src=x onerror=y></p>'
    texts = {"en": {"title": "T", "summary": "S", "body": body}}
    take_articles(table=table(article(texts=texts)), files={}, live=True, act=MACHINE)
    said = Article.objects.get(slug="dry-season").body
    for sign in ("<script", "onclick", "onerror", "javascript:", "<img"):
        assert sign not in said
    assert "Hello" in said


def test_a_picture_travels_with_its_article_and_is_sent_small(library, browse):
    drawn = BytesIO()
    Image.new("RGB", (1600, 1200), "green").save(drawn, "PNG")
    files = {"pictures/a.png": drawn.getvalue()}
    take_articles(table=table(article(picture="pictures/a.png")), files=files, live=True, act=MACHINE)
    made = Article.objects.get(slug="dry-season")
    sent = browse().get(f"/knowledge/pictures/{made.picture_id}")
    assert sent["Content-Type"] == "image/webp" and len(b"".join(sent.streaming_content)) < 60_000
    told, carried = exchange.unpacked(exchange.exported([made]))
    assert carried[told["articles"][0]["picture"]] == files["pictures/a.png"]
    made.unpublish()
    assert browse().get(f"/knowledge/pictures/{made.picture_id}").status_code == 404


def test_a_file_that_is_no_picture_is_left_out(library):
    take_articles(
        table=table(article(picture="pictures/a.png")), files={"pictures/a.png": b"MZ"}, live=True, act=MACHINE
    )
    assert Article.objects.get(slug="dry-season").picture is None


def zipped(**files):
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as packed:
        for name, content in files.items():
            packed.writestr(name.replace("__", "."), content)
    return made.getvalue()


@pytest.mark.parametrize(
    "data", [b"", b"PK", zipped(), *(zipped(articles__json=told) for told in ("{", "[]", '{"format": "x"}'))]
)
def test_a_file_that_carries_no_articles_is_refused_in_words(data):
    with pytest.raises(problems.ArticlesNotReadable):
        exchange.unpacked(data)


def test_whoever_does_not_keep_the_hub_takes_nothing_over(library, officer):
    with pytest.raises(NotAllowed):
        take_articles(table=table(article()), files={}, live=True, act=world.act_of(officer))
    assert Client().get("/knowledge/dry-season").status_code == 404
