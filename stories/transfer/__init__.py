"""Documents ↔ working-copy rows: the one path by which content is saved."""

from stories.transfer import catalogue
from stories.transfer.accounts import import_service
from stories.transfer.destinations import Destination, destination
from stories.transfer.exporting import export
from stories.transfer.importing import (
    Imported,
    ImportRefused,
    Outcome,
    import_reading,
)
from stories.transfer.readdressing import READDRESS
from stories.transfer.restoring import restore
from stories.transfer.saving import TAKEN_BACK, TooLong, create, readdress, save
from stories.transfer.since import changes_since

__all__ = [
    "READDRESS",
    "TAKEN_BACK",
    "Destination",
    "ImportRefused",
    "Imported",
    "Outcome",
    "TooLong",
    "catalogue",
    "changes_since",
    "create",
    "destination",
    "export",
    "import_reading",
    "import_service",
    "readdress",
    "restore",
    "save",
]
