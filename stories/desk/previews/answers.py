"""Takes what people without an account say of a preview, and tells the desk."""

from collections.abc import Iterator
from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from stories.desk import notices
from stories.document.text import clean_block, clean_line, isolated
from stories.models import Preview, PreviewAnswer, Story, Verdict

MOST_ANSWERS = 50
LONGEST_NAME = PreviewAnswer._meta.get_field("name").max_length
LONGEST_NOTE = 5_000
# A notice is a sentence; the note stands whole beside the preview.
QUOTED = 300


class AnswerRefused(Exception):
    """An answer that cannot be taken: a sentence for each field, or for the `story`."""

    def __init__(self, errors: dict[str, str]):
        super().__init__(" ".join(errors.values()))
        self.errors = errors


def give_answer(
    preview: Preview,
    *,
    name: str,
    verdict: str,
    note: str,
    version: str,
    at: datetime | None = None,
) -> PreviewAnswer | None:
    """Keep what somebody typed about the version that they were shown.

    None where the link has ended meanwhile. The same answer sent twice is one. Raises
    AnswerRefused with everything that is missing.
    """
    moment = at or timezone.now()
    typed = {
        "name": clean_line(name),
        "verdict": verdict,
        "note": clean_block(note),
        "version": _number(version),
    }
    with transaction.atomic():
        held = _hold(preview, moment)
        if held is None:
            return None
        errors = dict(_objections(held.story, **typed))
        if errors:
            raise AnswerRefused(errors)
        return held.answers.filter(**typed).first() or _keep(held, typed, moment)


def _hold(preview: Preview, at: datetime) -> Preview | None:
    # Held, so that answers that come at once are counted one after the other.
    return (
        Preview.objects.open(at)
        .select_related("made_by", "story__assignee")
        .select_for_update(of=["self"])
        .filter(pk=preview.pk, asks_approval=True)
        .first()
    )


def _keep(preview: Preview, typed: dict, at: datetime) -> PreviewAnswer:
    if preview.answers.count() >= MOST_ANSWERS:
        refusal = _(
            "This link has had {most_answers} answers, as many as it takes. Please "
            "write to whoever sent it to you."
        ).format(most_answers=MOST_ANSWERS)
        raise AnswerRefused({"story": refusal})
    answer = preview.answers.create(**typed, at=at)
    _tell_desk(answer, preview.story)
    return answer


def _objections(
    story: Story, *, name: str, verdict: str, note: str, version: int | None
) -> Iterator[tuple[str, str]]:
    if verdict not in Verdict.values:
        yield "verdict", _("Choose whether it is fine as it is or you have a note.")
    if verdict == Verdict.NOTE and not note:
        yield "note", _("Write your note, or choose “Fine as it is”.")
    if len(note) > LONGEST_NOTE:
        yield "note", _too_long(_("Your note"), note, LONGEST_NOTE)
    if not name:
        yield (
            "name",
            _("Give your name, so that the newsroom knows whose answer it is."),
        )
    if len(name) > LONGEST_NAME:
        yield "name", _too_long(_("Your name"), name, LONGEST_NAME)
    if version is None or not 1 <= version <= story.version:
        yield (
            "story",
            (
                _(
                    "The page did not say which text you read. It shows the latest one "
                    "now: read it, and send your answer again."
                )
            ),
        )


def _too_long(what: str, typed: str, longest: int) -> str:
    return _("{what} has {count} characters; at most {longest} fit.").format(
        what=what, count=f"{len(typed):,}", longest=f"{longest:,}"
    )


def _number(typed: str) -> int | None:
    is_number = typed.isascii() and typed.isdigit() and len(typed) < 10
    return int(typed) if is_number else None


def _tell_desk(answer: PreviewAnswer, story: Story) -> None:
    preview = answer.preview
    people = {
        person.pk: person for person in (preview.made_by, story.assignee) if person
    }
    for person in people.values():
        notices.tell(person, story, _sentence(answer, story), at=answer.at)


def _sentence(answer: PreviewAnswer, story: Story) -> str:
    preview = answer.preview
    link = (
        _("the preview for “{label}”").format(label=isolated(preview.label))
        if preview.label
        else _("a preview")
    )
    what = _("fine as it is") if answer.verdict == Verdict.FINE else _("a note")
    said = f"“{isolated(answer.name)}” answered {link}: {what}."
    if answer.note:
        said += f" “{isolated(Truncator(answer.note).chars(QUOTED))}”"
    if answer.version != story.version:
        said += _(" They saw version {version}; the story was saved since.").format(
            version=answer.version
        )
    return said
