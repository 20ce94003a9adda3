"""A source whose standing became worse is found, by whatever number it has now."""

from itertools import product

import pytest

from stories.document import Standing
from stories.document.differences.proposals import worsened
from tests.document.differences.builders import source

BETTER = {
    (Standing.CORRECTED, Standing.CURRENT),
    (Standing.UNREACHABLE, Standing.CURRENT),
    (Standing.RETRACTED, Standing.CURRENT),
    (Standing.RETRACTED, Standing.CORRECTED),
    (Standing.RETRACTED, Standing.UNREACHABLE),
}


@pytest.mark.parametrize(("before", "after"), tuple(product(Standing, Standing)))
def test_every_other_standing_but_a_better_one_is_worse(before, after):
    later = source(1, standing=after)
    found = worsened([source(1, standing=before)], [later])
    is_worse = before is not after and (before, after) not in BETTER
    assert found == ((later,) if is_worse else ())


def test_a_source_is_known_by_more_than_its_number():
    before = [source(1, "Ledger"), source(2, "Post")]
    ledger = source(2, "Ledger", standing=Standing.RETRACTED)
    assert worsened(before, [source(1, "Post"), ledger]) == (ledger,)


def test_a_new_source_did_not_become_worse():
    new = source(2, "Post", standing=Standing.RETRACTED)
    assert worsened([source(1, "Ledger")], [source(1, "Ledger"), new]) == ()
