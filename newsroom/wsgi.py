"""The WSGI entry point, for any server."""

import os

from django.core.wsgi import get_wsgi_application

# The server of our own sets it; any other one runs plain WSGI.
WATCHES = "NEWSROOM_WATCHES"

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "newsroom.settings")

application = get_wsgi_application()

if WATCHES in os.environ:
    # Imported here, because it needs what the line above sets up.
    from newsroom import watch

    watch.start()
