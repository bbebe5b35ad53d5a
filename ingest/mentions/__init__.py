"""Typed spans of a text: who, what, how much, when and where."""
