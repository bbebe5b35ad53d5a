-- All descriptions, by node.
SELECT label, id, props FROM variant ORDER BY label, id, props;
