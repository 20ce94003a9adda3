"""Closed lists of words in published JSON."""

from stories.document import SourceKind, Standing
from stories.document.dates import Precision
from stories.models.public import NOTED_KINDS, ChangeKind, EditionKind, Subject

# A withdrawal is an edition, but not one that can be read.
EDITION_KINDS = [
    str(kind) for kind in EditionKind if kind is not EditionKind.WITHDRAWAL
]
CHANGE_KINDS = [*map(str, EditionKind), *map(str, ChangeKind)]
SUBJECTS = [str(subject) for subject in Subject]
CORRECTION_KINDS = [str(kind) for kind in NOTED_KINDS]
SOURCE_KINDS = [str(kind) for kind in SourceKind]
STANDINGS = [str(standing) for standing in Standing]
PRECISIONS = [str(precision) for precision in Precision]
