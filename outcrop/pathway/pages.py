"""Where a step is begun: the pages below that a pack may name."""

PAGES: dict[str, str] = {
    "join": "registry:join",
    "form-enterprise": "registry:enterprise-new",
    "ask-for-ground": "cadastre:begin",
    "sell": "market:price",
    "rights": "voice:rights",
}


def plug_page(key: str, view: str) -> None:
    """Have a context above offer a page on which a step is begun."""
    PAGES[key] = view
