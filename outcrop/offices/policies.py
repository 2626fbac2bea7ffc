"""Who may do what in the offices."""

from outcrop.commons.policies import Policy, has_duty, holds_duties, matches

APPOINT = Policy(
    "offices.appoint",
    has_duty("offices.appoint", "area_path"),
    "The body that the country names hands the posts of its area to their next holders.",
)
SEE_HAND_OVER = Policy(
    "offices.see-hand-over",
    matches("to_id", lambda actor: [actor.user])
    | matches("appointed_by_id", lambda actor: [actor.user])
    | has_duty("offices.appoint", "post__area_path"),
    "A hand-over is seen by the new holder, by whoever appointed, and by the body that appoints in that area.",
)
RECEIVE = Policy(
    "offices.receive",
    matches("to_id", lambda actor: [actor.user]),
    "The new holder says that what lay in the post was read.",
)
SEE_BRIEFING = Policy(
    "offices.see-briefing",
    has_duty("offices.brief", "path"),
    "A district's briefing is read by the posts that answer for the district, and by parliament.",
)
HOLD_POST = Policy("offices.hold-post", holds_duties, "Whoever holds a post with a duty sees what lies in it.")
KEEP_MINUTES = Policy(
    "offices.keep-minutes",
    has_duty("offices.keep-minutes", "path"),
    "The secretary that the country names keeps the minutes of the committee of the area.",
)
TELL_NEWS = Policy(
    "offices.tell-news",
    matches("owner_id", lambda actor: [post.id for post in actor.posts])
    | has_duty("offices.keep-minutes", "meeting__area_path"),
    "The post that owns a decision, or the committee's secretary, tells what became of it.",
)
