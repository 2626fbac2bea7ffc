"""Who may see which page of the whole."""

from outcrop.commons.policies import Policy, holds_duties, is_person

OVERVIEW = Policy(
    "insight.overview",
    is_person | holds_duties,
    "Whoever has a part in the road sees what there is to do; the figures are public.",
)
