"""The sizes and colour schemes in which pages are looked at."""

from playwright.sync_api import Page

DESKTOP = {"width": 1280, "height": 900}
PHONE = {"width": 390, "height": 844}
SIZES = {"desktop": DESKTOP, "phone": PHONE}

Look = tuple[str, str]

# What differs with the scheme, and what differs with the width, is met once each.
BOTH: tuple[Look, ...] = (("desktop", "light"), ("phone", "dark"))
ALL: tuple[Look, ...] = (*BOTH, ("desktop", "dark"), ("phone", "light"))


def wear(page: Page, device: str, scheme: str) -> str:
    """Make the page look so; returns the name of the look."""
    page.set_viewport_size(SIZES[device])
    page.emulate_media(color_scheme=scheme)
    # Colours that fade into each other are those of neither scheme.
    page.evaluate("Promise.all(document.getAnimations().map(it => it.finished))")
    return f"{device}-{scheme}"
