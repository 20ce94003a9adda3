"""The screens of what was: editions, moves, versions, originals, redactions."""
