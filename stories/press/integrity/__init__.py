"""Proof of record: what was published is checked against its seals, and handed out."""

from stories.press.integrity.exporting import FolderRefused, export_history
from stories.press.integrity.misfit import Misfit
from stories.press.integrity.snapshot import snapshot
from stories.press.integrity.verifying import verify

__all__ = ["FolderRefused", "Misfit", "export_history", "snapshot", "verify"]
