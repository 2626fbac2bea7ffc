"""The door to posts."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django.db import transaction
from django.db.models import Q

from outcrop.commons.areas import api as areas
from outcrop.commons.packs.api import Pack
from outcrop.commons.posts.models import Agency, AgencyKind, Holding, Post
from outcrop.commons.posts.section import AgencyRow, PostRow, PostsSection
from outcrop.kernel.acts import HeldPost
from outcrop.kernel.text import Text

__all__ = [
    "Agency", "AgencyKind", "Holding", "Post", "appoint", "every_post", "find", "get", "held_on", "holders_of",
    "post_for", "posts_held", "posts_with", "serving", "succeed", "sync",
]  # fmt: skip


def get(post_id: UUID) -> Post:
    """Return a post."""
    return Post.objects.select_related("agency").get(id=post_id)


def posts_held(user: UUID, *, on: date) -> tuple[HeldPost, ...]:
    """Return the posts that a user holds on a day."""
    held = Holding.objects.filter(_current(on), user=user).select_related("post").order_by("post__key", "post_id")
    return tuple(
        HeldPost(p.id, p.key, p.agency_id, p.agency_kind, p.area_path, frozenset(p.duties))
        for p in (h.post for h in held)
    )


def posts_with(duty: str) -> list[Post]:
    """Return every post that answers for a duty."""
    return list(Post.objects.filter(duties__contains=[duty]).select_related("agency").order_by("area_path", "key"))


def post_for(*, duty: str, area_path: str) -> Post | None:
    """Return the most local post that answers for a duty in an area, or None if the country has none."""
    serving = Post.objects.filter(_over(area_path), duties__contains=[duty]).select_related("agency")
    return max(serving.order_by("area_path", "key"), key=lambda post: len(post.area_path), default=None)


def find(agency: str, key: str) -> Post | None:
    """Return the post of that key in an agency, or None."""
    return Post.objects.filter(agency=agency, key=key).select_related("agency").first()


def every_post(*, area_path: str = "") -> list[Post]:
    """Return the posts that answer for something, in an area and below it if one is named, by agency and key."""
    return _answering(areas.inside(area_path))


def serving(area_path: str) -> list[Post]:
    """Return the posts that serve an area: its own, and those of every level above it, by agency and key."""
    return _answering(_over(area_path))


def _answering(where: Q) -> list[Post]:
    found = Post.objects.exclude(duties=[]).filter(where).select_related("agency")
    return list(found.order_by("agency_id", "key"))


def _over(area_path: str) -> Q:
    """Return the query for posts of an area and of every one above it, the country included."""
    steps = area_path.split(".")
    return Q(area_path__in=["", *(".".join(steps[:n]) for n in range(1, len(steps) + 1))])


def _current(on: date) -> Q:
    """Return the query for holdings that hold on a day."""
    return Q(start__lte=on) & (Q(end__isnull=True) | Q(end__gt=on))


def held_on(on: date) -> set[UUID]:
    """Return the posts that somebody holds on a day."""
    return set(Holding.objects.filter(_current(on)).values_list("post_id", flat=True))


def holders_on(on: date) -> dict[UUID, list[UUID]]:
    """Return every post that somebody holds on a day, with the users who hold it."""
    found: dict[UUID, list[UUID]] = {}
    for post, user in Holding.objects.filter(_current(on)).values_list("post_id", "user"):
        found.setdefault(post, []).append(user)
    return found


def holders_of(post_id: UUID, *, on: date) -> list[UUID]:
    """Return the users who hold a post on a day; empty when it is vacant."""
    return list(Holding.objects.filter(_current(on), post_id=post_id).values_list("user", flat=True))


@transaction.atomic
def appoint(*, post: Post, user: UUID, start: date, end: date | None = None) -> Holding:
    """Let a user hold a post from a day on. Appointing the same user again changes nothing."""
    held = Holding.objects.filter(post=post, user=user).filter(Q(end__isnull=True) | Q(end__gt=start)).first()
    return held or Holding.objects.create(post=post, user=user, start=start, end=end)


@transaction.atomic
def succeed(*, post: Post, user: UUID, start: date) -> list[UUID]:
    """Let a user hold a post from a day on and nobody else any more; return who held it until then."""
    current = Holding.objects.filter(post=post).filter(Q(end__isnull=True) | Q(end__gt=start)).order_by("start", "id")
    left = [holding.user for holding in current if holding.start < start]
    for holding in current.select_for_update():
        holding.end = max(holding.start, start)
        holding.save(update_fields=["end"])
    Holding.objects.create(post=post, user=user, start=start)
    return left


@transaction.atomic
def sync(pack: Pack) -> int:
    """Take over the pack's agencies and posts; return how many posts the country has."""
    section: PostsSection = pack.section("posts")
    agencies, rows = [], []
    for row in section.agencies:
        for key, name, path in _places(row):
            agencies.append(Agency(key=key, name=name, kind=row.kind, area_path=path))
            rows += [_post(post, agencies[-1]) for post in row.posts]
    # In bulk: a country has thousands of posts, and the first start waits for them.
    Agency.objects.bulk_create(
        agencies, update_conflicts=True, unique_fields=["key"], update_fields=["name", "kind", "area_path"]
    )
    Post.objects.bulk_create(
        rows,
        update_conflicts=True,
        unique_fields=["agency", "key"],
        update_fields=["agency_kind", "title", "area_path", "duties"],
    )
    return Post.objects.count()


def _post(row: PostRow, agency: Agency) -> Post:
    return Post(
        agency=agency,
        key=row.key,
        agency_kind=agency.kind,
        title=row.title,
        area_path=agency.area_path,
        duties=list(row.duties),
    )


def _places(row: AgencyRow) -> Iterable[tuple[str, Text, str]]:
    if not row.each:
        area = areas.get(row.area) if row.area else None
        yield row.key, row.name, area.path if area else ""
        return
    for area in areas.in_level(row.each):
        languages = row.name.by_language
        name = Text(
            {code: f"{words}, {area.name.into(code)}" for code, words in languages.items()},
            row.name.unreviewed,
        )
        yield f"{row.key}@{area.code}", name, area.path
