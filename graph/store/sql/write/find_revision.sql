-- The graph's revision.
SELECT revision FROM graph;
