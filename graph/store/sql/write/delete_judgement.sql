-- A judgement that is taken back.
DELETE FROM judgement WHERE id = :id;
