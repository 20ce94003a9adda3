"""Who comes in: log-ins, accounts, idle sessions, and what is kept through a fault."""
