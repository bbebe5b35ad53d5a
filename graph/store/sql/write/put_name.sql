-- A form an entity is known by, unless it is there.
INSERT INTO name (form, entity, tier, as_id) VALUES (:form, :entity, :tier, :as_id)
ON CONFLICT (form, entity, tier) DO NOTHING;
