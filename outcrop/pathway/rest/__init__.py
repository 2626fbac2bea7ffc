"""The road for programs."""

from outcrop.pathway.rest import figures, helping, plans, support
from outcrop.pathway.rest.road import router

figures.add_to(router)
helping.add_to(router)
plans.add_to(router)
support.add_to(router)

__all__ = ["router"]
