"""Makes the document that an editor typed into the story's page.

Order, removals and new parts included; what is refused is refused in sentences
before anything is written.
"""

from collections.abc import Iterable
from dataclasses import replace

from django.utils.translation import gettext as _

from stories.admin.story.parts import EventForm, PartFormSet
from stories.admin.verbs.story_form import SaveRefused, StoryForm
from stories.document import Event, KeyPoint, Source, StoryDocument, Topic, dates
from stories.document.findings import named_events, named_key_points
from stories.document.text import renumber
from stories.models import KeyPoint as KeyPointRow
from stories.models import Reference, TimelineEvent


def compose(
    form: StoryForm, formsets: Iterable[PartFormSet], before: StoryDocument
) -> StoryDocument:
    """What the forms, all of them valid, say the story is now.

    Fields that the page does not show stay as they are in `before`. Raises
    SaveRefused.
    """
    rows = {formset.model: formset for formset in formsets}
    values = form.cleaned_data
    document = replace(
        before,
        headline=values["headline"],
        summary=values["summary"],
        language=values["language"],
        article_count=values["article_count"],
        updated=values["updated"],
        topics=tuple(Topic(name=row.name, slug=row.slug) for row in values["topics"]),
        key_points=_key_points(rows[KeyPointRow]),
        sources=_sources(rows[Reference]),
        timeline=_events(rows[TimelineEvent]),
    )
    _refuse_removal_of_cited(document, rows[Reference])
    return _numbered(document, is_asked=values["renumber"])


def _key_points(formset: PartFormSet) -> tuple[KeyPoint, ...]:
    return tuple(
        KeyPoint(
            anchor=row.instance.anchor,
            heading=row.cleaned_data["heading"],
            body=row.cleaned_data["body"],
        )
        for row in formset.kept()
    )


def _sources(formset: PartFormSet) -> tuple[Source, ...]:
    """The list in the order asked for; a new entry gets the next unused number."""
    known = [row.instance.number for row in formset.initial_forms if row.instance.pk]
    following = max(known, default=0) + 1
    listed = []
    for row in formset.kept():
        number = row.instance.number
        if number is None:
            number, following = following, following + 1
        reference = Reference(
            source=row.cleaned_data["source"],
            number=number,
            summary=row.cleaned_data["summary"],
        )
        listed.append(reference.as_value())
    return tuple(listed)


def _events(formset: PartFormSet) -> tuple[Event, ...]:
    events: list[Event] = []
    for row in formset.kept():
        near = events[-1].date if events else None
        events.append(_event(row, near))
    return tuple(events)


def _event(row: EventForm, near: dates.FuzzyDate | None) -> Event:
    values = row.cleaned_data
    event = Event(
        anchor=row.instance.anchor,
        date=dates.FuzzyDate(typed=row.instance.typed, edtf=row.instance.date or None),
        label=values["label"],
        planned=values["planned"],
        text=values["text"],
    )
    if row.keeps_date:
        return event
    reading = _read(values["typed"], values["label"], near)
    return replace(
        event,
        date=reading.date,
        label=reading.label,
        planned=event.planned or reading.planned,
    )


def _read(typed: str, label: str, near: dates.FuzzyDate | None) -> dates.Parsed:
    """The date with its label, which may stand in either field and hold the time.

    It is read as a line of a document's timeline, so that the desk and an import
    agree.
    """
    text = "It happens"
    line = dates.split_event(" – ".join(filter(None, (typed, label, text))), near)
    if line.has_date and line.text == text and (line.label or not label):
        return dates.Parsed(
            date=line.date,
            label=line.label,
            planned=line.planned,
            problem=line.problem,
        )
    alone = dates.parse(typed, near=near)
    return replace(alone, label=" – ".join(filter(None, (alone.label, label))))


def _named_texts(document: StoryDocument):
    """What each citing part is called, and the numbers it cites."""
    for name, point in named_key_points(document):
        yield f"{name} (“{point.heading}”)", point.citations
    for name, event in named_events(document):
        yield name, event.citations


def _refuse_removal_of_cited(document: StoryDocument, formset: PartFormSet) -> None:
    reasons = []
    for row in formset.removed():
        number = row.instance.number
        citing = [name for name, cited in _named_texts(document) if number in cited]
        if citing:
            reasons.append(
                _(
                    "Source [{number}], {source}, cannot be removed while "
                    "it is cited: {citing}. Take the marker [{number}] out "
                    "there first, or keep the source."
                ).format(
                    number=number, source=row.instance.source, citing=", ".join(citing)
                )
            )
    if reasons:
        raise SaveRefused(*reasons)


def _numbered(document: StoryDocument, *, is_asked: bool) -> StoryDocument:
    """The document with sources numbered in their order, if that is asked for.

    Moving a source asks for it too: the list is always in the order of its numbers.
    """
    numbers = [source.number for source in document.sources]
    if not is_asked and numbers == sorted(numbers):
        return document
    _refuse_dangling(document)
    mapping = {number: place for place, number in enumerate(numbers, 1)}
    return replace(
        document,
        sources=tuple(
            replace(source, number=mapping[source.number])
            for source in document.sources
        ),
        key_points=tuple(
            replace(point, body=renumber(point.body, mapping))
            for point in document.key_points
        ),
        timeline=tuple(
            replace(event, text=renumber(event.text, mapping))
            for event in document.timeline
        ),
    )


def _refuse_dangling(document: StoryDocument) -> None:
    reasons = [
        _(
            "The sources cannot be numbered anew: {name} cites [{number}], which is "
            "not in the list. Add that source or take the marker out first."
        ).format(name=name, number=number)
        for name, cited in _named_texts(document)
        for number in cited
        if number not in document.numbers
    ]
    if reasons:
        raise SaveRefused(*reasons)
