"""With what the addresses of each side begin: the one place where they are written."""

DESK = "/admin/"
API = "/api/"
PREVIEWS = "/preview/"
