"""What editors do, without screens."""
