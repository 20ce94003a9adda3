"""A story as Markdown: every field on a line of its own, so that nothing is guessed.

    # Headline
    - Summary: …            also Updated, Articles, Language, and one Topic a line
    ## Heading {#k1}        then the body as it is; `## Sources` has no anchor
    ## Sources
    1. Publisher {#slug}    then indented lines: Title, Summary, Address …
    ## Timeline
    - Jan 5 2026 {#e1}      then indented lines: Text, Label, Planned, Date

A line of a body that would be read as a heading has a backslash before it.
"""

from stories.document.formats.markdown.reader import read
from stories.document.formats.markdown.writer import write

__all__ = ["read", "write"]
