"""Shows that two checkouts answer alike: the demo and 200 stories, asked everything."""
