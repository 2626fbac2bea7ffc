"""The knowledge hub as everybody reads it."""

from django.core.files.storage import default_storage
from django.http import FileResponse, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.utils.cache import patch_cache_control
from django.utils.translation import get_language
from django.views.decorators.http import require_GET
from wagtail.images.models import Image

from outcrop.commons.guards import guarded
from outcrop.commons.policies import NotFound
from outcrop.learning.hub import reading
from outcrop.learning.models import Article
from outcrop.learning.policies import EDIT, READ_ARTICLES

#: Small enough for a page of 100 KB on a phone.
ON_A_PAGE = "max-640x480|format-webp|webpquality-60"
A_DAY = 24 * 60 * 60


@guarded(READ_ARTICLES)
@require_GET
def hub(request: HttpRequest) -> HttpResponse:
    """Show the articles, of one kind or with some words if asked."""
    language = get_language() or "en"
    words, kind = request.GET.get("words", "")[:100], request.GET.get("kind", "")
    kind = kind if kind in Article.Kind.values else ""
    shown = reading.found(language, words) if words.strip() else reading.articles(language, kind=kind)
    context = {"shown": shown, "words": words, "kind": kind, "kinds": Article.Kind.choices}
    return render(request, "learning/hub.html", context)


@guarded(READ_ARTICLES)
@require_GET
def article(request: HttpRequest, slug: str) -> HttpResponse:
    """Show an article in the reader's language, or in another with a word about it."""
    found = reading.article(slug, get_language() or "en")
    if found is None:
        raise NotFound()
    return render(request, "learning/article.html", {"shown": found, "article": found.article})


@guarded(READ_ARTICLES)
@require_GET
def article_picture(request: HttpRequest, image_id: int) -> HttpResponseBase:
    """Send the picture of a published article, small."""
    if not reading.published().filter(picture=image_id).exists():
        raise NotFound()
    rendition = Image.objects.get(id=image_id).get_rendition(ON_A_PAGE)
    response = FileResponse(rendition.file.open("rb"), content_type="image/webp")
    patch_cache_control(response, public=True, max_age=A_DAY)
    return response


@guarded(EDIT)
@require_GET
def file(request: HttpRequest, name: str) -> HttpResponseBase:
    """Send a file of the hub's own to an editor, for the room where articles are written."""
    folder = name.partition("/")[0]
    if folder not in ("images", "original_images") or ".." in name or not default_storage.exists(name):
        raise NotFound()
    return FileResponse(default_storage.open(name, "rb"))
