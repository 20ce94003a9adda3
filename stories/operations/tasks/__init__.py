"""Background work: schedules are kept and queued tasks done, beside the server."""

from stories.operations.tasks.ending import end_with_parent, until_told
from stories.operations.tasks.queue import do_next, prune, put_back
from stories.operations.tasks.worker import do_queued, work

__all__ = [
    "do_next",
    "do_queued",
    "end_with_parent",
    "prune",
    "put_back",
    "until_told",
    "work",
]
