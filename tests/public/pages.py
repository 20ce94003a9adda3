"""Reads a page of HTML, for tests that look at what it says and where it leads."""

from html.parser import HTMLParser

VOID = {"meta", "link", "br", "img", "input", "hr", "circle", "path", "rect"}


class Page(HTMLParser):
    """The elements of a page: `elements` holds (tag, attributes, text) in order."""

    def __init__(self, response):
        super().__init__(convert_charrefs=True)
        self.elements = []
        self._open = []
        self.feed(response.content.decode())
        self.close()

    def handle_starttag(self, tag, attrs):
        element = (tag, dict(attrs), [])
        self.elements.append(element)
        if tag not in VOID:
            self._open.append(element)

    def handle_endtag(self, tag):
        while self._open and self._open.pop()[0] != tag:
            pass

    def handle_startendtag(self, tag, attrs):
        self.elements.append((tag, dict(attrs), []))

    def handle_data(self, data):
        for _, _, text in self._open:
            text.append(data)

    def all(self, tag=None, **wanted):
        """(attributes, text) of elements of that tag with these attribute values.

        `class_` asks for one class among several.
        """
        return [
            (attrs, " ".join("".join(text).split()))
            for name, attrs, text in self.elements
            if tag in (None, name) and _fits(attrs, wanted)
        ]

    def texts(self, tag=None, **wanted):
        """The texts of those elements, white space made single."""
        return [text for _, text in self.all(tag, **wanted)]

    @property
    def ids(self):
        """Every id, in order."""
        return [attrs["id"] for _, attrs, _ in self.elements if "id" in attrs]

    @property
    def links(self):
        """Every address that an `a` leads to."""
        return [attrs["href"] for attrs, _ in self.all("a") if "href" in attrs]


def _fits(attrs, wanted):
    return all(
        value in attrs.get("class", "").split()
        if name == "class_"
        else attrs.get(name) == value
        for name, value in wanted.items()
    )
