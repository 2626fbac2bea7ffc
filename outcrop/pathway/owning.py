"""The database's own word on owners: migrations put it on every table that names one."""

from django.db.migrations import RunSQL

#: The institution named must be here, and every one of that key must be of the State or of the miners, whatever the
#: row says of it. ``owner_agency`` is empty where the owner is an enterprise; a constraint sees to that.
_FUNCTION = """
CREATE OR REPLACE FUNCTION pathway_owner_is_local() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    named text := to_jsonb(NEW) ->> TG_ARGV[0];
BEGIN
    IF named = '' THEN RETURN NEW; END IF;
    IF NOT EXISTS (SELECT 1 FROM posts_agency
                   WHERE split_part(key, '@', 1) = split_part(named, '@', 1) AND kind = NEW.owner_kind)
       OR EXISTS (SELECT 1 FROM posts_agency
                  WHERE split_part(key, '@', 1) = split_part(named, '@', 1) AND kind NOT IN ('state', 'miners'))
    THEN
        RAISE EXCEPTION '% is no institution of the State or of the miners: it can support a step, never own one', named
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
"""
_AGENCY = """
CREATE OR REPLACE FUNCTION pathway_owner_stays_local() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.kind NOT IN ('state', 'miners') AND EXISTS (
        SELECT 1 FROM pathway_stepowner WHERE split_part(agency_key, '@', 1) = split_part(NEW.key, '@', 1))
    THEN
        RAISE EXCEPTION '% owns steps of the road and cannot become an institution of kind %', NEW.key, NEW.kind
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER pathway_owner_stays_local BEFORE INSERT OR UPDATE ON posts_agency
    FOR EACH ROW EXECUTE FUNCTION pathway_owner_stays_local();
"""


def owner_is_local(table: str, column: str = "owner_agency") -> RunSQL:
    """Return the migration step that makes a table refuse an owner that is not of the State or of the miners."""
    trigger = f"""
        CREATE TRIGGER {table}_owner_is_local BEFORE INSERT OR UPDATE ON {table}
            FOR EACH ROW EXECUTE FUNCTION pathway_owner_is_local('{column}');
    """
    return RunSQL(_FUNCTION + trigger, f"DROP TRIGGER IF EXISTS {table}_owner_is_local ON {table};")


def agency_stays_local() -> RunSQL:
    """Return the migration step that keeps an owning institution from becoming one of another kind."""
    undo = "DROP TRIGGER IF EXISTS pathway_owner_stays_local ON posts_agency;"
    return RunSQL(_AGENCY, undo)
