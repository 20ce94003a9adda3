"""Which processor a process of the server keeps to, if to one."""

import os
import sys


def processor_of(number: int, processes: int) -> int | None:
    """The processor that the process of this number keeps to; None: to none.

    Threads that hand the interpreter to each other across processors make a page twice
    as long as on one. Where there are more processors than processes, none is kept to:
    two newsrooms of the machine might choose the same and leave others idle.
    """
    if sys.platform != "linux":
        return None
    processors = sorted(os.sched_getaffinity(0))
    if not 1 < len(processors) <= processes:
        return None
    return processors[number % len(processors)]
