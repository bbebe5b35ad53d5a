-- All descriptions of one node.
SELECT props FROM variant WHERE label = ? AND id = ?;
