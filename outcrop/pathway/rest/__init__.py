"""The road for programs."""

from outcrop.pathway.rest import plans, support
from outcrop.pathway.rest.road import router

plans.add_to(router)
support.add_to(router)

__all__ = ["router"]
