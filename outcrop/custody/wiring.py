"""Where custody plugs itself in."""

from outcrop.commons.packs.api import plug_section
from outcrop.custody.section import FILE, CustodySection, cross_check

plug_section("custody", file=FILE, model=CustodySection, cross_check=cross_check)
