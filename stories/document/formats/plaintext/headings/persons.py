"""Signs of people and institutions at a border: first names, titles, whole names."""

from __future__ import annotations

from stories.document.formats.plaintext.headings.borders import Border
from stories.document.formats.plaintext.headings.english import english
from stories.document.formats.plaintext.headings.tokens import Form, Token
from stories.document.formats.plaintext.headings.words import Kind

NAME_LIKE = frozenset({Kind.NAME, Kind.UNKNOWN})
_TITLE_WITHIN = 3
_NAME_WORDS = 5


def title_alone(b: Border) -> bool:
    """ "… President | Donald Trump"."""
    if b.last.stem not in english().titles or not b.is_english:
        return False
    return b.kind in NAME_LIKE and b.first.stem not in english().titles


def role_alone(b: Border) -> bool:
    """ "… Beijing’s envoy | Deng Xijun"."""
    if not b.is_english or b.last.form is not Form.LOWER:
        return False
    return is_role(b.last) and b.first.is_capital and b.kind in NAME_LIKE


def is_role(token: Token) -> bool:
    """True for what a person does, in the singular: "campaigner", "biologist"."""
    return token.stem in english().roles or token.stem.endswith("ist")


def name_goes_on(b: Border) -> bool:
    """The heading's last word is one that begins a name or stands before one."""
    if not b.is_english or not b.last.is_capital:
        return False
    stem = b.last.stem
    if stem in english().titles:
        return not _ends_heading_title(b)
    return (
        stem in english().place_first
        or stem in english().nations
        or b.last.has_lower_part
    )


def opens_person(b: Border) -> bool:
    """The body opens with a known first name and another name."""
    if not b.is_english or len(b.run) < 2 or name_goes_on(b) or b.first.possessive:
        return False
    if is_role(b.last):
        return False
    follower = b.line.kinds[b.index + 1]
    return b.first.stem in english().first_names and follower in NAME_LIKE


def opens_known_person(b: Border) -> bool:
    """The body opens with the full name of someone whom the heading names."""
    full = _full_name(b)
    if len(full) < 2 or title_alone(b):
        return False
    earlier = {token.stem for token in b.line.tokens[: b.index]}
    return full[-1].stem in earlier and full[0].stem not in earlier


def _full_name(b: Border) -> list[Token]:
    """Capitals that may be one name, across "de", "van" and their like."""
    if b.kind not in NAME_LIKE or b.first.form is not Form.CAPITAL:
        return []
    found: list[Token] = []
    for token in b.line.tokens[b.index : b.index + _NAME_WORDS]:
        if token.possessive:
            break
        if token.form is Form.CAPITAL:
            found.append(token)
        elif token.bare not in english().name_particles:
            break
        if token.text != token.bare:
            break
    return found


def opens_title(b: Border) -> bool:
    """The body opens with a title and a name: "US President Donald Trump"."""
    if not b.is_english or len(b.run) < 2 or _stands_before_title(b):
        return False
    if b.last.stem in english().titles and not _ends_heading_title(b):
        return False
    if b.last.stem in english().portfolios and b.first.stem in english().titles:
        return False
    title = _title_within(b)
    if title is None:
        return False
    return any(b.line.kinds[i] in NAME_LIKE for i in b.run if i > title)


def _title_within(b: Border) -> int | None:
    """Where the title stands: first, or after the country or the court it serves."""
    for index in b.run[:_TITLE_WITHIN]:
        token = b.line.tokens[index]
        if token.stem in english().titles:
            return index
        if not _serves(token) and (index == b.index or not _serves(b.first)):
            return None
    return None


def _serves(token: Token) -> bool:
    return token.stem in english().nations or token.bare.lower() in english().states


def _stands_before_title(b: Border) -> bool:
    """ "… Deal US | President": the country belongs to the title, unless "in US"."""
    if b.first.stem not in english().titles:
        return False
    for index in range(b.index - 1, max(b.index - _TITLE_WITHIN, 0), -1):
        token = b.line.tokens[index]
        if _serves(token):
            return not b.line.words.is_link(b.line.tokens[index - 1])
        if not token.is_capital or token.stem in english().titles:
            return False
    return False


def _ends_heading_title(b: Border) -> bool:
    before = b.line.tokens[b.index - 2].stem if b.index > 1 else ""
    return before in {"former", "new", "next", "first", "a", "the", "for", "by", "as"}


def opens_role(b: Border) -> bool:
    """ "Campaigner Rosa Imbert"."""
    if not b.is_english or len(b.run) < 3 or b.first.stem in english().titles:
        return False
    return is_role(b.first) and all(b.line.kinds[i] in NAME_LIKE for i in b.run[1:3])


def opens_names(b: Border) -> bool:
    """The body opens with all of a run of names."""
    if len(b.run) < 2 or b.last_kind in NAME_LIKE or name_goes_on(b):
        return False
    return all(_is_name_in(b, i) for i in b.run)


def inside_names(b: Border) -> bool:
    """The border parts two names that stand side by side."""
    if not b.is_english or b.last.possessive or b.kind not in NAME_LIKE:
        return False
    if b.last.form is Form.ACRONYM or b.last.text.endswith(",") or _ends_in_place(b):
        return False
    return b.last_kind in NAME_LIKE and b.last.is_capital and not b.repeats


def _ends_in_place(b: Border) -> bool:
    """ "… in Oslo |": a known place after a link is whole."""
    before = b.line.tokens[b.index - 2] if b.index > 1 else b.last
    return b.last.stem in english().places and b.line.words.is_link(before)


def _is_name_in(b: Border, index: int) -> bool:
    token = b.line.tokens[index]
    if b.line.kinds[index] in NAME_LIKE:
        return True
    return b.is_english and index > b.index and token.stem in english().bodies


def opens_body(b: Border) -> bool:
    """The body opens with an institution's whole name: "Kaunas Hospital"."""
    if len(b.run) < 2 or b.kind not in NAME_LIKE or name_goes_on(b):
        return False
    if not b.is_english or b.ends_in_link:
        return False
    return b.line.tokens[b.run[-1]].stem in english().bodies
