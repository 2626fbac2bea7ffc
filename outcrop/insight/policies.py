"""Who may see which page of the whole."""

from outcrop.commons.policies import Policy, signed_in

OVERVIEW = Policy(
    "insight.overview", signed_in, "Whoever signed in sees what the own post can do; the figures beside it are public."
)
