"""The road for programs."""

from outcrop.pathway.rest import support
from outcrop.pathway.rest.road import router

support.add_to(router)

__all__ = ["router"]
