"""What a committee decides is owned by the State or the miners: the database's own word."""

from django.db import migrations

_GUARD = """
CREATE OR REPLACE FUNCTION offices_decision_owner_is_local() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM posts_post p JOIN posts_agency a ON a.key = p.agency_id
                   WHERE p.id = NEW.owner_id AND a.kind IN ('state', 'miners')) THEN
        RAISE EXCEPTION 'post % is no post of the State or of the miners: it owns no decision', NEW.owner_id
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER offices_decision_owner_is_local BEFORE INSERT OR UPDATE ON offices_decision
    FOR EACH ROW EXECUTE FUNCTION offices_decision_owner_is_local();
"""


class Migration(migrations.Migration):
    dependencies = [("offices", "0001_initial"), ("posts", "0001_initial")]

    operations = [
        migrations.RunSQL(_GUARD, "DROP TRIGGER IF EXISTS offices_decision_owner_is_local ON offices_decision;")
    ]
