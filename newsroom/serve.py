"""The production server: granian, with what Newsroom needs to start and end cleanly."""

import argparse
import contextlib
import os
import signal
import socket
import sys
import threading
import time
from collections.abc import Callable
from functools import partial

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from granian.constants import HTTPModes, Interfaces
from granian.log import LogLevels

from newsroom.prefixes import DESK
from newsroom.server.companion import Companion
from newsroom.server.loading import load
from newsroom.server.processes import Server

SECONDS_TO_FINISH = 10


def main() -> None:
    """Serve until an interrupt or a termination; requests in flight finish first."""
    asked = _arguments().parse_args()
    _refuse_unusable_settings()
    _refuse_unusable(asked.host, asked.port)
    server = Server(
        "newsroom.wsgi:application",
        address=asked.host,
        port=asked.port,
        # The application is WSGI; ASGI is how its requests are received.
        interface=Interfaces.ASGINL,
        http=HTTPModes.http1,
        workers=asked.workers,
        workers_kill_timeout=SECONDS_TO_FINISH,
        websockets=False,
        log_level=LogLevels.warning,
    )
    companion = Companion(is_ending=lambda: server.interrupt_signal)
    server.on_startup(_keep_interrupts_from_workers)
    server.when_started.append(partial(_in_background, _end_on_interrupt))
    if asked.worker:
        server.when_started.append(companion.start)
    server.when_started.append(
        partial(_in_background, _announce, asked.host, asked.port)
    )
    try:
        server.serve(target_loader=partial(load, threads=asked.threads))
    finally:
        companion.end()


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="newsroom.serve", description=__doc__)
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on")
    parser.add_argument("--port", type=int, default=8000)
    parser.add_argument("--workers", type=int, default=2, help="processes")
    parser.add_argument(
        "--threads", type=int, default=4, help="threads per process for readers"
    )
    parser.add_argument(
        "--worker", action="store_true", help="run a worker too, and end it at the end"
    )
    return parser


def _refuse_unusable_settings() -> None:
    # Each worker would fail by itself, with a traceback around the sentence.
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsroom.settings")
    try:
        settings.BASE_URL  # noqa: B018 - the first look at a setting reads them all
    except ImproperlyConfigured as refusal:
        sys.exit(str(refusal))


def _refuse_unusable(host: str, port: int) -> None:
    # granian's sockets share a port on purpose, so a second newsroom would take
    # half of the first one's requests instead of failing.
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except (OSError, OverflowError) as error:
            sys.exit(
                f"Newsroom cannot listen on port {port} of {host} ({error}); end what "
                "answers there, or choose another port."
            )


def _keep_interrupts_from_workers() -> None:
    # Ctrl-C reaches every process of the terminal. A worker that gets it together
    # with its parent's request to end can lock itself up, so workers inherit a
    # blocked SIGINT, and the parent answers it by ending itself in good order.
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})


def _end_on_interrupt() -> None:
    signal.sigwait({signal.SIGINT})
    os.kill(os.getpid(), signal.SIGTERM)


def _announce(host: str, port: int) -> None:
    while True:
        with contextlib.suppress(OSError), socket.create_connection((host, port), 1):
            break
        time.sleep(0.1)
    sys.stdout.write(
        f"Newsroom answers on http://localhost:{port}/ and its desk on "
        f"http://localhost:{port}{DESK}. Ctrl-C ends it.\n"
    )
    sys.stdout.flush()


def _in_background(task: Callable[..., None], *arguments: object) -> None:
    threading.Thread(target=task, args=arguments, daemon=True).start()


if __name__ == "__main__":
    main()
