"""The server's processes: they inherit nothing, and one that dies is replaced.

Each process is a new interpreter. A copy of a running one takes along whatever lock
another thread held at that moment, for ever: a copied import lock left processes that
took requests and never answered.

`multiprocessing` collects a dead child in the thread that happens to ask first. Until
that thread has noted the result, another one that asks finds no child to collect and
takes it for alive. granian watches each worker in a thread and waits for it in another,
so on a busy machine it warned of killing workers that had ended in good order.
"""

import multiprocessing.connection
import multiprocessing.resource_tracker
import sys
import threading
from collections.abc import Callable
from functools import partial
from multiprocessing.process import BaseProcess

from granian import Granian
from granian.server.mp import WorkerProcess

from newsroom.server.processors import processor_of

# The exit code of a process that cannot load the newsroom: the next could not either.
UNUSABLE = 3


class Server(Granian):
    """granian, whose threads agree on which of its workers are alive.

    Callables in `when_started` are called when the first processes were started; no
    thread of the newsroom runs before.
    """

    def __init__(self, *arguments, **keywords):
        multiprocessing.set_start_method("spawn", force=True)
        super().__init__(*arguments, respawn_failed_workers=True, **keywords)
        self.when_started: list[Callable[[], None]] = []

    def startup(self, *arguments) -> None:
        """Start the processes, then what waits for them."""
        # The first start of a process starts it too, and unblocks signals after.
        multiprocessing.resource_tracker.ensure_running()
        super().startup(*arguments)
        self._call_hooks(self.when_started)

    def shutdown(self, exit_code: int = 0) -> None:
        """End the processes, and what `multiprocessing` started beside them."""
        try:
            super().shutdown(exit_code)
        finally:
            # It would end by itself, but a moment after the server.
            multiprocessing.resource_tracker._resource_tracker._stop()

    def _spawn_worker(self, idx, target, callback_loader) -> WorkerProcess:
        own = partial(callback_loader, processor=processor_of(idx, self.workers))
        worker = super()._spawn_worker(idx, target, own)
        worker.inner = AskedByMany(worker.inner)
        return worker

    def _respawn_workers(self, workers: list[int], *arguments, **keywords) -> None:
        if any(self.wrks[number].inner.exitcode == UNUSABLE for number in workers):
            # Ends the loop that called, and with it the server.
            self.respawn_failed_workers = False
            self.interrupt_children.extend(workers)
            self.main_loop_interrupt.set()
            return
        if not self.reload_signal:
            sys.stderr.write("A process of the server ended; the next begins.\n")
        super()._respawn_workers(workers, *arguments, **keywords)


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
