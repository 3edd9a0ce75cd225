"""Use cases: each orders calls to the ports and the core, and decides nothing that a pure function could decide."""
