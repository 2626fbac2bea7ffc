"""Tables whose rows are never changed or deleted, or can only end earlier: the database itself refuses."""

from django.db.migrations import RunSQL

_FUNCTION = """
CREATE OR REPLACE FUNCTION outcrop_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '%% rows are never changed or deleted; a correction is a new row', TG_TABLE_NAME
        USING ERRCODE = 'restrict_violation';
END $$;
"""


def append_only(table: str) -> RunSQL:
    """Return the migration step that makes a table refuse UPDATE, DELETE and TRUNCATE."""
    triggers = f"""
        CREATE TRIGGER {table}_append_only BEFORE UPDATE OR DELETE ON {table}
            FOR EACH ROW EXECUTE FUNCTION outcrop_refuse_change();
        CREATE TRIGGER {table}_never_emptied BEFORE TRUNCATE ON {table}
            FOR EACH STATEMENT EXECUTE FUNCTION outcrop_refuse_change();
    """
    undo = f"""
        DROP TRIGGER IF EXISTS {table}_append_only ON {table};
        DROP TRIGGER IF EXISTS {table}_never_emptied ON {table};
    """
    return RunSQL((_FUNCTION + triggers).replace("%%", "%"), undo)


_ENDS = """
CREATE OR REPLACE FUNCTION outcrop_only_ends_earlier() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    moving text[] := TG_ARGV;
BEGIN
    IF TG_OP = 'DELETE' OR to_jsonb(NEW) - moving <> to_jsonb(OLD) - moving OR NEW."end" > OLD."end" THEN
        RAISE EXCEPTION '% rows can only end earlier once they are made; more is another row', TG_TABLE_NAME
            USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE OR REPLACE FUNCTION outcrop_institution_fits() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM posts_agency WHERE key = NEW.agency_id AND kind = NEW.agency_kind) THEN
        RAISE EXCEPTION '% is no institution of kind %', NEW.agency_id, NEW.agency_kind
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
"""


def only_ends_earlier(table: str, *, besides: str = "") -> RunSQL:
    """
    Return the migration step that lets a row of an institution end earlier, and refuses every other change.

    The table has the columns ``end``, ``agency_id`` and ``agency_kind``: a row must name the institution's kind truly.

    :param besides: a column that may change together with its end
    """
    moving = ", ".join(f"'{column}'" for column in ("end", besides) if column)
    triggers = f"""
        CREATE TRIGGER {table}_only_ends_earlier BEFORE UPDATE OR DELETE ON {table}
            FOR EACH ROW EXECUTE FUNCTION outcrop_only_ends_earlier({moving});
        CREATE TRIGGER {table}_institution_fits BEFORE INSERT ON {table}
            FOR EACH ROW EXECUTE FUNCTION outcrop_institution_fits();
    """
    undo = f"""
        DROP TRIGGER IF EXISTS {table}_only_ends_earlier ON {table};
        DROP TRIGGER IF EXISTS {table}_institution_fits ON {table};
    """
    return RunSQL(_ENDS + triggers, undo)
