-- A form an entity is known by; where two are the same, the better tier stays.
INSERT INTO name (form, entity, tier) VALUES (:form, :entity, :tier)
ON CONFLICT (form, entity) DO UPDATE SET tier = min(tier, excluded.tier);
