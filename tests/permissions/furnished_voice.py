"""A desk whose recovery code is known; grievances are told by whoever tests about them."""

import json
from typing import Any

from outcrop.commons.packs import api as packs
from outcrop.credentials.api import sealing
from outcrop.kernel.strictyaml import read_yaml
from outcrop.voice import api as voice
from outcrop.voice import codes, desks, seeds
from outcrop.voice.models import PersonalKey
from tests.world import World

HANDLER = "assembly"


def furnish(world: World) -> None:
    """Write another recovery code down for a handler, for hers was shown once."""
    desk = desks.unlock(passphrase=passphrase(), act=world.act(HANDLER))
    code = codes.drawn()
    sealed = sealing.seal_by_words(codes.recovery_words(code), json.dumps(desk.private).encode())
    PersonalKey.objects.filter(user=world.users[HANDLER].id).update(by_recovery=sealed)
    world.things["recovery-code"] = codes.said(code)


def complain(world: World) -> None:
    """Tell the sample grievance, whose code the bodies name."""
    for row in sample_grievances():
        seeds._complain(row, seeds._told()["passphrases"], world.act())


def sample_grievances() -> list[dict[str, Any]]:
    """Return the grievances of the samples; the furnished world begins without them."""
    file = packs.current().root / "seeds" / "voice.yaml"
    told: list[dict[str, Any]] = read_yaml(file.read_text(encoding="utf-8"))["grievances"]
    return told


def passphrase() -> str:
    """Return the handler's passphrase."""
    return str(seeds._told()["passphrases"][HANDLER])


def values(world: World) -> dict[str, dict[str, Any]]:
    """Return what fills the parameters of the addresses of voice."""
    return {"voice:right": {"key": (voice.rights()[0].key, voice.rights()[1].key)}}
