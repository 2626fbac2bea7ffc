"""Questions about forms and answers."""

import hashlib

from django.db.models import QuerySet

from outcrop.field.models import FormVersion, Submission


def offered(*, form_id: str = "") -> list[FormVersion]:
    """Return the newest version of each form that was not withdrawn, by title."""
    rows = FormVersion.objects.filter(end=None)
    if form_id:
        rows = rows.filter(form_id=form_id)
    newest: dict[str, FormVersion] = {}
    for each in rows.order_by("added_at", "id"):
        newest[each.form_id] = each
    return sorted(newest.values(), key=lambda each: (each.title, each.form_id))


def newest(form_id: str) -> FormVersion | None:
    """Return the version of a form that is offered, or None."""
    return next(iter(offered(form_id=form_id)), None)


def md5_of(version: FormVersion) -> str:
    """Return the hash by which a phone sees that a form has changed (OpenRosa form list)."""
    return "md5:" + hashlib.md5(version.xform.encode(), usedforsecurity=False).hexdigest()


def whole(form_id: str) -> QuerySet[Submission]:
    """
    Return the submissions of a form whose files are all here, in any version, oldest first.

    One that another replaces is left out.
    """
    rows = Submission.objects.filter(form__form_id=form_id, consumed__isnull=False)
    replaced = rows.exclude(replaces="").values("replaces")
    return rows.exclude(instance_id__in=replaced).select_related("form").order_by("received_at", "id")
