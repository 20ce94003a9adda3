"""The page of the API: it lists and tries requests, and asks no other host."""

from playwright.sync_api import expect


def test_every_operation_is_listed_and_can_be_tried(reader, shoot):
    reader.goto("/api/docs/")

    operations = reader.locator(".opblock")
    expect(operations.first).to_be_visible()
    schema = reader.request.get("/api/schema/").json()
    promised = sum(len(methods) for methods in schema["paths"].values())
    expect(operations).to_have_count(promised)
    shoot(reader, "api-docs")

    topics = reader.locator(".opblock", has_text="/api/v1/topics/").first
    topics.locator(".opblock-summary-control").click()
    topics.get_by_role("button", name="Execute").click()
    answer = topics.locator(".live-responses-table")
    expect(answer).to_contain_text("200")
    expect(answer).to_contain_text("korean-peninsula")
