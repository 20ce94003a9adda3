"""What a browser would send back from the desk's pages."""

import re

from django.test import Client
from django.urls import reverse

from stories.models import Story


def client(user) -> Client:
    """A browser in which `user` is logged in."""
    browser = Client()
    browser.force_login(user)
    return browser


def lose_session(browser: Client) -> Client:
    """End the log-in of `browser`, as time does: its other cookies stay."""
    browser.get(reverse("admin:index"))
    del browser.cookies["sessionid"]
    return browser


def change_url(story: Story) -> str:
    return reverse("admin:stories_story_change", args=[story.pk])


def verb_url(story: Story, verb: str) -> str:
    return reverse("admin:stories_story_do", args=[story.pk, verb])


def typed(response) -> dict[str, object]:
    """The fields of the story form in `response`, as they stand on the page."""
    forms = [response.context["adminform"].form]
    sent = {}
    for inline in response.context["inline_admin_formsets"]:
        forms += [inline.formset.management_form, *inline.formset.forms]
    for form in forms:
        for field in form:
            sent |= _sent(field)
    return sent


def _sent(field) -> dict[str, object]:
    """A field as it stands on the page, with what tells whether it was changed."""
    sent = _shown(field)
    if field.field.show_hidden_initial:
        shown = field.field.hidden_widget().format_value(field.value())
        sent[field.html_initial_name] = shown or ""
    return sent


def _shown(field) -> dict[str, object]:
    value = field.value()
    if value is None or value is False:
        return {}
    widget = field.field.widget
    if hasattr(widget, "widgets"):
        parts = value if isinstance(value, list) else widget.decompress(value)
        return {
            f"{field.html_name}{name}": part
            for name, part in zip(widget.widgets_names, parts, strict=True)
            if part is not None
        }
    if isinstance(value, list | tuple):
        value = [getattr(item, "pk", item) for item in value]
    return {field.html_name: value}


def save(browser: Client, story: Story, **changes):
    """Open the story, type `changes`, and save."""
    sent = typed(browser.get(change_url(story))) | _named(changes)
    return browser.post(change_url(story), sent)


def beside(response) -> dict[str, str]:
    """What stands beside the buttons of “Next step” in `response`."""
    sent = {}
    for field in response.context["asked"]:
        sent |= _shown(field)
    return sent


def save_and_do(browser: Client, story: Story, verb: str, **changes):
    """Open the story, type `changes` into it and beside the buttons, and press one."""
    page = browser.get(change_url(story))
    sent = typed(page) | beside(page) | _named(changes)
    return browser.post(change_url(story), sent | {"_do": verb}, follow=True)


def buttons(response) -> set[str]:
    """The verbs that have a button which sends the story's form in `response`."""
    page = response.content.decode()
    return set(re.findall(r'form="story_form" name="_do" value="(\w+)"', page))


def _named(changes: dict[str, object]) -> dict[str, object]:
    """`key_points_0_body` for `key_points-0-body`, which Python cannot write."""
    named = {}
    for name, value in changes.items():
        group, _, rest = name.partition("__")
        named[f"{group}-{rest.replace('__', '-')}" if rest else name] = value
    return named


def refusals(response) -> str:
    """Every error on the page, in one text."""
    return " ".join(str(error) for error in response.context["errors"])


def press(browser: Client, story: Story, verb: str, **sent):
    """Press a button as it stands on the page, and see the page after it."""
    sent = {"version": story.version, **sent}
    return browser.post(verb_url(story, verb), sent, follow=True)


def told(response) -> str:
    """What the desk answered to the last thing done."""
    return " ".join(str(message) for message in response.context["messages"])


def refused(response) -> dict[str, str]:
    """Why a verb was not done: each sentence with the id that it leads to."""
    found = response.context.get("refusals") or ()
    return {refusal["sentence"]: refusal["target"] for refusal in found}
