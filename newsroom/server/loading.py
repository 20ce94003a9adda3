"""What a process of the server does before its first request."""

import atexit
import multiprocessing
import os
import signal
import sys
import threading
import traceback

from django.utils.module_loading import import_string

from newsroom.server.application import Application
from newsroom.server.processes import UNUSABLE


def load(target: str, *, threads: int, processor: int | None = None) -> Application:
    """The WSGI application that `target` names, on so many threads, watched.

    The process keeps to `processor`, if one is given.
    A newsroom that cannot be loaded ends the process with a code that says so: the
    server ends too, instead of starting it for ever.
    """
    try:
        pages = import_string(target.replace(":", "."))
        # By name: what they import needs Django set up, which the line above does.
        sender = import_string("newsroom.server.senders.sender")
        import_string("newsroom.server.watch.start")()
        import_string("newsroom.server.tuning.tune")(processor)
    except Exception:
        traceback.print_exc()
        sys.exit(UNUSABLE)
    atexit.register(_leave)
    threading.Thread(target=_end_with_the_server, daemon=True).start()
    return Application(pages, threads=threads, sender=sender)


def _end_with_the_server() -> None:
    # A server that is killed cannot end its processes, which would keep its port.
    if server := multiprocessing.parent_process():
        server.join()
        os.kill(os.getpid(), signal.SIGTERM)


def _leave() -> None:
    # granian's own threads must not meet an interpreter that is being taken down.
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(0)
