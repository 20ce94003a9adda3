"""The number of the rendering: how the public side is made of a document.

Live rows carry the number of the rendering that made them. Whoever changes what the
press makes of a document raises it: `python -m tests.press.renderings --next`.
"""

RENDERING = 3
