"""What the database itself refuses in custody, whoever asks: rows that change, and metal from nowhere."""

from django.db.migrations import RunSQL

from outcrop.commons.appendonly import append_only

NEVER_CHANGED = (
    "custody_verification",
    "custody_dailycheck",
    "custody_reading",
    "custody_melt",
    "custody_lotorigin",
    "custody_transformation",
    "custody_transformationinput",
    "custody_influence",
    "custody_review",
    "custody_handover",
    "custody_layer",
)

_LOT_FACTS_STAY = """
CREATE FUNCTION custody_lot_facts_stay() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        RAISE EXCEPTION 'a lot is never deleted' USING ERRCODE = 'restrict_violation';
    END IF;
    IF (NEW.number, NEW.kind, NEW.mass_id, NEW.fineness_id, NEW.contained_grams, NEW.contained_u, NEW.made_by_id,
        NEW.melt_id)
       IS DISTINCT FROM
       (OLD.number, OLD.kind, OLD.mass_id, OLD.fineness_id, OLD.contained_grams, OLD.contained_u, OLD.made_by_id,
        OLD.melt_id)
    THEN
        RAISE EXCEPTION 'what was measured of a lot does not change' USING ERRCODE = 'restrict_violation';
    END IF;
    IF OLD.state = 'consumed' AND NEW.state <> 'consumed' THEN
        RAISE EXCEPTION 'a lot that was consumed stays consumed' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER custody_lot_facts_stay BEFORE UPDATE OR DELETE ON custody_lot
    FOR EACH ROW EXECUTE FUNCTION custody_lot_facts_stay();
"""

# Looked at when the transaction ends, and again whenever a row is added to a step: a step's own figures are what its
# rows add up to, so nobody adds an output later; and each lot either came from outside with an origin or out of a step.
_STEP_ADDS_UP = """
CREATE FUNCTION custody_step_adds_up(step uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE told record; went_in numeric; came_out numeric;
BEGIN
    SELECT contained_in, contained_out INTO told FROM custody_transformation WHERE id = step;
    SELECT sum(lot.contained_grams) INTO went_in FROM custody_transformationinput AS input
        JOIN custody_lot AS lot ON lot.id = input.lot_id WHERE input.transformation_id = step;
    SELECT sum(contained_grams) INTO came_out FROM custody_lot WHERE made_by_id = step;
    IF went_in IS NULL OR came_out IS NULL
       OR abs(went_in - told.contained_in) > 0.0001 OR abs(came_out - told.contained_out) > 0.0001
    THEN
        RAISE EXCEPTION 'step %: its lots hold % in and % out, it says % and %',
            step, went_in, came_out, told.contained_in, told.contained_out USING ERRCODE = 'check_violation';
    END IF;
END $$;
CREATE FUNCTION custody_step_row() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM custody_step_adds_up(NEW.id);
    RETURN NULL;
END $$;
CREATE FUNCTION custody_input_row() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM custody_step_adds_up(NEW.transformation_id);
    RETURN NULL;
END $$;
CREATE FUNCTION custody_lot_row() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.made_by_id IS NOT NULL THEN
        PERFORM custody_step_adds_up(NEW.made_by_id);
    END IF;
    IF (NEW.made_by_id IS NULL) <> EXISTS (SELECT FROM custody_lotorigin WHERE lot_id = NEW.id) THEN
        RAISE EXCEPTION 'lot %: it has either an origin or a step that made it', NEW.number
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER custody_step_adds_up AFTER INSERT ON custody_transformation
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION custody_step_row();
CREATE CONSTRAINT TRIGGER custody_input_adds_up AFTER INSERT ON custody_transformationinput
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION custody_input_row();
CREATE CONSTRAINT TRIGGER custody_lot_comes_from_somewhere AFTER INSERT ON custody_lot
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION custody_lot_row();
"""

_UNDO = """
DROP TRIGGER IF EXISTS custody_lot_facts_stay ON custody_lot;
DROP TRIGGER IF EXISTS custody_lot_comes_from_somewhere ON custody_lot;
DROP TRIGGER IF EXISTS custody_input_adds_up ON custody_transformationinput;
DROP TRIGGER IF EXISTS custody_step_adds_up ON custody_transformation;
DROP FUNCTION IF EXISTS custody_lot_facts_stay(), custody_lot_row(), custody_input_row(), custody_step_row();
DROP FUNCTION IF EXISTS custody_step_adds_up(uuid);
"""


def guards() -> list[RunSQL]:
    """Return the migration steps that put the guards in place."""
    return [*(append_only(table) for table in NEVER_CHANGED), RunSQL(_LOT_FACTS_STAY + _STEP_ADDS_UP, _UNDO)]
