"""What changed between two versions of a story.

`between` lists every field that differs, for the record of the desk.
"""

from stories.differences.record import Difference, Kind, between

__all__ = ["Difference", "Kind", "between"]
