"""Phones that collect for a post: enrolled by whoever holds it, known by a token, ended at once when lost."""

import hashlib
import secrets
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from outcrop.commons.journal.api import audited, publish
from outcrop.commons.posts import api as posts
from outcrop.field.events import DeviceEnrolled, DeviceRevoked
from outcrop.field.models import Device
from outcrop.field.problems import DeviceRefused
from outcrop.kernel.acts import Act, Actor, HeldPost
from outcrop.kernel.problems import InvalidInput
from outcrop.kernel.refs import Ref

LONGEST_LABEL = 80


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


@transaction.atomic
@audited("field.enrol-device")
def enrol(*, post: HeldPost, label: str, act: Act) -> tuple[Device, str]:
    """
    Let a phone collect for a post; return it and its token, which cannot be shown again.

    :raises InvalidInput: if the label is missing
    """
    if not label.strip():
        raise InvalidInput({"label": [_("Give the phone a name, such as its number on the inventory.")]})  # type: ignore[list-item]
    token = f"fd_{secrets.token_urlsafe(24)}"
    device = Device.objects.create(
        label=label.strip()[:LONGEST_LABEL],
        post=post.id,
        area_path=post.area,
        digest=_digest(token),
        enrolled_at=act.at,
        enrolled_by=act.by.user,
    )
    publish(DeviceEnrolled(device=device.ref, post=Ref("posts.post", post.id), label=device.label), act=act)
    return device, token


@transaction.atomic
@audited("field.revoke-device")
def revoke(*, device: Device, act: Act) -> None:
    """Let a phone collect no more."""
    Device.objects.filter(id=device.id, revoked_at=None).update(revoked_at=act.at)
    publish(DeviceRevoked(device=device.ref), act=act)


def device_with(token: str, *, at: datetime) -> Device:
    """Return the phone with a token. :raises DeviceRefused: if there is none, or its access was ended"""
    found = Device.objects.filter(digest=_digest(token), revoked_at=None).first() if token else None
    if found is None:
        raise DeviceRefused()
    return found


def actor_of(device: Device, *, language: str) -> Actor:
    """Return a phone as an actor: it holds its post's duties for as long as the post has them, and is no person."""
    post = posts.get(device.post)
    held = HeldPost(post.id, post.key, post.agency_id, post.agency_kind, post.area_path, frozenset(post.duties))
    return Actor(system=f"device:{device.id}", posts=(held,), language=language)
