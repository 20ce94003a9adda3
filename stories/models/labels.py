"""What people call closed lists of values, beside the labels of the choices."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy
from django.utils.translation import ngettext

from stories.document import SourceKind, Standing
from stories.models.choices import EditionKind

STANDING = {
    Standing.CURRENT: _lazy("Current"),
    Standing.CORRECTED: _lazy("Corrected by its publisher"),
    Standing.RETRACTED: _lazy("Retracted"),
    Standing.UNREACHABLE: _lazy("No longer reachable"),
}
SOURCE_KIND = {
    SourceKind.ARTICLE: _lazy("Article"),
    SourceKind.DOCUMENT: _lazy("Document"),
    SourceKind.DATASET: _lazy("Data set"),
    SourceKind.VIDEO: _lazy("Video"),
    SourceKind.STATEMENT: _lazy("Statement"),
}
# What an edition is to its readers; a withdrawal is none that they can read.
EDITION = {
    EditionKind.NEW: _lazy("First published"),
    EditionKind.UPDATE: _lazy("Update"),
    EditionKind.CORRECTION: _lazy("Correction"),
    EditionKind.CLARIFICATION: _lazy("Clarification"),
    EditionKind.MINOR: _lazy("Minor edit: nothing that readers are told of"),
    EditionKind.REINSTATEMENT: _lazy("Published again"),
}
# What an edition did to the story. Readers are told of no minor one.
EDITION_DID = {
    EditionKind.NEW: _lazy("Published"),
    EditionKind.UPDATE: _lazy("Updated"),
    EditionKind.CORRECTION: _lazy("Corrected"),
    EditionKind.CLARIFICATION: _lazy("Clarified"),
    EditionKind.REINSTATEMENT: _lazy("Published again"),
}


def put_right_in(kind: EditionKind, edition: int) -> str:
    """“Corrected in edition 3”, of a claim that an edition of `kind` put right."""
    if kind == EditionKind.CORRECTION:
        return _("Corrected in edition {edition}").format(edition=edition)
    return _("Clarified in edition {edition}").format(edition=edition)


def put_right_times(kind: EditionKind, times: int) -> str:
    """“corrected”, “corrected twice”, “corrected 3 times”; of what was put right."""
    is_correction = kind == EditionKind.CORRECTION
    if times == 2:
        return _("corrected twice") if is_correction else _("clarified twice")
    sentence = (
        ngettext("corrected", "corrected {times} times", times)
        if is_correction
        else ngettext("clarified", "clarified {times} times", times)
    )
    return sentence.format(times=times)
