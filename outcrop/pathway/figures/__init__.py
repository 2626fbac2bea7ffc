"""The road as it really is: who enters each step, how long they stay, where they fall out; barriers; offices."""
