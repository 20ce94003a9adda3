"""Takes each guard of the workflow away in turn, and names the test that notices."""
