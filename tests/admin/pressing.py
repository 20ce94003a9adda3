"""Types into a story, fills in what stands beside its buttons, and presses one."""

from tests.admin import desk

WORDS = "Typed and not saved."
NOTE = "As the harbour master said."
AT = "2126-07-06T09:00"


def press(browser, story, verb: str, **typed):
    words = {"note": NOTE, "public_note": "It said twelve.", "scheduled_for": AT}
    page = browser.get(desk.change_url(story))
    shown = desk.beside(page).keys()
    words = {name: value for name, value in words.items() if name in shown}
    return desk.save_and_do(browser, story, verb, **{**words, **typed})
