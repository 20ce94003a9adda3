"""Where a heading ends in a line that holds heading and body: the door.

Nothing in the line marks the border. Every place between two words is scored by the
script's own module, and the best one is taken, with a confidence.
"""

from __future__ import annotations

from stories.document.formats.plaintext.headings.split import Split, split_headings

__all__ = ["Split", "split_headings"]
