"""The names that contexts above ask every pack's law for."""

import re
from pathlib import Path

import pytest
from django.conf import settings

from outcrop.law.bundle import Bundle
from outcrop.law.describe import describe

PACKS = Path(settings.OUTCROP_PACKS)
TABLE = (PACKS.parent / "docs/reference/law-variables.md").read_text(encoding="utf-8")
PROMISED = {
    (name, unit, said == "given")
    for name, unit, said in re.findall(r"^\| `(\w+)` \| (\w+) \| ([\w ]+) \|", TABLE, re.M)
}


@pytest.mark.parametrize("pack", sorted(path.parent.name for path in PACKS.glob("*/law")))
def test_every_pack_answers_what_the_reference_promises(pack: str) -> None:
    cards = describe(Bundle.read(PACKS / pack / "law"))
    known = {(card.name, card.unit, card.is_fact) for card in cards.values()}
    assert len(PROMISED) >= 16
    assert PROMISED.issubset(known)
    assert cards["channel"].choices and cards["sale_value"].required
