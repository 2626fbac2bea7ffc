"""What the demonstration's handlers have been told: a grievance against an officer, sealed like any other."""

import hashlib
from dataclasses import replace
from typing import Any
from uuid import UUID

from django.conf import settings

from outcrop.commons.accounts.api import User, actor_for
from outcrop.commons.areas import api as areas
from outcrop.commons.packs import api as packs
from outcrop.kernel.acts import Act, Actor
from outcrop.kernel.ids import new_id
from outcrop.kernel.strictyaml import read_yaml
from outcrop.registry import api as registry
from outcrop.voice import cases, codes, desks, forms, reading
from outcrop.voice.cases import Grievance
from outcrop.voice.models import Case, PersonalKey

SAMPLE = "sample-"


def load(*, act: Act) -> None:
    """Give the sample handlers their keys, and tell them what ``seeds/voice.yaml`` tells."""
    told = _told()
    if Case.objects.exists() or not told:
        return
    for key, passphrase in told["passphrases"].items():
        user = User.objects.filter(username=SAMPLE + key).first()
        if user and not PersonalKey.objects.filter(user=user.id).exists():
            desks.choose_passphrase(passphrase=passphrase, act=_by(user, act))
    for row in told["grievances"]:
        _complain(row, told["passphrases"], act)


def _told() -> dict[str, Any]:
    file = packs.current().root / "seeds" / "voice.yaml"
    return read_yaml(file.read_text(encoding="utf-8")) if file.exists() else {}


def sample_passphrase(user: UUID | None) -> str:
    """Return the passphrase of a sample handler; in production there is none."""
    if settings.OUTCROP_MODE == "production":
        return ""
    found = User.objects.filter(id=user, is_sample=True).first() if user else None
    return str(_told().get("passphrases", {}).get(found.username.removeprefix(SAMPLE), "")) if found else ""


def sample_code(row: dict[str, Any]) -> str:
    """Return the code of a sample case: the same on every machine, so that the tutorial can show it."""
    seed = hashlib.sha256(row["code_seed"].encode()).digest()
    return codes.checked(int.from_bytes(seed))


def _by(user: User, act: Act) -> Act:
    return replace(act, by=actor_for(user, on=act.on))


def _complain(row: dict[str, Any], passphrases: dict[str, str], act: Act) -> None:
    area, leader = areas.get(row["area"]), registry.sample_enterprise(row["watched"])
    said = Grievance(
        words=row["words"], kind=row["kind"], area_path=area.path if area else "",
        accused=forms.accused_of(row["about"], row["area"], ""), watched=(leader.id,) if leader else (),
    )  # fmt: skip
    case = cases.complain(grievance=said, code=sample_code(row), act=replace(act, by=Actor.nobody()))
    now = _by(User.objects.get(username=SAMPLE + row["read_by"]), act)
    desk = desks.unlock(passphrase=passphrases[row["read_by"]], act=now)
    held = reading.case_of(desk, case.row.id, actor=now.by, on=act.on)
    cases.note_read(case=held.case, by=held.post, step=codes.step_id(new_id()), act=now)
