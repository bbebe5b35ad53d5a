-- One way a shared node is described.
INSERT INTO variant (node, props) VALUES (:node, :props);
