"""What may be written in a body: markers, limited Markdown, excerpts.

Nothing here knows a database. Its HTML is the only text that templates may mark
safe.
"""

from stories.text.markers import citations

__all__ = ["citations"]
