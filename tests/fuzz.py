"""What schemathesis must know of the API beyond its schema; see schemathesis.toml.

A schema can say neither that a cursor is one that a page gave, nor that one parameter
is no earlier than another. Everything else that the schema takes must be taken.
"""

import schemathesis

PERIODS = (
    ("from", "to"),
    ("published_after", "published_before"),
    ("updated_after", "updated_before"),
)


@schemathesis.hook
def before_call(_context, case, _kwargs):
    """Give a valid question no invented cursor and no period that ends too early."""
    if case.meta is None or not case.meta.generation.mode.is_positive:
        return
    query = case.query or {}
    query.pop("cursor", None)
    for first, last in PERIODS:
        if first in query and last in query:
            query.pop(first)
