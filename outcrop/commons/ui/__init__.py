"""The face of Outcrop: base layout, components, forms, problem pages, maps, reading aloud."""
