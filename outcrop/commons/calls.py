"""
Guards and submission ids for the API, as ``guards`` and ``posting`` are for pages.

A program sends ``Authorization: Bearer …``; to act under a mandate, its id as ``Mandate``; and with everything that
changes something a UUID of its own as ``Submission-Id``.
"""

import hashlib
import json
from collections.abc import Callable
from functools import partial, wraps
from typing import Any, TypeVar

from django.core.serializers.json import DjangoJSONEncoder
from django.db import transaction
from django.http import HttpRequest, HttpResponse, JsonResponse
from ninja import Router, Schema
from pydantic import ConfigDict

from outcrop.commons.accounts.problems import SignInNeeded
from outcrop.commons.acting import act_of, actor_of
from outcrop.commons.policies import Policy
from outcrop.commons.posting import HEADER, SubmissionMissing, carried_out, claim, complete, form_digest
from outcrop.kernel.ids import parse_id

Call = TypeVar("Call", bound=Callable[..., Any])


class Sent(Schema):
    """What a program sends. White space round words is no word: a text of nothing else counts as empty."""

    model_config = ConfigDict(str_strip_whitespace=True)


def guarded_call(policy: Policy, *, of: Callable[..., Any] | None = None) -> Callable[[Call], Call]:
    """
    Let a call be made only by those who may the policy's verb of something; the call itself asks for its object.

    :param of: finds the object that the path names, as the call does, where the call takes a body: asked before it
    """

    def decorate(call: Call) -> Call:
        @wraps(call)
        def wrapped(request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
            _require(policy, request)
            return call(request, *args, **kwargs)

        wrapped.guard = policy.verb  # type: ignore[attr-defined]
        wrapped.policy, wrapped.find = policy, of  # type: ignore[attr-defined]
        return wrapped  # type: ignore[return-value]

    return decorate


def _require(policy: Policy, request: HttpRequest) -> None:
    actor = actor_of(request)
    request.policy = policy  # type: ignore[attr-defined]  # why it is read, for whoever is read about
    if not policy.verdict(actor).allowed:
        if not actor.known:
            raise SignInNeeded()
        policy.require(actor)


def _ask(policy: Policy, find: Callable[..., Any] | None, request: HttpRequest) -> bool:
    _require(policy, request)
    if find is not None and request.resolver_match is not None:
        submission = parse_id(request.headers.get(HEADER, ""))
        # What was done may have taken the thing out of the actor's hands; sent again, it gets its first answer.
        if not carried_out(submission=submission, act=act_of(request), path=request.path):
            find(request, **request.resolver_match.kwargs)
    return True


def ask_first(router: Router) -> None:
    """
    Have every guarded call of a router, and of those within it, ask who may, and of what, before the body is read.

    The frame reads and judges a body before the call runs: a stranger would learn from its complaints what it takes.
    """
    for _prefix, inner, *_tags in router._routers:
        ask_first(inner)
    for path in router.path_operations.values():
        for operation in path.operations:
            policy = getattr(operation.view_func, "policy", None)
            if policy is not None:
                find = getattr(operation.view_func, "find", None)
                operation.auth_callbacks = [partial(_ask, policy, find)]


def open_call(why: str) -> Callable[[Call], Call]:
    """Let a call be made by everybody, for a reason that is written down."""

    def decorate(call: Call) -> Call:
        call.guard = f"open: {why}"  # type: ignore[attr-defined]
        return call

    return decorate


def once_call(call: Call) -> Call:
    """
    Carry a call out once per ``Submission-Id``; sent again, it gets the first answer again.

    The call returns what JSON can hold, or ``(status, that)``. Stands next to the call, below its guard.
    """

    @wraps(call)
    def wrapped(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        submission = parse_id(request.headers.get(HEADER, ""))
        if submission is None:
            raise SubmissionMissing()
        act = act_of(request)
        # A form with files was read as it came in: its body cannot be had again.
        files = request.content_type == "multipart/form-data"
        digest = form_digest(request) if files else hashlib.sha256(request.body).hexdigest()
        with transaction.atomic():
            earlier = claim(submission=submission, act=act, path=request.path, digest=digest)
            if earlier is not None:
                return JsonResponse(earlier.answer, status=earlier.status, safe=False)
            result = call(request, *args, **kwargs)
            status, answer = result if isinstance(result, tuple) else (200, result)
            plain = _as_json(answer)
            complete(submission=submission, status=status, answer=plain)
            return JsonResponse(plain, status=status, safe=False)

    wrapped.once = True  # type: ignore[attr-defined]
    return wrapped  # type: ignore[return-value]


def _as_json(answer: Any) -> Any:
    if hasattr(answer, "model_dump"):
        return answer.model_dump(mode="json")
    return json.loads(json.dumps(answer, cls=DjangoJSONEncoder))
