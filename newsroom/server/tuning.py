"""How Python runs in a process that serves readers.

What the first request would load is loaded before it, and set apart from what is
collected as garbage: looking through all of it stopped a page for 50 ms.
"""

import gc
import os
import sys
from pathlib import Path

from django.conf import settings
from django.template.loader import get_template
from django.urls import reverse

# How long a thread keeps the interpreter while others wait for it. A page gives it up
# some thirty times, at each row from the database and each step of its sending, and
# waited so long each time beside a thread that computes; Python's own is 5 ms.
SECONDS_OF_A_THREAD = 0.001
PUBLIC = "public"


def tune(processor: int | None = None) -> None:
    """Load what pages need, let threads take short turns, and keep to a processor.

    Threads that the calling one starts from now on keep to it too.
    """
    if processor is not None:
        os.sched_setaffinity(0, {processor})
    # Reads every address of the newsroom.
    reverse("public:front")
    for page in Path(settings.BASE_DIR, "templates", PUBLIC).glob("*.html"):
        get_template(f"{PUBLIC}/{page.name}")
    gc.collect()
    gc.freeze()
    sys.setswitchinterval(SECONDS_OF_A_THREAD)
