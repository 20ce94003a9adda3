"""What a verb makes besides the move: an edition, or facts that the story keeps."""

from stories import press
from stories.desk.workflow.guards import is_withdrawn
from stories.desk.workflow.request import Request
from stories.models import RESTORED, Contribution, Edition, EditionKind, Story


def publish(request: Request) -> Edition:
    """The next edition, from the working copy."""
    story = request.story
    imprint = press.Imprint(
        kind=request.kind or natural_kind(story),
        made_by=request.by,
        made_at=request.at,
        note=request.public_note,
        approved_by=story.approved_by,
    )
    return press.publish(story, story.document(), imprint)


def natural_kind(story: Story) -> EditionKind:
    """New at first, reinstatement after a withdrawal, otherwise an update."""
    if is_withdrawn(story):
        return EditionKind.REINSTATEMENT
    if story.editions.exists():
        return EditionKind.UPDATE
    return EditionKind.NEW


def withdraw(request: Request) -> Edition:
    """The edition that takes the story from readers."""
    imprint = press.Imprint(
        kind=EditionKind.WITHDRAWAL,
        made_by=request.by,
        made_at=request.at,
        note=request.note,
    )
    made = press.withdraw(request.story, imprint, request.remains)
    end_previews(request)
    return made


def end_previews(request: Request) -> None:
    """What is put away is shown to nobody, so its links end: no edition."""
    request.story.previews.revoke(by=request.by, at=request.at)


def bring_back(request: Request) -> Edition | None:
    """The edition that is brought back; `transfer.perform` writes its content.

    Who brings a text back is an author of it, whoever wrote it once.
    """
    Contribution.objects.credit([request.story], RESTORED, by=request.by, at=request.at)
    return request.edition


def claimed(request: Request) -> dict[str, object]:
    """Who reviews it from now on."""
    return {"reviewer": request.by}


def approved(request: Request) -> dict[str, object]:
    """Who approved it, and what exactly."""
    return {
        "approved_by": request.by,
        "approved_content": request.story.to_approve().kept(),
    }


def scheduled(request: Request) -> dict[str, object]:
    """When it publishes itself, as what, and who said so."""
    return {
        "scheduled_for": request.scheduled_for,
        "scheduled_by": request.by,
        "scheduled_kind": request.kind or "",
        "scheduled_note": request.public_note,
    }
