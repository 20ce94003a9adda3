"""A child process that several threads may wait for and ask after.

`multiprocessing` collects a dead child in the thread that happens to ask first. Until
that thread has noted the result, another one that asks finds no child to collect and
takes it for alive. granian watches each worker in a thread and waits for it in another,
so on a busy machine it warned of killing workers that had ended in good order.
"""

import multiprocessing.connection
import threading
from multiprocessing.process import BaseProcess

from granian import Granian
from granian.server.mp import WorkerProcess


class Server(Granian):
    """granian, whose threads agree on which of its workers are alive."""

    def _spawn_worker(self, *arguments, **keywords) -> WorkerProcess:
        worker = super()._spawn_worker(*arguments, **keywords)
        worker.inner = AskedByMany(worker.inner)
        return worker


class AskedByMany:
    """A process whose end one thread at a time collects; all else is the process's."""

    def __init__(self, process: BaseProcess):
        self._process = process
        self._collecting = threading.Lock()

    def __getattr__(self, name: str) -> object:
        return getattr(self._process, name)

    def join(self, timeout: float | None = None) -> None:
        """Wait until it has ended, for at most `timeout` seconds if that is given."""
        # Closed by the system when the process ends, whoever collects it.
        if multiprocessing.connection.wait([self._process.sentinel], timeout):
            with self._collecting:
                self._process.join()

    def is_alive(self) -> bool:
        """Say whether it runs."""
        with self._collecting:
            return self._process.is_alive()
