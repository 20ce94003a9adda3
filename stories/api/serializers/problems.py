"""Why there is no answer (RFC 9457)."""

from rest_framework import serializers

from stories.api.serializers.fields import count_field, moment_field, text_field


class ParameterErrorSerializer(serializers.Serializer):
    """One thing wrong with a parameter."""

    parameter = text_field("The parameter's name.")
    code = text_field("`unknown-parameter`, `repeated-parameter` or `invalid-value`.")
    detail = text_field("What is wrong and what to do, in a sentence.")
    value = text_field("The value that came, where it is to blame.", required=False)


class ProblemSerializer(serializers.Serializer):
    """Why there is no answer (RFC 9457)."""

    type = text_field("`about:blank`: the status says what kind of problem it is.")
    title = text_field("The status in words.")
    status = count_field("The HTTP status.")
    detail = text_field("What is wrong and what to do, in sentences.")


class BadParametersSerializer(ProblemSerializer):
    """Parameters that cannot be understood, all of them at once."""

    errors = ParameterErrorSerializer(many=True)


class WithdrawnSerializer(ProblemSerializer):
    """What is told of what was withdrawn."""

    headline = text_field(
        "The headline it had; the present one of a story that is back. Null where "
        "the newsroom does not tell it.",
        absent=True,
    )
    reason = text_field(
        "Why it was withdrawn. Null where the newsroom does not tell it.", absent=True
    )
    withdrawn_at = moment_field("When it was withdrawn.")
