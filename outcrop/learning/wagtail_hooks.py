"""Where Wagtail tells us what editors do: each publication is a line of the journal, in the editor's transaction."""

from typing import Any

from django.http import HttpRequest
from wagtail import hooks

from outcrop.commons.acting import act_of
from outcrop.learning.models import Article
from outcrop.learning.services.publishing import note_published, note_withdrawn

MENU = {"explorer", "images"}


@hooks.register("after_publish_page")  # type: ignore[untyped-decorator]
def published(request: HttpRequest, page: Any) -> None:
    """Note what was published."""
    if isinstance(page, Article):
        note_published(article=page, act=act_of(request))


@hooks.register("after_unpublish_page")  # type: ignore[untyped-decorator]
def unpublished(request: HttpRequest, page: Any) -> None:
    """Note what was taken down."""
    _withdrawn(request, page)


@hooks.register("after_delete_page")  # type: ignore[untyped-decorator]
def deleted(request: HttpRequest, page: Any) -> None:
    """Note what was deleted."""
    _withdrawn(request, page)


def _withdrawn(request: HttpRequest, page: Any) -> None:
    found = page.specific if hasattr(page, "specific") else page
    if isinstance(found, Article):
        note_withdrawn(article=found, act=act_of(request))


@hooks.register("construct_main_menu")  # type: ignore[untyped-decorator]
def only_articles_and_pictures(request: HttpRequest, items: list[Any]) -> None:
    """Leave only what an editor works with in the menu."""
    items[:] = [item for item in items if item.name in MENU]
