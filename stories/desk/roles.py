"""Who may do what: the desk's groups and their permissions, written once as data."""

REPORTER = "Reporter"
EDITOR = "Editor"
CHIEF_EDITOR = "Chief editor"
ADMINISTRATOR = "Administrator"

_WRITE = (
    "stories.add_story",
    "stories.change_story",
    "stories.view_story",
    "stories.submit_story",
    "stories.add_source",
    "stories.change_source",
    "stories.view_source",
    "stories.add_publisher",
    "stories.change_publisher",
    "stories.view_publisher",
    "stories.view_topic",
    "stories.view_edition",
    "stories.view_change",
    "stories.view_transition",
    "stories.view_original",
    "stories.view_savedversion",
    "stories.restore_story",
    "stories.add_preview",
    "stories.view_preview",
)
_REVIEW = (
    "stories.review_story",
    "stories.publish_story",
    "stories.schedule_story",
    "stories.correct_story",
    "stories.archive_story",
    "stories.change_preview",
    "stories.add_topic",
    "stories.change_topic",
    "stories.place_livestory",
)
_DIRECT = (
    "stories.publish_unreviewed_story",
    "stories.withdraw_story",
    "stories.delete_story",
    "stories.delete_source",
    "stories.delete_publisher",
    "stories.delete_topic",
    "stories.view_accountchange",
    "stories.judge_redaction",
)
_ADMINISTER = (
    "auth.add_user",
    "auth.change_user",
    "auth.view_user",
    "auth.view_group",
    "stories.view_accountchange",
    "stories.administer_redaction",
)

ROLES = {
    REPORTER: _WRITE,
    EDITOR: _WRITE + _REVIEW,
    CHIEF_EDITOR: _WRITE + _REVIEW + _DIRECT,
    ADMINISTRATOR: _ADMINISTER,
}


def who_may(*permissions: str) -> str:
    """“Only a chief editor may.”: the roles that have all of `permissions`.

    Empty where no role has them.
    """
    named = [
        f"{'an' if role[0] in 'AEIOU' else 'a'} {role.lower()}"
        for role, granted in ROLES.items()
        if set(permissions) <= set(granted)
    ]
    if not named:
        return ""
    *others, last = named
    before = f"{', '.join(others)} or " if others else ""
    return f"Only {before}{last} may."
