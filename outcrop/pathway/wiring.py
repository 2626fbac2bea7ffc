"""Where the pathway plugs itself in."""

from outcrop.commons.packs.api import plug_section
from outcrop.pathway.section import PathwaySection, cross_check

plug_section("pathway", file="pathway.yaml", model=PathwaySection, cross_check=cross_check)
