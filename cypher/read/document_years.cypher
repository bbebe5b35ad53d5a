// How many ingested documents were issued in each year, undated ones last, and the first and last day of issue.
// params:
// columns: year, documents, first_issued_on, last_issued_on
MATCH (d:Document {status: 'ingested'})
WITH
  substring(d.issued_on, 0, 4) AS year, count(*) AS documents,
  min(d.issued_on) AS first_issued_on, max(d.issued_on) AS last_issued_on
RETURN year, documents, first_issued_on, last_issued_on
ORDER BY coalesce(year, '9999~')
