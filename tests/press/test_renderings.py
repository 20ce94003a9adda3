"""The rendering has a number: another takes another, and old ones are shown."""

import pytest

from stories.document import RENDERING
from stories.models import LiveEvent, LiveStory
from tests import factories
from tests.document.rich import RICH
from tests.press import renderings

pytestmark = pytest.mark.django_db

RAISE = (
    "What is made of the samples is no longer what is kept of rendering "
    f"{RENDERING}. If that is meant: python -m tests.press.renderings --next"
)


def test_another_rendering_takes_another_number():
    assert renderings.present() == renderings.kept(RENDERING), RAISE


def test_each_number_renders_otherwise_than_the_one_before():
    assert renderings.numbers()[-1] == RENDERING
    for number in renderings.numbers()[1:]:
        assert renderings.kept(number) != renderings.kept(number - 1)


@pytest.mark.parametrize("number", renderings.numbers())
@pytest.mark.parametrize("name", RICH)
def test_what_an_older_release_rendered_is_shown(client, name, number):
    story = factories.published(factories.document(language=RICH[name].language))
    told = renderings.kept(number)[name]["story"]
    payload = {**told["payload"], "slug": story.slug, "edition": 1}
    LiveStory.objects.update(payload=payload, rendering=number)
    LiveEvent.objects.all().delete()
    LiveEvent.objects.bulk_create(
        LiveEvent(**event | {"live_story_id": story.pk})
        for event in renderings.kept(number)[name]["events"]
    )

    for path in (
        f"/stories/{story.slug}/",
        f"/stories/{story.slug}/editions/1/",
        "/",
        f"/api/v1/stories/{story.slug}/",
        "/api/v1/stories/",
        "/api/v1/events/",
    ):
        assert client.get(path).status_code == 200, path


def test_kept_rendering_is_never_written_over(monkeypatch, tmp_path):
    monkeypatch.setattr(renderings, "FOLDER", tmp_path)
    assert renderings.main() == f"Kept as {RENDERING}.json."
    assert renderings.main() == f"{RENDERING}.json holds it already."
    renderings.path_of(RENDERING).write_text("{}")

    with pytest.raises(SystemExit, match="holds another rendering"):
        renderings.main()

    assert renderings.path_of(RENDERING).read_text() == "{}"


def test_next_number_is_written_into_the_code_and_kept(monkeypatch, tmp_path):
    code = tmp_path / "rendering.py"
    code.write_text(f"RENDERING = {RENDERING}\n")
    monkeypatch.setattr(renderings, "FOLDER", tmp_path)
    monkeypatch.setattr(renderings.rendering, "__file__", str(code))
    renderings.path_of(RENDERING).write_text("{}")

    assert renderings.main("--next") == f"Kept as {RENDERING + 1}.json."

    assert code.read_text() == f"RENDERING = {RENDERING + 1}\n"
    assert renderings.kept(RENDERING + 1) == renderings.present()
