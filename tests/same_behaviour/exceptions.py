"""What changes on purpose, and why; all else must stay as it is."""

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Expected:
    """Lines that may differ, in answers of one sort whose name fits.

    `sort` and `name` are patterns of the whole sort and name; `line` is one that is
    found in each line that comes or goes. JSON is compared by lines such as
    `.sources[0].accessed = "2026-01-05"`. `why` names the item.
    """

    sort: str
    name: str
    line: str
    why: str

    def fits(self, sort: str, name: str) -> bool:
        """True for the answers that it speaks of."""
        return bool(re.fullmatch(self.sort, sort) and re.fullmatch(self.name, name))

    def covers(self, line: str) -> bool:
        """True for a line that may differ."""
        return bool(re.search(self.line, line))


ONE_LINE = (
    "8: A sentence with a link is one message, and stands in one line of the page."
)

NAMED = "7: The addresses of each side are named by its app."
DESCRIBED = (
    "9: drf-spectacular describes filters: it writes the keys of a parameter in its "
    "own order, and the values of a closed list by the alphabet."
)
FORMATS = "1: What the desk and commands say of the formats follows from their table."

ACCESSED = "2: A source says on which day the desk read it, and a page has its place."

EXPECTED: tuple[Expected, ...] = (
    Expected(".*", ".*", "accessed", ACCESSED),
    Expected("page.*", ".*/(stories|sources|api)/.*", r"^ETag|^ *$|accessed", ACCESSED),
    Expected(
        "page.*",
        r".*/editions/\d+/",
        r"This is edition|You are reading edition|always shows the latest|read edition",
        ONE_LINE,
    ),
    Expected(
        "desk page",
        r".*/admin/stories/story/.*",
        r"Archived stories are left out|look among them too|show all stories|^ *$",
        ONE_LINE,
    ),
    Expected("URL pattern", r"(?!admin/|api/).*", r"^\.name", NAMED),
    Expected(
        "page.*",
        "/api/schema/",
        r"\.get\.parameters\[\d+\]\.|^ETag|^Last-Modified",
        DESCRIBED,
    ),
    Expected("page.*", r"/api/schema/\?format=yaml", ".", DESCRIBED),
    Expected("help", "import_story", "^Import documents", FORMATS),
    Expected("desk page", ".*/import/.*", 'type="file"', FORMATS),
)
