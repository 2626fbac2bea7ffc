"""Articles as pages of other contexts show them."""

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from outcrop.kernel.problems import Problem
from outcrop.learning.hub import reading


def articles_for(*, step: str = "", problem_code: str = "", finding: str = "") -> SafeString:
    """
    Return the articles that belong beside a step of the road, a problem or a finding; empty where there are none.

    :param problem_code: such as ``market.no-standing``
    """
    shown = reading.articles_for(
        language=get_language() or "en", step=step, problem_code=problem_code, finding=finding
    )  # fmt: skip
    return render_to_string("learning/_articles.html", {"shown": shown}) if shown else SafeString("")


def at_finding(request: HttpRequest, about: str) -> SafeString:
    """Return what is worth reading beside a finding; ``about`` is the requirement missed, as ``standard/id``."""
    return articles_for(finding=about)


def at_rejection(request: HttpRequest, about: str) -> SafeString:
    """Return what is worth reading where something was refused; ``about`` is the problem's code."""
    return articles_for(problem_code=about)


def at_problem(problem: Problem) -> SafeString:
    """Return what is worth reading where a problem is told."""
    return articles_for(problem_code=problem.code)
