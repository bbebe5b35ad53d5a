// Which of these descriptions some source gives already.
// params: ids
// columns: id
MATCH (v:Variant)
WHERE v.id IN $ids
RETURN v.id AS id
