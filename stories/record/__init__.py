"""Proof of record: what was published is checked against its seals, and handed out."""

from stories.record.exporting import FolderRefused, export_history
from stories.record.misfit import Misfit
from stories.record.snapshot import snapshot
from stories.record.verifying import verify

__all__ = ["FolderRefused", "Misfit", "export_history", "snapshot", "verify"]
