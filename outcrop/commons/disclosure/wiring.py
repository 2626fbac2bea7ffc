"""Where disclosure plugs itself in."""

from outcrop.commons.disclosure.section import PublicationSection, cross_check
from outcrop.commons.packs.api import plug_section

plug_section(
    "publication",
    file="publication.yaml",
    model=PublicationSection,
    cross_check=cross_check,
)
