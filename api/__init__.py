"""Every face of the graph: command line and HTTP. Faces format, questions think."""
