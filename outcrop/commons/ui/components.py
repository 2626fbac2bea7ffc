"""The components that Python writes; each is a tag of the ``ui`` template library. README.md shows them all."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

import segno
from django.forms import BaseForm
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from outcrop.kernel.ids import new_id
from outcrop.kernel.problems import InvalidInput, Problem

STEP_TAGS = {
    "done": ("ok", _("done")),
    "now": ("wait", _("next")),
    "going": ("info", _("going on")),
    "blocked": ("no", _("stopped")),
    "later": ("plain", _("later")),
}


def icon(name: str, extra: str = "") -> SafeString:
    """Draw an icon of ``static/ui/icons.svg``; the words beside it carry the meaning."""
    css = f"icon {extra}".strip()
    return format_html(
        '<svg class="{}" aria-hidden="true" focusable="false"><use href="{}#{}"/></svg>',
        css,
        static("ui/icons.svg"),
        name,
    )


def tag(kind: str, label: Any) -> SafeString:
    """Show a state: ``ok``, ``wait``, ``no``, ``info`` or ``plain``."""
    return format_html('<span class="tag {}">{}</span>', kind, label)


def button(
    label: Any, url: str = "", kind: str = "", icon_name: str = "", name: str = "", value: Any = "", form: str = ""
) -> SafeString:
    """Draw a link that looks like a button, or without ``url`` a button that sends its form."""
    picture = icon(icon_name) if icon_name else ""
    css = f"btn {kind}".strip()
    if url:
        return format_html('<a class="{}" href="{}">{}{}</a>', css, url, picture, label)
    named = format_html(' name="{}" value="{}"', name, value) if name else ""
    of_form = format_html(' form="{}"', form) if form else ""
    return format_html('<button class="{}"{}{}>{}{}</button>', css, named, of_form, picture, label)


def submission() -> SafeString:
    """Give a form its submission id, so that the same sheet sent twice counts once."""
    return format_html('<input type="hidden" name="submission" value="{}">', new_id())


def fact(content: SafeString, label: Any, change: str = "") -> SafeString:
    """Write one row of ``<dl class="facts">``; ``change`` (with ``class="facts changes"``) links to ask again."""
    again = (
        format_html('<dd><a href="{}">{}<span class="sr"> {}</span></a></dd>', change, gettext("Change"), label)
        if change
        else ""
    )
    return format_html("<div><dt>{}</dt><dd>{}</dd>{}</div>", label, _bare(content) or "–", again)


def step(content: SafeString, state: str, name: Any, url: str = "", number: Any = "", label: Any = "") -> SafeString:
    """Write one step of ``<ol class="steps card">``: done, now, going, blocked or later."""
    kind, usual = STEP_TAGS[state]
    dot = icon("check") if state == "done" else number
    title = (
        format_html('<a class="name" href="{}">{}</a>', url, name)
        if url
        else format_html('<span class="name">{}</span>', name)
    )
    return format_html(
        '<li class="{}"><span class="dot" aria-hidden="true">{}</span><div>{}<span class="hint">{}</span></div>{}</li>',
        "now" if state == "going" else state, dot, title, _bare(content), tag(kind, label or usual),
    )  # fmt: skip


def notice(content: SafeString, kind: str = "info", title: Any = "") -> SafeString:
    """Say something beside the text: ``info``, ``ok``, ``wait`` or ``no``."""
    head = format_html("<h2>{}</h2>", title) if title else ""
    return format_html('<div class="notice {}">{}{}</div>', kind, head, _paragraphs(content))


def seen_by(content: SafeString) -> SafeString:
    """Say who will see what is asked, before it is asked."""
    return format_html(
        '<div class="seen">{}<div><p><b>{}</b></p>{}</div></div>',
        icon("eye"),
        gettext("Who will see this"),
        _paragraphs(content),
    )


def disclosure(content: SafeString, summary: Any) -> SafeString:
    """Fold away what few need."""
    return format_html(
        '<details><summary>{}</summary><div class="inside">{}</div></details>', summary, _paragraphs(content)
    )


def empty(content: SafeString, title: Any, icon_name: str = "mountain") -> SafeString:
    """Say what will be here and how to begin."""
    return format_html(
        '<div class="empty">{}<h2>{}</h2>{}</div>', icon(icon_name, "big-icon"), title, _paragraphs(content)
    )


def figure(value: Any, label: Any) -> SafeString:
    """Show one figure with what it counts."""
    return format_html('<p class="figure"><b>{}</b><span>{}</span></p>', value, label)


def slip(content: SafeString, title: Any = "") -> SafeString:
    """Show a paper slip; its content is mostly ``line`` and ``total``."""
    head = format_html("<h2>{}</h2>", title) if title else ""
    return format_html('<section class="slip">{}<table><tbody>{}</tbody></table></section>', head, content)


def line(label: Any, amount: Any, note: Any = "") -> SafeString:
    """Write one line of a slip."""
    small = format_html("<small>{}</small>", note) if note else ""
    return format_html('<tr><th scope="row">{}{}</th><td class="r">{}</td></tr>', label, small, amount)


def total(label: Any, amount: Any) -> SafeString:
    """Write the last line of a slip."""
    return format_html('<tr class="total"><th scope="row">{}</th><td class="r">{}</td></tr>', label, amount)


def back(url: str, label: Any = "") -> SafeString:
    """Lead one page back."""
    way = gettext("Back")
    link = format_html('<a class="back" href="{}">{}{}</a>', url, icon("back"), label or way)
    return format_html('<nav aria-label="{}">{}</nav>', way, link)


def crumbs(*pairs: Any) -> SafeString:
    """Show the way here: label, url, label, url, ..., the last label without a url."""
    steps = [*zip(pairs[::2], pairs[1::2], strict=False)]
    links = format_html_join("", '<li><a href="{1}">{0}</a></li>', steps)
    here = format_html('<li aria-current="page">{}</li>', pairs[-1]) if len(pairs) % 2 else ""
    return format_html('<nav class="crumbs" aria-label="{}"><ol>{}{}</ol></nav>', gettext("The way here"), links, here)


def deadline(due: date | None, on: date) -> SafeString | str:
    """Show how long there is until a day."""
    if due is None:
        return ""
    left = (due - on).days
    if left < 0:
        return tag("no", ngettext("%(days)s day late", "%(days)s days late", -left) % {"days": -left})
    if left == 0:
        return tag("no", gettext("due today"))
    words = ngettext("%(days)s day left", "%(days)s days left", left) % {"days": left}
    return tag("wait" if left <= 3 else "info", words)


def qr(content: str, css: str = "qr") -> SafeString:
    """Draw a QR code as SVG, without a style attribute."""
    made = segno.make(content, error="m", micro=False)
    return mark_safe(made.svg_inline(omitsize=True, svgclass=css, lineclass=None, border=2, dark="#000"))  # noqa: S308 - segno's own drawing


def receipt(content: SafeString, title: Any, number: str, at: datetime, code: str = "") -> SafeString:
    """Show a receipt: number, time and QR code."""
    drawn = qr(code) if code else ""
    return _rendered("receipt", title=title, number=number, at=at, code=drawn, content=_paragraphs(content))


def door(next_door: Any) -> SafeString:
    """Show the nearest lawful way and who helps."""
    return _rendered("door", door=next_door)


def problem_panel(problem: Problem | None) -> SafeString:
    """Tell a refusal within a page: what happened, what to do, the next door."""
    return _rendered("problem", problem=problem) if problem else SafeString("")


def problem_faults(problem: Problem) -> SafeString:
    """List the faults of an input problem."""
    return _rendered("faults_of_problem", faults=problem.faults if isinstance(problem, InvalidInput) else None)


def pages(newer: str = "", older: str = "") -> SafeString:
    """Lead through a list by its keys."""
    return _rendered("pages", newer=newer, older=older)


def errors(*forms: BaseForm) -> SafeString:
    """Sum up the faults of forms, each with a link to its field."""
    return _rendered("errors", faults=[fault for form in forms for fault in _faults_of(form)])


def _faults_of(form: BaseForm) -> Iterator[tuple[str, str]]:
    for sentence in form.non_field_errors():
        yield "", str(sentence)
    for bound in form:
        target = f"{bound.auto_id}_0" if bound.use_fieldset else bound.auto_id
        for sentence in bound.errors:
            yield target, str(sentence)


def _bare(content: SafeString) -> SafeString:
    """Take the white space off rendered markup, which stays rendered markup."""
    return mark_safe(content.strip())  # noqa: S308 - it came rendered


def _paragraphs(content: SafeString) -> SafeString:
    text = _bare(content)
    return format_html("<p>{}</p>", text) if text and not text.startswith("<") else text


def _rendered(part: str, **values: Any) -> SafeString:
    return render_to_string(f"ui/parts/{part}.html", values)
