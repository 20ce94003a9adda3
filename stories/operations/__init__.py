"""What runs the newsroom: the worker and the demo."""
