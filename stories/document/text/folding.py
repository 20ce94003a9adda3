"""Folds letters, so that names and searches compare alike on every database."""

from __future__ import annotations

import unicodedata


def folded(text: str) -> str:
    """`text` for comparison: “Écho” is “écho”, and “ＡＢＣ” is “abc”.

    Unicode's caseless compatibility form (NFKC_Casefold), in one line with single
    spaces and without signs that show nothing. Accents, vowel and tone marks stay:
    they tell names apart. Folding twice gives the same as folding once.
    """
    spread = unicodedata.normalize("NFD", text).casefold()
    caseless = unicodedata.normalize("NFKC", spread).casefold()
    seen = "".join(c for c in caseless if unicodedata.category(c) != "Cf")
    return " ".join(unicodedata.normalize("NFKC", seen).split())
