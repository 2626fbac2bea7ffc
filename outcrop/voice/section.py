"""The pack's ``rights.yaml``: the charter."""

from collections.abc import Iterable
from typing import Literal

from pydantic import Field

from outcrop.commons.packs.api import Fault, Pack, PackModel, PackText, SourcedForReaders

Moment = Literal["join", "membership", "decision", "sale", "inspection", "fee"]
LONGEST_PLAIN = 400


class RightRow(SourcedForReaders):
    """
    One right.

    :ivar basis: ``law`` or ``treaty`` of the country, or ``system``: a promise that this system itself keeps
    :ivar article: as people cite it; none where none is known
    :ivar duty: a duty of ``posts.yaml``, where a post of this country answers for the right
    """

    key: str = Field(pattern=r"^[a-z][a-z0-9-]{1,38}$")
    title: PackText
    plain: PackText
    basis: Literal["law", "treaty", "system"]
    article: PackText | None
    duty_bearer: PackText
    duty: str = ""
    moments: tuple[Moment, ...] = ()


class RightsSection(PackModel):
    """``rights.yaml``."""

    note: PackText
    rights: tuple[RightRow, ...] = Field(min_length=1)


def cross_check(pack: Pack) -> Iterable[Fault]:
    """Rights named twice, too long to be heard, and duties that no post has."""
    charter: RightsSection = pack.section("rights")
    duties = {duty for agency in pack.section("posts").agencies for post in agency.posts for duty in post.duties}
    seen: set[str] = set()
    for right in charter.rights:
        if right.key in seen:
            yield Fault("rights.yaml", right.key, "Two rights have this key. Give one of them another.")
        seen.add(right.key)
        if right.duty and right.duty not in duties:
            yield Fault("rights.yaml", f"{right.key}.duty", f"No post of posts.yaml has the duty {right.duty!r}.")
        for language, words in right.plain.by_language.items():
            if len(words) > LONGEST_PLAIN:
                yield Fault(
                    "rights.yaml",
                    f"{right.key}.plain.{language}",
                    f"{len(words)} signs are too long to be heard in one breath. Use at most {LONGEST_PLAIN}.",
                )
