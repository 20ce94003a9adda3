"""The newsroom's own formats; Django's American ones are for others."""
