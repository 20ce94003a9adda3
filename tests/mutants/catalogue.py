"""Every guard that can be taken away: those of the verbs, and those of the code."""

from collections.abc import Callable
from dataclasses import fields, replace
from functools import partial

from stories.models import State
from stories.workflow import embargo, performing, revising, verbs

GONE = {"permission": "", "asks_note": "", "asks_another": ""}


def mutants() -> dict[str, Callable[[], None]]:
    """What to call for each, by name: `publish.embargo_over` and so on."""
    found: dict[str, Callable[[], None]] = {}
    for verb in verbs.VERBS.values():
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
        "perform.correct_permission": partial(
            setattr, performing, "NOTED_KINDS", frozenset()
        ),
        "embargo.past": partial(setattr, embargo, "_refuse_past", lambda *_: None),
        "embargo.schedule": partial(
            setattr, embargo, "_refuse_before_schedule", lambda *_: None
        ),
        "revise.loosened": partial(setattr, revising, "loosened", lambda _: {}),
        "revise.tell_scheduler": partial(
            setattr, revising, "tell_scheduler", lambda *_: None
        ),
        "perform.tell_scheduler": partial(
            setattr, performing, "tell_scheduler", lambda *_: None
        ),
        "perform.tell_reviewer": partial(
            setattr, performing, "tell_reviewer", lambda *_: None
        ),
        "perform.loosened": partial(setattr, performing, "loosened", lambda _: {}),
    }


def _see_every_version_as_seen() -> None:
    locked = performing._lock

    def lock(story):
        known = type(story).objects.values_list("version", flat=True)
        story.version = known.get(pk=story.pk)
        return locked(story)

    performing._lock = lock
