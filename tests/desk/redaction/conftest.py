"""A story that names somebody it may not name, and the two who redact."""

import pytest

from stories.desk import redaction
from stories.desk.roles import ADMINISTRATOR, CHIEF_EDITOR
from stories.document import SourceKind
from tests import factories

NAME = "Ida Quell"


@pytest.fixture
def chief():
    return factories.user(CHIEF_EDITOR)


@pytest.fixture
def administrator():
    return factories.user(ADMINISTRATOR)


@pytest.fixture
def named():
    """Published twice with the name in every text, and once without."""
    told = f"It was {NAME} who said so[1]."
    story = factories.published(
        factories.document(
            headline=f"Harbour names {NAME}",
            key_points=(factories.key_point(body=told),),
            sources=(
                factories.source(
                    title=f"{NAME} speaks",
                    summary=f"{NAME} says it.",
                    kind=SourceKind.STATEMENT,
                ),
            ),
            timeline=(factories.event(text=told),),
        )
    )
    factories.publish(factories.revise(story, summary=f"Of {NAME}."))
    return factories.publish(factories.revise(story, headline="Harbour names nobody"))


@pytest.fixture
def proposed(named, chief):
    return redaction.propose(named, NAME.upper(), reason="A court orders it.", by=chief)


@pytest.fixture
def done(proposed, administrator):
    return redaction.carry_out(proposed, by=administrator)
