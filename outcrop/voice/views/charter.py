"""The charter of rights."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from outcrop.commons.guards import guarded
from outcrop.commons.policies import NotFound
from outcrop.commons.posts import api as posts
from outcrop.voice import api
from outcrop.voice.policies import READ_RIGHTS


@guarded(READ_RIGHTS)
@require_GET
def charter(request: HttpRequest) -> HttpResponse:
    """Show every right, in plain words."""
    return render(request, "voice/charter.html", {"charter": api.charter()})


@guarded(READ_RIGHTS)
@require_GET
def right(request: HttpRequest, key: str) -> HttpResponse:
    """Show one right, who owes it and where that is written."""
    found = api.right(key)
    if found is None:
        raise NotFound()
    bearers = (
        list({str(post.title): post.title for post in posts.posts_with(found.duty)}.values()) if found.duty else []
    )
    return render(request, "voice/right.html", {"right": found, "posts": bearers})
