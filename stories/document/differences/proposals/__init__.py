"""What an edition is proposed to be, and the draft of the note of a correction.

Read off the tree of differences, which knows nothing of proposals. The editor decides.
"""

from stories.document.differences.proposals.kinds import Proposal, propose_kind
from stories.document.differences.proposals.notes import correction_note
from stories.document.differences.proposals.worsening import worsened

__all__ = ["Proposal", "correction_note", "propose_kind", "worsened"]
