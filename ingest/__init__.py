"""How text becomes facts."""
