"""Where the demo's pages are, one of every kind."""

from collections.abc import Callable

from django.contrib.auth import get_user_model
from django.urls import reverse

from stories.desk import previews
from stories.models import Preview, Source, Story

CORRECTED = "kestrel-bay-ferry-grounding"
SUMMIT = "lee-xi-beijing-summit"
ARABIC = "wadi-alsidr-manuscripts"
KOREAN = "haesol-tidal-flat"
FRENCH = "glacier-de-vaurenne"
FUZZY = "sarrano-reef-survey"
DRAFT = "school-air-monitors"
WITHDRAWN = "coldwater-head-wreck"


def story(slug: str) -> str:
    return reverse("public:story", args=[slug])


def _source() -> str:
    cited = Source.objects.filter(references__story__slug=SUMMIT).first()
    return reverse("public:source", args=[cited.pk])


def _publisher() -> str:
    cited = Source.objects.filter(references__story__slug=CORRECTED).first()
    return reverse("public:publisher", args=[cited.publisher.slug])


def preview(slug: str) -> str:
    """A link of the demo's editor to the working copy, which asks for an answer."""
    return _preview(slug).get_absolute_url()


def _preview(slug: str) -> Preview:
    return previews.make_preview(
        Story.objects.get(slug=slug),
        by=get_user_model().objects.get(username="editor"),
        label="Ruth Adeyemi, counsel",
        asks_approval=True,
    )


READ: dict[str, Callable[[], str]] = {
    "front": lambda: "/",
    "story": lambda: story(CORRECTED),
    "reef": lambda: story(FUZZY),
    "arabic": lambda: story(ARABIC),
    "korean": lambda: story(KOREAN),
    "french": lambda: story(FRENCH),
    "edition": lambda: reverse("public:edition", args=[CORRECTED, 1]),
    "editions": lambda: reverse("public:editions", args=[CORRECTED]),
    "difference": lambda: reverse("public:difference", args=[CORRECTED, 1, 3]),
    "corrections": lambda: reverse("public:corrections"),
    "topic": lambda: reverse("public:topic", args=["diplomacy"]),
    "publisher": _publisher,
    "source": _source,
    "not-found": lambda: "/stories/nobody-wrote-this/",
    "withdrawn": lambda: story(WITHDRAWN),
    "preview": lambda: preview(DRAFT),
    "preview-arabic": lambda: preview(ARABIC),
}
"""Pages that a reader meets."""

ERRORS = (404, 410)
"""The statuses of those pages that say something is not there."""

DESK: dict[str, Callable[[], str]] = {
    "desk-index": lambda: reverse("admin:index"),
    "desk-stories": lambda: reverse("admin:stories_story_changelist"),
    "desk-story": lambda: _change(CORRECTED),
    "desk-draft": lambda: _change(DRAFT),
    "desk-previews": lambda: _answered(DRAFT),
    "desk-all-previews": lambda: reverse("admin:stories_preview_changelist"),
    "desk-history": lambda: _of_story("history"),
    "desk-changes": lambda: _of_story("changes", "1", "3"),
    "desk-import": lambda: reverse("admin:stories_story_import"),
    "desk-sources": lambda: reverse("admin:stories_source_changelist"),
    "desk-editions": lambda: reverse("admin:stories_edition_changelist"),
}
"""Pages that an editor meets."""


def _of_story(page: str, *names: str) -> str:
    key = Story.objects.get(slug=CORRECTED).pk
    return reverse(f"admin:stories_story_{page}", args=[key, *names])


def _change(slug: str) -> str:
    return reverse("admin:stories_story_change", args=[Story.objects.get(slug=slug).pk])


def _answered(slug: str) -> str:
    """The desk's page of a story whose preview was answered."""
    previews.give_answer(
        _preview(slug),
        name="Ruth Adeyemi",
        verdict="note",
        note="“Sick days fall” says as a finding what the project calls a hint.",
        version="1",
    )
    return f"{_change(slug)}#previews"
