"""Finance for programs."""

from ninja import Router

from outcrop.finance.rest import asking, own, paying

router = Router()
for part in (asking, paying, own):
    router.add_router("", part.router)
