"""Forms of the pages around field forms."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from outcrop.commons.ui.forms import Form
from outcrop.field.pages import Page
from outcrop.kernel.acts import HeldPost


class ManyFilesInput(forms.ClearableFileInput):
    """A control for several files."""

    allow_multiple_selected = True

    def __init__(self) -> None:
        super().__init__({"multiple": True})


class ManyFiles(forms.FileField):
    """Several files, or none."""

    widget = ManyFilesInput

    def clean(self, data: Any, initial: Any = None) -> list[Any]:
        """Return the files."""
        given: Iterable[Any] = data if isinstance(data, list | tuple) else [data] if data else []
        return [super(ManyFiles, self).clean(each, initial) for each in given]


class BringForm(Form):
    """A form brought by the department."""

    file = forms.FileField(
        label=_("Form"), help_text=_("An XLSForm as .xlsx, .csv or .md, or an XForm as .xml; 4 MB at most.")
    )
    beside = ManyFiles(
        label=_("Files that belong to it"), required=False, help_text=_("Lists that the form looks into, pictures.")
    )


class EnrolForm(Form):
    """A phone to be enrolled."""

    label = forms.CharField(
        label=_("Name of the phone"), max_length=80, help_text=_("Such as its number on the inventory.")
    )
    post = forms.ChoiceField(label=_("It collects for"), widget=forms.RadioSelect)

    def __init__(self, held: Iterable[tuple[HeldPost, str]], *args: Any) -> None:
        super().__init__(*args)
        self.posts = {str(post.id): post for post, _title in held}
        self.choose_from("post", [(str(post.id), title) for post, title in held])
        if len(self.posts) == 1:
            self.initial["post"] = next(iter(self.posts))


class AsideForm(Form):
    """Why something held is not taken."""

    reason = forms.CharField(
        label=_("Why it is not taken"), max_length=2000, widget=forms.Textarea({"rows": 3}),
        help_text=_("Whoever sent it may ask. What was sent is kept."),
    )  # fmt: skip


class AgainForm(Form):
    """Whether to add another turn of a repeat."""

    YES, NO = "yes", "no"
    again = forms.ChoiceField(choices=[(YES, _("Yes, add one")), (NO, _("No, go on"))], widget=forms.RadioSelect)

    def __init__(self, page: Page, *args: Any) -> None:
        super().__init__(*args)
        self.fields["again"].label = _("Add “%(title)s” once more?") % {"title": page.trail[-1]}
