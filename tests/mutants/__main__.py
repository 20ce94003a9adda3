"""Runs the tests of the workflow once without each guard: `python -m tests.mutants`."""

import argparse
import os
import re
import subprocess
import sys

import django
from tqdm import tqdm

TESTS = (
    "tests/desk/workflow/test_guards.py",
    "tests/desk/workflow/test_four_eyes.py",
    "tests/desk/workflow/test_perform.py",
    "tests/desk/workflow/test_schedules.py",
    "tests/desk/workflow/test_reviews.py",
    "tests/desk/workflow/test_embargo.py",
    "tests/desk/workflow/test_submissions.py",
    "tests/admin/test_workflow_guide.py",
    "tests/desk/workflow/test_permission_matrix.py",
    "tests/admin/test_one_publish_verb.py",
)
FAILED = re.compile(r"^(?:FAILED|ERROR) (\S.*?)(?: - .*)?$", re.MULTILINE)


def main() -> None:
    """Print a table of guards and the first test that fails without each."""
    parser = argparse.ArgumentParser(prog="tests.mutants", description=__doc__)
    parser.add_argument("names", nargs="*", help="guards to take away; all by default")
    asked = parser.parse_args().names
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsroom.settings")
    django.setup()
    names = asked or _names()
    found = {name: _first_failure(name) for name in tqdm(names, "Taking guards away")}
    for name, test in found.items():
        sys.stdout.write(f"| `{name}` | {test or 'NOBODY NOTICED'} |\n")
    survivors = [name for name, test in found.items() if not test]
    sys.stdout.write(f"{len(found) - len(survivors)} of {len(found)} were noticed.\n")
    sys.exit(1 if survivors else 0)


def _names() -> list[str]:
    # Imported late: the catalogue needs the models, and they need the set-up.
    from tests.mutants import catalogue  # noqa: PLC0415

    return list(catalogue.mutants())


def _first_failure(name: str) -> str:
    run = subprocess.run(
        [
            *(sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:randomly"),
            *("-p", "tests.mutants.plugin"),
            *("-k", "not [desk- and not [command-", *TESTS),
        ],
        env=os.environ | {"NEWSROOM_MUTANT": name},
        capture_output=True,
        text=True,
        check=False,
    )
    failure = FAILED.search(run.stdout)
    # A run that did not come to the tests says nothing of the guard.
    if run.returncode not in {0, 1} or (run.returncode and not failure):
        sys.exit(run.stdout + run.stderr)
    return failure[1] if failure else ""


if __name__ == "__main__":
    main()
