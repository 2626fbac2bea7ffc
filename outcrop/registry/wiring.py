"""Where the registry plugs itself in."""

from outcrop.commons.accounts.api import plug_capacity
from outcrop.commons.packs.api import plug_section
from outcrop.registry.section import RegistrySection, cross_check
from outcrop.registry.selectors import capacities

plug_section("registry", file="registry.yaml", model=RegistrySection, cross_check=cross_check)
plug_capacity(capacities)
