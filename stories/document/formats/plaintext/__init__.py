"""The house exchange format, as editors paste it: the door.

`docs/document-format.md` describes it. Reading is total; `write` and `read` are
inverse for every document that `bare` leaves as it is.
"""

from __future__ import annotations

from stories.document.formats.plaintext.reader import read
from stories.document.formats.plaintext.writer import bare, write

__all__ = ["bare", "read", "write"]
