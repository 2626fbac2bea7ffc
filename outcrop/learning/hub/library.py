"""Where articles stand: one root for each language of the country."""

from django.db import transaction
from wagtail.models import Locale, Page, Site

from outcrop.commons.packs.api import Pack
from outcrop.learning.models import ArticleIndex

WELCOME = "home"


@transaction.atomic
def set_up(pack: Pack) -> None:
    """Make a root for each language of the country; called again it changes nothing. Wagtail's own page goes."""
    languages = pack.country.languages
    locales = {language: Locale.objects.get_or_create(language_code=language)[0] for language in languages}
    root = Page.get_first_root_node()
    for language, locale in locales.items():
        if not ArticleIndex.objects.filter(locale=locale).exists():
            root.add_child(instance=ArticleIndex(title="Knowledge", slug=f"knowledge-{language}", locale=locale))
            root.refresh_from_db()
    Site.objects.all().delete()
    for page in Page.objects.filter(depth=2, slug=WELCOME).exclude(id__in=ArticleIndex.objects.values("id")):
        page.delete()


def index_of(language: str) -> ArticleIndex | None:
    """Return the root of a language's articles, or None where the country does not speak it."""
    return ArticleIndex.objects.filter(locale__language_code=language).first()
