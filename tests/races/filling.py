"""Fills a newsroom with scheduled stories: `python -m tests.races.filling 200 10`.

So many that will be published when their time comes, and so many that cannot be:
one of their sources was retracted after they were approved.
"""

import sys

from django.db import transaction

from stories.desk import workflow
from stories.desk.roles import EDITOR, REPORTER
from stories.document import Publisher
from stories.models import Source
from tests import factories
from tests.stages import FAR_OFF


def main() -> None:
    sound, unsound = map(int, sys.argv[1:])
    with transaction.atomic():
        desk = (
            factories.user(REPORTER, username="reporter"),
            factories.user(EDITOR, username="editor", email="editor@example.org"),
        )
        # The second kind among the first: it is their order that workers keep.
        for number in range(sound):
            _schedule(desk, f"sound-{number}", ("shared", f"own-{number}"))
            if number % (sound // unsound) == 0:
                _schedule(desk, f"unsound-{number}", ("shared", "retracted"))
        Source.objects.filter(title="retracted").update(standing="retracted")


def _schedule(desk, slug: str, titles: tuple[str, ...]) -> None:
    reporter, editor = desk
    document = factories.document(
        key_points=(factories.key_point(body="The harbour opened on Monday[1][2]."),),
        sources=tuple(
            factories.source(
                number,
                title=title,
                url=f"https://wire.example.org/{title}",
                publisher=Publisher(name=f"Voice of {title[:6]}"),
            )
            for number, title in enumerate(titles, 1)
        ),
    )
    story = factories.draft(document, by=reporter, slug=slug)
    workflow.perform("submit", story, by=reporter)
    workflow.perform("approve", story, by=editor)
    workflow.perform("schedule", story, by=editor, scheduled_for=FAR_OFF)


if __name__ == "__main__":
    main()
