"""The database's own word on offers: who provides, and that nothing but the end moves, and only earlier."""

from django.db.migrations import RunSQL

_OFFER = """
CREATE OR REPLACE FUNCTION finance_offer_only_shrinks() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' OR to_jsonb(NEW) - 'end' <> to_jsonb(OLD) - 'end' OR NEW."end" > OLD."end" THEN
        RAISE EXCEPTION 'an offer once made can only end earlier; another offer is another row'
            USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER finance_offer_only_shrinks BEFORE UPDATE OR DELETE ON finance_offer
    FOR EACH ROW EXECUTE FUNCTION finance_offer_only_shrinks();
CREATE OR REPLACE FUNCTION finance_provider_fits() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM posts_agency WHERE key = NEW.agency_id AND kind = NEW.agency_kind) THEN
        RAISE EXCEPTION '% is no institution of kind %', NEW.agency_id, NEW.agency_kind
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER finance_provider_fits BEFORE INSERT ON finance_offer
    FOR EACH ROW EXECUTE FUNCTION finance_provider_fits();
"""


def offer_only_shrinks() -> RunSQL:
    """Return the migration step that keeps an offer as it was made, and its provider what it says."""
    undo = """
        DROP TRIGGER IF EXISTS finance_offer_only_shrinks ON finance_offer;
        DROP TRIGGER IF EXISTS finance_provider_fits ON finance_offer;
    """
    return RunSQL(_OFFER, undo)
