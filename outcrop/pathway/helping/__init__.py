"""Filing with help: what the agent charged, and forms on paper."""
