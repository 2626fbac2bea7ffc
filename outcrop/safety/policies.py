"""Who may do what in safety."""

from outcrop.commons.policies import Policy, anyone, capacity, has_duty
from outcrop.safety.section import HEALTH_DUTY, LOOK_DUTY, RECEIVE_DUTY, RECORD_DUTY, RESCUE_DUTY

READ = Policy("safety.read", anyone, "Everybody reads whom to call, the first hour, checklists, offers and figures.")
REPORT = Policy("safety.report", anyone, "Everybody reports an accident, without a name, and follows it with a code.")
RECEIVE = Policy(
    "safety.receive",
    has_duty(RECEIVE_DUTY),
    "A clerk types in what came by phone or on paper, and does not see it again.",
)
SEE = Policy(
    "safety.see-accident",
    has_duty(RESCUE_DUTY, "area_path") | has_duty(RECORD_DUTY, "area_path"),
    "Reports are read by those who rescue and those who record accidents, each in the own area, and by nobody else.",
)
HANDLE = Policy(
    "safety.handle-accident",
    has_duty(RESCUE_DUTY, "area_path") | has_duty(RECORD_DUTY, "area_path"),
    "Whoever reads a report writes down what was done.",
)
RECORD = Policy(
    "safety.record-accident",
    has_duty(RECORD_DUTY, "area_path"),
    "Whoever records accidents says what one came to, and puts reports of the same one together or apart.",
)
KEEP_LIST = Policy("safety.keep-list", anyone, "A team keeps its own checklists: with its code, or as an enterprise.")
KEEP_ENTERPRISE_LIST = Policy(
    "safety.keep-enterprise-list",
    capacity("enterprise", "leader", "member"),
    "The members of an enterprise keep its checklists.",
)
LOOK = Policy(
    "safety.look-at-shared",
    has_duty(LOOK_DUTY, "area_path"),
    "An inspector sees the checklists of the area that a team shared, as long as it shares them.",
)
OFFER = Policy("safety.offer-check", has_duty(HEALTH_DUTY, "area_path"), "A health post offers checks in its area.")
