-- How shared nodes are described.
SELECT node, props FROM variant WHERE node IN (SELECT value FROM json_each(:nodes));
