"""Finds what people read in a template and gettext does not know."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser

from django.template.base import Lexer, Token, TokenType

# A name is the same in every language.
NAMES = {"Newsroom"}
READ_ATTRIBUTES = {
    "alt", "aria-description", "aria-label", "aria-roledescription", "aria-valuetext",
    "label", "placeholder", "summary", "title",
}  # fmt: skip
BUTTONS = {"button", "reset", "submit"}  # Of inputs, which show their value.
DESCRIPTIONS = {"description", "og:description", "og:title", "twitter:title"}
LETTER = re.compile(r"[^\W\d_]")
WORD = re.compile(r"[^\W\d_]{2}")
# A phrase, or one capitalised word: "Key points", "Topics"; not "lead", "POST", "h2".
PHRASE = re.compile(r"[^\W\d_][,:]? +[^\W\d_]|^[A-Z][^\W\d_A-Z]")
LITERAL = re.compile(r"""(_\()?(?:"([^"]*)"|'([^']*)')""")
# What these say in the place of a value is read, however short it is.
WORDS_OF_FILTERS = re.compile(
    r"""\|(?:default|default_if_none|yesno):["']([^"']*)["']"""
)
ENGLISH_PLURAL = re.compile(r"\|pluralize\b(?::\S+)?")
MARKED = {"blocktrans": "endblocktrans", "blocktranslate": "endblocktranslate"}
UNREAD = MARKED | {"comment": "endcomment"}
# Of Django's own admin: what stands there is the value of an attribute.
CLASSES = "block bodyclass"


@dataclass(frozen=True)
class Unmarked:
    """A text that people read and that no catalogue can translate."""

    line: int
    text: str


def unmarked(template: str) -> list[Unmarked]:
    """Every unmarked text: between tags, in attributes, and in Django's own tags."""
    tokens = Lexer(template).tokenize()
    reader = _Reader()
    reader.feed(_markup(tokens))
    reader.close()
    found = [*reader.found, *_texts_in_tags(tokens)]
    return sorted(found, key=lambda one: (one.line, one.text))


def _markup(tokens: list[Token]) -> str:
    """The template's HTML alone, on the same lines; a value is one dot."""
    pieces: list[str] = []
    until = ""
    for token in tokens:
        name = token.contents.split(" ")[0]
        if until:
            # No tag of Django spans lines, so texts alone move the later lines down.
            pieces.append(re.sub(r"[^\n]", "", token.contents))
            until = "" if name == until else until
        elif token.token_type == TokenType.TEXT:
            pieces.append(token.contents)
        elif token.token_type == TokenType.VAR:
            # `<{{ level }}>` is an element of some name.
            pieces.append("x" if "".join(pieces[-1:]).endswith(("<", "</")) else "·")
        elif token.token_type == TokenType.BLOCK:
            until = "endblock" if token.contents == CLASSES else UNREAD.get(name, "")
    return "".join(pieces)


def _texts_in_tags(tokens: list[Token]) -> Iterator[Unmarked]:
    for token in tokens:
        if token.token_type in (TokenType.BLOCK, TokenType.VAR):
            for text in dict.fromkeys(_texts_in_tag(token.contents)):
                yield Unmarked(token.lineno, text)


def _texts_in_tag(contents: str) -> Iterator[str]:
    if contents.startswith(("translate ", "trans ")):
        return
    yield from ENGLISH_PLURAL.findall(contents)
    yield from filter(WORD.search, WORDS_OF_FILTERS.findall(contents))
    for is_marked, *texts in LITERAL.findall(contents):
        text = "".join(texts)
        if not is_marked and PHRASE.search(text):
            yield text


class _Reader(HTMLParser):
    """Collects the texts of a page that are made of letters."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[Unmarked] = []

    def handle_data(self, data: str) -> None:
        if self.cdata_elem not in ("script", "style"):
            self._note(data, self.getpos()[0])

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        typed = self.get_starttag_text() or ""
        for name, value in attrs:
            if value and self._is_read(tag, name, values):
                above = typed[: max(typed.find(value), 0)].count("\n")
                self._note(value, self.getpos()[0] + above)

    @staticmethod
    def _is_read(tag: str, name: str, values: dict[str, str]) -> bool:
        if name == "value":
            return tag == "input" and values.get("type") in BUTTONS
        if name == "content":
            said = values.get("name", values.get("property", ""))
            return said in DESCRIPTIONS
        # Most data for scripts is no text; what they show to people is a phrase.
        if name.startswith("data-"):
            return bool(PHRASE.search(values[name]))
        return name in READ_ATTRIBUTES

    def _note(self, text: str, line: int) -> None:
        letter = LETTER.search(text)
        words = re.sub(r"^\W+|\W+$", "", " ".join(text.split()))
        if letter and words not in NAMES:
            above = text[: letter.start()].count("\n")
            self.found.append(Unmarked(line + above, words))
