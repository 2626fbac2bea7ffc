"""What can be done in the registry: joining, vouching, forming enterprises, reporting sites."""
