"""
Sent twice, done once.

A form carries a submission id; when it arrives again, after a lost answer or an impatient thumb, the first answer is
given again and nothing is done a second time.
"""

import hashlib
from collections.abc import Callable
from functools import wraps
from typing import Any
from uuid import UUID

from django.db import transaction
from django.http import HttpRequest, HttpResponseBase, HttpResponseRedirect
from django.utils.translation import gettext_lazy as _

from outcrop.commons.acting import act_of
from outcrop.commons.journal.models import Submission
from outcrop.kernel.acts import Act
from outcrop.kernel.ids import parse_id
from outcrop.kernel.problems import Problem

View = Callable[..., HttpResponseBase]
FIELD, HEADER = "submission", "Submission-Id"
_NOT_CONTENT = ("csrfmiddlewaretoken", FIELD)


class SubmissionMissing(Problem):
    """A form without its id could be carried out twice."""

    code, status = "submission.missing", 400
    message = _("The form came without the number that keeps it from being carried out twice.")
    remedy = _("Open the page again and send the form from there. Programs send a UUID as Submission-Id.")


class SubmissionReused(Problem):
    """The id belongs to something else that was sent."""

    code, status = "submission.reused", 409
    message = _("This form was already sent with other content.")
    remedy = _("Open the page again to send something new.")


def claim(*, submission: UUID, act: Act, path: str, digest: str) -> Submission | None:
    """
    Take a submission id for this act, in the caller's transaction. Return the earlier submission if it was carried out.

    A second request with the same id waits here until the first has ended.

    :raises SubmissionReused: if the id came with other content, to another place or from another user
    """
    Submission.objects.bulk_create(
        [
            Submission(
                id=submission,
                user=act.by.user,
                path=path,
                digest=digest,
                created_at=act.at,
            )
        ],
        ignore_conflicts=True,
    )
    found = Submission.objects.select_for_update().get(id=submission)
    if (found.user, found.path, found.digest) != (act.by.user, path, digest):
        raise SubmissionReused()
    return found if found.status is not None else None


def carried_out(*, submission: UUID | None, act: Act, path: str) -> bool:
    """Say whether this user's submission was carried out there before: it gets its first answer again."""
    if submission is None:
        return False
    return Submission.objects.filter(id=submission, user=act.by.user, path=path, status__isnull=False).exists()


def complete(*, submission: UUID, status: int, answer: Any) -> None:
    """Keep the answer, to be given again."""
    Submission.objects.filter(id=submission).update(status=status, answer=answer)


def form_digest(request: HttpRequest) -> str:
    """Return a digest of what a form holds, its files included."""
    found = hashlib.sha256()
    for key in sorted(k for k in request.POST if k not in _NOT_CONTENT):
        found.update(repr((key, request.POST.getlist(key))).encode())
    for key in sorted(request.FILES):
        for file in request.FILES.getlist(key):
            found.update(repr((key, file.name, file.size)).encode())
            found.update(b"".join(file.chunks()))
            file.seek(0)
    return found.hexdigest()


def once(view: View) -> View:
    """Carry a POST out once per submission id. Success is a redirect; any other answer leaves nothing behind."""

    @wraps(view)
    def wrapped(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if request.method != "POST":
            return view(request, *args, **kwargs)
        submission = parse_id(request.POST.get(FIELD, ""))
        if submission is None:
            raise SubmissionMissing()
        act = act_of(request)
        with transaction.atomic():
            earlier = claim(
                submission=submission,
                act=act,
                path=request.path,
                digest=form_digest(request),
            )
            if earlier is not None:
                return HttpResponseRedirect(str(earlier.answer))
            response = view(request, *args, **kwargs)
            if isinstance(response, HttpResponseRedirect):
                complete(
                    submission=submission,
                    status=response.status_code,
                    answer=response.url,
                )
            else:
                transaction.set_rollback(True)
            return response

    wrapped.once = True  # type: ignore[attr-defined]
    return wrapped
