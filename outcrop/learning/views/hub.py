"""The knowledge hub as everybody reads it."""

from django.contrib import messages
from django.core.files.storage import default_storage
from django.http import FileResponse, HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import patch_cache_control
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET, require_http_methods
from wagtail.images.models import Image

from outcrop.commons.acting import act_of
from outcrop.commons.guards import guarded
from outcrop.commons.policies import NotFound
from outcrop.commons.posting import once
from outcrop.kernel.problems import Problem
from outcrop.learning.forms import ZipForm
from outcrop.learning.hub import reading
from outcrop.learning.hub.bundle import built
from outcrop.learning.hub.exchange import ALREADY, REFUSED, TAKEN, exported, unpacked
from outcrop.learning.models import Article
from outcrop.learning.policies import EDIT, READ_ARTICLES
from outcrop.learning.services.knowledge import take_articles

#: Small enough for a page of 100 KB on a phone.
ON_A_PAGE = "max-640x480|format-webp|webpquality-60"
A_DAY = 24 * 60 * 60
OUTCOMES = {TAKEN: _("taken over as a draft"), ALREADY: _("known already"), REFUSED: _("refused")}


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


@guarded(READ_ARTICLES)
@require_GET
def bundle(request: HttpRequest) -> HttpResponse:
    """Send the hub as a zip, to be read without a network."""
    response = HttpResponse(built(), content_type="application/zip")
    response["Content-Disposition"] = 'attachment; filename="knowledge.zip"'
    return response


@guarded(EDIT)
@require_http_methods(["GET", "POST"])
@once
def exchange(request: HttpRequest) -> HttpResponse:
    """Take articles of another country over as drafts, each accepted or refused with its reason."""
    act = act_of(request)
    form = ZipForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        try:
            table, files = unpacked(form.cleaned_data["file"].read())
            for each in take_articles(table=table, files=files, live=False, act=act):
                messages.info(request, f"{each.slug or '–'}: {OUTCOMES[each.outcome]} {each.reason}".strip())
            return HttpResponseRedirect(reverse("learning:exchange"))
        except Problem as problem:
            form.blame(problem)
    return render(request, "learning/exchange.html", {"form": form}, status=422 if form.errors else 200)


@guarded(EDIT)
@require_GET
def export(request: HttpRequest) -> HttpResponse:
    """Send the published articles with their licences, for another country."""
    content = exported(list(reading.published().order_by("slug", "locale__language_code")))
    response = HttpResponse(content, content_type="application/zip")
    response["Content-Disposition"] = 'attachment; filename="articles.zip"'
    return response
