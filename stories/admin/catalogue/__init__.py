"""The screens of sources, publishers and topics."""
