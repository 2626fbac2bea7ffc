"""Writing the readings of a request before its answer goes out: what was not written down is not shown."""

from collections.abc import Callable, Iterator

from django.http import HttpRequest, HttpResponse

from outcrop.commons.acting import act_of
from outcrop.commons.policies import Policy, duties_asked
from outcrop.kernel.acts import Act
from outcrop.registry.models import Person, Reader, Reading
from outcrop.registry.record.noting import Looked, looking

#: Answers that hold nothing of anybody: away to another page, refused, or not there.
_SHOWS_NOTHING = frozenset({301, 302, 303, 304, 401, 403, 404, 405, 429})


class ReadingsMiddleware:
    """Gathers what the register hands out while a request is answered, and keeps it as readings."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer the request, and write who was shown."""
        with looking() as looked:
            response = self.get_response(request)
        if looked.parts and response.status_code not in _SHOWS_NOTHING:
            keep(looked, act=act_of(request), policy=getattr(request, "policy", None))
        return response


def keep(looked: Looked, *, act: Act, policy: Policy | None) -> None:
    """Write one reading for each person who was shown to somebody else, in one statement for all."""
    Reading.objects.bulk_create(_readings(looked, act, policy))


def _readings(looked: Looked, act: Act, policy: Policy | None) -> Iterator[Reading]:
    reader = _reader(act, policy)
    if act.by.user is None or reader is None:
        return
    others = set(looked.parts) - {act.by.person}
    # A name that came with something inherited may belong to nobody of the register.
    for person in Person.objects.filter(id__in=others).values_list("id", flat=True):
        yield Reading(
            person_id=person,
            part=looked.parts[person],
            verb=policy.verb if policy else "",
            user=act.by.user,
            at=act.at,
            on=act.on,
            shown_from=looked.secret.get(person),
            **reader,
        )


def _reader(act: Act, policy: Policy | None) -> dict[str, object] | None:
    by = act.by
    if by.mandate:
        return {"reader": Reader.AGENT, "agent": by.person, "mandate": by.mandate.number}
    asked = duties_asked(policy.rule) | {policy.verb} if policy else frozenset()
    for post in by.posts:
        if held := sorted(post.duties & asked):
            return {"reader": Reader.POST, "post": post.id, "duty": held[0]}
    if by.person is not None:
        return {"reader": Reader.PERSON}
    return {"reader": Reader.POST, "post": by.posts[0].id} if by.posts else None
