"""Lines of the journal about articles."""

import hashlib

from django.db import transaction

from outcrop.commons.journal.api import audited, publish
from outcrop.kernel.acts import Act
from outcrop.kernel.refs import Ref
from outcrop.learning.events import ArticlePublished, ArticleTakenDown
from outcrop.learning.models import Article


@transaction.atomic
@audited("learning.publish-article")
def note_published(*, article: Article, act: Act) -> None:
    """Write down that an article was published, with the digest of what it says."""
    said = "\n".join((article.title, article.summary, article.body))
    publish(
        ArticlePublished(
            article=Ref("learning.article", article.translation_key), slug=article.slug,
            language=article.locale.language_code, licence=article.licence,
            digest=hashlib.sha256(said.encode()).hexdigest(),
        ),
        act=act,
    )  # fmt: skip


@transaction.atomic
@audited("learning.take-article-down")
def note_withdrawn(*, article: Article, act: Act) -> None:
    """Write down that an article is no longer read."""
    publish(
        ArticleTakenDown(
            article=Ref("learning.article", article.translation_key), slug=article.slug,
            language=article.locale.language_code,
        ),
        act=act,
    )  # fmt: skip
