-- How many ingested documents were issued in each year, undated ones last, and the first and last day of issue.
-- params:
-- columns: year, documents, first_issued_on, last_issued_on
SELECT
    substr(issued_on, 1, 4) AS year,
    count(*) AS documents,
    min(issued_on) AS first_issued_on,
    max(issued_on) AS last_issued_on
FROM document
WHERE status = 'ingested'
GROUP BY 1
ORDER BY coalesce(substr(issued_on, 1, 4), '9999~');
