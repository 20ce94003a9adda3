"""A newsroom to look at: stories, topics, publishers and three accounts."""
