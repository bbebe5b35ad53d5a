// How far the log of changes goes, and the mark of one entry in it; no row where it is empty.
// params: number
// columns: oldest, oldest_at, latest, latest_mark, mark
CALL () {
  MATCH (c:Change)
  RETURN min(c.number) AS first, max(c.number) AS last
}
MATCH (o:Change {number: first})
MATCH (l:Change {number: last})
OPTIONAL MATCH (c:Change {number: $number})
RETURN o.number AS oldest, o.at AS oldest_at, l.number AS latest, l.mark AS latest_mark, c.mark AS mark
