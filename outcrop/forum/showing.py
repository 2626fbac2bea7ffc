"""A proposal as everybody reads it: through ``disclose()``, with the pack's ``publication.yaml``."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from outcrop.commons.disclosure.api import Tier, disclose, least_count
from outcrop.commons.posts.api import Post
from outcrop.forum.forums import Forum, forum_of, owing
from outcrop.forum.models import Answer, Became, Hiding, Proposal, ProposerKind
from outcrop.forum.section import Kind, kind_of
from outcrop.forum.selectors import state_of
from outcrop.kernel.text import Text


@dataclass(frozen=True, slots=True)
class Shown:
    """
    A proposal for everybody.

    :ivar told: its fields, as far as the pack lets everybody read them
    :ivar answer: those of its answer
    :ivar hidden: those of what hides it; then title and words are not among ``told``
    """

    forum: Forum
    told: dict[str, Any]
    answer: dict[str, Any] | None
    hidden: list[dict[str, Any]]

    @property
    def hides(self) -> bool:
        """Whether it is hidden today."""
        return any(each.get("stands") for each in self.hidden)


def shown(proposal: Proposal, on: date) -> Shown:
    """Return a proposal, read with ``selectors.rows``, as everybody may see it on a day."""
    forum = forum_of(proposal)
    hidings = [_hiding(each, on) for each in proposal.hidings.all()]
    hidden = any(each.get("stands") for each in hidings)
    return Shown(forum, _proposal(proposal, forum, on, hidden=hidden), _answer(proposal, on, hidden=hidden), hidings)


def _proposal(proposal: Proposal, forum: Forum, on: date, *, hidden: bool) -> dict[str, Any]:
    taken = getattr(proposal, "taken_up", None)
    answered = hasattr(proposal, "answer")
    owes = None if answered else owing(proposal.area_path, forum.level.duty, on)
    overdue = getattr(proposal, "overdue", None)
    facts: dict[str, Any] = {
        "number": proposal.number, "forum": forum.code, "area": forum.name, "made_on": proposal.made_on,
        "state": state_of(proposal, on), "proposer": _proposer(proposal), "enterprise": _by_enterprise(proposal),
        "supporters": supporters_told(proposal), "needs": proposal.needs, "days": proposal.days,
        "taken_up_on": taken and taken.on, "due_on": taken and taken.due_on,
        "waits_for": owes and owes.post, "vacant": list(owes.vacant) if owes else [],
        "late_since": overdue and overdue.on, "late_told": overdue and overdue.told,
    }  # fmt: skip
    if not hidden:
        facts |= {"title": proposal.title, "asked": proposal.asked, "why": proposal.why}
    return disclose("forum.proposal", facts, to=Tier.PUBLIC, on=on)


def _proposer(proposal: Proposal) -> str | None:
    """Return her name, only if she wishes it."""
    signature = getattr(proposal, "signature", None)
    return signature.name if signature else None


def _by_enterprise(proposal: Proposal) -> bool:
    return proposal.proposer_kind == ProposerKind.ENTERPRISE


def supporters_of(proposal: Proposal) -> int:
    """Return how many support it, or did when it was answered."""
    return proposal.answer.supporters if hasattr(proposal, "answer") else int(getattr(proposal, "supporters", 0))


def supporters_told(proposal: Proposal) -> int | None:
    """Return how many support it, exactly, or None where they are fewer than the country tells."""
    found = supporters_of(proposal)
    return found if found >= least_count() else None


def _answer(proposal: Proposal, on: date, *, hidden: bool) -> dict[str, Any] | None:
    if not hasattr(proposal, "answer") or hidden:
        return None
    row = proposal.answer
    told = list(row.outcomes.all())
    became = told[-1].became if told else None
    facts = {
        "kind": row.kind, "kind_name": name_of_kind(row.kind), "reasons": row.reasons, "by": row.post, "on": row.on,
        "promise": row.promise, "carrier": row.carrier, "promised_for": row.promised_for,
        "became": became, "late": _late(row, became, on),
        "outcomes": [(each.on, each.get_became_display(), each.words, each.post) for each in told],
    }  # fmt: skip
    return disclose("forum.answer", facts, to=Tier.PUBLIC, on=on)


def _late(answer: Answer, became: str | None, on: date) -> bool:
    return answer.promised_for is not None and became in (None, Became.GOING) and answer.promised_for < on


def name_of_kind(key: str) -> Text:
    """Return the name of a kind of answer; the pack may have dropped it since."""
    found: Kind | None = kind_of(key)
    return found.name if found else Text({"en": key})


def _hiding(row: Hiding, on: date) -> dict[str, Any]:
    appeal = getattr(row, "appeal", None)
    ruling = getattr(appeal, "ruling", None)
    facts = {
        "by": row.post, "reason": row.reason, "on": row.on, "stands": not (ruling and ruling.shown_again),
        "appealed_on": appeal and appeal.on, "ruled_by": ruling and ruling.post, "ruled_on": ruling and ruling.on,
        "ruling": ruling and ruling.reasons,
    }  # fmt: skip
    return disclose("forum.hiding", facts, to=Tier.PUBLIC, on=on)


def post_told(post: Post | None) -> str | None:
    """Return a post as programs read it."""
    return f"{post.agency_id}/{post.key}" if post else None
