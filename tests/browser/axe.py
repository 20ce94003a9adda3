"""What axe has to say against a page, in each of the looks."""

from axe_playwright_python.sync_playwright import Axe

from tests.browser import looks

OPTIONS = {"resultTypes": ["violations"]}
# Pages for reading keep 7 to 1, more than the rules ask for by default.
FOR_READING = OPTIONS | {"rules": {"color-contrast-enhanced": {"enabled": True}}}


def violations(page, options=OPTIONS) -> list[str]:
    """Each rule that is broken in one of the looks, with where."""
    return [
        f"{name}: {rule['id']}: {node['target']} {node['html'][:160]}"
        for name in (looks.wear(page, *look) for look in looks.BOTH)
        for rule in Axe().run(page, options=options).response["violations"]
        for node in rule["nodes"]
    ]
