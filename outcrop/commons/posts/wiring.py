"""Where posts plug themselves in."""

from outcrop.commons.packs.api import plug_section
from outcrop.commons.posts.section import PostsSection, cross_check

plug_section("posts", file="posts.yaml", model=PostsSection, cross_check=cross_check)
