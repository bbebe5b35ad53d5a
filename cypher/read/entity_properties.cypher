// What else is known of an entity: of a metric its value, of a period its dates.
// params: id
// columns: comparator, value, unit, start, end, granularity
MATCH (e:Entity {id: $id})
RETURN
  e.comparator AS comparator, e.value AS value, e.unit AS unit, e.start AS start, e.end AS end,
  e.granularity AS granularity
