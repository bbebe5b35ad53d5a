-- The forms these shared nodes are known by.
SELECT DISTINCT form FROM name WHERE entity IN (SELECT value FROM json_each(:nodes));
