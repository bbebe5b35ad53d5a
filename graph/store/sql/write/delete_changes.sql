-- Entries of the log before one.
DELETE FROM change WHERE number < :oldest;
