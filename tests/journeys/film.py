"""
``make film``: walk the journey once more and keep a picture of each of its turns, with words to it.

The pictures are of the very steps that the tests walk, so that they show what is there.
"""

import io
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pypdfium2
from PIL import Image

from tests.chromium import chromium
from tests.journeys import row, ways
from tests.journeys import test_in_the_browser as steps
from tests.journeys.test_in_the_browser import Story
from tests.journeys.visitor import DESK, PHONE, Visitor
from tests.served import served

FOLDER = Path(__file__).parents[2] / "docs" / "tutorial"
TALLEST = {PHONE["width"]: 1500, DESK["width"]: 1000}
LARGEST, ALL = 60_000, 1_500_000


@dataclass(frozen=True)
class Scene:
    """A picture: after which step of the journey it is taken, its name, the words to it, and what is shown."""

    after: str
    name: str
    words: str
    shows: Callable[[Story], Visitor]
    part: str = ""


def phone(name: str, path: str = "") -> Callable[[Story], Visitor]:
    """Show what somebody has on the phone, or another page of it."""
    return lambda story: story.on_phone(name).opens(path) if path else story.on_phone(name)


def desk(role: str, path: str = "") -> Callable[[Story], Visitor]:
    """Show what the holder of a post has on the screen, or another page of it."""
    return lambda story: story.at_desk(role).opens(path) if path else story.at_desk(role)


def first_page(story: Story) -> Visitor:
    """Show the first page on a wide screen."""
    return Visitor(story.browser, story.house.url, phone=False).opens("/")


def drawing(story: Story) -> Visitor:
    """Show a parcel that is being drawn."""
    nobody = story.on_phone("a stranger").opens("/ground")
    ways.draws_on_the_map(nobody, [(-28, 28), (28, 28), (28, -28), (-28, -28)])
    return nobody


def task(story: Story) -> Visitor:
    """Show a task on a desk."""
    return story.at_desk("cadastre").opens("/desk").follows("River Bend")


def the_sum(story: Story) -> Visitor:
    """Show the sum before the seller agrees."""
    clerk = story.at_desk("clerk")
    ways.lays_on_the_scale(clerk, story.numbers["Nela"], mass="38.42", fineness="853", origin="Own right")
    return clerk


SCENES = (
    Scene(
        "",
        "first-page",
        "The first page: what this is, where rights are, and where to begin. No name is needed to look round.",
        first_page,
    ),
    Scene(
        "test_before_the_first",
        "join",
        "Before the first question: who will see the answers, and which law protects those who come forward.",
        phone("Nela"),
    ),
    Scene(
        "test_the_office_looks",
        "record",
        "Nela is in the register. She sees her level of identity, what it opens, and which office opened her record.",
        phone("Nela"),
    ),
    Scene(
        "test_she_founds",
        "enterprise",
        "An enterprise is formed when enough people have each said so themselves.",
        phone("Nela"),
    ),
    Scene(
        "test_the_home_of",
        "road",
        "The enterprise's road: what is done, what is open now, what it costs, who decides, who helps free of charge.",
        phone("Nela"),
    ),
    Scene(
        "test_where_people_work",
        "people-work-here",
        "The answer about a piece of ground comes at once. Where people work, they are heard first.",
        phone("Nela"),
    ),
    Scene(
        "test_a_boundary",
        "drawing",
        "Ground is drawn on the map, typed as corners, or brought as a file from the phone.",
        drawing,
    ),
    Scene(
        "test_she_draws",
        "receipt",
        "Handed in: a receipt with number, time and a code that anybody can check.",
        phone("Nela"),
    ),
    Scene(
        "test_a_task_lies",
        "task",
        "The task lies with the post. The officer sees the ground, what the register says, and the law; a "
        "decision needs reasons.",
        task,
    ),
    Scene(
        "test_the_applicant_and",
        "case",
        "Applicant and officer look at the same diagram and see where the case stands.",
        desk("officer"),
        ".diagram",
    ),
    Scene(
        "test_each_post",
        "decided",
        "Each decision with its reasons, on the applicant's phone.",
        lambda story: story.on_phone("Nela").opens(f"/cases/{story.numbers['case']}"),
    ),
    Scene(
        "test_anybody_verifies",
        "verified",
        "Anybody verifies the paper: by its code, its file or a photograph. No account is needed.",
        phone("a stranger"),
    ),
    Scene(
        "test_an_altered",
        "altered",
        "A paper with one changed word is refused, and the page says why.",
        phone("a stranger"),
    ),
    Scene(
        "test_the_price_desk",
        "price",
        "The price of the day with its age, and how one can sell.",
        phone("a stranger"),
    ),
    Scene(
        "test_the_clerk_does",
        "sum",
        "At the counter the seller sees every line of the sum before she agrees.",
        the_sum,
    ),
    Scene(
        "test_her_phone",
        "slip",
        "The slip on her phone. The message that led here told nobody what it was about.",
        phone("Nela"),
    ),
    Scene(
        "test_below_the_last",
        "refused",
        "Who can show nothing is not sent away: the page and the slip name the nearest lawful way to sell.",
        desk("clerk"),
    ),
    Scene(
        "test_he_disputes",
        "dispute",
        "A sale in somebody's name can be disputed. A post that is not the counter's decides, with reasons.",
        lambda story: story.sample("miner"),
    ),
    Scene(
        "test_more_out",
        "more-out-than-in",
        "Two lots in one furnace. More metal out than in, beyond the error of the instruments, is refused.",
        desk("clerk"),
    ),
    Scene(
        "test_everybody_sees",
        "passport",
        "The bar's passport, as everybody sees it: sound, from how many sources, from which districts.",
        phone("a stranger"),
    ),
    Scene(
        "test_whoever_holds",
        "passport-opened",
        "With the bar's key: the sources by name, in shares with their uncertainty, and the rights as they stood.",
        phone("a buyer abroad"),
    ),
    Scene(
        "test_a_revoked",
        "revoked",
        "A right that was taken back: whoever checks the paper learns so, with the reason.",
        phone("a stranger"),
    ),
    Scene(
        "test_the_balance_closes",
        "map",
        "Live rights on the map, as exact as the country's rules allow.",
        phone("a stranger", "/map"),
    ),
)


def kept(picture: Image.Image, name: str) -> int:
    """Keep a picture as small as it stays readable; return its bytes."""
    tallest = TALLEST.get(picture.width, picture.height)
    picture = picture.crop((0, 0, picture.width, min(picture.height, tallest))).convert("RGB")
    for quality in (80, 65, 50, 35):
        out = io.BytesIO()
        picture.save(out, "WEBP", quality=quality, method=6)
        if out.tell() < LARGEST:
            break
    (FOLDER / f"{name}.webp").write_bytes(out.getvalue())
    return out.tell()


def shot(scene: Scene, story: Story) -> int:
    """Keep a picture of where somebody is, or of a part of the page, once its map is drawn."""
    visitor = scene.shows(story)
    if visitor.page.locator(".map canvas").count():
        visitor.page.wait_for_selector(".map.ready")
        visitor.page.wait_for_timeout(3000)
    page = visitor.page
    taken = page.locator(scene.part).screenshot() if scene.part else page.screenshot(full_page=True)
    return kept(Image.open(io.BytesIO(taken)), scene.name)


def paper(story: Story) -> int:
    """Keep a picture of the printed paper."""
    page = pypdfium2.PdfDocument(story.papers["pdf"])[0]
    return kept(page.render(scale=1.1).to_pil(), "paper")


def played(story: Story) -> int:
    """Walk the steps, keep the pictures, and return how many bytes they are."""
    total = shot(SCENES[0], story)
    row.begin(story)
    for name, step in vars(steps).items():
        if not name.startswith("test_") or "axe" in name:
            continue
        print("·", name.removeprefix("test_").replace("_", " "), file=sys.stderr)
        step(story, "ground.kml") if "brought_as_a_file" in name else step(story)
        total += paper(story) if "paper_in_her_hand" in name else 0
        row.look(story, name)
        for scene in SCENES[1:]:
            if name.startswith(scene.after):
                total += shot(scene, story)
    return total


def told() -> str:
    """Return the page that goes with the pictures."""
    lines = [
        "# The journey, in pictures",
        "",
        "From no papers to a verified bar, as `make journeys` walks it in a real browser. People and places are those",
        "of the fictional pack `packs/testland`. `make film` takes the pictures anew.",
        "",
    ]
    for number, scene in enumerate(SCENES, 1):
        name = scene.name.replace("-", " ")
        lines += [f"{number}. {scene.words}", "", f"   ![{name}]({scene.name}.webp)", ""]
        if scene.name == "decided":
            lines += ["   The paper of the right, in the languages of the country:", ""]
            lines += ["   ![the printed paper](paper.webp)", ""]
    return "\n".join(lines)


def main() -> int:
    """Make the film."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, served(Path(folder)) as house, chromium() as browser:
        story = Story(browser, house, inspect=lambda visitor: None)
        total = played(story) + row.composed(FOLDER)
    (FOLDER / "the-journey.md").write_text(told(), encoding="utf-8")
    print(f"{len(SCENES) + 2} pictures, {total // 1000} kB", file=sys.stderr)
    return 0 if total < ALL else 1


if __name__ == "__main__":
    sys.exit(main())
