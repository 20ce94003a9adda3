"""A button of “Next step” that somebody pressed: its verb, and what it is done with."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from stories.admin.verbs.asking import AskedForm
from stories.admin.verbs.story_form import StepRefused
from stories.desk import transfer, workflow
from stories.desk.workflow import Ask, Reason, TransitionRefused
from stories.models import Edition, Story, Transition

# The name of the buttons that send the story's form, too.
BUTTON = "_do"


@dataclass(frozen=True, kw_only=True)
class Press:
    """A verb with what was typed beside its button, and the edition it brings back."""

    step: workflow.Verb
    asked: AskedForm
    edition: Edition | None = None

    @classmethod
    def sent(cls, posted: Mapping[str, str]) -> "Press | None":
        """What sent the story's form, where that was no “Save”. Raises StepRefused."""
        if BUTTON not in posted:
            return None
        step = workflow.named(posted[BUTTON])
        if step is None:
            raise StepRefused(Reason(_("There is no such button; press one of these.")))
        return cls(step=step, asked=AskedForm(posted))

    @property
    def asks_twice(self) -> bool:
        """True for what is done on a second page only."""
        return self.step.asks_twice or self.edition is not None

    def refuse_without_right(self, by) -> None:
        """Raise PermissionDenied where `by` may not do it, with the kind asked for."""
        kind = self.asked.kind_for(self.step)
        workflow.refuse_without_right(self.step, by=by, kind=kind)

    def do(self, story: Story, *, by, is_rewritten: bool = False) -> Transition:
        """Do it to the version that `story` is of. Raises what `perform` raises.

        `is_rewritten` says that a save of the story follows.
        """
        wrong = self.asked.objections(self.step)
        if wrong.keys() - {Ask.TIME}:
            raise TransitionRefused(*wrong.values())
        try:
            return transfer.perform(
                self.step.name,
                story,
                by=by,
                edition=self.edition,
                is_rewritten=is_rewritten,
                **self.asked.given(self.step),
            )
        except transfer.TooLong as refusal:
            # An edition of an earlier release may be larger than what is taken now.
            raise TransitionRefused(*refusal.reasons) from refusal
        except workflow.StaleVersion:
            raise
        except TransitionRefused as refusal:
            # What is wrong with the time, in place of “say when”.
            reasons = (wrong.get(reason.where, reason) for reason in refusal.details)
            raise TransitionRefused(*reasons) from refusal
