"""The demo newsroom: what is promised of it, and that loading it again keeps data."""

from datetime import time, timedelta
from io import StringIO

import pytest
from django.contrib.auth import authenticate
from django.core.management import call_command
from django.utils import timezone

from stories.document.dates import Precision
from stories.models import (
    Edition,
    EditionKind,
    LiveStory,
    LiveTopic,
    State,
    Story,
    TimelineEvent,
    Withdrawal,
)

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def var_dir(settings, tmp_path):
    settings.VAR_DIR = tmp_path


def load() -> str:
    out = StringIO()
    call_command("load_demo", stdout=out)
    return out.getvalue()


def passwords(told: str) -> dict[str, str]:
    lines = told[told.index("Log in") :].splitlines()[1:]
    return {line.split()[0]: line.split()[1] for line in lines if line}


def test_demo_is_what_the_readme_promises(settings):
    settings.TIME_ZONE = "Asia/Seoul"
    # One test for all of it: loading the demo takes seconds.
    load()

    assert LiveStory.objects.count() >= 12
    assert LiveTopic.objects.count() >= 6
    languages = set(LiveStory.objects.values_list("language", flat=True))
    assert len(languages) >= 3
    assert "ar" in languages
    assert Withdrawal.objects.count() == 1
    assert Story.objects.filter(state=State.IN_REVIEW).count() == 2
    sources = LiveStory.objects.values_list("source_count", flat=True)
    assert (min(sources), max(sources)) == (1, 12)
    assert precisions_shown() >= FUZZY
    editions = Edition.objects.filter(story__slug="kestrel-bay-ferry-grounding")
    kinds = [edition.kind for edition in editions]
    assert (len(kinds), kinds.count("correction")) == (4, 1)
    moments = list(
        Edition.objects.order_by("change__sequence").values_list("made_at", flat=True)
    )
    assert moments == sorted(moments)
    history = Edition.objects.filter(story__slug="lantern-reaches-tavi")
    assert {edition.kind for edition in history} >= {
        *(EditionKind.UPDATE, EditionKind.MINOR),
        *(EditionKind.CORRECTION, EditionKind.CLARIFICATION),
    }
    assert Story.objects.filter(state=State.APPROVED).count() == 1
    assert on_the_clock(Story.objects.get(state=State.SCHEDULED).scheduled_for) == (
        timedelta(days=1),
        time(9),
    )
    embargoed = Story.objects.get(embargo_until__isnull=False)
    assert on_the_clock(embargoed.embargo_until) == (timedelta(days=3), time(6))


def on_the_clock(moment):
    """In how many days it is, and when, on the newsroom's clock."""
    local = timezone.localtime(moment)
    return local.date() - timezone.localdate(), local.time()


def precisions_shown() -> set[Precision]:
    return {event.as_value().date.precision for event in TimelineEvent.objects.all()}


FUZZY = {
    Precision.DAY,
    Precision.MONTH,
    Precision.YEAR,
    Precision.DECADE,
    Precision.QUARTER,
    Precision.SEMESTER,
    Precision.SEASON,
    Precision.RANGE,
    Precision.APPROXIMATE,
    Precision.TIME,
    Precision.RELATIVE,
    Precision.UNKNOWN,
}


def test_loading_again_keeps_data_and_working_passwords(django_user_model):
    first = load()
    Story.objects.filter(slug="lee-xi-beijing-summit").update(summary="Mine.")
    chief = django_user_model.objects.get(username="chief")
    chief.set_password("something else entirely")
    chief.save()

    second = load()

    assert "they are kept" in second
    assert "changed since" in second
    assert Story.objects.get(slug="lee-xi-beijing-summit").summary == "Mine."
    printed = passwords(first)
    assert set(printed) == {"reporter", "editor", "chief"}
    assert passwords(second)["editor"] == printed["editor"]
    assert authenticate(username="editor", password=printed["editor"]).is_staff
