"""What must hold of a newsroom whatever was killed in it, asked of its database."""

from tests.races.newsroom import Newsroom

HALF_DONE = {
    "a published story without a transition that says so": """
        SELECT slug FROM stories_story s WHERE state = 'published' AND NOT EXISTS (
            SELECT 1 FROM stories_transition t WHERE t.story_id = s.id
            AND t.to_state = 'published' AND t.edition_id = s.live_edition_id)""",
    "a transition to published without the state": """
        SELECT slug FROM stories_story s JOIN stories_transition t
        ON t.story_id = s.id WHERE t.to_state = 'published' AND s.state <> 'published'
    """,
    "an edition that nobody sees": """
        SELECT s.slug FROM stories_edition e JOIN stories_story s ON s.id = e.story_id
        LEFT JOIN stories_livestory l ON l.edition_id = e.id
        WHERE l.story_id IS NULL OR s.live_edition_id <> e.id""",
    "a live story without its source or event": """
        SELECT slug FROM stories_livestory l WHERE
        (SELECT COUNT(*) FROM stories_livereference r
         WHERE r.live_story_id = l.story_id) <> l.source_count
        OR NOT EXISTS (SELECT 1 FROM stories_liveevent v
         WHERE v.live_story_id = l.story_id)""",
    "a story published twice": """
        SELECT story_id FROM stories_transition WHERE to_state = 'published'
        GROUP BY story_id HAVING COUNT(*) > 1""",
    "a public story without its slug": """
        SELECT slug FROM stories_livestory l WHERE NOT EXISTS (
            SELECT 1 FROM stories_publicslug p
            WHERE p.slug = l.slug AND p.story_id = l.story_id)""",
    "a schedule given up without a notice": """
        SELECT slug FROM stories_story s JOIN stories_transition t
        ON t.story_id = s.id WHERE t.verb = 'miss' AND (
            SELECT COUNT(*) FROM stories_notice n WHERE n.story_id = s.id) <> 1""",
}


def half_done(newsroom: Newsroom) -> dict[str, list[tuple]]:
    """What is found of each kind, where any is."""
    found = {name: newsroom.rows(query) for name, query in HALF_DONE.items()}
    return {name: rows for name, rows in found.items() if rows}


def count(newsroom: Newsroom, query: str) -> int:
    """How many rows `query` gives."""
    ((number,),) = newsroom.rows(f"SELECT COUNT(*) FROM ({query}) AS rows_counted")
    return number
