"""The commands: the only part of crosscheck that prints and exits."""
