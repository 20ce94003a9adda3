"""The guide says how many connections to the database an installation has at most."""

import re

from newsroom import serve
from newsroom.server.lanes import threads_of
from tests.architecture.modules import ROOT

# The schedules that the worker keeps, and its tasks; who looks for what is overdue.
OF_A_WORKER, OF_THE_WATCH = 2, 1


def test_the_guide_counts_the_connections_of_what_is_preset():
    preset = serve._arguments().parse_args([])
    in_a_process = sum(threads_of(preset.threads).values())
    most = preset.workers * in_a_process + OF_THE_WATCH + OF_A_WORKER
    guide = ROOT.joinpath("docs", "operations.md").read_text(encoding="utf-8")
    (told,) = re.findall(r"at most (\d+)\s+connections", guide)
    assert int(told) == most
