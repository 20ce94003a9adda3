"""Documents ↔ working-copy rows: the one path by which content is saved."""

from stories.desk.transfer import catalogue
from stories.desk.transfer.accounts import import_service
from stories.desk.transfer.destinations import Destination, destination
from stories.desk.transfer.exporting import export
from stories.desk.transfer.importing import (
    Imported,
    ImportRefused,
    Outcome,
    import_reading,
)
from stories.desk.transfer.restoring import perform
from stories.desk.transfer.saving import (
    TAKEN_BACK,
    TooLong,
    create,
    is_change,
    readdress,
    save,
)
from stories.desk.transfer.since import changes_since
from stories.desk.transfer.turns import take_turn

__all__ = [
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
    "is_change",
    "perform",
    "readdress",
    "save",
    "take_turn",
]
