"""The face in real Chromium: nothing serious for axe, a parcel drawn, a page read aloud, everything without script."""

import pytest
from playwright.sync_api import expect
from shapely.geometry import Polygon

from outcrop.kernel.geometry import hectares, read_coordinates
from tests.chromium import chromium, violations

# Chromium on a server has no voice; this one says what it is given at once and notes it.
VOICE = """
const said = []; let voices = %s;
window.said = said;
class SpeechSynthesisUtterance { constructor(text) { this.text = text } }
window.SpeechSynthesisUtterance = SpeechSynthesisUtterance;
Object.defineProperty(window, "speechSynthesis", { value: {
  getVoices: () => voices.map((lang) => ({ lang, localService: true })), addEventListener() {}, cancel() {},
  speak(it) { said.push({ text: it.text, lang: it.lang }); setTimeout(() => it.onend(), 0) },
} });
"""

pytestmark = pytest.mark.journey


@pytest.fixture(scope="module")
def browser():
    with chromium() as browser:
        yield browser


@pytest.fixture
def visit(browser, live_server):
    opened = []

    def open_page(path, *, width=360, script=True, before=""):
        context = browser.new_context(viewport={"width": width, "height": 900}, java_script_enabled=script)
        opened.append(context)
        page = context.new_page()
        page.faults = []
        page.on("pageerror", lambda fault: page.faults.append(str(fault)))
        page.on("console", lambda line: line.type == "error" and page.faults.append(line.text))
        if before:
            page.add_init_script(before)
        page.goto(live_server.url + path)
        return page

    yield open_page
    for context in opened:
        context.close()


@pytest.mark.parametrize("width", [320, 360, 1280])
def test_the_gallery_is_sound_at_every_width(visit, width):
    page = visit("/look", width=width)
    page.locator(".drawing .map").scroll_into_view_if_needed()
    page.wait_for_selector(".drawing .map.ready")
    serious = violations(page, "serious", "critical")
    assert not serious, [(v["id"], [node["html"][:200] for node in v["nodes"]]) for v in serious]
    assert page.evaluate("document.documentElement.scrollWidth") == width
    assert page.faults == []


def test_what_is_tapped_has_the_size_of_a_finger(visit):
    small = visit("/look").evaluate(
        """() => [...document.querySelectorAll("button, a.btn, summary, input:not([type=hidden]), select")]
        .filter((e) => e.checkVisibility() && !e.closest(".map"))
        .filter((e) => Math.min(e.getBoundingClientRect().height, e.getBoundingClientRect().width) < 24)
        .map((e) => e.outerHTML.slice(0, 120))"""
    )
    assert small == []


def test_every_page_works_without_script(visit):
    page = visit("/look", script=False)
    assert page.locator("[data-listen]").is_hidden()
    assert page.locator(".map svg.svgmap").is_visible()
    assert page.locator("#corners").is_visible()
    assert page.locator(".drawing .tools").is_hidden()


def test_a_parcel_is_drawn_dragged_and_undone(visit):
    page = visit("/look", width=420)
    area, says = page.locator("[data-area]"), page.locator("[data-says]")
    page.locator(".drawing .map").scroll_into_view_if_needed()
    page.wait_for_selector(".drawing .map.ready")
    page.locator("#corners").fill("1.0 21.0\n1.0 21.002\n1.002 21.002\n1.002 21.0")
    assert area.inner_text() == "about 4.92 ha"
    first = page.locator(".corner").first
    first.focus()
    page.keyboard.press("ArrowDown")
    moved = read_coordinates(page.locator("#corners").input_value())
    assert moved.bounds[1] < 1.0
    page.get_by_role("button", name="Undo").click()
    assert area.inner_text() == "about 4.92 ha"
    page.locator("#corners").fill("1.0 21.0\n1.002 21.002\n1.0 21.002\n1.002 21.0")
    assert "cross each other" in says.inner_text()
    page.locator("#corners").fill("1.0 21.0\n1.0 21.01\n1.01 21.01\n1.01 21.0")
    assert "Larger than the 5 ha" in says.inner_text()
    page.get_by_role("button", name="Put a corner at the cross").click()
    assert len(page.locator("#corners").input_value().splitlines()) == 5


@pytest.mark.parametrize("latitude", [0.5, 47.0, -33.0, 70.0])
def test_the_area_shown_while_drawing_agrees_with_the_one_that_counts(visit, latitude):
    corners = [(21.0, latitude), (21.03, latitude + 0.002), (21.028, latitude + 0.03), (21.001, latitude + 0.02)]
    shown = visit("/look").evaluate("async (ring) => (await import('/static/ui/draw.js')).hectares(ring)", corners)
    assert shown == pytest.approx(float(hectares(Polygon(corners))), rel=1e-4)


def test_a_page_is_read_aloud_in_its_order_and_marked(visit):
    page = visit("/look", before=VOICE % '["en-GB", "la"]')
    page.get_by_role("button", name="Listen").click()
    page.wait_for_selector(".said", state="attached")
    page.wait_for_selector(".said", state="detached")
    said = page.evaluate("said")
    texts = [part["text"] for part in said]
    assert texts[0].startswith("The way from the pit")
    assert texts.index("Your next step") < texts.index("Check your answers")
    assert any("13513690.00" in text for text in texts), "thousands are read as one number"
    assert {part["lang"] for part in said} == {"en", "la"}
    assert not any("tap the place" in text for text in texts), "what a map says is not part of the text"


def test_a_phone_without_the_language_says_so(visit):
    page = visit("/look", before=VOICE % '["xx-XX"]')
    page.get_by_role("button", name="Listen").click()
    expect(page.locator("[data-listen] [role=status]")).to_contain_text("no voice")
    assert page.evaluate("said") == []
