"""
Answers of somebody who is joining, between one page and the next.

They are kept in the browser's session under an id that stands in the address, so that an officer with two people before
her in two windows cannot mix them; the last few only, and none after joining or leaving.
"""

from typing import Any
from uuid import UUID

from django.http import HttpRequest

from outcrop.kernel.ids import new_id
from outcrop.registry.problems import DraftGone

KEY, KEPT = "registry.drafts", 4


def begin(request: HttpRequest, how: str) -> UUID:
    """Begin a draft for joining by oneself, at the office or through an agent; return its id."""
    drafts = dict(list(request.session.get(KEY, {}).items())[-(KEPT - 1) :])
    draft = new_id()
    drafts[str(draft)] = {"how": how}
    request.session[KEY] = drafts
    return draft


def read(request: HttpRequest, draft: UUID) -> dict[str, Any]:
    """Return what was answered so far. :raises DraftGone: if it is not kept any more"""
    found = request.session.get(KEY, {}).get(str(draft))
    if found is None:
        raise DraftGone()
    return dict(found)


def keep(request: HttpRequest, draft: UUID, answers: dict[str, Any]) -> None:
    """Keep more answers."""
    drafts = request.session.get(KEY, {})
    drafts[str(draft)] = {**read(request, draft), **answers}
    request.session[KEY] = drafts


def drop(request: HttpRequest, draft: UUID) -> None:
    """Forget a draft."""
    drafts = request.session.get(KEY, {})
    drafts.pop(str(draft), None)
    request.session[KEY] = drafts
