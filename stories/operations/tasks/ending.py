"""How a worker learns that it is to end, without being torn out of what it does."""

import os
import signal
import threading

ENDINGS = {signal.SIGINT, signal.SIGTERM}
SECONDS_BETWEEN_LOOKS = 1


def until_told() -> threading.Event:
    """An event that Ctrl-C or a request to end sets; only from the main thread.

    Call it before other threads are started, which then leave these signals alone.
    """
    ending = threading.Event()
    # Waited for, not handled: a handler runs in the middle of anything, a commit too.
    signal.pthread_sigmask(signal.SIG_BLOCK, ENDINGS)
    _in_background(_wait_for_signal, ending)
    return ending


def end_with_parent(ending: threading.Event, parent: int) -> None:
    """Set `ending` as soon as the process `parent` is no longer this one's parent."""
    _in_background(_wait_for_orphanage, ending, parent)


def _wait_for_signal(ending: threading.Event) -> None:
    signal.sigwait(ENDINGS)
    ending.set()


def _wait_for_orphanage(ending: threading.Event, parent: int) -> None:
    while os.getppid() == parent and not ending.wait(SECONDS_BETWEEN_LOOKS):
        pass
    ending.set()


def _in_background(task, *arguments) -> None:
    threading.Thread(target=task, args=arguments, daemon=True).start()
