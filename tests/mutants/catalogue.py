"""Every guard that can be taken away: those of the verbs, and those of the code."""

from collections.abc import Callable
from dataclasses import fields, replace
from functools import partial

from stories.desk.workflow import (
    embargo,
    four_eyes,
    performing,
    revising,
    telling,
    verbs,
)
from stories.models import ADDRESS, RESTORED, State, Story
from stories.models.contribution import SUBJECTS, ContributionQuerySet

GONE = {
    "permission": "",
    "asks_note": "",
    "asks_another": "",
    "to_correct": frozenset(),
    "settles": False,
    "takes_back": False,
}


def mutants() -> dict[str, Callable[[], None]]:
    """What to call for each, by name: `publish.embargo_over` and so on."""
    found: dict[str, Callable[[], None]] = {}
    done = [one for one in verbs.VERBS.values() if one.group or not one.permission]
    for verb in done:
        for name, nothing in GONE.items():
            if getattr(verb, name):
                found[f"{verb.name}.{name}"] = partial(_change, verb, **{name: nothing})
        if verb.sources != frozenset(State):
            everywhere = {"sources": frozenset(State)}
            found[f"{verb.name}.sources"] = partial(_change, verb, **everywhere)
        for guard in verb.guards:
            rest = tuple(other for other in verb.guards if other is not guard)
            found[f"{verb.name}.{guard.__name__}"] = partial(_change, verb, guards=rest)
    return found | _of_the_code()


def _change(verb: verbs.Verb, **values) -> None:
    assert values.keys() <= {field.name for field in fields(verb)}
    changed = replace(verb, **values)
    verbs.VERBS[verb.name] = changed
    if verb.name in verbs.BY_HAND:
        verbs.BY_HAND[verb.name] = changed


def _of_the_code() -> dict[str, Callable[[], None]]:
    return {
        "perform.seen_version": partial(_see_every_version_as_seen),
        "embargo.past": partial(setattr, embargo, "_refuse_past", lambda *_: None),
        "embargo.schedule": partial(
            setattr, embargo, "_refuse_before_schedule", lambda *_: None
        ),
        "revise.loosened": partial(setattr, revising, "loosened", lambda _: {}),
        "revise.tell": partial(setattr, revising, "tell_of_move", lambda *_: None),
        **{
            f"perform.tell_{who}": partial(
                setattr, telling, f"_tell_{who}", lambda *_: None
            )
            for who in ("scheduler", "reviewer", "authors")
        },
        "perform.loosened": partial(setattr, performing, "loosened", lambda _: {}),
        **{
            f"four_eyes.{subject}": partial(_credit_nobody_for, model)
            for model, subject in SUBJECTS.items()
        },
        "four_eyes.restore": partial(_credit_nobody_for, Story, RESTORED),
        "four_eyes.address": partial(_credit_nobody_for, Story, ADDRESS),
        "four_eyes.is_own": partial(
            setattr, four_eyes, "is_own", lambda _story, _by: False
        ),
    }


def _credit_nobody_for(model: type, what: str = "") -> None:
    """Keep no author of rows of `model`, or of `what` is done to them."""
    credit = ContributionQuerySet.credit

    def forgetting(rows, subjects, said, **values):
        left = [
            one for one in subjects if not (type(one) is model and what in {"", said})
        ]
        credit(rows, left, said, **values)

    ContributionQuerySet.credit = forgetting


def _see_every_version_as_seen() -> None:
    locked = performing._lock

    def lock(story, by):
        known = type(story).objects.values_list("version", flat=True)
        story.version = known.get(pk=story.pk)
        return locked(story, by)

    performing._lock = lock
