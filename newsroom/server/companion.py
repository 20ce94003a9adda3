"""The worker beside the server: a process that is started again when it dies."""

import os
import subprocess
import sys
import threading
from collections.abc import Callable

from django.conf import settings

SECONDS_TO_FINISH = 30
SECONDS_BEFORE_NEXT = 2


class Companion:
    """Keeps one `manage.py run_worker` alive, from `start` until `end`.

    `is_ending` says whether the server was told to end, and with it the worker: a
    terminal and some supervisors tell both.
    """

    def __init__(self, is_ending: Callable[[], bool]):
        self._is_ending = is_ending
        self._ending = threading.Event()
        # Held while a process is started or told to end, so that none slips between.
        self._lock = threading.Lock()
        self._watcher = threading.Thread(target=self._watch, daemon=True)

    def start(self) -> None:
        """Start the worker, and watch it in a thread."""
        self._process = _worker()
        self._watcher.start()

    def end(self) -> None:
        """Let the worker finish what it does, and wait until it is gone."""
        if not self._watcher.is_alive():
            return
        with self._lock:
            self._ending.set()
            self._process.terminate()
        self._watcher.join(SECONDS_TO_FINISH)
        if self._watcher.is_alive():
            self._process.kill()
            self._watcher.join()

    def _watch(self) -> None:
        while True:
            code = self._process.wait()
            if self._ending.wait(SECONDS_BEFORE_NEXT):
                return
            with self._lock:
                if self._ending.is_set():
                    return
                if not self._is_ending():
                    sys.stderr.write(f"The worker ended ({code}); the next begins.\n")
                    self._process = _worker()


def _worker() -> subprocess.Popen[bytes]:
    # Should this process be killed, nobody is there to end the other; it looks.
    parent = str(os.getpid())
    script = str(settings.BASE_DIR / "manage.py")
    return subprocess.Popen(  # noqa: S603 - all of it is ours
        [sys.executable, script, "run_worker", "--parent", parent]
    )
