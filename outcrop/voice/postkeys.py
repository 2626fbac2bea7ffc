"""
Keys of posts: one pair for each post that hears grievances, its private half sealed to each of its present holders.

Only public halves are needed to make a new pair, so that nobody's passphrase is asked when a holder leaves: the next
case is sealed to a pair that she never had. Old cases are opened by whoever had the old pair, and by whom she, or a
colleague of the same post, hands it to.
"""

import json
from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction

from outcrop.commons.posts import api as posts
from outcrop.commons.posts.api import Post
from outcrop.credentials.api import sealing
from outcrop.kernel.acts import Act, Actor
from outcrop.voice.desks import OpenDesk
from outcrop.voice.grievances import HANDLE_DUTY, PUBLISH_DUTY, WATCH_DUTY
from outcrop.voice.models import KeyShare, PersonalKey, PostKey
from outcrop.voice.problems import NothingToHandOver

DUTIES = (HANDLE_DUTY, WATCH_DUTY, PUBLISH_DUTY)


def can_open(post: Post, holders: Iterable[UUID]) -> bool:
    """Say whether one of the holders has a key of her own, so that a case can be sealed to the post."""
    return PersonalKey.objects.filter(user__in=list(holders)).exists()


@transaction.atomic
def key_in_use(post: Post, *, on: date) -> PostKey | None:
    """
    Return the key to which cases are sealed for a post now, or None where nobody could open one.

    A new pair is made whenever those who have the present one are not those who hold the post: who left cannot open
    what comes, and who came can.
    """
    Post.objects.select_for_update().get(id=post.id)
    holders = set(posts.holders_of(post.id, on=on))
    present = {key.user: key for key in PersonalKey.objects.filter(user__in=holders)}
    found = PostKey.objects.filter(post=post, retired_on=None).first()
    knowing = set(found.shares.values_list("user", flat=True)) if found else set()
    if found is not None and knowing and knowing == set(present):
        return found
    if not present:
        return None
    PostKey.objects.filter(post=post, retired_on=None).update(retired_on=on)
    pair = sealing.new_pair()
    made = PostKey.objects.create(post=post, public=pair.public, made_on=on)
    for user, key in present.items():
        _share(made, user, key, pair.private)
    return made


def _share(key: PostKey, user: UUID, personal: PersonalKey, private: dict[str, Any]) -> None:
    sealed = sealing.seal_to(personal.public, json.dumps(private).encode())
    KeyShare.objects.get_or_create(key=key, user=user, defaults={"sealed": sealed})


def posts_of(actor: Actor) -> list[UUID]:
    """Return the posts that the actor holds and that have to do with grievances."""
    return [post.id for post in actor.posts if post.duties & set(DUTIES)]


def opened(desk: OpenDesk, *, actor: Actor) -> dict[UUID, list[dict[str, Any]]]:
    """Return the private keys of each post that the actor holds today, as far as she has a share in them."""
    shares = KeyShare.objects.filter(user=desk.user, key__post_id__in=posts_of(actor)).select_related("key")
    found: dict[UUID, list[dict[str, Any]]] = {}
    for share in shares.order_by("-key__made_on"):
        data = sealing.open_with(desk.private, share.sealed)
        if data is not None:
            found.setdefault(share.key.post_id, []).append(json.loads(data))
    return found


def waiting(desk: OpenDesk, *, on: date) -> list[tuple[Post, UUID]]:
    """Return the holders who have a key of their own and lack one of a post's that this desk could hand to them."""
    mine = KeyShare.objects.filter(user=desk.user).select_related("key__post__agency")
    found: dict[tuple[UUID, UUID], tuple[Post, UUID]] = {}
    for share in mine:
        for holder in set(posts.holders_of(share.key.post_id, on=on)) - {desk.user}:
            has = KeyShare.objects.filter(key=share.key, user=holder).exists()
            if not has and PersonalKey.objects.filter(user=holder).exists():
                found[share.key.post_id, holder] = (share.key.post, holder)
    return list(found.values())


@transaction.atomic
def hand_over(*, desk: OpenDesk, post: UUID, to: UUID, act: Act) -> int:
    """
    Let a holder of a post open what was sealed to it before: each of its keys that this desk has is sealed to hers.

    Whoever no longer holds the post loses her shares once a present holder has them; return how many were handed over.

    :raises NothingToHandOver: if she does not hold the post, has no key of her own, or has all of them
    """
    personal = PersonalKey.objects.filter(user=to).first()
    holders = posts.holders_of(post, on=act.on)
    mine = (
        KeyShare.objects.filter(user=desk.user, key__post_id=post).exclude(key__shares__user=to).select_related("key")
    )
    if personal is None or to not in holders or not mine:
        raise NothingToHandOver()
    count = 0
    for share in mine:
        data = sealing.open_with(desk.private, share.sealed)
        if data is not None:
            _share(share.key, to, personal, json.loads(data))
            count += 1
    # Before her shares go: the pair that she knew is followed by one that she does not.
    key_in_use(posts.get(post), on=act.on)
    if desk.user not in holders:
        KeyShare.objects.filter(user=desk.user, key__post_id=post).delete()
    return count
