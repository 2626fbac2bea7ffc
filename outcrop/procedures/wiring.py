"""Where procedures plug themselves in."""

from outcrop.commons.packs.api import plug_section
from outcrop.procedures.section import FOLDER, cross_check

plug_section("procedures", file=FOLDER, model=None, cross_check=cross_check)
