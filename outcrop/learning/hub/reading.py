"""What readers ask of the hub."""

from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.utils.safestring import SafeString, mark_safe
from wagtail.rich_text import expand_db_html

from outcrop.commons.packs import api as packs
from outcrop.learning.models import Article

MOST_FOUND = 60


@dataclass(frozen=True, slots=True)
class Shown:
    """
    An article as a reader meets it.

    :ivar language: the language that it is in
    :ivar foreign: whether that is not the reader's own
    """

    article: Article
    language: str
    foreign: bool

    @property
    def body(self) -> SafeString:
        """The text as HTML: editors write it with a few marks only, and what is imported is cleaned to them."""
        return mark_safe(expand_db_html(self.article.body))  # noqa: S308 - cleaned when it was written or taken over


def published() -> "QuerySet[Article]":
    """Return every article that is published."""
    found: QuerySet[Article] = Article.objects.live().select_related("locale", "picture")
    return found


def in_language(rows: "QuerySet[Article] | list[Article]", language: str) -> list[Shown]:
    """Return of each article the version in the reader's language, else in the country's first, else in any."""
    order = [language, *packs.current().country.languages]
    best: dict[Any, Article] = {}
    for row in rows:
        kept = best.get(row.translation_key)
        if kept is None or _rank(row, order) < _rank(kept, order):
            best[row.translation_key] = row
    return [Shown(row, row.locale.language_code, row.locale.language_code != language) for row in best.values()]


def _rank(row: Article, order: list[str]) -> int:
    code = row.locale.language_code
    return order.index(code) if code in order else len(order)


def articles(language: str, *, kind: str = "") -> list[Shown]:
    """Return the articles, of one kind if it is named, by title."""
    rows = published().filter(kind=kind) if kind else published()
    return sorted(in_language(rows, language), key=lambda shown: shown.article.title.casefold())


def found(language: str, words: str) -> list[Shown]:
    """Return the articles in which words stand, best first: in the reader's language, then in the others."""
    words = "".join(sign for sign in words if sign.isprintable())[:100].strip()
    if not words:
        return []
    matching: Any = published()  # Wagtail's own kind of query
    rows = list(matching.search(words, operator="and")[: MOST_FOUND * 2])
    place = {row.id: number for number, row in enumerate(rows)}
    shown = in_language(rows, language)
    return sorted(shown, key=lambda each: (each.foreign, place[each.article.id]))[:MOST_FOUND]


def article(slug: str, language: str) -> Shown | None:
    """Return an article by the last part of its address, in the reader's language where there is one."""
    named = published().filter(slug=slug).first()
    if named is None:
        return None
    return in_language(published().filter(translation_key=named.translation_key), language)[0]


def articles_for(*, language: str, step: str = "", problem_code: str = "", finding: str = "") -> list[Shown]:
    """Return the articles that belong beside a step of the road, a problem or a finding."""
    rows = published()
    if step:
        rows = rows.filter(steps__contains=[step])
    elif problem_code:
        rows = rows.filter(problem_codes__contains=[problem_code])
    elif finding:
        rows = rows.filter(findings__contains=[finding])
    else:
        return []
    return sorted(in_language(rows, language), key=lambda shown: shown.article.title.casefold())[:5]
