"""What the operator reads when everything stands."""

from django.conf import settings

from outcrop.commons.packs.country import Country


def welcome(url: str, country: Country) -> str:
    """Return the lines that say what to do next."""
    lines = [f"Outcrop serves {country.name} at {url}", ""]
    if settings.OUTCROP_MODE == "demonstration":
        lines += [f"  Enter as a sample person    {url}/enter"]
    lines += [
        f"  See the map and figures     {url}/",
        f"  Verify a paper or a bar     {url}/verify",
        f"  Build on the API            {url}/api/openapi.json",
        "  See all commands            make",
        "",
        "Ctrl-C stops everything and leaves the data.",
    ]
    return "\n".join(["", *lines])
