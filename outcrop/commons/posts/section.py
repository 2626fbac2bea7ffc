"""The pack's ``posts.yaml``: institutions, posts and duties."""

from collections.abc import Iterable

from pydantic import Field

from outcrop.commons.packs.api import Fault, Pack, PackModel, PackText
from outcrop.commons.posts.models import WITHOUT_DUTIES, AgencyKind


class PostRow(PackModel):
    """A post of an agency."""

    key: str = Field(pattern=r"^[a-z][a-z0-9-]{1,58}$")
    title: PackText
    duties: tuple[str, ...] = ()


class AgencyRow(PackModel):
    """An agency; with ``each`` one for every area of that level, its key followed by ``@`` and the area's code."""

    key: str = Field(pattern=r"^[a-z][a-z0-9-]{1,58}$")
    name: PackText
    kind: AgencyKind
    each: str = ""
    area: str = ""
    posts: tuple[PostRow, ...] = ()


class PostsSection(PackModel):
    """``posts.yaml``."""

    agencies: tuple[AgencyRow, ...]


def cross_check(pack: Pack) -> Iterable[Fault]:
    """A duty given to an institution that can hold none, and names given twice."""
    section: PostsSection = pack.section("posts")
    seen: set[str] = set()
    for agency in section.agencies:
        if agency.key in seen:
            yield Fault(
                "posts.yaml",
                agency.key,
                "Two agencies have this key. Give one of them another.",
            )
        seen.add(agency.key)
        for post in agency.posts:
            if agency.kind in WITHOUT_DUTIES and post.duties:
                yield Fault(
                    "posts.yaml",
                    f"{agency.key}.{post.key}",
                    f"An agency of kind {agency.kind} can hold no duty: give it to a post of the State or the miners.",
                )
