"""What a process of the server does before its first request."""

import multiprocessing
import os
import signal
import sys
import threading
import traceback

from django.utils.module_loading import import_string

from newsroom.server.processes import UNUSABLE


def load(target: str):
    """The WSGI application that `target` names, and the watch beside it.

    A newsroom that cannot be loaded ends the process with a code that says so: the
    server ends too, instead of starting it for ever.
    """
    try:
        pages = import_string(target.replace(":", "."))
        # By name: what it imports needs Django set up, which the line above does.
        import_string("newsroom.server.watch.start")()
    except Exception:
        traceback.print_exc()
        sys.exit(UNUSABLE)
    threading.Thread(target=_end_with_the_server, daemon=True).start()
    return pages


def _end_with_the_server() -> None:
    # A server that is killed cannot end its processes, which would keep its port.
    if server := multiprocessing.parent_process():
        server.join()
        os.kill(os.getpid(), signal.SIGTERM)
