"""Prints how many lines and how many branches the tests covered, and refuses too few.

Coverage's own threshold adds the two up, so that many lines would hide few branches.
"""

import json
import sys
import tempfile
from pathlib import Path

import coverage

LEAST = 95.0


def main() -> None:
    """Report on the measurement that the last run of the tests left behind."""
    measured = coverage.Coverage()
    measured.load()
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "coverage.json"
        measured.json_report(outfile=str(report))
        totals = json.loads(report.read_text())["totals"]
    lines = 100 * totals["covered_lines"] / totals["num_statements"]
    branches = 100 * totals["covered_branches"] / totals["num_branches"]
    sys.stdout.write(f"Covered: {lines:.1f} % of lines, {branches:.1f} % of branches\n")
    if min(lines, branches) < LEAST:
        sys.exit(f"Each must be at least {LEAST:.0f} %; add tests for what is missing.")


if __name__ == "__main__":
    main()
