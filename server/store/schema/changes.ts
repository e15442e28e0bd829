/** Step 12: a log of what was changed, which the database itself writes with each change. */
export const CHANGES: readonly string[] = [
  `
  -- Another with each new or restored database: ids of one epoch mean nothing in another.
  CREATE TABLE change_epoch (epoch TEXT NOT NULL) STRICT;
  INSERT INTO change_epoch VALUES (lower(hex(randomblob(16))));

  -- Ids go up by one in the order in which changes were committed, and are never given twice.
  CREATE TABLE change (
    change_id INTEGER PRIMARY KEY AUTOINCREMENT,
    topic TEXT NOT NULL,
    body_json TEXT NOT NULL CHECK (json_valid(body_json))
  ) STRICT;
  CREATE TRIGGER change_forgotten AFTER INSERT ON change BEGIN
    DELETE FROM change WHERE change_id <= NEW.change_id - 20000;
  END;

  CREATE TRIGGER run_created AFTER INSERT ON run BEGIN
    INSERT INTO change (topic, body_json) VALUES ('run', json_object('id', NEW.run_id,
      'kind', coalesce(json_extract(NEW.request_json, '$.kind'), 'what-if'), 'status', NEW.status));
  END;
  CREATE TRIGGER run_changed AFTER UPDATE OF status ON run WHEN NEW.status <> OLD.status BEGIN
    INSERT INTO change (topic, body_json) VALUES ('run', json_object('id', NEW.run_id,
      'kind', coalesce(json_extract(NEW.request_json, '$.kind'), 'what-if'), 'status', NEW.status));
  END;
  CREATE TRIGGER run_removed AFTER DELETE ON run BEGIN
    INSERT INTO change (topic, body_json) VALUES ('run', json_object('id', OLD.run_id,
      'kind', coalesce(json_extract(OLD.request_json, '$.kind'), 'what-if'), 'status', 'removed'));
  END;

  CREATE TRIGGER import_stored AFTER INSERT ON import_batch BEGIN
    INSERT INTO change (topic, body_json)
    VALUES ('import', json_object('id', NEW.import_id, 'dataset', NEW.dataset, 'status', 'stored'));
  END;
  CREATE TRIGGER import_undone AFTER UPDATE OF undone_at_ms ON import_batch
  WHEN OLD.undone_at_ms IS NULL AND NEW.undone_at_ms IS NOT NULL BEGIN
    INSERT INTO change (topic, body_json)
    VALUES ('import', json_object('id', NEW.import_id, 'dataset', NEW.dataset, 'status', 'undone'));
  END;

  CREATE TRIGGER scenario_saved AFTER INSERT ON scenario BEGIN
    INSERT INTO change (topic, body_json) VALUES ('scenario', json_object('name', NEW.name, 'status', 'saved'));
  END;
  CREATE TRIGGER scenario_removed AFTER DELETE ON scenario BEGIN
    INSERT INTO change (topic, body_json) VALUES ('scenario', json_object('name', OLD.name, 'status', 'removed'));
  END;

  CREATE TRIGGER profile_saved AFTER INSERT ON profile BEGIN
    INSERT INTO change (topic, body_json) VALUES ('profile', json_object('name', NEW.name, 'status', 'saved'));
  END;
  CREATE TRIGGER profile_removed AFTER DELETE ON profile BEGIN
    INSERT INTO change (topic, body_json) VALUES ('profile', json_object('name', OLD.name, 'status', 'removed'));
  END;
  `,
];
