"""Pages of finance: asking, one's own, the savings group's, the desk's."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.http import HttpRequest

from outcrop.commons.acting import act_of
from outcrop.commons.ui.forms import Form
from outcrop.finance.problems import AnswerMissing
from outcrop.kernel.problems import Problem
from outcrop.registry import api as registry


def done(form: Form, make: Callable[[], Any]) -> Any:
    """Do what a valid form asks and return what was made; blame the form and return None else."""
    if not form.is_bound or not form.is_valid():
        return None
    try:
        return make()
    except Problem as problem:
        form.blame(problem)
        return None


def said_yes(request: HttpRequest) -> bool:
    """Return a yes or no that was pressed. :raises AnswerMissing: if it is neither"""
    told = request.POST.get("answer")
    if told not in ("yes", "no"):
        raise AnswerMissing()
    return told == "yes"


def firms_led(request: HttpRequest) -> list[tuple[UUID, str]]:
    """Return the enterprises that the reader leads."""
    act = act_of(request)
    if act.by.person is None or act.by.mandate:
        return []
    led = act.by.subjects("leader")
    return [(each.id, each.name) for each in registry.enterprises_of(act.by.person, act.on) if each.id in led]
