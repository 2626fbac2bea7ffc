"""What a course changed: measures that other contexts plug in, and the comparison with those who had none yet."""
