"""
Whom a bar comes from, and what a place can hide.

- **Provenance**: a bar that was melted together in five levels out of 7,776 lots of 400 sources. The rivals give the
  shares alone, without their uncertainty: one walks the rows level by level as a careful programmer would with Django's
  ORM (one query a level), the other lot by lot, as a page that shows each lot's parents does.
- **Hidden grams**: somebody adds as much to each of 1,000 pours as the check lets pass. The rival is the check that
  traceability systems have: each step by itself, out no more than in plus the tolerance.

Prints: name, ours, theirs, ratio, bound, ok or short.
"""

import os
import random
import sys
import time
from collections import defaultdict
from collections.abc import Callable
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any
from uuid import UUID

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ |= {"OUTCROP_MODE": "test", "OUTCROP_PACK": "testland", "OUTCROP_LOG_LEVEL": "ERROR"}
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "outcrop.config.settings")

LEVELS, TOGETHER, SOURCES, ROUNDS = 5, 6, 400, 5
TODAY, NOW = date(2026, 11, 20), datetime(2026, 11, 20, 6, tzinfo=UTC)


def main() -> int:
    """Run; return 1 if a figure falls short."""
    import django

    django.setup()
    from outcrop.config.database.testing import own_database

    with own_database():
        lines = provenance()
    lines.append(hidden_grams())
    print("\n".join(lines))
    return int(any(line.endswith("short") for line in lines))


def line(name: str, ours: float, theirs: float, bound: float) -> str:
    """Write one figure; smaller is better."""
    ratio = theirs / ours
    return f"{name}, {ours:.2f}, {theirs:.2f}, {ratio:.2f}, {bound:.2f}, {'ok' if ratio >= bound else 'short'}"


def provenance() -> list[str]:
    """Trace the top bar our way and the two rivals' ways; they must agree."""
    from outcrop.custody.provenance import ancestors, shares

    lot, step = Furnace().melt_all()
    ways: list[Callable[[], dict[UUID, float]]] = [
        lambda: {s.source.id: s.ppm / 1e6 for s in shares(ancestors(lot), step=step)},
        lambda: level_by_level(step),
        lambda: lot_by_lot(step),
    ]
    found, seconds = [way() for way in ways], [float("inf")] * len(ways)
    for other in found[1:]:
        assert all(abs(other[source] - share) < 2e-6 for source, share in found[0].items())
    for n in range(ROUNDS):
        for k, way in enumerate(ways[: 2 if n else 3]):  # lot by lot takes its time: once is enough
            start = time.perf_counter()
            way()
            seconds[k] = min(seconds[k], time.perf_counter() - start)
    ours, levels, lots = (value * 1000 for value in seconds)
    return [
        line("custody.provenance-ms-against-level-by-level", ours, levels, 2.0),
        line("custody.provenance-ms-against-lot-by-lot", ours, lots, 20.0),
    ]


def level_by_level(step: UUID) -> dict[UUID, float]:
    """One query a level with Django's ORM, then the shares from the bottom up."""
    from outcrop.custody.models import TransformationInput

    inputs: dict[UUID, list[Any]] = defaultdict(list)
    wanted, order = {step}, []
    while wanted:
        order += wanted
        rows = TransformationInput.objects.filter(transformation__in=wanted).select_related("lot__origin_row")
        wanted = set()
        for row in rows:
            inputs[row.transformation_id].append(row.lot)
            if row.lot.made_by_id:
                wanted.add(row.lot.made_by_id)
    mixes: dict[UUID, dict[UUID, float]] = {}
    for key in reversed(order):
        mixes[key] = mixed(inputs[key], lambda lot: mixes[lot.made_by_id])
    return mixes[step]


def lot_by_lot(step: UUID) -> dict[UUID, float]:
    """Each lot asks for its parents."""
    from outcrop.custody.models import Lot

    return mixed(list(Lot.objects.filter(consumed_by__transformation=step)), lambda lot: lot_by_lot(lot.made_by_id))


def mixed(lots: list[Any], below: Callable[[Any], dict[UUID, float]]) -> dict[UUID, float]:
    """Return the shares of what the lots make."""
    total = float(sum(lot.contained_grams for lot in lots))
    share: dict[UUID, float] = defaultdict(float)
    for lot in lots:
        parts = below(lot) if lot.made_by_id else {lot.origin_row.source_id: 1.0}
        for source, part in parts.items():
            share[source] += float(lot.contained_grams) / total * part
    return share


class Furnace:
    """Fills the tables with lots and pours, past the services: only the reading of them is measured."""

    def __init__(self) -> None:
        from outcrop.commons.areas import api as areas
        from outcrop.commons.packs import api as packs
        from outcrop.commons.posts import api as posts
        from outcrop.custody import api as custody

        pack = packs.current()
        areas.sync(pack.root / "areas.csv")
        posts.sync(pack)
        custody.sync_pack(pack)
        self.place = custody.place_with_key("amber-centre")
        self.chance = random.Random(1)
        self.sources = [UUID(int=n + 1) for n in range(SOURCES)]
        self.turn = 0
        self._instrument()

    def _instrument(self) -> None:
        from outcrop.custody.models import DailyCheck, Instrument, Verification

        one = Decimal(1)
        self.scale = Instrument.objects.create(
            place=self.place,
            kind="scale",
            measures="mass",
            label="S",
            serial="S",
            unit="g",
            resolution=one,
            capacity=10**9,
            check_standard="c",
            check_nominal=one,
            registered_at=NOW,
        )
        self.verification = Verification.objects.create(
            instrument=self.scale,
            by="b",
            certificate="c",
            verified_on=TODAY,
            valid_until=TODAY,
            u_abs=one,
            u_rel_ppm=0,
            repeat_abs=0,
            repeat_rel_ppm=0,
            recorded_at=NOW,
        )
        self.check = DailyCheck.objects.create(
            instrument=self.scale,
            verification=self.verification,
            nominal=one,
            read=one,
            limit=one,
            passed=True,
            on=TODAY,
            at=NOW,
        )

    def melt_all(self) -> tuple[UUID, UUID]:
        """Return the top lot and the step that made it."""
        from django.db import transaction

        with transaction.atomic():
            lots = self._lots(
                [Decimal(self.chance.randint(10_000, 90_000)) / 1000 for _ in range(TOGETHER**LEVELS)], []
            )
            while len(lots) > 1:
                lots = self._pour(lots)
        return lots[0].id, lots[0].made_by_id

    def _lots(self, grams: list[Decimal], made_by: list[Any]) -> list[Any]:
        from outcrop.custody.models import Lot, LotOrigin, Reading

        told = {
            "instrument": self.scale,
            "verification": self.verification,
            "check_of_day": self.check,
            "on": TODAY,
            "at": NOW,
        }
        readings = Reading.objects.bulk_create(Reading(displayed=g, value=g, u=1, **told) for g in grams)
        owner = {"owner_kind": "custody.place", "owner_id": self.place.id, "received_on": TODAY, "received_at": NOW}
        lots = Lot.objects.bulk_create(
            Lot(
                number=f"L{reading.id.hex}",
                kind="dore",
                place=self.place,
                mass=reading,
                contained_grams=reading.value,
                contained_u=reading.value / 200,
                made_by=made_by[n] if made_by else None,
                **owner,
            )
            for n, reading in enumerate(readings)
        )
        if not made_by:
            LotOrigin.objects.bulk_create(self._origin(lot) for lot in lots)
        return lots

    def _origin(self, lot: Any) -> Any:
        from outcrop.custody.models import LotOrigin

        return LotOrigin(
            lot=lot,
            rung="own-right",
            rank=1,
            mark="own",
            channel="c",
            source_kind="registry.enterprise",
            source_id=self.chance.choice(self.sources),
            source_name="s",
            seller_kind="registry.person",
            seller_id=UUID(int=1),
            area_path="tl.north.amber",
        )

    def _pour(self, lots: list[Any]) -> list[Any]:
        from outcrop.custody.models import Transformation, TransformationInput

        groups = [lots[n : n + TOGETHER] for n in range(0, len(lots), TOGETHER)]
        grams = [sum((lot.contained_grams for lot in group), Decimal(0)) for group in groups]
        steps = Transformation.objects.bulk_create(self._step(g) for g in grams)
        TransformationInput.objects.bulk_create(
            TransformationInput(transformation=step, lot=lot)
            for step, group in zip(steps, groups, strict=True)
            for lot in group
        )
        return self._lots(grams, steps)

    def _step(self, grams: Decimal) -> Any:
        from outcrop.custody.models import Transformation

        self.turn += 1
        nothing = dict.fromkeys(
            ("contained_in_u", "loss", "allowed", "varying2", "bias_offset", "bias_slope", "running", "running_limit"),
            0,
        )
        return Transformation(
            number=f"T{self.turn}",
            place=self.place,
            turn=self.turn,
            contained_in=grams,
            contained_out=grams,
            rungs=["own-right"],
            marks=[],
            on=TODAY,
            at=NOW,
            **nothing,
        )


def hidden_grams() -> str:
    """Return how much can be added in 1,000 pours of 100 g until somebody notices."""
    from outcrop.custody.balance import Content, Imbalance, Weighed, alarm, imbalance, running

    def lot() -> Content:
        own = {"verification": UUID(int=1)}
        mass = Weighed(value=Decimal(100), varying=Decimal(1), **own)
        return Content.of(mass, Weighed(value=Decimal(1000), varying=Decimal(10), **own))

    step = imbalance(into=[lot()], out=[lot()])
    added = step.allowed()  # as much as one step lets pass
    window, now, ours = Imbalance(), Decimal(0), Decimal(0)
    for n in range(1, 1001):
        window += step
        if running(now, added) > alarm(window, steps=n, over=1000):
            break
        now, ours = running(now, added), ours + added
    return line("custody.hidden-grams-in-1000-pours", float(ours), float(added * 1000), 20.0)


if __name__ == "__main__":
    sys.exit(main())
