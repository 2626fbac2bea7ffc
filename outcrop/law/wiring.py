"""Where the law engine plugs into the floors below."""

from collections.abc import Iterator

from outcrop.commons.packs.api import Fault, Pack, plug_section


def _check(pack: Pack) -> Iterator[Fault]:
    # Imported when asked: checking loads OpenFisca, which a start does not need.
    from outcrop.law.check import check

    return check(pack)


plug_section("law", file="law", model=None, cross_check=_check)
