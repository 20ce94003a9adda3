"""The desk's first page: Today, notices, what is overdue, places on the front page."""
