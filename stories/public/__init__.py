"""What readers reach: pages, feeds, and what holds for every public answer."""
