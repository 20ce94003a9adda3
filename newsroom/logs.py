"""What the log does not say: the links that open previews."""

import logging
import re

_LINK = re.compile(r"(/preview/)[^/?\s]+")


class WithoutLinks(logging.Filter):
    """Shortens the addresses of previews: who reads the log must not open them."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Let every record through, if need be without the token that it holds."""
        said = record.getMessage()
        kept = _LINK.sub(r"\1…", said)
        if kept != said:
            record.msg, record.args = kept, ()
        return True
