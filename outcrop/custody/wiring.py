"""Where custody plugs itself in."""

from django.utils.translation import gettext_lazy as _

from outcrop.commons.packs.api import plug_section
from outcrop.credentials import api as credentials
from outcrop.custody import papers
from outcrop.custody.section import FILE, CustodySection, cross_check

credentials.plug_kind(papers.KIND, name=_("Bar passport"), labels=papers.LABELS, compact=papers.COMPACT)
plug_section("custody", file=FILE, model=CustodySection, cross_check=cross_check)
