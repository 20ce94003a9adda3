"""Why a redaction is not proposed or not done."""


class RedactionRefused(Exception):
    """Nothing was covered; `reasons` are sentences that say why."""

    def __init__(self, *reasons: str):
        super().__init__(" ".join(reasons))
        self.reasons = reasons
