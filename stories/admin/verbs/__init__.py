"""“Next step”: buttons, what they ask, and the one door that saves what was typed."""
