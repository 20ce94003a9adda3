"""Documents ↔ working-copy rows: the one path by which content is saved."""

from stories.transfer import catalogue
from stories.transfer.accounts import import_service
from stories.transfer.exporting import export
from stories.transfer.importing import (
    Imported,
    ImportRefused,
    Outcome,
    find_story,
    import_reading,
)
from stories.transfer.readdressing import READDRESS
from stories.transfer.restoring import restore
from stories.transfer.saving import TAKEN_BACK, TooLong, create, readdress, save

__all__ = [
    "READDRESS",
    "TAKEN_BACK",
    "ImportRefused",
    "Imported",
    "Outcome",
    "TooLong",
    "catalogue",
    "create",
    "export",
    "find_story",
    "import_reading",
    "import_service",
    "readdress",
    "restore",
    "save",
]
