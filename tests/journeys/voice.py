"""A voice for Chromium, which has none on a server: it says what it is given at once, and notes it."""

from tests.journeys.visitor import Visitor

VOICE = """
window.said = [];
class SpeechSynthesisUtterance { constructor(text) { this.text = text } }
window.SpeechSynthesisUtterance = SpeechSynthesisUtterance;
Object.defineProperty(window, "speechSynthesis", { value: {
  getVoices: () => [{ lang: "en-GB", localService: true }, { lang: "eo", localService: true }],
  addEventListener() {}, cancel() {},
  speak(it) { window.said.push(it.text); setTimeout(() => it.onend(), 0) },
} });
"""


def gives_a_voice(visitor: Visitor) -> Visitor:
    """Let a visitor's browser read aloud, and have every page read to her that she comes to."""
    visitor.context.add_init_script(VOICE)
    visitor.inspect = hears
    return visitor


def hears(visitor: Visitor) -> str:
    """Press Listen, and return all that is said; it is what stands in the main part, its heading first of all."""
    if not visitor.page.locator("main").count():
        return ""
    visitor.page.evaluate("window.said.length = 0")
    visitor.page.get_by_role("button", name="Listen").click()
    visitor.page.wait_for_selector("[data-listen-play][aria-pressed=false]")
    said = " ".join(visitor.page.evaluate("window.said"))
    heading = " ".join(visitor.page.locator("main h1").first.inner_text().split())
    assert heading.lower() in " ".join(said.split()).lower(), f"{visitor.path} does not say its heading: {said[:300]}"
    return said
