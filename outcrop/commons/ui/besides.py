"""
What other contexts show beside something, without either knowing the other.

Rights stand beside an inspection, articles beside a finding. A page names its moment; whoever has something to say for
it plugs it in.
"""

from collections import defaultdict
from collections.abc import Callable
from typing import Literal

from django.http import HttpRequest
from django.utils.safestring import SafeString

#: A decision about somebody, an inspection, what it found, what a step costs, and what somebody is refused.
Moment = Literal["decision", "inspection", "finding", "fee", "rejection"]
#: The request, and a key of what it is about, such as a requirement's; empty where the moment says all.
Fragment = Callable[[HttpRequest, str], SafeString]

_plugged: dict[str, list[Fragment]] = defaultdict(list)


def plug_beside(moment: Moment, fragment: Fragment) -> None:
    """Have a context show something at a moment; called in its ``wiring.py``."""
    if fragment not in _plugged[moment]:
        _plugged[moment].append(fragment)


def beside(moment: Moment, request: HttpRequest, about: str = "") -> list[SafeString]:
    """Return what others show at a moment, without what is empty."""
    return [shown for fragment in _plugged[moment] if (shown := fragment(request, about))]
