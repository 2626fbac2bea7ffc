"""Finance for programs."""

from ninja import Router

from outcrop.finance.rest import asking, own, paying, savings

router = Router()
for part in (asking, paying, savings, own):
    router.add_router("", part.router)
