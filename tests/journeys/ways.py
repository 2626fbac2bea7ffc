"""What people do in several steps: join, found an enterprise, ask for ground, decide, buy."""

import json
import re

from tests.journeys.visitor import Visitor, lines

DEGREE_M = 111_320


def square(latitude: float, longitude: float, *, side_m: float = 150) -> list[tuple[float, float]]:
    """Return the corners of a square of ground near the equator, from its south-west corner."""
    side = side_m / DEGREE_M
    return [
        (latitude, longitude),
        (latitude, longitude + side),
        (latitude + side, longitude + side),
        (latitude + side, longitude),
    ]


# Joining


def answers_who_she_is(who: Visitor, given: str, family: str, born: str) -> None:
    """Answer the first page of questions."""
    who.sees("Who are you?").writes(given_name=given, family_name=family, birth_year=born).presses("Continue")


def answers_what_she_does(who: Visitor, *roles: str, place: str = "Amber Hills") -> None:
    """Answer what she does and where."""
    who.sees("Your work").chooses(*roles).picks("area", place).presses("Continue")


def answers_how_to_reach_her(who: Visitor, *, reads: str = "Yes", phone: str = "", shared: bool = False) -> None:
    """Answer how she is reached."""
    who.sees("How we reach you").chooses(reads).writes(phone=phone)
    if shared:
        who.chooses("Others use this phone too")
    who.presses("Continue")


def shows_no_card(who: Visitor) -> None:
    """Say that there is no card."""
    who.sees("That is no obstacle").chooses("I have no card, or not with me").presses("Continue")


def shows_a_card(who: Visitor, number: str) -> None:
    """Tell the number of a citizen's card."""
    who.chooses("Citizen's card").writes(card_number=number).presses("Continue")


def writes_down_number_and_code(who: Visitor) -> tuple[str, str]:
    """Note what the receipt shows, and go on."""
    number = who.sees("Write both down now").number("PE")
    code = re.search(r"secret code (\d[\d ]+\d)", who.text)
    assert code, who.text
    who.presses("go on")
    return number, code.group(1)


def joins(who: Visitor, given: str, *, card: str, born: str = "1990", role: str = "Digger") -> tuple[str, str]:
    """Join by herself with a card; return number and secret code."""
    who.opens("/join").presses("Begin")
    answers_who_she_is(who, given, "Journey", born)
    answers_what_she_does(who, role)
    answers_how_to_reach_her(who)
    shows_a_card(who, card)
    who.sees("Check your answers", given).presses("Join the register")
    return writes_down_number_and_code(who)


def looks_at_the_card(officer: Visitor, number: str) -> None:
    """Note at the office that the card was held in the hand."""
    form = officer.page.locator("form[action$='/card']")
    form.get_by_label("Citizen's card").check()
    form.locator("[name='card_number']").fill(number)
    seen = form.get_by_label("I hold the card in my hand")
    if seen.count():
        seen.check()
    officer.presses("Note it")


# Enterprises


def founds(who: Visitor, name: str) -> str:
    """Begin a partnership; return its number."""
    who.opens("/enterprises/new").writes(name=name).chooses("Partnership").picks("area", "Amber Hills").presses("Begin")
    return who.sees(name).number("EN")


def invites(leader: Visitor, enterprise: str, person: str) -> None:
    """Invite a person to an enterprise."""
    leader.opens(f"/enterprises/{enterprise}")
    leader.page.locator("form[action$='/invite'] input[name='number']").fill(person)
    leader.presses("Invite").sees(person)


def confirms_membership(who: Visitor) -> None:
    """Say that she is a member."""
    who.opens("/invitations").sees("unless you say so yourself").presses("Yes, I am a member")


# Ground


def begins_to_ask(who: Visitor, enterprise: str) -> None:
    """Say who asks for which kind of right."""
    who.opens("/ground/apply").chooses(enterprise, "Artisanal mining").presses("Continue").sees("Where is the ground?")


def types_corners(who: Visitor, corners: list[tuple[float, float]], press: str = "See what the register says") -> None:
    """Type the corners, and look."""
    who.writes(corners=lines(corners)).presses(press)


def as_file(name: str, corners: list[tuple[float, float]]) -> str:
    """Return a boundary as a phone or map program saves it."""
    ring = [*corners, corners[0]]
    if name.endswith(".gpx"):
        points = "".join(f'<trkpt lat="{latitude}" lon="{longitude}"/>' for latitude, longitude in ring)
        return (
            '<?xml version="1.0"?><gpx version="1.1" creator="phone" xmlns="http://www.topografix.com/GPX/1/1">'
            f"<trk><trkseg>{points}</trkseg></trk></gpx>"
        )
    if name.endswith(".kml"):
        points = " ".join(f"{longitude},{latitude},0" for latitude, longitude in ring)
        return (
            '<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Placemark><Polygon><outerBoundaryIs>'
            f"<LinearRing><coordinates>{points}</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark></kml>"
        )
    return json.dumps({"type": "Polygon", "coordinates": [[[longitude, latitude] for latitude, longitude in ring]]})


def draws_on_the_map(who: Visitor, offsets: list[tuple[int, int]]) -> None:
    """Come closer by tapping, then tap corners, so many pixels from the middle of the map."""
    canvas = who.page.locator(".drawing .map")
    canvas.scroll_into_view_if_needed()
    who.page.wait_for_selector(".drawing .map.ready")
    field, says = who.page.locator("[name='corners']"), who.page.locator("[data-says]")
    box = canvas.bounding_box()
    assert box
    middle = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    while "closer" in says.inner_text():
        who.page.mouse.click(*middle)
        who.page.wait_for_timeout(400)
    who.page.locator(".maplibregl-ctrl-zoom-in").click()
    who.page.wait_for_timeout(800)
    for place, (right, down) in enumerate(offsets, 1):
        who.page.mouse.click(middle[0] + right, middle[1] + down)
        who.page.wait_for_function(
            "n => document.querySelector('[name=corners]').value.split('\\n').length === n", arg=place
        )
    assert len(field.input_value().splitlines()) == len(offsets)


def hands_in(who: Visitor) -> str:
    """Check the answers and hand in; return the number of the application."""
    who.sees("Check your answers", "Who asks").presses("Hand in")
    return who.sees("Your application is with the office").number("AP")


# Deciding


def decides(officer: Visitor, about: str, outcome: str, *, reasons: str, resolution: str = "") -> None:
    """Take the task about something from the desk, decide it with reasons, check and confirm."""
    officer.opens("/desk")
    officer.page.locator(".queue a", has_text=about).first.click()
    officer._arrived()
    officer.chooses(outcome).writes(reasons=reasons)
    if resolution:
        officer.writes(**{"answer-resolution_number": resolution})
    officer.presses("Continue").sees("Check your decision", outcome, reasons)
    officer.presses("Confirm the decision").sees("Your decision is recorded", reasons)


# At the counter


def checks_instruments(clerk: Visitor, standards: dict[str, str]) -> None:
    """Do the morning check: lay the check standard on each instrument and type what it says."""
    for label, says in standards.items():
        clerk.opens("/custody/instruments").sees("The morning check").follows(label, exact=True)
        clerk.sees("Type what it says, also when it is off").writes(read=says).presses("Record the check")
        clerk.sees("passed")


def lays_on_the_scale(clerk: Visitor, seller: str, *, mass: str, fineness: str, origin: str) -> None:
    """Find the seller, choose what she shows for the origin, read the displays, and show her the sum."""
    clerk.opens("/buy").writes(number=seller).presses("Find").chooses(origin)
    clerk.writes(mass=mass, fineness=fineness).chooses("Cash, into your hand").presses("Show the sum")


def buys(clerk: Visitor, seller: str, *, mass: str, fineness: str, origin: str) -> str:
    """Buy a lot whose seller agrees to the sum; return the number of the sale."""
    lays_on_the_scale(clerk, seller, mass=mass, fineness=fineness, origin=origin)
    clerk.sees("You get", "Royalty").presses("The seller agrees: buy")
    return clerk.sees("into her own hand").number("PU")


def weighs_the_bar(clerk: Visitor, *, mass: str, fineness: str, loss: str) -> None:
    """Weigh and assay the bar, state slag and loss, and come to the balance."""
    clerk.sees("Weigh and assay the bar").writes(mass=mass, fineness=fineness).presses("Continue")
    clerk.sees("Slag and loss").chooses("Weighed, its metal estimated")
    clerk.writes(slag_mass="2.10", slag_content="0.05", loss=loss).presses("Continue").sees("Check the balance")


def notes_the_key(clerk: Visitor) -> str:
    """Return the key of a bar, which is shown once."""
    found = re.search(r"(?:[A-Z0-9]{4}[- ]?){5}[A-Z0-9]{4}", clerk.page.locator(".bar-key").inner_text())
    assert found, clerk.text
    return found.group()


def code_shown(officer: Visitor) -> str:
    """Return the secret code that an office has just made anew."""
    found = re.search(r"secret code (\d[\d ]+\d)", officer.text)
    assert found, officer.text
    return found.group(1)
