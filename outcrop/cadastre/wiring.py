"""Where the cadastre plugs itself in."""

from outcrop.cadastre import verbs
from outcrop.cadastre.section import FILE, CadastreSection, cross_check
from outcrop.commons.packs.api import plug_section

plug_section("cadastre", file=FILE, model=CadastreSection, cross_check=cross_check)
verbs.plug()
