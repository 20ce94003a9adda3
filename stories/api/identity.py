"""What names each item for ever, its id, and where it is: its page and its address."""

from stories.public.absolute import absolute_url


def part_id(story: int, part: str | int) -> str:
    """The id of an event, by its anchor, or of an edition, by its number."""
    return f"{story}-{part}"


def where(name: str, *args) -> dict:
    """The page and the address of the API of what has both under one name."""
    return {
        "url": absolute_url(f"public:{name}", *args),
        "api_url": absolute_url(f"api:{name}", *args),
    }


def story_name(story: int, slug: str, headline: str) -> dict:
    """A story, as its parts name it."""
    return {"id": story, "slug": slug, **where("story", slug), "headline": headline}


def event(story: int, payload: dict) -> dict:
    """An entry of the story's timeline."""
    # No reverse() for each: a story may have thousands, and ids are figures.
    key = part_id(story, payload["anchor"])
    return {**payload, "id": key, "api_url": f"{absolute_url('api:events')}{key}/"}


def correction(story: int, slug: str, note: dict) -> dict:
    """A public note, with what its edition changed."""
    number = note["edition"]
    return {
        **note,
        "id": part_id(story, number),
        **where("difference", slug, number - 1, number),
    }


def whole(story: int, payload: dict) -> dict:
    """A story's public JSON, with the names and addresses of all its parts."""
    slug, sources = payload["slug"], absolute_url("api:sources")
    return {
        **payload,
        "id": story,
        **where("story", slug),
        "sources": [
            {**source, "api_url": f"{sources}{source['id']}/"}
            for source in payload["sources"]
        ],
        "timeline": [event(story, entry) for entry in payload["timeline"]],
        "corrections": [correction(story, slug, n) for n in payload["corrections"]],
    }
