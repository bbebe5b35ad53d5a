"""The faces: command line and HTTP. They format; `graph.questions` thinks."""
