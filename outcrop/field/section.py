"""The pack's ``forms`` folder: its surveys, what each is for, and the picture that is drawn of its answers."""

from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from pydantic import Field

from outcrop.commons.packs.api import Confidence, Fault, Pack, PackModel, PackText, Sourced, current
from outcrop.field.converting import WRITTEN_IN, converted
from outcrop.field.definition import Form
from outcrop.field.forms_kept import KINDS
from outcrop.field.policies import COLLECT
from outcrop.field.reading import FormRefused

FOLDER, FILE = "forms", "forms/forms.yaml"
Question = str


class Measure(PackModel):
    """
    One thing that is measured on the lawful way and on the other.

    :ivar better: whether ``more`` or ``less`` of it is better for whoever sells
    """

    label: PackText
    unit: PackText | None = None
    lawful: Question
    other: Question
    better: Literal["more", "less"]


class Stage(PackModel):
    """
    One hand through which the goods go, for one unit of them.

    :ivar price: question with what this hand gets for it
    :ivar informal: question with what was paid on the way to this hand without a receipt
    :ivar costs: question with what carrying, treating and taxes cost on the way to this hand
    """

    label: PackText
    price: Question
    informal: Question | None = None
    costs: Question | None = None


class Sheet(PackModel):
    """The picture of a survey: two ways compared, or the price along the chain."""

    title: PackText
    says: PackText
    unit: PackText | None = None
    compared: tuple[Measure, ...] = ()
    chain: tuple[Stage, ...] = ()

    def questions(self) -> Iterator[str]:
        """Yield every question that the picture looks at."""
        for measure in self.compared:
            yield from (measure.lawful, measure.other)
        for stage in self.chain:
            yield from filter(None, (stage.price, stage.informal, stage.costs))


class FormRow(PackModel):
    """
    A survey of the pack.

    :ivar title: its title in the country's languages; a form by itself has one in one language only
    """

    title: PackText | None = None
    file: str = Field(pattern=r"^[\w.\-]+\.(md|csv|xlsx|xls|xml)$")
    purpose: PackText
    source: str
    confidence: Confidence
    files: tuple[str, ...] = ()
    sheet: Sheet | None = None


class LeastCell(Sourced):
    """No figure of fewer answers than this is shown to anybody."""

    answers: int = Field(ge=3, le=1000)


class FormsSection(PackModel):
    """``forms/forms.yaml``."""

    least_cell: LeastCell
    forms: tuple[FormRow, ...]


def section() -> FormsSection | None:
    """Return the section of the country's pack, or None if it has no forms."""
    pack = current()
    return pack.section("forms") if (pack.root / FILE).is_file() else None


def read_row(root: Path, row: FormRow) -> tuple[bytes, dict[str, bytes]]:
    """Return a form of a pack as it is written, and the files that come with it."""
    folder = root / FOLDER
    return (folder / row.file).read_bytes(), {name: (folder / name).read_bytes() for name in row.files}


def cross_check(pack: Pack) -> Iterator[Fault]:
    """Report every form that is not taken, with the reasons, and every picture or file that leads nowhere."""
    told: FormsSection = pack.section("forms")
    folder = pack.root / FOLDER
    ids: dict[str, str] = {}
    for row in told.forms:
        missing = [name for name in (row.file, *row.files) if not (folder / name).is_file()]
        yield from (Fault(FILE, row.file, f"The file {name} is missing.") for name in missing)
        if missing:
            continue
        form = None
        try:
            form = converted((folder / row.file).read_bytes(), name=row.file).form
        except FormRefused as refused:
            yield from (Fault(f"{FOLDER}/{row.file}", "", reason) for reason in refused.reasons)
        if form is not None:
            yield from _faults_of(row, form, ids)
    named = {FILE.rpartition("/")[2], *(name for row in told.forms for name in (row.file, *row.files))}
    for path in sorted(folder.iterdir()):
        if path.name not in named and path.suffix.lower() in {*WRITTEN_IN, *KINDS}:
            yield Fault(FILE, "", f"The file {path.name} stands in no row. Add one, or take the file away.")
    if not any(COLLECT in post.duties for agency in pack.section("posts").agencies for post in agency.posts):
        yield Fault("posts.yaml", "", f"No post has the duty {COLLECT}: nobody could fill a form.")


def _faults_of(row: FormRow, form: Form, ids: dict[str, str]) -> Iterator[Fault]:
    where = f"{FOLDER}/{row.file}"
    if not form.version:
        yield Fault(where, "settings", "The form has no version. Give it one, so that a change can be told.")
    if form.form_id in ids:
        yield Fault(where, "settings", f"The form {ids[form.form_id]} has the id {form.form_id} too.")
    ids[form.form_id] = row.file
    for name in sorted(form.files - set(row.files)):
        yield Fault(FILE, row.file, f"The form looks into {name}; list it under files.")
    known = {path.partition("/")[2].partition("/")[2] for path in form.binds}
    for question in row.sheet.questions() if row.sheet else ():
        if question not in known:
            yield Fault(FILE, row.file, f"The picture names the question {question}, which the form does not have.")
