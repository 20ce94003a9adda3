"""What several screens share: lists, look-ups, fields, badges, names of versions."""
