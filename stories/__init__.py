"""Living stories: desk, press and public side."""
