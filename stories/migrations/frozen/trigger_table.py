"""Database triggers: what must never happen, refused even to raw SQL.

Written for SQLite and for PostgreSQL side by side, so that they stay alike. Each has
one more way of its own to lose rows: REPLACE, which SQLite does without asking the
triggers on DELETE, and TRUNCATE.
"""

from dataclasses import dataclass

EVERYWHERE = frozenset({"sqlite", "postgresql"})
SQLITE = frozenset({"sqlite"})
POSTGRESQL = frozenset({"postgresql"})


@dataclass(frozen=True)
class Trigger:
    """Refuses `event` on `table` with `message`, where the SQL `condition` holds.

    `vendors` are the databases that need it; `since` is the migration that brings it,
    so that an older one goes on to do what it did, and `until` the one that takes it.
    """

    name: str
    table: str
    event: str
    message: str
    condition: str = ""
    vendors: frozenset[str] = EVERYWHERE
    since: str = "0002"
    until: str = ""

    def stands_after(self, migration: str) -> bool:
        """True where that migration leaves it in place, on SQLite."""
        is_ended = self.until and self.until <= migration
        return "sqlite" in self.vendors and self.since <= migration and not is_ended


_SLUG_TAKEN = "Readers know another story under this slug."
_OTHER_STORY = """
    NEW.story_id <> (
        SELECT story_id FROM stories_reference WHERE id = NEW.reference_id
    )
    OR NEW.story_id <> COALESCE(
        (SELECT story_id FROM stories_keypoint WHERE id = NEW.key_point_id),
        (SELECT story_id FROM stories_timelineevent WHERE id = NEW.event_id)
    )
"""

REDACTIONS = "0018"
_IS_REDACTED = (
    "EXISTS (SELECT 1 FROM stories_tombstone "
    "WHERE edition_id = OLD.id AND covered_at IS NULL)"
)
# Of an edition, a redaction covers texts and touches nothing else.
_ANOTHER_EDITION = " OR ".join(
    f"NEW.{column} <> OLD.{column}"
    for column in (
        "id",
        "story_id",
        "number",
        "kind",
        "made_by_id",
        "made_at",
        "digest",
        "content_format",
    )
)

TRIGGERS = (
    Trigger(
        "edition_never_changes",
        "stories_edition",
        "UPDATE",
        "An edition is never changed.",
        until=REDACTIONS,
    ),
    Trigger(
        "edition_only_redacted",
        "stories_edition",
        "UPDATE",
        "An edition is never changed.",
        f"NOT ({_IS_REDACTED}) OR {_ANOTHER_EDITION}",
        since=REDACTIONS,
    ),
    Trigger(
        "tombstone_of_redaction",
        "stories_tombstone",
        "INSERT",
        "Editions are covered only by a redaction that two people decided.",
        "NEW.covered_at IS NOT NULL OR NOT EXISTS ("
        "SELECT 1 FROM stories_redaction r, stories_edition e "
        "WHERE r.id = NEW.redaction_id AND r.state = 'done' "
        "AND e.id = NEW.edition_id AND e.story_id = r.story_id "
        "AND e.digest = NEW.digest)",
        since=REDACTIONS,
    ),
    Trigger(
        "tombstone_only_closes",
        "stories_tombstone",
        "UPDATE",
        "A tombstone is never changed.",
        "OLD.covered_at IS NOT NULL OR NEW.covered_at IS NULL OR NEW.id <> OLD.id "
        "OR NEW.redaction_id <> OLD.redaction_id "
        "OR NEW.edition_id <> OLD.edition_id OR NEW.digest <> OLD.digest",
        since=REDACTIONS,
    ),
    Trigger(
        "tombstone_never_goes",
        "stories_tombstone",
        "DELETE",
        "A tombstone is never removed.",
        since=REDACTIONS,
    ),
    Trigger(
        "tombstone_never_replaced",
        "stories_tombstone",
        "INSERT",
        "A tombstone is never changed.",
        "EXISTS (SELECT 1 FROM stories_tombstone WHERE id = NEW.id "
        "OR (redaction_id = NEW.redaction_id AND edition_id = NEW.edition_id))",
        SQLITE,
        since=REDACTIONS,
    ),
    Trigger(
        "tombstones_never_emptied",
        "stories_tombstone",
        "TRUNCATE",
        "A tombstone is never removed.",
        vendors=POSTGRESQL,
        since=REDACTIONS,
    ),
    Trigger(
        "redaction_done_stays",
        "stories_redaction",
        "UPDATE",
        "A redaction that was decided is never changed.",
        "OLD.state <> 'proposed' AND (OLD.state <> NEW.state "
        "OR OLD.story_id <> NEW.story_id OR OLD.reason <> NEW.reason "
        "OR OLD.proposed_by_id <> NEW.proposed_by_id "
        "OR OLD.decided_by_id <> NEW.decided_by_id)",
        since=REDACTIONS,
    ),
    Trigger(
        "edition_never_goes",
        "stories_edition",
        "DELETE",
        "An edition is never deleted.",
    ),
    Trigger(
        "edition_never_replaced",
        "stories_edition",
        "INSERT",
        "An edition is never changed.",
        "EXISTS (SELECT 1 FROM stories_edition WHERE id = NEW.id "
        "OR (story_id = NEW.story_id AND number = NEW.number))",
        SQLITE,
    ),
    Trigger(
        "editions_never_emptied",
        "stories_edition",
        "TRUNCATE",
        "An edition is never deleted.",
        vendors=POSTGRESQL,
    ),
    Trigger(
        "change_never_changes",
        "stories_change",
        "UPDATE",
        "The log of publications is never changed.",
    ),
    Trigger(
        "change_never_goes",
        "stories_change",
        "DELETE",
        "The log of publications is never shortened.",
    ),
    Trigger(
        "change_never_replaced",
        "stories_change",
        "INSERT",
        "The log of publications is never changed.",
        "EXISTS (SELECT 1 FROM stories_change "
        "WHERE sequence = NEW.sequence OR edition_id = NEW.edition_id)",
        SQLITE,
    ),
    Trigger(
        "changes_never_emptied",
        "stories_change",
        "TRUNCATE",
        "The log of publications is never shortened.",
        vendors=POSTGRESQL,
    ),
    Trigger(
        "account_change_never_changes",
        "stories_accountchange",
        "UPDATE",
        "The log of changes of accounts is never changed.",
        since="0015",
    ),
    Trigger(
        "account_change_never_goes",
        "stories_accountchange",
        "DELETE",
        "The log of changes of accounts is never shortened.",
        since="0015",
    ),
    Trigger(
        "account_change_never_replaced",
        "stories_accountchange",
        "INSERT",
        "The log of changes of accounts is never changed.",
        "EXISTS (SELECT 1 FROM stories_accountchange WHERE id = NEW.id)",
        SQLITE,
        since="0015",
    ),
    Trigger(
        "account_changes_never_emptied",
        "stories_accountchange",
        "TRUNCATE",
        "The log of changes of accounts is never shortened.",
        vendors=POSTGRESQL,
        since="0015",
    ),
    Trigger(
        "cited_reference_stays",
        "stories_reference",
        "DELETE",
        "A cited reference cannot be deleted.",
        "EXISTS (SELECT 1 FROM stories_citation WHERE reference_id = OLD.id)",
    ),
    Trigger(
        "new_reference_replaces_none",
        "stories_reference",
        "INSERT",
        "Two references of a story cannot share a number.",
        "EXISTS (SELECT 1 FROM stories_reference WHERE id = NEW.id "
        "OR (story_id = NEW.story_id AND number = NEW.number))",
        SQLITE,
    ),
    Trigger(
        "reference_replaces_none",
        "stories_reference",
        "UPDATE",
        "Two references of a story cannot share a number.",
        "EXISTS (SELECT 1 FROM stories_reference WHERE id <> OLD.id AND (id = NEW.id "
        "OR (story_id = NEW.story_id AND number = NEW.number)))",
        SQLITE,
    ),
    Trigger(
        "new_citation_within_story",
        "stories_citation",
        "INSERT",
        "A citation stays within one story.",
        _OTHER_STORY,
    ),
    Trigger(
        "citation_within_story",
        "stories_citation",
        "UPDATE",
        "A citation stays within one story.",
        _OTHER_STORY,
    ),
    Trigger(
        "new_story_takes_no_public_slug",
        "stories_story",
        "INSERT",
        _SLUG_TAKEN,
        "EXISTS (SELECT 1 FROM stories_publicslug WHERE slug = NEW.slug)",
        since="0006",
    ),
    Trigger(
        "story_takes_no_public_slug",
        "stories_story",
        "UPDATE OF slug",
        _SLUG_TAKEN,
        "EXISTS (SELECT 1 FROM stories_publicslug "
        "WHERE slug = NEW.slug AND story_id <> NEW.id)",
        since="0006",
    ),
    Trigger(
        "public_slug_never_changes",
        "stories_publicslug",
        "UPDATE",
        "A public slug is never changed.",
        since="0006",
    ),
    Trigger(
        "public_slug_never_goes",
        "stories_publicslug",
        "DELETE",
        "A public slug is never forgotten.",
        since="0006",
    ),
    Trigger(
        "public_slug_never_replaced",
        "stories_publicslug",
        "INSERT",
        "A public slug is never changed.",
        "EXISTS (SELECT 1 FROM stories_publicslug "
        "WHERE id = NEW.id OR slug = NEW.slug)",
        SQLITE,
        since="0006",
    ),
    Trigger(
        "public_slugs_never_emptied",
        "stories_publicslug",
        "TRUNCATE",
        "A public slug is never forgotten.",
        vendors=POSTGRESQL,
        since="0006",
    ),
)
