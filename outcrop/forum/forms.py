"""Forms of the forum."""

from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from outcrop.commons.areas import api as areas
from outcrop.commons.posts.api import Post
from outcrop.commons.ui.forms import DayMonthYearField, Form
from outcrop.commons.ui.templatetags.ui import plain
from outcrop.forum.forums import Forum, forum_at
from outcrop.forum.models import Became
from outcrop.forum.section import section
from outcrop.forum.selectors import ANSWERED, LATE, OPEN
from outcrop.forum.services.answering import Answered
from outcrop.forum.services.proposing import Told
from outcrop.registry.api import EnterpriseView

SELF = "self"
YES, NO = "yes", "no"
_text = forms.Textarea({"rows": 4})


def name_of_forum(forum: Forum) -> str:
    """Return a forum's name as a list shows it."""
    if not forum.level.each:
        return plain(forum.level.name)
    return f"{plain(forum.level.name)}: {plain(forum.name)}"


class ProposeForm(Form):
    """A proposal, before it is looked at once more."""

    forum = forms.ChoiceField(label=_("To which forum?"), widget=forms.RadioSelect)
    speaker = forms.ChoiceField(label=_("Who proposes it?"), widget=forms.RadioSelect)
    title = forms.CharField(label=_("What it is about, in a few words"), max_length=120)
    asked = forms.CharField(label=_("What should be done?"), widget=_text, max_length=2000)
    why = forms.CharField(label=_("Why?"), widget=_text, max_length=2000)
    accuses = forms.ChoiceField(
        label=_("Does it say that somebody did wrong, by name or so that people know who is meant?"),
        choices=((NO, _("No")), (YES, _("Yes"))),
        widget=forms.RadioSelect,
    )
    named = forms.ChoiceField(
        label=_("Shall your name, or your enterprise's, stand under it for everybody?"),
        choices=((NO, _("No: “a member” stands there")), (YES, _("Yes, with the name"))),
        widget=forms.RadioSelect,
        help_text=_("You can take the name away later."),
    )

    def __init__(self, *args: Any, forums: list[Forum], firms: list[EnterpriseView], **options: Any) -> None:
        super().__init__(*args, **options)
        self.choose_from("forum", [(each.code, name_of_forum(each)) for each in forums])
        spoken = [(str(each.id), each.name) for each in firms]
        if spoken:
            self.choose_from("speaker", [(SELF, _("I, as a person")), *spoken])
        else:
            del self.fields["speaker"]

    def told(self) -> Told:
        """Return the proposal, once the form is valid."""
        given = self.cleaned_data
        speaker = given.get("speaker", SELF)
        return Told(
            forum=forum_at(given["forum"]), title=given["title"], asked=given["asked"], why=given["why"],
            names_somebody=given["accuses"] == YES, named=given["named"] == YES,
            enterprise=None if speaker == SELF else UUID(speaker),
        )  # fmt: skip


class TakeInForm(ProposeForm):
    """A proposal on paper, typed in at the office for a person of its area."""

    number = forms.CharField(label=_("Number of the person who brings it"), max_length=40)
    field_order = ("number",)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, firms=[], **options)


class AnswerForm(Form):
    """The answer that a post owes."""

    kind = forms.ChoiceField(label=_("Your answer"), widget=forms.RadioSelect)
    reasons = forms.CharField(label=_("Reasons, for everybody to read"), widget=_text, max_length=4000)
    promise = forms.CharField(
        label=_("If you accept: what will be done"), widget=_text, max_length=1000, required=False
    )
    carrier = forms.ChoiceField(label=_("If you accept: which post does it"), required=False)
    promised_for = DayMonthYearField(label=_("If you accept: by which day"), required=False)

    def __init__(self, *args: Any, carriers: list[Post], **options: Any) -> None:
        super().__init__(*args, **options)
        self.posts = {str(each.id): each for each in carriers}
        self.choose_from("kind", [(each.key, plain(each.name)) for each in section().kinds])
        named = [(key, f"{plain(each.title)}, {plain(each.agency.name)}") for key, each in self.posts.items()]
        self.choose_from("carrier", [("", _("Choose a post")), *named])

    def told(self) -> Answered:
        """Return the answer, once the form is valid."""
        given = self.cleaned_data
        return Answered(
            kind=given["kind"], reasons=given["reasons"], promise=given["promise"],
            carrier=self.posts.get(given["carrier"]), promised_for=given["promised_for"],
        )  # fmt: skip


class OutcomeForm(Form):
    """What became of a promise."""

    became = forms.ChoiceField(label=_("What became of it"), choices=Became.choices, widget=forms.RadioSelect)
    words = forms.CharField(label=_("In your words, for everybody to read"), widget=_text, max_length=1000)


class HideForm(Form):
    """Why a proposal is hidden."""

    reason = forms.CharField(
        label=_("Why is it hidden? Everybody reads this in its place."),
        help_text=_("Do not repeat what must not be read, and write no name."),
        widget=_text,
        max_length=1000,
    )


class AppealForm(Form):
    """Why a hidden proposal should be seen."""

    words = forms.CharField(label=_("Why should everybody see it?"), widget=_text, max_length=1000)


class RuleForm(Form):
    """What another post says to an appeal."""

    shown_again = forms.ChoiceField(
        label=_("What happens now"),
        choices=((YES, _("It is shown again")), (NO, _("It stays hidden"))),
        widget=forms.RadioSelect,
    )
    reasons = forms.CharField(label=_("Reasons, for everybody to read"), widget=_text, max_length=1000)


class FilterForm(Form):
    """Which proposals are listed."""

    state = forms.ChoiceField(
        label=_("Which"),
        choices=((OPEN, _("waiting for an answer")), (LATE, _("late")), (ANSWERED, _("answered"))),
        required=False,
    )
    area = forms.ChoiceField(label=_("Where"), required=False)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.choose_from("area", [("", _("everywhere")), *_places()])


def _places() -> list[tuple[str, str]]:
    found = []
    for level in section().levels:
        if not level.each:
            found.append((level.key, plain(level.name)))
            continue
        named = [(each.code, plain(each.name)) for each in areas.in_level(level.each)]
        found += sorted(named, key=lambda each: each[1])
    return found
