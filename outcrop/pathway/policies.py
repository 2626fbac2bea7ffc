"""Who sees whose road."""

from outcrop.commons.policies import Policy, capacity, has_duty

SEE_ROAD = Policy(
    "pathway.see-road",
    capacity("id", "member", "leader") | has_duty("pathway.see") | has_duty("registry.see", "area_path"),
    "An enterprise's road is seen by its members, the local office and the national department.",
)
