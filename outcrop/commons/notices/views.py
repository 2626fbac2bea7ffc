"""The messages of whoever is here."""

from dataclasses import dataclass
from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext
from django.views.decorators.http import require_GET

from outcrop.commons.acting import act_of
from outcrop.commons.guards import guarded
from outcrop.commons.notices import api, values
from outcrop.commons.notices.models import Notice
from outcrop.commons.notices.policies import READ


@dataclass(frozen=True, slots=True)
class Message:
    """A notice in the reader's language."""

    sentence: str
    link: str
    sent_at: datetime
    new: bool


def written(notice: Notice) -> Message:
    """Return a notice in the reader's language."""
    words = {name: values.written(value) for name, value in notice.values_shown.items()}
    sentence = gettext(notice.sentence)
    return Message(sentence % words if words else sentence, notice.link, notice.sent_at, notice.read_at is None)


@guarded(READ)
@require_GET
def messages(request: HttpRequest) -> HttpResponse:
    """Show the messages; what was new counts as read from now on, unless an agent looked."""
    act = act_of(request)
    shown = [written(n) for n in READ.visible(act.by, Notice.objects.order_by("-sent_at", "-id"))[:50]]
    if act.by.mandate is None and act.by.person is not None:
        api.mark_read(person=act.by.person, act=act)
    return render(request, "notices/messages.html", {"shown": shown})
