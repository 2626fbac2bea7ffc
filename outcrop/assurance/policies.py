"""Who may do what in assurance."""

from outcrop.commons.policies import Policy, anyone, capacity, has_duty

INSPECT_DUTY, SEE_DUTY, DECIDE_DUTY = "assurance.inspect", "assurance.see", "assurance.decide"
PLAN_DUTY, COMMENT_DUTY = "assurance.plan", "assurance.comment"

READ_STANDARDS = Policy(
    "assurance.read-standards", anyone, "Everybody reads which standards there are and what they ask."
)
SEE = Policy(
    "assurance.see-subject",
    has_duty(INSPECT_DUTY, "area_path") | has_duty(SEE_DUTY, "area_path") | capacity("ref", "leader", "member"),
    "Which requirements are answered is seen by the members of the enterprise, its inspectors, its office and the "
    "department.",
)
FILE = Policy(
    "assurance.file-evidence",
    has_duty(INSPECT_DUTY, "area_path") | capacity("ref", "leader"),
    "A leader files evidence for the enterprise; an inspector files what was seen.",
)
TELL_PRACTICE = Policy(
    "assurance.tell-practice",
    has_duty(INSPECT_DUTY, "area_path") | capacity("ref", "leader"),
    "A leader or inspector tells how ore is treated and how much metal it gave.",
)
INSPECT = Policy("assurance.inspect", has_duty(INSPECT_DUTY, "area_path"), "Inspectors inspect, in their area.")
SEE_FINDING = Policy(
    "assurance.see-finding",
    has_duty(INSPECT_DUTY, "area_path") | has_duty(DECIDE_DUTY, "area_path") | has_duty(PLAN_DUTY, "area_path"),
    "A finding is seen by inspectors, by the post that decides on measures, and by the department.",
)
SEE_ACTION = Policy(
    "assurance.see-action",
    has_duty(INSPECT_DUTY, "area_path")
    | has_duty(SEE_DUTY, "area_path")
    | has_duty(PLAN_DUTY, "area_path")
    | capacity("finding__subject__ref", "leader", "member"),
    "What is to be done is seen by those who do it and those who see that it is done.",
)
ANSWER_ACTION = Policy(
    "assurance.answer-action",
    has_duty(INSPECT_DUTY, "area_path"),
    "An inspector writes down what improved; the enterprise shows it by filing evidence.",
)
REFER = Policy(
    "assurance.refer",
    has_duty(INSPECT_DUTY, "area_path"),
    "An inspector hands somebody on to the protection service and writes down that it has answered.",
)
DECIDE = Policy(
    "assurance.decide-measure",
    has_duty(DECIDE_DUTY, "area_path"),
    "A named post decides on a measure against a pit or an employer, with reasons.",
)
SET_STATUS = Policy(
    "assurance.set-status", has_duty(DECIDE_DUTY, "area_path"), "A named post decides how a site stands."
)
PLAN = Policy("assurance.plan", has_duty(PLAN_DUTY), "The department plans inspections and seals the plan.")
SEE_VISITS = Policy(
    "assurance.see-visits",
    has_duty(PLAN_DUTY, "area_path") | has_duty(INSPECT_DUTY, "area_path") | has_duty(SEE_DUTY, "area_path"),
    "Inspectors see the visits to come; a district office sees a visit on its day and after.",
)
REPORT = Policy("assurance.report", capacity("ref", "leader"), "An enterprise writes and signs its own report.")
SEE_REPORT = Policy(
    "assurance.see-report",
    has_duty(INSPECT_DUTY, "area_path")
    | has_duty(SEE_DUTY, "area_path")
    | has_duty(COMMENT_DUTY)
    | capacity("subject__ref", "leader", "member"),
    "A signed report is seen by the members of the enterprise, its office, inspectors and buyers.",
)
COMMENT = Policy(
    "assurance.comment",
    has_duty(COMMENT_DUTY) | has_duty(INSPECT_DUTY, "area_path"),
    "A buyer or inspector comments beside a report.",
)
SEE_MERCURY = Policy(
    "assurance.see-mercury",
    has_duty(PLAN_DUTY) | has_duty(INSPECT_DUTY),
    "The department and inspectors see what is reckoned of mercury, as ranges.",
)
