-- A form with what it sounds like.
INSERT INTO form (form, pinyin, initials) VALUES (:form, :pinyin, :initials);
