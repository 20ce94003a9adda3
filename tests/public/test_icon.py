"""Browsers find the newsroom's icon where they look when a page names none."""


def test_icon_is_at_the_root(db, client):
    response = client.get("/favicon.ico")
    icon = b"".join(response.streaming_content)
    response.close()
    assert response.status_code == 200
    assert icon.startswith(b"\0\0\1\0")
