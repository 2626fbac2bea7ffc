"""Articles of the knowledge hub: Wagtail's pages, one in each language of the country."""

from typing import Any, ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import RichTextField
from wagtail.models import Page
from wagtail.search import index

#: What the text of an article may be made of; imported texts are cleaned to it.
TEXT = ["h2", "h3", "bold", "italic", "ol", "ul", "link"]


class ArticleIndex(Page):  # type: ignore[misc]  # Wagtail tells no types
    """The root of all articles of a language. It has no page of its own: the hub's list is ours."""

    subpage_types: ClassVar[list[str]] = ["learning.Article"]
    parent_page_types: ClassVar[list[str]] = []
    preview_modes: ClassVar[list[Any]] = []

    def get_url_parts(self, request: HttpRequest | None = None) -> tuple[int | None, str, str]:
        """Where it is read."""
        return None, "", "/knowledge"


class Article(Page):  # type: ignore[misc]
    """
    A story, a guide, good practice, a law or a contact, in one language; its translations share ``translation_key``.

    :ivar licence: under which others may use it; nothing leaves or enters a country without one
    :ivar confidence: as in the packs: A law or official, B project or trade body, C press, D derived, U unverified
    :ivar unreviewed: nobody who speaks the language has checked it
    :ivar steps: keys of steps of the road beside which it is shown
    :ivar problem_codes: problems beside which it is shown, such as ``market.no-standing``
    :ivar findings: requirements, as ``standard/id``, beside whose findings it is shown
    :ivar origin: country whose article it is; empty for our own
    """

    class Kind(models.TextChoices):
        """What sort of article it is."""

        STORY = "story", _("Story")
        GUIDE = "guide", _("Guide")
        PRACTICE = "practice", _("Good practice")
        LAW = "law", _("Law")
        CONTACT = "contact", _("Contact")

    kind = models.CharField(_("Kind"), max_length=10, choices=Kind.choices)
    summary = models.CharField(_("In one sentence"), max_length=240)
    body = RichTextField(_("Text"), features=TEXT)
    picture = models.ForeignKey("wagtailimages.Image", models.PROTECT, null=True, blank=True, related_name="+")
    picture_says = models.CharField(_("What the picture shows"), max_length=240, blank=True)
    licence = models.CharField(_("Licence"), max_length=60, help_text=_("For example CC-BY-4.0."))
    credit = models.CharField(_("By whom"), max_length=120)
    source = models.CharField(_("Where it is from"), max_length=300)
    confidence = models.CharField(_("How sure"), max_length=10, default="U")
    unreviewed = models.BooleanField(_("Not reviewed by somebody who speaks the language"), default=False)
    steps = ArrayField(models.CharField(max_length=40), verbose_name=_("Steps"), default=list, blank=True)
    problem_codes = ArrayField(models.CharField(max_length=80), verbose_name=_("Problems"), default=list, blank=True)
    findings = ArrayField(models.CharField(max_length=80), verbose_name=_("Findings"), default=list, blank=True)
    origin = models.CharField(max_length=12, blank=True, editable=False)

    parent_page_types: ClassVar[list[str]] = ["learning.ArticleIndex"]
    subpage_types: ClassVar[list[str]] = []
    preview_modes: ClassVar[list[Any]] = []
    content_panels: ClassVar[list[Any]] = [
        *Page.content_panels,
        FieldPanel("kind"),
        FieldPanel("summary"),
        FieldPanel("body"),
        MultiFieldPanel([FieldPanel("picture"), FieldPanel("picture_says")], heading=_("Picture")),
        MultiFieldPanel(
            [FieldPanel(name) for name in ("licence", "credit", "source", "confidence", "unreviewed")],
            heading=_("Where it is from"),
        ),
        MultiFieldPanel(
            [FieldPanel(name) for name in ("steps", "problem_codes", "findings")], heading=_("Where it is shown")
        ),
    ]
    search_fields: ClassVar[list[Any]] = [
        *Page.search_fields,
        index.SearchField("summary", boost=2),
        index.SearchField("body"),
        index.FilterField("kind"),
    ]

    def get_url_parts(self, request: HttpRequest | None = None) -> tuple[int | None, str, str]:
        """Where it is read."""
        return None, "", f"/knowledge/{self.slug}"
