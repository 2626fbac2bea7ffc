"""Cases as pages and programs show them: sentences, titles of posts, days."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from outcrop.commons.packs import api as packs
from outcrop.commons.posts.api import Post
from outcrop.kernel.text import Text
from outcrop.registry import api as registry
from outcrop.voice.cases import OpenCase
from outcrop.voice.grievances import HandlerRow, rules

#: What happened, as she and the handlers read it.
STEP_WORDS: dict[str, Any] = {
    "received": _("This was said."),
    "added": _("This was added."),
    "read": _("It was read."),
    "asked": _("A question."),
    "answered": _("This is the answer."),
    "accepted": _("The answer was accepted. Nothing more is asked."),
    "appealed": _("An appeal."),
    "watched": _("What was done afterwards was looked at."),
}
MEASURE_WORDS: dict[str, Any] = {
    "right-suspended": _("A right was suspended."),
    "right-revoked": _("A right was taken back."),
    "application-refused": _("An application was refused."),
    "inspected": _("There was an inspection."),
    "measure-decided": _("A measure was decided after an inspection."),
    "status-set": _("It was decided how the place stands."),
    "record-demanded": _("An authority demanded a part of the record."),
}
CHANNEL_WORDS: dict[str, Any] = {
    "web": _("on this page"),
    "phone": _("by phone"),
    "paper": _("on paper"),
    "text": _("by text message"),
}


@dataclass(frozen=True, slots=True)
class ShownStep:
    """A step as a page shows it."""

    sentence: Any
    by: Any
    on: date
    words: str
    remedy: str
    hers: bool


@dataclass(frozen=True, slots=True)
class Listener:
    """A post that hears a case, and how sure the pack is of it."""

    title: Text
    agency: Text
    row: HandlerRow | None


def steps(case: OpenCase) -> list[ShownStep]:
    """Return what happened in a case, oldest first."""
    found = []
    for step in case.steps:
        by = _post_named(step.get("by", ""))
        found.append(
            ShownStep(
                STEP_WORDS.get(step["type"], step["type"]), by, date.fromisoformat(step["on"]),
                step.get("words", ""), step.get("remedy", ""), by is None,
            )
        )  # fmt: skip
    return found


def _post_named(text: str) -> Listener | None:
    try:
        return listener(UUID(text))
    except ValueError:
        return None


def listener(post_id: UUID) -> Listener | None:
    """Return a post as readers know it."""
    post = Post.objects.select_related("agency").filter(id=post_id).first()
    return Listener(post.title, post.agency.name, _row_of(post)) if post else None


def _row_of(post: Post) -> HandlerRow | None:
    base = post.agency_id.partition("@")[0]
    return next((row for row in rules().handlers if (row.agency, row.post) == (base, post.key)), None)


def listeners() -> list[Listener]:
    """Return the posts that hear grievances in this country, as the pack names them."""
    agencies = {agency.key: agency for agency in packs.current().section("posts").agencies}
    found: dict[tuple[str, str], Listener] = {}
    for row in rules().handlers:
        agency = agencies[row.agency]
        title = next(post.title for post in agency.posts if post.key == row.post)
        found.setdefault((row.agency, row.post), Listener(title, agency.name, row))
    return list(found.values())


def kind_name(key: str) -> Text | str:
    """Return what a kind of grievance is called."""
    return next((kind.name for kind in rules().kinds if kind.key == key), key)


def accused(case: OpenCase) -> list[Any]:
    """Return who is complained of, for a handler."""
    head = case.head
    post = Post.objects.select_related("agency").filter(agency_id=head["agency"], key=head["post"]).first()
    named: list[Any] = [post.title, post.agency.name] if post else []
    if head["agency"] and not post:
        whole = Post.objects.select_related("agency").filter(agency_id=head["agency"]).first()
        named = [whole.agency.name] if whole else []
    if head["enterprise"]:
        named.append(registry.enterprise(UUID(head["enterprise"])).name)
    return [*named, *([head["accused_words"]] if head["accused_words"] else [])]


def choose_by(case: OpenCase) -> date | None:
    """Return the day by which she accepts or appeals, where there is an answer."""
    told = case.steps[-1].get("choose_by")
    return date.fromisoformat(told) if told else None
