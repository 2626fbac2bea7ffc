"""Tables whose rows are never changed or deleted: the database itself refuses."""

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
