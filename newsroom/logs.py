"""What the log does not say: the links that open previews, and where a no came from."""

import logging
import re

from newsroom.prefixes import PREVIEWS

_LINK = re.compile(rf"({PREVIEWS})[^/?\s]+")


class WithoutLinks(logging.Filter):
    """Shortens the addresses of previews: who reads the log must not open them."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Let every record through, if need be without the token that it holds."""
        said = record.getMessage()
        kept = _LINK.sub(r"\1…", said)
        if kept != said:
            record.msg, record.args = kept, ()
        return True


class RefusalsInALine(logging.Filter):
    """Takes the traceback from what the log says in a line: refusals and 503s."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Let every record through."""
        if getattr(record, "status_code", None) in {400, 403, 503}:
            record.exc_info = record.exc_text = None
        return True
