-- Written by `outcrop tables` with PostgreSQL 18: never change it by hand.
CREATE FUNCTION public.custody_input_row() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    PERFORM custody_step_adds_up(NEW.transformation_id);
    RETURN NULL;
END $$;
CREATE FUNCTION public.custody_lot_facts_stay() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
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
CREATE FUNCTION public.custody_lot_row() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
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
CREATE FUNCTION public.custody_step_adds_up(step uuid) RETURNS void
    LANGUAGE plpgsql
    AS $$
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
CREATE FUNCTION public.custody_step_row() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    PERFORM custody_step_adds_up(NEW.id);
    RETURN NULL;
END $$;
CREATE FUNCTION public.ledger_entry_has_place() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    PERFORM 1 FROM ledger_posting WHERE id = NEW.posting_id AND lines > NEW.position AND "on" = NEW."on";
    IF NOT FOUND THEN
        RAISE EXCEPTION 'a posting takes no line beyond those it was made with, nor one of another day'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'entry_belongs_to_posting';
    END IF;
    RETURN NEW;
END $$;
CREATE FUNCTION public.ledger_hold_fits() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
    whole bigint;
    owner uuid;
BEGIN
    SELECT abs(minor), posting_id INTO STRICT whole, owner FROM ledger_entry WHERE id = NEW.entry_id;
    PERFORM ledger_lock(owner);
    IF EXISTS (SELECT FROM ledger_posting WHERE reverses_id = owner) THEN
        RAISE EXCEPTION 'posting % is reversed: nothing of it is left to freeze', owner
            USING ERRCODE = 'check_violation', CONSTRAINT = 'hold_on_standing_posting';
    END IF;
    IF NEW.minor + (
        SELECT coalesce(sum(minor), 0) FROM ledger_hold hold
        WHERE entry_id = NEW.entry_id AND NOT EXISTS (SELECT FROM ledger_release WHERE hold_id = hold.id)
    ) > whole THEN
        RAISE EXCEPTION 'more than the line holds would be frozen'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'hold_within_entry';
    END IF;
    RETURN NEW;
END $$;
CREATE FUNCTION public.ledger_lock(posting uuid) RETURNS void
    LANGUAGE sql
    AS $$
    SELECT pg_advisory_xact_lock(hashtextextended('ledger.posting:' || posting, 0))
$$;
CREATE FUNCTION public.ledger_posting_balances() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF (SELECT count(*) FROM ledger_entry WHERE posting_id = NEW.id) <> NEW.lines THEN
        RAISE EXCEPTION 'posting % does not have its % lines', NEW.id, NEW.lines
            USING ERRCODE = 'check_violation', CONSTRAINT = 'posting_has_its_lines';
    END IF;
    IF EXISTS (SELECT FROM ledger_entry WHERE posting_id = NEW.id GROUP BY currency HAVING sum(minor) <> 0) THEN
        RAISE EXCEPTION 'the lines of posting % do not add up to nothing', NEW.id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'posting_balances';
    END IF;
    IF NEW.reverses_id IS NOT NULL AND EXISTS (
        SELECT FROM (SELECT * FROM ledger_entry WHERE posting_id = NEW.id) back
        FULL JOIN (SELECT * FROM ledger_entry WHERE posting_id = NEW.reverses_id) forth USING (position)
        WHERE (back.account, back.currency, back.minor, back.party_kind, back.party_id)
            IS DISTINCT FROM (forth.account, forth.currency, -forth.minor, forth.party_kind, forth.party_id)
    ) THEN
        RAISE EXCEPTION 'posting % is not the mirror image of the one that it reverses', NEW.id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'posting_mirrors';
    END IF;
    RETURN NULL;
END $$;
CREATE FUNCTION public.ledger_reversal_allowed() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    PERFORM ledger_lock(NEW.reverses_id);
    IF EXISTS (
        SELECT FROM ledger_posting
        WHERE reverses_id = NEW.reverses_id OR (id = NEW.reverses_id AND reverses_id IS NOT NULL)
    ) THEN
        RAISE EXCEPTION 'posting % is reversed already, or is a reversal', NEW.reverses_id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'posting_reversed_once';
    END IF;
    IF EXISTS (
        SELECT FROM ledger_hold hold JOIN ledger_entry entry ON entry.id = hold.entry_id
        WHERE entry.posting_id = NEW.reverses_id
            AND NOT EXISTS (SELECT FROM ledger_release WHERE hold_id = hold.id)
    ) THEN
        RAISE EXCEPTION 'part of posting % is frozen', NEW.reverses_id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'posting_free_to_reverse';
    END IF;
    RETURN NEW;
END $$;
CREATE FUNCTION public.offices_decision_owner_is_local() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM posts_post p JOIN posts_agency a ON a.key = p.agency_id
                   WHERE p.id = NEW.owner_id AND a.kind IN ('state', 'miners')) THEN
        RAISE EXCEPTION 'post % is no post of the State or of the miners: it owns no decision', NEW.owner_id
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE FUNCTION public.outcrop_institution_fits() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF NOT EXISTS (SELECT 1 FROM posts_agency WHERE key = NEW.agency_id AND kind = NEW.agency_kind) THEN
        RAISE EXCEPTION '% is no institution of kind %', NEW.agency_id, NEW.agency_kind
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE FUNCTION public.outcrop_only_ends_earlier() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
    moving text[] := TG_ARGV;
BEGIN
    IF TG_OP = 'DELETE' OR to_jsonb(NEW) - moving <> to_jsonb(OLD) - moving OR NEW."end" > OLD."end" THEN
        RAISE EXCEPTION '% rows can only end earlier once they are made; more is another row', TG_TABLE_NAME
            USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE FUNCTION public.outcrop_refuse_change() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    RAISE EXCEPTION '% rows are never changed or deleted; a correction is a new row', TG_TABLE_NAME
        USING ERRCODE = 'restrict_violation';
END $$;
CREATE FUNCTION public.pathway_owner_is_local() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
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
CREATE FUNCTION public.pathway_owner_stays_local() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    IF NEW.kind NOT IN ('state', 'miners') AND EXISTS (
        SELECT 1 FROM pathway_stepowner WHERE split_part(agency_key, '@', 1) = split_part(NEW.key, '@', 1))
    THEN
        RAISE EXCEPTION '% owns steps of the road and cannot become an institution of kind %', NEW.key, NEW.kind
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TABLE public.accounts_accesstoken (
    id uuid NOT NULL,
    digest character varying(64) NOT NULL,
    label character varying(80) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone,
    revoked_at timestamp with time zone,
    user_id uuid NOT NULL
);
CREATE TABLE public.accounts_mandate (
    id uuid NOT NULL,
    number character varying(40) NOT NULL,
    principal uuid NOT NULL,
    agent uuid NOT NULL,
    verbs character varying(80)[] NOT NULL,
    how_given character varying(40) NOT NULL,
    start date NOT NULL,
    "end" date,
    revoked_at timestamp with time zone,
    CONSTRAINT mandate_between_two_persons CHECK ((NOT (principal = agent)))
);
CREATE TABLE public.accounts_user (
    password character varying(128) NOT NULL,
    last_login timestamp with time zone,
    id uuid NOT NULL,
    username character varying(60) NOT NULL,
    display_name character varying(120) NOT NULL,
    person uuid,
    language character varying(12) NOT NULL,
    is_active boolean NOT NULL,
    is_sample boolean NOT NULL,
    joined_at timestamp with time zone,
    is_superuser boolean NOT NULL,
    CONSTRAINT accounts_nobody_is_superuser CHECK ((NOT is_superuser))
);
CREATE TABLE public.accounts_user_groups (
    id bigint NOT NULL,
    user_id uuid NOT NULL,
    group_id integer NOT NULL
);
ALTER TABLE public.accounts_user_groups ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_user_groups_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.accounts_user_user_permissions (
    id bigint NOT NULL,
    user_id uuid NOT NULL,
    permission_id integer NOT NULL
);
ALTER TABLE public.accounts_user_user_permissions ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.accounts_user_user_permissions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.areas_area (
    code character varying(40) NOT NULL,
    name jsonb NOT NULL,
    level character varying(30) NOT NULL,
    path character varying(200) NOT NULL,
    shape bytea,
    box box,
    source character varying(200) NOT NULL,
    parent_id character varying(40)
);
CREATE TABLE public.assemblies_assembly (
    id uuid NOT NULL,
    number character varying(60) NOT NULL,
    body uuid NOT NULL,
    called_by character varying(8) NOT NULL,
    purpose character varying(1000) NOT NULL,
    place character varying(120) NOT NULL,
    "on" date NOT NULL,
    until date NOT NULL,
    called_on date NOT NULL,
    CONSTRAINT assembly_ends_after_it_begins CHECK ((until >= "on"))
);
CREATE TABLE public.assemblies_benefit (
    id uuid NOT NULL,
    body uuid NOT NULL,
    name character varying(120) NOT NULL,
    means character varying(1000) NOT NULL,
    provider character varying(120) NOT NULL,
    since date NOT NULL,
    until date
);
CREATE TABLE public.assemblies_bookline (
    id uuid NOT NULL,
    number character varying(60) NOT NULL,
    body uuid NOT NULL,
    fund character varying(8) NOT NULL,
    "on" date NOT NULL,
    minor bigint NOT NULL,
    purpose character varying(200) NOT NULL,
    source character varying(120) NOT NULL,
    member uuid,
    posting uuid NOT NULL,
    told_by uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    corrects_id uuid,
    decided_by_id uuid,
    document_id uuid,
    CONSTRAINT line_moves_something CHECK ((NOT (minor = 0))),
    CONSTRAINT premium_spent_by_vote CHECK (((NOT ((fund)::text = 'premium'::text)) OR (minor > 0) OR (decided_by_id IS NOT NULL) OR (corrects_id IS NOT NULL))),
    CONSTRAINT share_goes_out CHECK (((member IS NULL) OR (minor < 0) OR (corrects_id IS NOT NULL)))
);
CREATE TABLE public.assemblies_bylaws (
    id uuid NOT NULL,
    body uuid NOT NULL,
    version smallint NOT NULL,
    text text NOT NULL,
    rules jsonb NOT NULL,
    readers uuid[] NOT NULL,
    since date NOT NULL,
    adopted_by_id uuid NOT NULL,
    CONSTRAINT assemblies_bylaws_version_check CHECK ((version >= 0))
);
CREATE TABLE public.assemblies_call (
    id uuid NOT NULL,
    body uuid NOT NULL,
    kind character varying(10) NOT NULL,
    question character varying(400) NOT NULL,
    purpose character varying(1000) NOT NULL,
    needed integer NOT NULL,
    ends_on date NOT NULL,
    assembly_id uuid,
    CONSTRAINT assemblies_call_needed_check CHECK ((needed >= 0))
);
CREATE TABLE public.assemblies_callvoice (
    id uuid NOT NULL,
    mark character varying(64) NOT NULL,
    call_id uuid NOT NULL
);
CREATE TABLE public.assemblies_candidacy (
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    motion_id uuid NOT NULL
);
CREATE TABLE public.assemblies_enrolment (
    id uuid NOT NULL,
    since date NOT NULL,
    until date,
    benefit_id uuid NOT NULL,
    person_id uuid NOT NULL
);
CREATE TABLE public.assemblies_federationlead (
    id uuid NOT NULL,
    body uuid NOT NULL,
    since date NOT NULL,
    until date,
    person_id uuid NOT NULL
);
CREATE TABLE public.assemblies_federationmember (
    id uuid NOT NULL,
    body uuid NOT NULL,
    since date NOT NULL,
    until date,
    enterprise_id uuid,
    person_id uuid,
    CONSTRAINT federated_person_or_enterprise CHECK ((((enterprise_id IS NOT NULL) AND (person_id IS NULL)) OR ((enterprise_id IS NULL) AND (person_id IS NOT NULL))))
);
CREATE TABLE public.assemblies_minutes (
    id uuid NOT NULL,
    text text NOT NULL,
    attended uuid[] NOT NULL,
    "on" date NOT NULL,
    at timestamp with time zone NOT NULL,
    assembly_id uuid NOT NULL,
    document_id uuid
);
CREATE TABLE public.assemblies_motion (
    id uuid NOT NULL,
    "position" smallint NOT NULL,
    kind character varying(10) NOT NULL,
    question character varying(400) NOT NULL,
    secret boolean NOT NULL,
    told jsonb NOT NULL,
    assembly_id uuid NOT NULL,
    CONSTRAINT assemblies_motion_position_check CHECK (("position" >= 0)),
    CONSTRAINT election_is_secret CHECK (((NOT ((kind)::text = 'election'::text)) OR secret))
);
CREATE TABLE public.assemblies_openvote (
    id uuid NOT NULL,
    member uuid NOT NULL,
    choice character varying(40) NOT NULL,
    motion_id uuid NOT NULL
);
CREATE TABLE public.assemblies_ownerflag (
    id uuid NOT NULL,
    how character varying(8) NOT NULL,
    "on" date NOT NULL,
    post_id uuid NOT NULL,
    statement_id uuid NOT NULL
);
CREATE TABLE public.assemblies_ownersettlement (
    id uuid NOT NULL,
    outcome character varying(12) NOT NULL,
    reasons character varying(1000) NOT NULL,
    by uuid NOT NULL,
    "on" date NOT NULL,
    flag_id uuid NOT NULL
);
CREATE TABLE public.assemblies_ownerstatement (
    id uuid NOT NULL,
    record uuid NOT NULL,
    body uuid NOT NULL,
    party character varying(8) NOT NULL,
    name character varying(160) NOT NULL,
    stands character varying(8) NOT NULL,
    interest character varying(40) NOT NULL,
    share_min numeric(5,2),
    share_max numeric(5,2),
    since date,
    ended date,
    source character varying(200) NOT NULL,
    told_by uuid NOT NULL,
    "on" date NOT NULL,
    at timestamp with time zone NOT NULL,
    person_id uuid,
    CONSTRAINT owner_has_a_name CHECK ((((party)::text = 'nobody'::text) OR (NOT ((name)::text = ''::text)))),
    CONSTRAINT share_is_a_range CHECK ((((share_max IS NULL) AND (share_min IS NULL)) OR ((share_max >= share_min) AND (share_max <= (100)::numeric) AND (share_min >= (0)::numeric))))
);
CREATE TABLE public.assemblies_result (
    id uuid NOT NULL,
    members integer NOT NULL,
    voted integer NOT NULL,
    counts jsonb NOT NULL,
    needed integer NOT NULL,
    percent smallint NOT NULL,
    quorate boolean NOT NULL,
    carried boolean NOT NULL,
    elected uuid[] NOT NULL,
    words character varying(60)[] NOT NULL,
    "on" date NOT NULL,
    motion_id uuid NOT NULL,
    CONSTRAINT assemblies_result_members_check CHECK ((members >= 0)),
    CONSTRAINT assemblies_result_needed_check CHECK ((needed >= 0)),
    CONSTRAINT assemblies_result_percent_check CHECK ((percent >= 0)),
    CONSTRAINT assemblies_result_voted_check CHECK ((voted >= 0))
);
CREATE TABLE public.assemblies_sealedballot (
    id uuid NOT NULL,
    sealed bytea NOT NULL,
    motion_id uuid NOT NULL
);
CREATE TABLE public.assemblies_turnout (
    id uuid NOT NULL,
    member uuid NOT NULL,
    motion_id uuid NOT NULL
);
CREATE TABLE public.assurance_acknowledgement (
    id uuid NOT NULL,
    "on" date NOT NULL,
    at timestamp with time zone NOT NULL,
    by uuid,
    referral_id uuid NOT NULL
);
CREATE TABLE public.assurance_action (
    id uuid NOT NULL,
    number character varying(40) NOT NULL,
    area_path character varying(200) NOT NULL,
    what text NOT NULL,
    measure character varying(300) NOT NULL,
    owner character varying(8) NOT NULL,
    owner_post uuid,
    asks character varying(12) NOT NULL,
    rule character varying(60) NOT NULL,
    begun_on date NOT NULL,
    due date NOT NULL,
    finding_id uuid NOT NULL,
    CONSTRAINT action_has_an_owner CHECK (((((owner)::text = 'subject'::text) AND (owner_post IS NULL)) OR (((owner)::text = 'post'::text) AND (owner_post IS NOT NULL))))
);
CREATE TABLE public.assurance_comment (
    id uuid NOT NULL,
    requirement character varying(130) NOT NULL,
    words text NOT NULL,
    post uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    by uuid,
    report_id uuid NOT NULL
);
CREATE TABLE public.assurance_evidence (
    id uuid NOT NULL,
    number character varying(40) NOT NULL,
    kind character varying(60) NOT NULL,
    words text NOT NULL,
    shown_on date NOT NULL,
    filed_at timestamp with time zone NOT NULL,
    filed_by uuid,
    document_id uuid,
    subject_id uuid NOT NULL
);
CREATE TABLE public.assurance_finding (
    id uuid NOT NULL,
    number character varying(40) NOT NULL,
    area_path character varying(200) NOT NULL,
    standard character varying(60) NOT NULL,
    requirement character varying(60) NOT NULL,
    outcome character varying(10) NOT NULL,
    note text NOT NULL,
    protects character varying(8) NOT NULL,
    age_band character varying(10) NOT NULL,
    day date NOT NULL,
    inspection_id uuid NOT NULL,
    subject_id uuid NOT NULL,
    CONSTRAINT age_band_only_where_protected CHECK ((((age_band)::text = ''::text) OR (NOT ((protects)::text = ''::text))))
);
CREATE TABLE public.assurance_inspection (
    id uuid NOT NULL,
    number character varying(40) NOT NULL,
    area_path character varying(200) NOT NULL,
    day date NOT NULL,
    post uuid NOT NULL,
    purpose character varying(200) NOT NULL,
    made_at timestamp with time zone NOT NULL,
    made_by uuid,
    subject_id uuid NOT NULL,
    visit_id uuid
);
CREATE TABLE public.assurance_measure (
    id uuid NOT NULL,
    number character varying(40) NOT NULL,
    against character varying(10) NOT NULL,
    what text NOT NULL,
    reasons text NOT NULL,
    household text NOT NULL,
    post uuid NOT NULL,
    until date NOT NULL,
    "on" date NOT NULL,
    at timestamp with time zone NOT NULL,
    by uuid,
    finding_id uuid NOT NULL,
    CONSTRAINT measure_against_pit_or_employer CHECK (((against)::text = ANY ((ARRAY['pit'::character varying, 'employer'::character varying])::text[])))
);
CREATE TABLE public.assurance_plan (
    id uuid NOT NULL,
    number character varying(40) NOT NULL,
    area_path character varying(200) NOT NULL,
    salt character varying(64) NOT NULL,
    commitment character varying(64) NOT NULL,
    frame integer NOT NULL,
    made_at timestamp with time zone NOT NULL,
    made_by uuid,
    first_day date NOT NULL,
    last_day date NOT NULL,
    CONSTRAINT assurance_plan_frame_check CHECK ((frame >= 0))
);
CREATE TABLE public.assurance_practicetold (
    id uuid NOT NULL,
    year smallint NOT NULL,
    practice character varying(60) NOT NULL,
    metal_mg bigint,
    basis character varying(300) NOT NULL,
    at timestamp with time zone NOT NULL,
    by uuid,
    subject_id uuid NOT NULL,
    CONSTRAINT assurance_practicetold_year_check CHECK ((year >= 0)),
    CONSTRAINT metal_not_negative CHECK (((metal_mg IS NULL) OR (metal_mg >= 0)))
);
CREATE TABLE public.assurance_referral (
    id uuid NOT NULL,
    service character varying(60) NOT NULL,
    "on" date NOT NULL,
    at timestamp with time zone NOT NULL,
    by uuid,
    finding_id uuid NOT NULL
);
CREATE TABLE public.assurance_report (
    id uuid NOT NULL,
    number character varying(40) NOT NULL,
    area_path character varying(200) NOT NULL,
    content text NOT NULL,
    digest character varying(64) NOT NULL,
    credential uuid NOT NULL,
    "on" date NOT NULL,
    at timestamp with time zone NOT NULL,
    by uuid,
    subject_id uuid NOT NULL
);
CREATE TABLE public.assurance_sitestatus (
    id uuid NOT NULL,
    area_path character varying(200) NOT NULL,
    standard character varying(60) NOT NULL,
    status character varying(60) NOT NULL,
    start date NOT NULL,
    why text NOT NULL,
    post uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    by uuid,
    inspection_id uuid,
    subject_id uuid NOT NULL
);
CREATE TABLE public.assurance_statement (
    id uuid NOT NULL,
    standard character varying(60) NOT NULL,
    requirement character varying(60) NOT NULL,
    says character varying(10) NOT NULL,
    words text NOT NULL,
    commitment text NOT NULL,
    until date,
    evidence uuid[] NOT NULL,
    at timestamp with time zone NOT NULL,
    by uuid,
    subject_id uuid NOT NULL
);
CREATE TABLE public.assurance_step (
    id uuid NOT NULL,
    kind character varying(10) NOT NULL,
    words text NOT NULL,
    to_post uuid,
    "on" date NOT NULL,
    at timestamp with time zone NOT NULL,
    by uuid,
    action_id uuid NOT NULL
);
CREATE TABLE public.assurance_subject (
    id uuid NOT NULL,
    kind character varying(12) NOT NULL,
    ref uuid NOT NULL,
    number character varying(40) NOT NULL,
    area_path character varying(200) NOT NULL,
    since date NOT NULL,
    CONSTRAINT subject_kind_known CHECK (((kind)::text = ANY ((ARRAY['enterprise'::character varying, 'site'::character varying])::text[])))
);
CREATE TABLE public.assurance_visit (
    id uuid NOT NULL,
    area_path character varying(200) NOT NULL,
    day date NOT NULL,
    place_in_day smallint NOT NULL,
    drawn character varying(4) NOT NULL,
    score integer NOT NULL,
    parts jsonb NOT NULL,
    plan_id uuid NOT NULL,
    subject_id uuid NOT NULL,
    CONSTRAINT assurance_visit_place_in_day_check CHECK ((place_in_day >= 0)),
    CONSTRAINT assurance_visit_score_check CHECK ((score >= 0))
);
CREATE TABLE public.auth_group (
    id integer NOT NULL,
    name character varying(150) NOT NULL
);
ALTER TABLE public.auth_group ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_group_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.auth_group_permissions (
    id bigint NOT NULL,
    group_id integer NOT NULL,
    permission_id integer NOT NULL
);
ALTER TABLE public.auth_group_permissions ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_group_permissions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.auth_permission (
    id integer NOT NULL,
    name character varying(255) NOT NULL,
    content_type_id integer NOT NULL,
    codename character varying(100) NOT NULL
);
ALTER TABLE public.auth_permission ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_permission_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.cadastre_application (
    id uuid NOT NULL,
    number character varying(60),
    applicant uuid NOT NULL,
    applicant_person uuid,
    class_key character varying(40) NOT NULL,
    draft_shape bytea,
    brought_as character varying(20) NOT NULL,
    area_path character varying(200) NOT NULL,
    state character varying(10) NOT NULL,
    answer jsonb NOT NULL,
    case_id uuid,
    case_number character varying(60) NOT NULL,
    begun_at timestamp with time zone NOT NULL,
    submitted_at timestamp with time zone,
    closed_on date,
    why_closed text NOT NULL,
    parcel_id uuid,
    CONSTRAINT application_submitted_is_complete CHECK ((((state)::text = 'draft'::text) OR ((number IS NOT NULL) AND (parcel_id IS NOT NULL) AND (submitted_at IS NOT NULL))))
);
CREATE TABLE public.cadastre_crossing (
    id uuid NOT NULL,
    kind character varying(14) NOT NULL,
    hectares numeric(14,6) NOT NULL,
    shape bytea NOT NULL,
    box box NOT NULL,
    state character varying(10) NOT NULL,
    found_on date NOT NULL,
    resolved_on date,
    resolved_by uuid,
    reasons text NOT NULL,
    one_id uuid NOT NULL,
    other_id uuid NOT NULL,
    CONSTRAINT crossing_resolved_with_reasons CHECK (((NOT ((state)::text = 'resolved'::text)) OR ((resolved_on IS NOT NULL) AND (NOT (reasons = ''::text)))))
);
CREATE TABLE public.cadastre_groundentry (
    number bigint NOT NULL,
    how character varying(10) NOT NULL,
    entered_at timestamp with time zone NOT NULL,
    previous_id bigint,
    parcel_id uuid NOT NULL,
    CONSTRAINT ground_entry_follows_the_one_before CHECK ((((number = 1) AND (previous_id IS NULL)) OR ((previous_id = (number - 1)) AND (previous_id IS NOT NULL))))
);
CREATE TABLE public.cadastre_importrun (
    id uuid NOT NULL,
    mapping character varying(80) NOT NULL,
    file_name character varying(200) NOT NULL,
    file_digest character varying(64) NOT NULL,
    report_digest character varying(64) NOT NULL,
    counts jsonb NOT NULL,
    at timestamp with time zone NOT NULL
);
CREATE TABLE public.cadastre_miningright (
    id uuid NOT NULL,
    number character varying(60) NOT NULL,
    copy smallint NOT NULL,
    class_key character varying(40) NOT NULL,
    area_path character varying(200) NOT NULL,
    place_name character varying(200) NOT NULL,
    minerals jsonb,
    holder uuid,
    holder_name character varying(200) NOT NULL,
    holder_register_number character varying(60) NOT NULL,
    start date NOT NULL,
    "end" date,
    state character varying(16) NOT NULL,
    granted_by uuid,
    granted_on date,
    source character varying(80) NOT NULL,
    source_digest character varying(64) NOT NULL,
    import_notes jsonb NOT NULL,
    credential uuid,
    application_id uuid,
    entry_id bigint NOT NULL,
    imported_by_id uuid,
    parcel_id uuid NOT NULL,
    CONSTRAINT cadastre_miningright_copy_check CHECK ((copy >= 0)),
    CONSTRAINT right_ends_after_it_begins CHECK ((("end" IS NULL) OR ("end" > start))),
    CONSTRAINT right_granted_or_imported CHECK ((((application_id IS NOT NULL) AND (granted_on IS NOT NULL) AND (holder IS NOT NULL) AND (imported_by_id IS NULL)) OR ((application_id IS NULL) AND (holder IS NULL) AND (imported_by_id IS NOT NULL))))
);
CREATE TABLE public.cadastre_parcel (
    id uuid NOT NULL,
    shape bytea NOT NULL,
    box box NOT NULL,
    hectares numeric(14,4) NOT NULL,
    digest character varying(64) NOT NULL,
    as_brought bytea,
    fault character varying(200) NOT NULL,
    area_path character varying(200) NOT NULL,
    made_at timestamp with time zone NOT NULL
);
CREATE TABLE public.cadastre_rightstatus (
    id uuid NOT NULL,
    state character varying(16) NOT NULL,
    from_on date NOT NULL,
    "end" date,
    reasons text NOT NULL,
    decided_by uuid,
    post uuid,
    recorded_at timestamp with time zone NOT NULL,
    right_id uuid NOT NULL
);
CREATE TABLE public.cadastre_zone (
    id uuid NOT NULL,
    key character varying(120) NOT NULL,
    kind character varying(10) NOT NULL,
    name jsonb NOT NULL,
    shape bytea NOT NULL,
    box box NOT NULL,
    start date,
    "end" date,
    source character varying(300) NOT NULL,
    application_id uuid
);
CREATE TABLE public.config_taken (
    name character varying(40) NOT NULL,
    digest character varying(64) NOT NULL,
    taken_at timestamp with time zone NOT NULL
);
CREATE TABLE public.credentials_change (
    id uuid NOT NULL,
    state character varying(10) NOT NULL,
    reason jsonb NOT NULL,
    at timestamp with time zone NOT NULL,
    "on" date NOT NULL,
    credential_id uuid NOT NULL
);
CREATE TABLE public.credentials_credential (
    id uuid NOT NULL,
    kind character varying(40) NOT NULL,
    number character varying(60) NOT NULL,
    subject_kind character varying(60) NOT NULL,
    subject_id uuid NOT NULL,
    issuer character varying(80) NOT NULL,
    start date NOT NULL,
    "end" date,
    claims jsonb NOT NULL,
    token text NOT NULL,
    compact bytea NOT NULL,
    holders uuid[] NOT NULL,
    index integer NOT NULL,
    issued_at timestamp with time zone NOT NULL,
    state character varying(10) NOT NULL,
    key_id character varying(43) NOT NULL,
    list_id bigint NOT NULL,
    CONSTRAINT credential_ends_after_it_begins CHECK ((("end" IS NULL) OR ("end" >= start))),
    CONSTRAINT credential_index_in_its_list CHECK ((index < 131072)),
    CONSTRAINT credential_state_known CHECK (((state)::text = ANY ((ARRAY['good'::character varying, 'suspended'::character varying, 'revoked'::character varying])::text[]))),
    CONSTRAINT credentials_credential_index_check CHECK ((index >= 0))
);
CREATE TABLE public.credentials_issuerkey (
    kid character varying(43) NOT NULL,
    short character varying(12) NOT NULL,
    issuer character varying(80) NOT NULL,
    name jsonb NOT NULL,
    algorithm character varying(10) NOT NULL,
    public_jwk jsonb NOT NULL,
    start date NOT NULL,
    "end" date,
    state character varying(10) NOT NULL,
    handovers jsonb NOT NULL,
    CONSTRAINT issuer_key_active_until_it_ends CHECK (((((state)::text = 'active'::text) OR ("end" IS NOT NULL)) AND (1 = (
CASE
    WHEN ((state)::text = 'active'::text) THEN 1
    ELSE 0
END +
CASE
    WHEN ("end" IS NOT NULL) THEN 1
    ELSE 0
END)))),
    CONSTRAINT issuer_key_ends_after_it_begins CHECK ((("end" IS NULL) OR ("end" >= start))),
    CONSTRAINT issuer_key_holds_no_private_half CHECK ((NOT (public_jwk ? 'd'::text)))
);
CREATE TABLE public.credentials_print (
    id uuid NOT NULL,
    language character varying(12) NOT NULL,
    at timestamp with time zone NOT NULL,
    credential_id uuid NOT NULL,
    document_id uuid NOT NULL
);
CREATE TABLE public.credentials_statuslist (
    number bigint NOT NULL,
    issuer character varying(80) NOT NULL
);
ALTER TABLE public.credentials_statuslist ALTER COLUMN number ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.credentials_statuslist_number_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.custody_bar (
    id uuid NOT NULL,
    number character varying(40) NOT NULL,
    holder_kind character varying(80) NOT NULL,
    holder_id uuid NOT NULL,
    key_digest character varying(64) NOT NULL,
    key_turn smallint NOT NULL,
    poured_on date NOT NULL,
    paper uuid,
    lot_id uuid NOT NULL,
    CONSTRAINT custody_bar_key_turn_check CHECK ((key_turn >= 0))
);
CREATE TABLE public.custody_charge (
    id uuid NOT NULL,
    state character varying(10) NOT NULL,
    mixed_accepted boolean NOT NULL,
    slag_content numeric(24,9),
    no_slag boolean NOT NULL,
    loss numeric(24,9),
    loss_reason character varying(300) NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    opened_by uuid,
    bar_id uuid,
    place_id uuid NOT NULL,
    bar_fineness_id uuid,
    bar_mass_id uuid,
    slag_fineness_id uuid,
    slag_mass_id uuid,
    CONSTRAINT charge_poured_has_bar CHECK (((NOT ((state)::text = 'poured'::text)) OR (bar_id IS NOT NULL)))
);
CREATE TABLE public.custody_chargedlot (
    id bigint NOT NULL,
    charge_id uuid NOT NULL,
    lot_id uuid NOT NULL
);
ALTER TABLE public.custody_chargedlot ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.custody_chargedlot_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.custody_dailycheck (
    id uuid NOT NULL,
    nominal numeric(24,9) NOT NULL,
    read numeric(24,9) NOT NULL,
    "limit" numeric(24,9) NOT NULL,
    passed boolean NOT NULL,
    "on" date NOT NULL,
    at timestamp with time zone NOT NULL,
    by uuid,
    instrument_id uuid NOT NULL,
    verification_id uuid NOT NULL,
    CONSTRAINT check_passed_within_limit CHECK (((NOT passed) OR ((read >= (nominal - "limit")) AND (read <= (nominal + "limit")))))
);
CREATE TABLE public.custody_freeze (
    id uuid NOT NULL,
    share_ppm integer NOT NULL,
    reason character varying(200) NOT NULL,
    at timestamp with time zone NOT NULL,
    by uuid,
    released_at timestamp with time zone,
    lot_id uuid NOT NULL,
    CONSTRAINT custody_freeze_share_ppm_check CHECK ((share_ppm >= 0)),
    CONSTRAINT freeze_ends_later CHECK (((released_at IS NULL) OR (released_at >= at))),
    CONSTRAINT freeze_share CHECK (((share_ppm > 0) AND (share_ppm <= 1000000)))
);
CREATE TABLE public.custody_handover (
    id uuid NOT NULL,
    from_kind character varying(80) NOT NULL,
    from_id uuid NOT NULL,
    to_kind character varying(80) NOT NULL,
    to_id uuid NOT NULL,
    owner_kind character varying(80) NOT NULL,
    owner_id uuid NOT NULL,
    key_turn smallint NOT NULL,
    at timestamp with time zone NOT NULL,
    "on" date NOT NULL,
    bar_id uuid NOT NULL,
    CONSTRAINT custody_handover_key_turn_check CHECK ((key_turn >= 0))
);
CREATE TABLE public.custody_influence (
    id bigint NOT NULL,
    "offset" numeric(24,9) NOT NULL,
    slope numeric(24,9) NOT NULL,
    common_abs numeric(24,9) NOT NULL,
    common_rel numeric(24,15) NOT NULL,
    transformation_id uuid NOT NULL,
    verification_id uuid NOT NULL
);
ALTER TABLE public.custody_influence ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.custody_influence_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.custody_instrument (
    id uuid NOT NULL,
    kind character varying(40) NOT NULL,
    measures character varying(10) NOT NULL,
    label character varying(40) NOT NULL,
    serial character varying(60) NOT NULL,
    unit character varying(12) NOT NULL,
    resolution numeric(24,9) NOT NULL,
    capacity numeric(24,9) NOT NULL,
    check_standard character varying(80) NOT NULL,
    check_nominal numeric(24,9) NOT NULL,
    registered_at timestamp with time zone NOT NULL,
    retired_on date,
    place_id uuid NOT NULL,
    CONSTRAINT instrument_figures CHECK (((capacity > (0)::numeric) AND (check_nominal > (0)::numeric) AND (check_nominal <= capacity) AND (resolution > (0)::numeric))),
    CONSTRAINT instrument_measures CHECK (((measures)::text = ANY ((ARRAY['mass'::character varying, 'fineness'::character varying])::text[])))
);
CREATE TABLE public.custody_layer (
    bar_id uuid NOT NULL,
    content text NOT NULL,
    digest character varying(64) NOT NULL
);
CREATE TABLE public.custody_lot (
    id uuid NOT NULL,
    number character varying(40) NOT NULL,
    kind character varying(40) NOT NULL,
    owner_kind character varying(80) NOT NULL,
    owner_id uuid NOT NULL,
    contained_grams numeric(24,9) NOT NULL,
    contained_u numeric(24,9) NOT NULL,
    state character varying(20) NOT NULL,
    frozen_ppm integer NOT NULL,
    received_on date NOT NULL,
    received_at timestamp with time zone NOT NULL,
    melt_id uuid,
    place_id uuid NOT NULL,
    fineness_id uuid,
    mass_id uuid NOT NULL,
    made_by_id uuid,
    CONSTRAINT custody_lot_frozen_ppm_check CHECK ((frozen_ppm >= 0)),
    CONSTRAINT lot_contained CHECK (((contained_grams >= (0)::numeric) AND (contained_u >= (0)::numeric))),
    CONSTRAINT lot_frozen_share CHECK ((frozen_ppm <= 1000000))
);
CREATE TABLE public.custody_lotorigin (
    lot_id uuid NOT NULL,
    rung character varying(60) NOT NULL,
    rank smallint NOT NULL,
    mark jsonb NOT NULL,
    channel character varying(60) NOT NULL,
    source_kind character varying(80) NOT NULL,
    source_id uuid NOT NULL,
    source_name character varying(200) NOT NULL,
    seller_kind character varying(80) NOT NULL,
    seller_id uuid NOT NULL,
    area_path character varying(200) NOT NULL,
    "right" jsonb,
    right_id uuid,
    documents character varying(120)[] NOT NULL,
    CONSTRAINT custody_lotorigin_rank_check CHECK ((rank >= 0))
);
CREATE TABLE public.custody_melt (
    id uuid NOT NULL,
    number character varying(40) NOT NULL,
    kind_before character varying(40) NOT NULL,
    "on" date NOT NULL,
    at timestamp with time zone NOT NULL,
    place_id uuid NOT NULL,
    after_id uuid NOT NULL,
    before_id uuid NOT NULL
);
CREATE TABLE public.custody_place (
    id uuid NOT NULL,
    key character varying(60) NOT NULL,
    code character varying(12) NOT NULL,
    name jsonb NOT NULL,
    area_path character varying(200) NOT NULL,
    agency_id character varying(80) NOT NULL
);
CREATE TABLE public.custody_reading (
    id uuid NOT NULL,
    displayed numeric(24,9) NOT NULL,
    value numeric(24,9) NOT NULL,
    u numeric(24,9) NOT NULL,
    "on" date NOT NULL,
    at timestamp with time zone NOT NULL,
    by uuid,
    check_of_day_id uuid NOT NULL,
    instrument_id uuid NOT NULL,
    verification_id uuid NOT NULL,
    CONSTRAINT reading_figures CHECK (((u >= (0)::numeric) AND (value >= (0)::numeric)))
);
CREATE TABLE public.custody_review (
    id uuid NOT NULL,
    after_turn integer NOT NULL,
    running numeric(24,9) NOT NULL,
    finding character varying(1000) NOT NULL,
    at timestamp with time zone NOT NULL,
    "on" date NOT NULL,
    by uuid,
    place_id uuid NOT NULL,
    CONSTRAINT custody_review_after_turn_check CHECK ((after_turn >= 0))
);
CREATE TABLE public.custody_transformation (
    id uuid NOT NULL,
    number character varying(40) NOT NULL,
    kind character varying(20) NOT NULL,
    turn integer NOT NULL,
    contained_in numeric(24,9) NOT NULL,
    contained_in_u numeric(24,9) NOT NULL,
    contained_out numeric(24,9) NOT NULL,
    loss numeric(24,9) NOT NULL,
    loss_reason character varying(300) NOT NULL,
    allowed numeric(24,9) NOT NULL,
    varying2 numeric(30,15) NOT NULL,
    bias_offset numeric(24,9) NOT NULL,
    bias_slope numeric(24,9) NOT NULL,
    running numeric(24,9) NOT NULL,
    running_limit numeric(24,9) NOT NULL,
    rungs character varying(60)[] NOT NULL,
    marks jsonb NOT NULL,
    mixed_accepted boolean NOT NULL,
    "on" date NOT NULL,
    at timestamp with time zone NOT NULL,
    by uuid,
    place_id uuid NOT NULL,
    CONSTRAINT custody_transformation_turn_check CHECK ((turn >= 0)),
    CONSTRAINT transformation_loses_or_keeps CHECK (((allowed >= (0)::numeric) AND (loss >= (0)::numeric) AND (running >= (0)::numeric))),
    CONSTRAINT transformation_makes_no_metal CHECK ((contained_out <= ((contained_in + allowed) - loss))),
    CONSTRAINT transformation_mix_accepted CHECK ((mixed_accepted OR (
CASE
    WHEN (rungs IS NULL) THEN NULL::integer
    ELSE COALESCE(array_length(rungs, 1), 0)
END <= 1))),
    CONSTRAINT transformation_within_running_limit CHECK ((running <= running_limit))
);
CREATE TABLE public.custody_transformationinput (
    id bigint NOT NULL,
    lot_id uuid NOT NULL,
    transformation_id uuid NOT NULL
);
ALTER TABLE public.custody_transformationinput ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.custody_transformationinput_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.custody_verification (
    id uuid NOT NULL,
    by character varying(120) NOT NULL,
    certificate character varying(80) NOT NULL,
    certificate_digest character varying(64) NOT NULL,
    verified_on date NOT NULL,
    valid_until date NOT NULL,
    u_abs numeric(24,9) NOT NULL,
    u_rel_ppm integer NOT NULL,
    repeat_abs numeric(24,9),
    repeat_rel_ppm integer,
    recorded_at timestamp with time zone NOT NULL,
    recorded_by uuid,
    instrument_id uuid NOT NULL,
    CONSTRAINT custody_verification_repeat_rel_ppm_check CHECK ((repeat_rel_ppm >= 0)),
    CONSTRAINT custody_verification_u_rel_ppm_check CHECK ((u_rel_ppm >= 0)),
    CONSTRAINT verification_ends_later CHECK ((valid_until >= verified_on)),
    CONSTRAINT verification_figures CHECK ((((u_abs > (0)::numeric) OR (u_rel_ppm > 0)) AND ((repeat_abs IS NULL) OR ((repeat_abs >= (0)::numeric) AND (repeat_abs <= u_abs))) AND ((repeat_rel_ppm IS NULL) OR (repeat_rel_ppm <= u_rel_ppm))))
);
CREATE TABLE public.django_content_type (
    id integer NOT NULL,
    app_label character varying(100) NOT NULL,
    model character varying(100) NOT NULL
);
ALTER TABLE public.django_content_type ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_content_type_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.django_migrations (
    id bigint NOT NULL,
    app character varying(255) NOT NULL,
    name character varying(255) NOT NULL,
    applied timestamp with time zone NOT NULL
);
ALTER TABLE public.django_migrations ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_migrations_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.django_session (
    session_key character varying(40) NOT NULL,
    session_data text NOT NULL,
    expire_date timestamp with time zone NOT NULL
);
CREATE TABLE public.documents_document (
    id uuid NOT NULL,
    digest character varying(64) NOT NULL,
    media_type character varying(80) NOT NULL,
    name character varying(200) NOT NULL,
    size bigint NOT NULL,
    stored_at timestamp with time zone NOT NULL,
    stored_by uuid,
    CONSTRAINT document_digest_written CHECK (((digest)::text ~ '^[0-9a-f]{64}$'::text)),
    CONSTRAINT documents_document_size_check CHECK ((size >= 0))
);
CREATE TABLE public.field_attachment (
    id uuid NOT NULL,
    name character varying(200) NOT NULL,
    document uuid NOT NULL,
    digest character varying(64) NOT NULL,
    received_at timestamp with time zone NOT NULL,
    submission_id uuid NOT NULL
);
CREATE TABLE public.field_consumed (
    submission_id uuid NOT NULL,
    at timestamp with time zone NOT NULL
);
CREATE TABLE public.field_device (
    id uuid NOT NULL,
    label character varying(80) NOT NULL,
    post uuid NOT NULL,
    area_path character varying(200) NOT NULL,
    digest character varying(64) NOT NULL,
    enrolled_at timestamp with time zone NOT NULL,
    enrolled_by uuid,
    revoked_at timestamp with time zone
);
CREATE TABLE public.field_draft (
    id uuid NOT NULL,
    "user" uuid NOT NULL,
    xml text NOT NULL,
    language character varying(60) NOT NULL,
    page integer NOT NULL,
    begun_at timestamp with time zone NOT NULL,
    kept_at timestamp with time zone NOT NULL,
    form_id uuid NOT NULL,
    CONSTRAINT field_draft_page_check CHECK ((page >= 0))
);
CREATE TABLE public.field_draftfile (
    id uuid NOT NULL,
    name character varying(200) NOT NULL,
    document uuid NOT NULL,
    draft_id uuid NOT NULL
);
CREATE TABLE public.field_formend (
    form_id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    by uuid
);
CREATE TABLE public.field_formfile (
    id uuid NOT NULL,
    name character varying(200) NOT NULL,
    document uuid NOT NULL,
    digest character varying(64) NOT NULL,
    md5 character varying(32) NOT NULL,
    form_id uuid NOT NULL
);
CREATE TABLE public.field_formversion (
    id uuid NOT NULL,
    form_id character varying(200) NOT NULL,
    version character varying(200) NOT NULL,
    title character varying(300) NOT NULL,
    origin character varying(12) NOT NULL,
    xform text NOT NULL,
    digest character varying(64) NOT NULL,
    source uuid,
    remarks text[] NOT NULL,
    added_at timestamp with time zone NOT NULL,
    added_by uuid
);
CREATE TABLE public.field_held (
    id uuid NOT NULL,
    received_at timestamp with time zone NOT NULL,
    area_path character varying(200) NOT NULL,
    post uuid,
    "user" uuid,
    channel character varying(10) NOT NULL,
    content_type character varying(300) NOT NULL,
    size bigint NOT NULL,
    document uuid NOT NULL,
    digest character varying(64) NOT NULL,
    code character varying(80) NOT NULL,
    says text NOT NULL,
    device_id uuid,
    CONSTRAINT field_held_size_check CHECK ((size >= 0))
);
CREATE TABLE public.field_heldanswer (
    id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    by uuid,
    outcome character varying(10) NOT NULL,
    says text NOT NULL,
    held_id uuid NOT NULL,
    submission_id uuid
);
CREATE TABLE public.field_submission (
    id uuid NOT NULL,
    instance_id character varying(200) NOT NULL,
    replaces character varying(200) NOT NULL,
    xml text NOT NULL,
    digest character varying(64) NOT NULL,
    channel character varying(10) NOT NULL,
    area_path character varying(200) NOT NULL,
    post uuid,
    "user" uuid,
    expects character varying(200)[] NOT NULL,
    faults jsonb NOT NULL,
    received_at timestamp with time zone NOT NULL,
    received_on date NOT NULL,
    device_id uuid,
    form_id uuid NOT NULL
);
CREATE TABLE public.finance_agreement (
    id uuid NOT NULL,
    number character varying(40) NOT NULL,
    kind character varying(10) NOT NULL,
    provider character varying(160) NOT NULL,
    policy character varying(60) NOT NULL,
    premium bigint,
    how character varying(4) NOT NULL,
    start date NOT NULL,
    "end" date,
    at timestamp with time zone NOT NULL,
    agency_id character varying(80),
    document_id uuid,
    enterprise_id uuid,
    person_id uuid NOT NULL,
    decision_id uuid,
    CONSTRAINT agreement_ends_after_it_begins CHECK ((("end" IS NULL) OR ("end" > start))),
    CONSTRAINT agreement_rests_on_something CHECK ((((agency_id IS NOT NULL) AND (decision_id IS NOT NULL) AND ((how)::text = 'desk'::text)) OR ((agency_id IS NULL) AND (decision_id IS NULL) AND ((how)::text = 'hand'::text))))
);
CREATE TABLE public.finance_answer (
    id uuid NOT NULL,
    taken boolean NOT NULL,
    at timestamp with time zone NOT NULL,
    "on" date NOT NULL,
    decision_id uuid NOT NULL
);
CREATE TABLE public.finance_cashplan (
    id uuid NOT NULL,
    start date NOT NULL,
    opening bigint NOT NULL,
    months jsonb NOT NULL,
    at timestamp with time zone NOT NULL,
    "on" date NOT NULL,
    enterprise_id uuid,
    person_id uuid NOT NULL
);
CREATE TABLE public.finance_decision (
    id uuid NOT NULL,
    accepted boolean NOT NULL,
    reasons character varying(1000) NOT NULL,
    lent bigint,
    fee bigint NOT NULL,
    yearly_ppm integer,
    months smallint,
    closed smallint[] NOT NULL,
    premium bigint,
    policy character varying(60) NOT NULL,
    start date NOT NULL,
    "end" date,
    by uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    "on" date NOT NULL,
    post_id uuid NOT NULL,
    request_id uuid NOT NULL,
    CONSTRAINT finance_decision_months_check CHECK ((months >= 0)),
    CONSTRAINT finance_decision_yearly_ppm_check CHECK ((yearly_ppm >= 0)),
    CONSTRAINT finance_refusal_has_reasons CHECK ((accepted OR (NOT ((reasons)::text = ''::text))))
);
CREATE TABLE public.finance_instalment (
    id uuid NOT NULL,
    place smallint NOT NULL,
    due date NOT NULL,
    minor bigint NOT NULL,
    agreement_id uuid NOT NULL,
    CONSTRAINT finance_instalment_place_check CHECK ((place >= 0)),
    CONSTRAINT instalment_is_something CHECK ((minor > 0))
);
CREATE TABLE public.finance_offer (
    id uuid NOT NULL,
    number character varying(40) NOT NULL,
    agency_kind character varying(12) NOT NULL,
    kind character varying(10) NOT NULL,
    name character varying(120) NOT NULL,
    costs character varying(400) NOT NULL,
    conditions character varying(1000) NOT NULL,
    law character varying(300) NOT NULL,
    area_path character varying(200) NOT NULL,
    start date NOT NULL,
    "end" date NOT NULL,
    yearly_ppm integer,
    fee_ppm integer NOT NULL,
    premium bigint,
    most bigint,
    most_months smallint,
    made_by uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    agency_id character varying(80) NOT NULL,
    CONSTRAINT finance_offer_fee_ppm_check CHECK ((fee_ppm >= 0)),
    CONSTRAINT finance_offer_most_months_check CHECK ((most_months >= 0)),
    CONSTRAINT finance_offer_yearly_ppm_check CHECK ((yearly_ppm >= 0)),
    CONSTRAINT lending_names_its_rate CHECK (((NOT ((kind)::text = ANY ((ARRAY['leasing'::character varying, 'loan'::character varying])::text[]))) OR ((most IS NOT NULL) AND (most_months IS NOT NULL) AND (yearly_ppm IS NOT NULL)))),
    CONSTRAINT offer_by_those_who_may CHECK (((agency_kind)::text = ANY ((ARRAY['market'::character varying, 'miners'::character varying, 'state'::character varying])::text[]))),
    CONSTRAINT offer_ends_after_it_begins CHECK (("end" >= start))
);
CREATE TABLE public.finance_payment (
    id uuid NOT NULL,
    "on" date NOT NULL,
    minor bigint NOT NULL,
    words character varying(200) NOT NULL,
    by_desk boolean NOT NULL,
    by uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    agreement_id uuid NOT NULL,
    takes_back_id uuid,
    CONSTRAINT payment_or_its_undoing CHECK ((((minor > 0) AND (takes_back_id IS NULL)) OR (by_desk AND (minor < 0) AND (takes_back_id IS NOT NULL))))
);
CREATE TABLE public.finance_paymentword (
    id uuid NOT NULL,
    agrees boolean NOT NULL,
    words character varying(400) NOT NULL,
    by uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    payment_id uuid NOT NULL,
    CONSTRAINT payment_disputed_with_words CHECK ((agrees OR (NOT ((words)::text = ''::text))))
);
CREATE TABLE public.finance_recoverytest (
    id uuid NOT NULL,
    number character varying(40) NOT NULL,
    method character varying(120) NOT NULL,
    told jsonb NOT NULL,
    at timestamp with time zone NOT NULL,
    "on" date NOT NULL,
    enterprise_id uuid,
    person_id uuid NOT NULL
);
CREATE TABLE public.finance_release (
    id uuid NOT NULL,
    parts character varying(12)[] NOT NULL,
    sealed bytea NOT NULL,
    until date NOT NULL,
    at timestamp with time zone NOT NULL,
    request_id uuid NOT NULL
);
CREATE TABLE public.finance_request (
    id uuid NOT NULL,
    number character varying(40) NOT NULL,
    wish bigint,
    months smallint,
    words character varying(400) NOT NULL,
    at timestamp with time zone NOT NULL,
    "on" date NOT NULL,
    enterprise_id uuid,
    offer_id uuid NOT NULL,
    person_id uuid NOT NULL,
    CONSTRAINT finance_request_months_check CHECK ((months >= 0))
);
CREATE TABLE public.finance_savingsgroup (
    id uuid NOT NULL,
    number character varying(40) NOT NULL,
    name character varying(120) NOT NULL,
    rule character varying(1000) NOT NULL,
    at timestamp with time zone NOT NULL,
    "on" date NOT NULL,
    enterprise_id uuid,
    founder_id uuid NOT NULL
);
CREATE TABLE public.finance_savingsline (
    id uuid NOT NULL,
    number character varying(40) NOT NULL,
    what character varying(3) NOT NULL,
    round smallint NOT NULL,
    minor bigint NOT NULL,
    "on" date NOT NULL,
    words character varying(200) NOT NULL,
    told_by uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    group_id uuid NOT NULL,
    takes_back_id uuid,
    member_id uuid NOT NULL,
    CONSTRAINT finance_savingsline_round_check CHECK ((round >= 0)),
    CONSTRAINT savings_line_has_its_sign CHECK ((((minor > 0) AND (takes_back_id IS NULL) AND ((what)::text = 'in'::text)) OR ((minor < 0) AND (takes_back_id IS NULL) AND ((what)::text = 'out'::text)) OR ((minor < 0) AND (takes_back_id IS NOT NULL) AND ((what)::text = 'in'::text)) OR ((minor > 0) AND (takes_back_id IS NOT NULL) AND ((what)::text = 'out'::text)))),
    CONSTRAINT savings_round_counts_from_one CHECK ((round >= 1))
);
CREATE TABLE public.finance_savingsmember (
    id uuid NOT NULL,
    keeps boolean NOT NULL,
    asked_on date NOT NULL,
    since date,
    until date,
    group_id uuid NOT NULL,
    person_id uuid NOT NULL,
    CONSTRAINT saver_leaves_after_she_came CHECK (((until IS NULL) OR (since IS NULL) OR (until >= since)))
);
CREATE TABLE public.finance_withdrawal (
    id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    "on" date NOT NULL,
    release_id uuid NOT NULL
);
CREATE TABLE public.forum_answer (
    proposal_id uuid NOT NULL,
    kind character varying(40) NOT NULL,
    reasons character varying(4000) NOT NULL,
    promise character varying(1000) NOT NULL,
    promised_for date,
    supporters integer NOT NULL,
    "on" date NOT NULL,
    at timestamp with time zone NOT NULL,
    carrier_id uuid,
    post_id uuid NOT NULL,
    CONSTRAINT answer_has_reasons CHECK ((NOT ((reasons)::text = ''::text))),
    CONSTRAINT forum_answer_supporters_check CHECK ((supporters >= 0)),
    CONSTRAINT promise_has_carrier_and_day CHECK ((((carrier_id IS NULL) AND ((promise)::text = ''::text) AND (promised_for IS NULL)) OR ((NOT ((promise)::text = ''::text)) AND (carrier_id IS NOT NULL) AND (promised_for IS NOT NULL))))
);
CREATE TABLE public.forum_appeal (
    hiding_id uuid NOT NULL,
    words character varying(1000) NOT NULL,
    "on" date NOT NULL,
    at timestamp with time zone NOT NULL
);
CREATE TABLE public.forum_box (
    proposal_id uuid NOT NULL,
    tokens bytea[] NOT NULL
);
CREATE TABLE public.forum_hiding (
    id uuid NOT NULL,
    reason character varying(1000) NOT NULL,
    "on" date NOT NULL,
    at timestamp with time zone NOT NULL,
    post_id uuid NOT NULL,
    proposal_id uuid NOT NULL,
    CONSTRAINT hiding_has_a_reason CHECK ((NOT ((reason)::text = ''::text)))
);
CREATE TABLE public.forum_outcome (
    id uuid NOT NULL,
    became character varying(10) NOT NULL,
    words character varying(1000) NOT NULL,
    "on" date NOT NULL,
    at timestamp with time zone NOT NULL,
    post_id uuid NOT NULL,
    answer_id uuid NOT NULL
);
CREATE TABLE public.forum_overdue (
    proposal_id uuid NOT NULL,
    "on" date NOT NULL,
    post_id uuid NOT NULL,
    told_id uuid
);
CREATE TABLE public.forum_proposal (
    id uuid NOT NULL,
    number character varying(40) NOT NULL,
    forum character varying(40) NOT NULL,
    area_path character varying(200) NOT NULL,
    title character varying(120) NOT NULL,
    asked character varying(2000) NOT NULL,
    why character varying(2000) NOT NULL,
    proposer_kind character varying(10) NOT NULL,
    proposer uuid NOT NULL,
    told_by uuid NOT NULL,
    how character varying(6) NOT NULL,
    days smallint NOT NULL,
    needs integer NOT NULL,
    made_on date NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT forum_proposal_days_check CHECK ((days >= 0)),
    CONSTRAINT forum_proposal_needs_check CHECK ((needs >= 0)),
    CONSTRAINT proposal_says_something CHECK (((NOT ((title)::text = ''::text)) AND (NOT ((asked)::text = ''::text)) AND (NOT ((why)::text = ''::text))))
);
CREATE TABLE public.forum_ruling (
    appeal_id uuid NOT NULL,
    shown_again boolean NOT NULL,
    reasons character varying(1000) NOT NULL,
    "on" date NOT NULL,
    at timestamp with time zone NOT NULL,
    post_id uuid NOT NULL
);
CREATE TABLE public.forum_signature (
    proposal_id uuid NOT NULL,
    name character varying(200) NOT NULL
);
CREATE TABLE public.forum_takenup (
    proposal_id uuid NOT NULL,
    "on" date NOT NULL,
    due_on date NOT NULL
);
CREATE TABLE public.forum_talliedday (
    "on" date NOT NULL,
    counts jsonb NOT NULL
);
CREATE TABLE public.journal_cursor (
    subscriber character varying(120) NOT NULL,
    number bigint NOT NULL,
    failures integer NOT NULL,
    CONSTRAINT journal_cursor_failures_check CHECK ((failures >= 0))
);
CREATE TABLE public.journal_entry (
    id uuid NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    type character varying(80) NOT NULL,
    verb character varying(80) NOT NULL,
    actor_user uuid,
    subjects character varying(120)[] NOT NULL,
    content text NOT NULL,
    leaf bytea NOT NULL
);
CREATE TABLE public.journal_position (
    number bigint NOT NULL,
    entry_id uuid NOT NULL
);
CREATE TABLE public.journal_submission (
    id uuid NOT NULL,
    "user" uuid,
    path character varying(300) NOT NULL,
    digest character varying(64) NOT NULL,
    status smallint,
    answer jsonb,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT journal_submission_status_check CHECK ((status >= 0))
);
CREATE TABLE public.journal_undelivered (
    id bigint NOT NULL,
    subscriber character varying(120) NOT NULL,
    fault character varying(500) NOT NULL,
    set_aside_at timestamp with time zone NOT NULL,
    entry_id uuid NOT NULL
);
ALTER TABLE public.journal_undelivered ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.journal_undelivered_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.law_lawbundle (
    hash character varying(64) NOT NULL,
    pack character varying(30) NOT NULL,
    content bytea NOT NULL,
    engine character varying(60) NOT NULL,
    first_seen timestamp with time zone NOT NULL
);
CREATE TABLE public.learning_article (
    page_ptr_id integer NOT NULL,
    kind character varying(10) NOT NULL,
    summary character varying(240) NOT NULL,
    body text NOT NULL,
    picture_says character varying(240) NOT NULL,
    licence character varying(60) NOT NULL,
    credit character varying(120) NOT NULL,
    source character varying(300) NOT NULL,
    confidence character varying(10) NOT NULL,
    unreviewed boolean NOT NULL,
    steps character varying(40)[] NOT NULL,
    problem_codes character varying(80)[] NOT NULL,
    findings character varying(80)[] NOT NULL,
    origin character varying(12) NOT NULL,
    picture_id integer
);
CREATE TABLE public.learning_articleindex (
    page_ptr_id integer NOT NULL
);
CREATE TABLE public.learning_attendance (
    id uuid NOT NULL,
    present boolean NOT NULL,
    at timestamp with time zone NOT NULL,
    person_id uuid,
    user_id uuid,
    intake_id uuid NOT NULL,
    session_id uuid NOT NULL,
    CONSTRAINT learning_attendance_one_learner CHECK ((((person_id IS NOT NULL) AND (user_id IS NULL)) OR ((person_id IS NULL) AND (user_id IS NOT NULL))))
);
CREATE TABLE public.learning_campaign (
    id uuid NOT NULL,
    number character varying(60) NOT NULL,
    title character varying(120) NOT NULL,
    says character varying(400) NOT NULL,
    article character varying(110) NOT NULL,
    area_path character varying(200) NOT NULL,
    start date NOT NULL,
    "end" date,
    at timestamp with time zone NOT NULL,
    by_id uuid,
    CONSTRAINT learning_campaign_ends_after CHECK ((("end" IS NULL) OR ("end" >= start)))
);
CREATE TABLE public.learning_certificate (
    id uuid NOT NULL,
    number character varying(60) NOT NULL,
    course character varying(40) NOT NULL,
    area_path character varying(200) NOT NULL,
    credential uuid NOT NULL,
    start date NOT NULL,
    "end" date,
    at timestamp with time zone NOT NULL,
    person_id uuid,
    user_id uuid,
    session_id uuid,
    passed_in_id uuid NOT NULL,
    CONSTRAINT learning_certificate_one_learner CHECK ((((person_id IS NOT NULL) AND (user_id IS NULL)) OR ((person_id IS NULL) AND (user_id IS NOT NULL))))
);
CREATE TABLE public.learning_draw (
    id uuid NOT NULL,
    course character varying(40) NOT NULL,
    seed character varying(64) NOT NULL,
    "order" uuid[] NOT NULL,
    at timestamp with time zone NOT NULL,
    "on" date NOT NULL,
    by_id uuid
);
CREATE TABLE public.learning_enrolment (
    id uuid NOT NULL,
    how character varying(10) NOT NULL,
    at timestamp with time zone NOT NULL,
    left_at timestamp with time zone,
    person_id uuid,
    user_id uuid,
    session_id uuid NOT NULL,
    CONSTRAINT learning_enrolment_one_learner CHECK ((((person_id IS NOT NULL) AND (user_id IS NULL)) OR ((person_id IS NULL) AND (user_id IS NOT NULL))))
);
CREATE TABLE public.learning_intake (
    id uuid NOT NULL,
    source character varying(10) NOT NULL,
    outcomes jsonb NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id uuid,
    session_id uuid NOT NULL
);
CREATE TABLE public.learning_reach (
    id uuid NOT NULL,
    means character varying(10) NOT NULL,
    band integer NOT NULL,
    "on" date NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id uuid,
    campaign_id uuid NOT NULL,
    CONSTRAINT learning_reach_band_check CHECK ((band >= 0)),
    CONSTRAINT learning_reach_is_coarse CHECK ((band = ANY (ARRAY[1, 10, 50, 100, 500, 1000])))
);
CREATE TABLE public.learning_session (
    id uuid NOT NULL,
    number character varying(60) NOT NULL,
    course character varying(40) NOT NULL,
    area_path character varying(200) NOT NULL,
    place character varying(200) NOT NULL,
    "on" date NOT NULL,
    trainer character varying(120) NOT NULL,
    seats smallint NOT NULL,
    planned_at timestamp with time zone NOT NULL,
    cancelled_for text NOT NULL,
    is_sample boolean NOT NULL,
    planned_by_id uuid,
    CONSTRAINT learning_session_has_seats CHECK ((seats >= 1)),
    CONSTRAINT learning_session_seats_check CHECK ((seats >= 0))
);
CREATE TABLE public.learning_try (
    id uuid NOT NULL,
    course character varying(40) NOT NULL,
    answers jsonb NOT NULL,
    "right" smallint NOT NULL,
    asked smallint NOT NULL,
    needed smallint NOT NULL,
    passed boolean NOT NULL,
    at timestamp with time zone NOT NULL,
    "on" date NOT NULL,
    filed_by_id uuid,
    person_id uuid,
    user_id uuid,
    CONSTRAINT learning_passed_by_the_mark CHECK (((passed AND ("right" >= needed)) OR ((NOT passed) AND ("right" < needed)))),
    CONSTRAINT learning_try_asked_check CHECK ((asked >= 0)),
    CONSTRAINT learning_try_needed_check CHECK ((needed >= 0)),
    CONSTRAINT learning_try_one_learner CHECK ((((person_id IS NOT NULL) AND (user_id IS NULL)) OR ((person_id IS NULL) AND (user_id IS NOT NULL)))),
    CONSTRAINT learning_try_right_check CHECK (("right" >= 0))
);
CREATE TABLE public.ledger_entry (
    id bigint NOT NULL,
    "position" smallint NOT NULL,
    "on" date NOT NULL,
    account character varying(120) NOT NULL,
    minor bigint NOT NULL,
    currency character varying(3) NOT NULL,
    party_kind character varying(60) NOT NULL,
    party_id uuid,
    memo character varying(200) NOT NULL,
    posting_id uuid NOT NULL,
    CONSTRAINT entry_account_is_a_dotted_key CHECK (((account)::text ~ '^[a-z][a-z0-9_-]*(\.[a-z0-9][a-z0-9_-]*)*$'::text)),
    CONSTRAINT entry_currency_is_iso_4217 CHECK (((currency)::text ~ '^[A-Z]{3}$'::text)),
    CONSTRAINT entry_moves_something CHECK ((NOT (minor = 0))),
    CONSTRAINT entry_party_is_whole CHECK ((((party_id IS NULL) AND ((party_kind)::text = ''::text)) OR ((party_id IS NOT NULL) AND (NOT ((party_kind)::text = ''::text))))),
    CONSTRAINT ledger_entry_position_check CHECK (("position" >= 0))
);
ALTER TABLE public.ledger_entry ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.ledger_entry_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.ledger_hold (
    id uuid NOT NULL,
    minor bigint NOT NULL,
    source_kind character varying(60) NOT NULL,
    source_id uuid NOT NULL,
    reason character varying(500) NOT NULL,
    "on" date NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    entry_id bigint NOT NULL,
    CONSTRAINT hold_freezes_something CHECK ((minor > 0)),
    CONSTRAINT hold_says_why CHECK ((NOT ((reason)::text = ''::text)))
);
CREATE TABLE public.ledger_posting (
    id uuid NOT NULL,
    kind character varying(80) NOT NULL,
    source_kind character varying(60) NOT NULL,
    source_id uuid NOT NULL,
    "on" date NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    lines smallint NOT NULL,
    reason character varying(500) NOT NULL,
    reverses_id uuid,
    CONSTRAINT ledger_posting_lines_check CHECK ((lines >= 0)),
    CONSTRAINT reversal_says_why CHECK (((((reason)::text = ''::text) AND (reverses_id IS NULL)) OR ((reverses_id IS NOT NULL) AND (NOT ((reason)::text = ''::text)))))
);
CREATE TABLE public.ledger_release (
    id bigint NOT NULL,
    reason character varying(500) NOT NULL,
    "on" date NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    hold_id uuid NOT NULL,
    CONSTRAINT release_says_why CHECK ((NOT ((reason)::text = ''::text)))
);
ALTER TABLE public.ledger_release ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.ledger_release_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.market_collectorlicence (
    id uuid NOT NULL,
    person uuid NOT NULL,
    number character varying(60) NOT NULL,
    issued_by character varying(200) NOT NULL,
    start date NOT NULL,
    "end" date NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    CONSTRAINT collector_licence_ends_after_it_begins CHECK (("end" > start))
);
CREATE TABLE public.market_disputedecision (
    id uuid NOT NULL,
    outcome character varying(20) NOT NULL,
    reasons text NOT NULL,
    at timestamp with time zone NOT NULL,
    by uuid,
    dispute_id uuid NOT NULL
);
CREATE TABLE public.market_originpaper (
    id uuid NOT NULL,
    number character varying(40) NOT NULL,
    kind character varying(20) NOT NULL,
    seller uuid NOT NULL,
    source_person uuid,
    area_path character varying(200) NOT NULL,
    most_ug bigint,
    issued_by character varying(120) NOT NULL,
    issued_on date NOT NULL,
    valid_until date NOT NULL,
    issued_at timestamp with time zone NOT NULL,
    CONSTRAINT origin_paper_ends_after_it_begins CHECK ((valid_until > issued_on))
);
CREATE TABLE public.market_price (
    id uuid NOT NULL,
    per_gram bigint NOT NULL,
    currency character varying(3) NOT NULL,
    observed_at timestamp with time zone NOT NULL,
    source character varying(200) NOT NULL,
    confidence character varying(12) NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    CONSTRAINT price_above_nothing CHECK ((per_gram > 0))
);
CREATE TABLE public.market_purchase (
    id uuid NOT NULL,
    number character varying(40) NOT NULL,
    place uuid NOT NULL,
    area_path character varying(200) NOT NULL,
    clerk uuid NOT NULL,
    seller uuid NOT NULL,
    enterprise uuid,
    sold_for uuid,
    rung character varying(40) NOT NULL,
    mark character varying(12) NOT NULL,
    "right" uuid,
    lot uuid NOT NULL,
    gross_ug bigint NOT NULL,
    fineness_ppm integer NOT NULL,
    contained_ug bigint NOT NULL,
    contained_u_ug bigint NOT NULL,
    currency character varying(3) NOT NULL,
    value bigint NOT NULL,
    royalty bigint,
    net bigint NOT NULL,
    lines jsonb NOT NULL,
    law jsonb NOT NULL,
    paid_by character varying(30) NOT NULL,
    posting uuid NOT NULL,
    bought_at timestamp with time zone NOT NULL,
    bought_on date NOT NULL,
    questionable boolean NOT NULL,
    paper_id uuid,
    price_id uuid NOT NULL,
    CONSTRAINT purchase_adds_up CHECK (((contained_ug > 0) AND (net > 0) AND (net <= value) AND (value > 0)))
);
CREATE TABLE public.market_saleconfirmation (
    id uuid NOT NULL,
    person uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    purchase_id uuid NOT NULL
);
CREATE TABLE public.market_saledispute (
    id uuid NOT NULL,
    number character varying(40) NOT NULL,
    person uuid NOT NULL,
    why character varying(30) NOT NULL,
    words text NOT NULL,
    "freeze" uuid,
    opened_at timestamp with time zone NOT NULL,
    answer_due date NOT NULL,
    paper_id uuid,
    purchase_id uuid,
    CONSTRAINT dispute_of_a_sale_or_a_paper CHECK ((((paper_id IS NOT NULL) AND (purchase_id IS NULL)) OR ((paper_id IS NULL) AND (purchase_id IS NOT NULL))))
);
CREATE TABLE public.notices_notice (
    id uuid NOT NULL,
    person uuid NOT NULL,
    kind character varying(60) NOT NULL,
    sentence text NOT NULL,
    values_shown jsonb NOT NULL,
    link character varying(300) NOT NULL,
    sent_at timestamp with time zone NOT NULL,
    read_at timestamp with time zone
);
CREATE TABLE public.numbering_series (
    id bigint NOT NULL,
    kind character varying(4) NOT NULL,
    office character varying(12) NOT NULL,
    year smallint NOT NULL,
    last integer NOT NULL,
    CONSTRAINT numbering_series_last_check CHECK ((last >= 0)),
    CONSTRAINT numbering_series_year_check CHECK ((year >= 0))
);
ALTER TABLE public.numbering_series ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.numbering_series_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.offices_decision (
    id uuid NOT NULL,
    number character varying(60) NOT NULL,
    what character varying(400) NOT NULL,
    due_on date NOT NULL,
    step character varying(40) NOT NULL,
    owner_id uuid NOT NULL,
    meeting_id uuid NOT NULL
);
CREATE TABLE public.offices_decisionnews (
    id uuid NOT NULL,
    became character varying(10) NOT NULL,
    words character varying(1000) NOT NULL,
    "on" date NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id uuid NOT NULL,
    decision_id uuid NOT NULL
);
CREATE TABLE public.offices_handover (
    id uuid NOT NULL,
    number character varying(60) NOT NULL,
    left_by uuid[] NOT NULL,
    "on" date NOT NULL,
    occasion character varying(12) NOT NULL,
    instrument character varying(120) NOT NULL,
    words text NOT NULL,
    waiting jsonb NOT NULL,
    at timestamp with time zone NOT NULL,
    appointed_by_id uuid NOT NULL,
    post_id uuid NOT NULL,
    to_id uuid NOT NULL,
    CONSTRAINT hand_over_cites_a_decision CHECK ((NOT ((instrument)::text = ''::text))),
    CONSTRAINT nobody_appoints_herself CHECK ((NOT (to_id = appointed_by_id)))
);
CREATE TABLE public.offices_meeting (
    id uuid NOT NULL,
    number character varying(60) NOT NULL,
    committee character varying(40) NOT NULL,
    area_path character varying(200) NOT NULL,
    "on" date NOT NULL,
    place character varying(120) NOT NULL,
    present character varying(40)[] NOT NULL,
    heard character varying(300) NOT NULL,
    minutes text NOT NULL,
    at timestamp with time zone NOT NULL,
    kept_by_id uuid NOT NULL
);
CREATE TABLE public.offices_receipt (
    id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    words text NOT NULL,
    by_id uuid NOT NULL,
    hand_over_id uuid NOT NULL
);
CREATE TABLE public.pathway_barriercount (
    id bigint NOT NULL,
    code character varying(80) NOT NULL,
    route character varying(200) NOT NULL,
    month date NOT NULL,
    times integer NOT NULL,
    last_entry uuid NOT NULL,
    CONSTRAINT pathway_barriercount_times_check CHECK ((times >= 0))
);
ALTER TABLE public.pathway_barriercount ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.pathway_barriercount_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.pathway_barriertold (
    id uuid NOT NULL,
    step character varying(40) NOT NULL,
    area_path character varying(200) NOT NULL,
    words character varying(600) NOT NULL,
    helps boolean NOT NULL,
    "on" date NOT NULL
);
CREATE TABLE public.pathway_chargeanswer (
    asked_id uuid NOT NULL,
    minor bigint NOT NULL,
    "on" date NOT NULL,
    CONSTRAINT charge_in_reason CHECK ((minor < '1000000000000000'::bigint)),
    CONSTRAINT pathway_chargeanswer_minor_check CHECK ((minor >= 0))
);
CREATE TABLE public.pathway_chargeasked (
    id uuid NOT NULL,
    entry uuid NOT NULL,
    person uuid NOT NULL,
    area_path character varying(200) NOT NULL,
    asked_on date NOT NULL
);
CREATE TABLE public.pathway_commitment (
    id uuid NOT NULL,
    number character varying(40) NOT NULL,
    what character varying(400) NOT NULL,
    owner_agency character varying(80) NOT NULL,
    owner_kind character varying(12) NOT NULL,
    promised_on date NOT NULL,
    due date NOT NULL,
    source character varying(300) NOT NULL,
    entered_at timestamp with time zone NOT NULL,
    CONSTRAINT commitment_owner_is_local CHECK (((owner_kind)::text = ANY ((ARRAY['state'::character varying, 'miners'::character varying])::text[])))
);
CREATE TABLE public.pathway_commitmentmove (
    id uuid NOT NULL,
    fate character varying(10) NOT NULL,
    words character varying(400) NOT NULL,
    new_due date,
    "on" date NOT NULL,
    at timestamp with time zone NOT NULL,
    commitment_id uuid NOT NULL,
    CONSTRAINT postponed_to_another_day CHECK (((NOT ((fate)::text = 'postponed'::text)) OR (new_due IS NOT NULL)))
);
CREATE TABLE public.pathway_filing (
    id uuid NOT NULL,
    number character varying(40) NOT NULL,
    area_path character varying(200) NOT NULL,
    step character varying(40) NOT NULL,
    words character varying(400) NOT NULL,
    counts_at_once boolean NOT NULL,
    owner_agency character varying(80) NOT NULL,
    owner_kind character varying(12) NOT NULL,
    source character varying(8) NOT NULL,
    filed_by uuid,
    for_person uuid,
    mandate character varying(40) NOT NULL,
    filed_on date NOT NULL,
    filed_at timestamp with time zone NOT NULL,
    document_id uuid NOT NULL,
    enterprise_id uuid NOT NULL,
    post_id uuid,
    CONSTRAINT filing_confirmed_by_a_local_owner CHECK (((owner_kind)::text = ANY ((ARRAY['state'::character varying, 'miners'::character varying])::text[])))
);
CREATE TABLE public.pathway_filingdecision (
    id uuid NOT NULL,
    outcome character varying(10) NOT NULL,
    reasons text NOT NULL,
    by uuid NOT NULL,
    "on" date NOT NULL,
    at timestamp with time zone NOT NULL,
    filing_id uuid NOT NULL,
    post_id uuid NOT NULL,
    CONSTRAINT filing_refused_with_reasons CHECK ((((outcome)::text = 'confirmed'::text) OR (NOT (reasons = ''::text))))
);
CREATE TABLE public.pathway_handoveritem (
    id uuid NOT NULL,
    place smallint NOT NULL,
    key character varying(40) NOT NULL,
    words jsonb NOT NULL,
    support_id uuid NOT NULL,
    CONSTRAINT pathway_handoveritem_place_check CHECK ((place >= 0))
);
CREATE TABLE public.pathway_handovermove (
    id uuid NOT NULL,
    move character varying(8) NOT NULL,
    words character varying(1000) NOT NULL,
    by uuid NOT NULL,
    "on" date NOT NULL,
    at timestamp with time zone NOT NULL,
    item_id uuid NOT NULL,
    post_id uuid NOT NULL,
    CONSTRAINT hand_over_returned_with_reasons CHECK (((NOT ((move)::text = 'returned'::text)) OR (NOT ((words)::text = ''::text))))
);
CREATE TABLE public.pathway_paperentry (
    id uuid NOT NULL,
    form character varying(20) NOT NULL,
    paper_number character varying(40) NOT NULL,
    became character varying(60) NOT NULL,
    area_path character varying(200) NOT NULL,
    by uuid NOT NULL,
    "on" date NOT NULL,
    at timestamp with time zone NOT NULL,
    post_id uuid NOT NULL
);
CREATE TABLE public.pathway_plan (
    id uuid NOT NULL,
    number character varying(40) NOT NULL,
    title character varying(160) NOT NULL,
    area_path character varying(200) NOT NULL,
    site uuid,
    owner_agency character varying(80) NOT NULL,
    owner_kind character varying(12) NOT NULL,
    made_on date NOT NULL,
    made_at timestamp with time zone NOT NULL,
    enterprise_id uuid,
    CONSTRAINT plan_for_one_thing CHECK (((enterprise_id IS NULL) OR (site IS NULL))),
    CONSTRAINT plan_owner_is_local CHECK (((owner_kind)::text = ANY ((ARRAY['state'::character varying, 'miners'::character varying])::text[])))
);
CREATE TABLE public.pathway_planitem (
    id uuid NOT NULL,
    what character varying(300) NOT NULL,
    step character varying(40) NOT NULL,
    finding character varying(600) NOT NULL,
    finding_ref character varying(120) NOT NULL,
    owner_agency character varying(80) NOT NULL,
    owner_kind character varying(12) NOT NULL,
    start date NOT NULL,
    due date NOT NULL,
    indicator character varying(200) NOT NULL,
    unit character varying(20) NOT NULL,
    baseline numeric(18,4),
    target numeric(18,4) NOT NULL,
    measured_by date NOT NULL,
    entered_at timestamp with time zone NOT NULL,
    owner_enterprise_id uuid,
    plan_id uuid NOT NULL,
    CONSTRAINT plan_item_due_after_start CHECK ((due >= start)),
    CONSTRAINT plan_item_has_one_owner CHECK (((((owner_agency)::text = ''::text) AND (owner_enterprise_id IS NOT NULL) AND ((owner_kind)::text = 'miners'::text)) OR ((NOT ((owner_agency)::text = ''::text)) AND (owner_enterprise_id IS NULL)))),
    CONSTRAINT plan_item_owner_is_local CHECK (((owner_kind)::text = ANY ((ARRAY['state'::character varying, 'miners'::character varying])::text[])))
);
CREATE TABLE public.pathway_planmeasurement (
    id uuid NOT NULL,
    value numeric(18,4) NOT NULL,
    how character varying(300) NOT NULL,
    by uuid,
    "on" date NOT NULL,
    at timestamp with time zone NOT NULL,
    item_id uuid NOT NULL
);
CREATE TABLE public.pathway_planmove (
    id uuid NOT NULL,
    move character varying(8) NOT NULL,
    words character varying(600) NOT NULL,
    by uuid,
    "on" date NOT NULL,
    at timestamp with time zone NOT NULL,
    item_id uuid NOT NULL,
    CONSTRAINT plan_item_dropped_with_reasons CHECK (((NOT ((move)::text = 'dropped'::text)) OR (NOT ((words)::text = ''::text))))
);
CREATE TABLE public.pathway_reform (
    id uuid NOT NULL,
    number character varying(40) NOT NULL,
    title character varying(200) NOT NULL,
    what text NOT NULL,
    parameters character varying(120)[] NOT NULL,
    owner_agency character varying(80) NOT NULL,
    owner_kind character varying(12) NOT NULL,
    entered_on date NOT NULL,
    entered_at timestamp with time zone NOT NULL,
    CONSTRAINT reform_owner_is_local CHECK (((owner_kind)::text = ANY ((ARRAY['state'::character varying, 'miners'::character varying])::text[])))
);
CREATE TABLE public.pathway_reformstage (
    id uuid NOT NULL,
    stage character varying(10) NOT NULL,
    "on" date NOT NULL,
    source character varying(300) NOT NULL,
    at timestamp with time zone NOT NULL,
    reform_id uuid NOT NULL
);
CREATE TABLE public.pathway_stepact (
    id bigint NOT NULL,
    entry uuid NOT NULL,
    step character varying(40) NOT NULL,
    whose character varying(10) NOT NULL,
    "on" date NOT NULL
);
ALTER TABLE public.pathway_stepact ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.pathway_stepact_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.pathway_stepleft (
    id uuid NOT NULL,
    entry uuid NOT NULL,
    enterprise uuid NOT NULL,
    step character varying(40) NOT NULL,
    why character varying(40) NOT NULL,
    "on" date NOT NULL
);
CREATE TABLE public.pathway_stepowner (
    step character varying(90) NOT NULL,
    agency_key character varying(80) NOT NULL,
    owner_kind character varying(12) NOT NULL,
    agency_id character varying(80),
    CONSTRAINT step_owned_by_the_state_or_the_miners CHECK (((owner_kind)::text = ANY ((ARRAY['state'::character varying, 'miners'::character varying])::text[])))
);
CREATE TABLE public.pathway_support (
    id uuid NOT NULL,
    number character varying(40) NOT NULL,
    agency_kind character varying(12) NOT NULL,
    step character varying(40) NOT NULL,
    area_path character varying(200) NOT NULL,
    brings character varying(400) NOT NULL,
    owner_agency character varying(80) NOT NULL,
    owner_kind character varying(12) NOT NULL,
    start date NOT NULL,
    "end" date NOT NULL,
    hand_over_days smallint NOT NULL,
    agreed_on date NOT NULL,
    agreed_at timestamp with time zone NOT NULL,
    ended_early_for character varying(400) NOT NULL,
    agency_id character varying(80) NOT NULL,
    agreed_post_id uuid NOT NULL,
    enterprise_id uuid,
    CONSTRAINT pathway_support_hand_over_days_check CHECK ((hand_over_days >= 0)),
    CONSTRAINT support_by_those_who_may CHECK (((agency_kind)::text = ANY ((ARRAY['partner'::character varying, 'market'::character varying])::text[]))),
    CONSTRAINT support_ends_after_it_begins CHECK (("end" >= start)),
    CONSTRAINT support_owner_is_local CHECK (((owner_kind)::text = ANY ((ARRAY['state'::character varying, 'miners'::character varying])::text[])))
);
CREATE TABLE public.posts_agency (
    key character varying(80) NOT NULL,
    name jsonb NOT NULL,
    kind character varying(12) NOT NULL,
    area_path character varying(200) NOT NULL,
    CONSTRAINT agency_kind_known CHECK (((kind)::text = ANY ((ARRAY['state'::character varying, 'miners'::character varying, 'market'::character varying, 'assurance'::character varying, 'oversight'::character varying, 'partner'::character varying, 'enforcement'::character varying])::text[])))
);
CREATE TABLE public.posts_holding (
    id uuid NOT NULL,
    "user" uuid NOT NULL,
    start date NOT NULL,
    "end" date,
    post_id uuid NOT NULL,
    CONSTRAINT holding_ends_after_it_begins CHECK ((("end" IS NULL) OR ("end" >= start)))
);
CREATE TABLE public.posts_post (
    id uuid NOT NULL,
    key character varying(60) NOT NULL,
    agency_kind character varying(12) NOT NULL,
    title jsonb NOT NULL,
    area_path character varying(200) NOT NULL,
    duties character varying(80)[] NOT NULL,
    agency_id character varying(80) NOT NULL,
    CONSTRAINT post_without_duties_where_none_are_due CHECK (((NOT ((agency_kind)::text = ANY ((ARRAY['partner'::character varying, 'enforcement'::character varying])::text[]))) OR (duties = '{}'::character varying(80)[])))
);
CREATE TABLE public.procedures_case (
    id uuid NOT NULL,
    number character varying(60) NOT NULL,
    procedure character varying(80) NOT NULL,
    subject_kind character varying(80) NOT NULL,
    subject_id uuid NOT NULL,
    applicant_kind character varying(80) NOT NULL,
    applicant_id uuid NOT NULL,
    parties uuid[] NOT NULL,
    duties character varying(80)[] NOT NULL,
    area character varying(200) NOT NULL,
    opened_with jsonb NOT NULL,
    deeds jsonb NOT NULL,
    facts jsonb NOT NULL,
    passed jsonb NOT NULL,
    status character varying(10) NOT NULL,
    ended_at character varying(80) NOT NULL,
    outcome character varying(40) NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    opened_on date NOT NULL,
    closed_at timestamp with time zone,
    closed_on date,
    withdrawn_for text NOT NULL,
    definition_id character varying(64) NOT NULL,
    CONSTRAINT procedures_case_closed_has_outcome CHECK ((((closed_on IS NULL) AND ((outcome)::text = ''::text) AND ((status)::text = 'open'::text)) OR ((closed_on IS NOT NULL) AND ((status)::text = 'closed'::text) AND (NOT ((outcome)::text = ''::text)))))
);
CREATE TABLE public.procedures_definition (
    sha256 character varying(64) NOT NULL,
    key character varying(80) NOT NULL,
    xml text NOT NULL,
    first_used_at timestamp with time zone NOT NULL
);
CREATE TABLE public.procedures_task (
    id uuid NOT NULL,
    element character varying(80) NOT NULL,
    name jsonb NOT NULL,
    duty character varying(80) NOT NULL,
    area character varying(200) NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    opened_on date NOT NULL,
    due_on date,
    state character varying(10) NOT NULL,
    outcome character varying(40) NOT NULL,
    reasons text NOT NULL,
    answers jsonb NOT NULL,
    decided_at timestamp with time zone,
    decided_on date,
    turn integer,
    case_id uuid NOT NULL,
    decided_by_id uuid,
    decided_post_id uuid,
    post_id uuid NOT NULL,
    CONSTRAINT procedures_task_decided_in_full CHECK (((NOT ((state)::text = 'decided'::text)) OR ((NOT ((outcome)::text = ''::text)) AND (NOT (reasons = ''::text)) AND (decided_by_id IS NOT NULL) AND (decided_on IS NOT NULL) AND (decided_post_id IS NOT NULL) AND (turn IS NOT NULL)))),
    CONSTRAINT procedures_task_turn_check CHECK ((turn >= 0))
);
CREATE TABLE public.registry_consent (
    id uuid NOT NULL,
    purpose character varying(40) NOT NULL,
    state character varying(10) NOT NULL,
    agent uuid,
    mandate character varying(40) NOT NULL,
    at timestamp with time zone NOT NULL,
    "on" date NOT NULL,
    person_id uuid NOT NULL,
    CONSTRAINT consent_by_an_agent_under_a_mandate CHECK (((agent IS NULL) OR (NOT ((mandate)::text = ''::text)))),
    CONSTRAINT consent_confirmed_by_herself CHECK (((NOT ((state)::text = 'confirmed'::text)) OR (agent IS NULL)))
);
CREATE TABLE public.registry_correction (
    id uuid NOT NULL,
    field character varying(20) NOT NULL,
    sealed bytea NOT NULL,
    agent uuid,
    at timestamp with time zone NOT NULL,
    "on" date NOT NULL,
    answer_due date NOT NULL,
    person_id uuid NOT NULL
);
CREATE TABLE public.registry_correctionanswer (
    correction_id uuid NOT NULL,
    accepted boolean NOT NULL,
    sealed bytea NOT NULL,
    post uuid NOT NULL,
    "user" uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    "on" date NOT NULL
);
CREATE TABLE public.registry_demand (
    id uuid NOT NULL,
    number character varying(40) NOT NULL,
    authority character varying(200) NOT NULL,
    article character varying(300) NOT NULL,
    refused boolean NOT NULL,
    given character varying(20)[] NOT NULL,
    sealed bytea NOT NULL,
    secret_until date,
    secrecy_article character varying(300) NOT NULL,
    post uuid NOT NULL,
    area_path character varying(200) NOT NULL,
    "user" uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    "on" date NOT NULL,
    person_id uuid,
    CONSTRAINT demand_given_of_somebody_or_refused CHECK ((((given = '{}'::character varying(20)[]) AND (person_id IS NULL) AND refused) OR ((person_id IS NOT NULL) AND (NOT refused)))),
    CONSTRAINT demand_secret_by_an_article CHECK (((secret_until IS NULL) OR ((NOT ((secrecy_article)::text = ''::text)) AND (secret_until > "on"))))
);
CREATE TABLE public.registry_enterprise (
    id uuid NOT NULL,
    number character varying(40) NOT NULL,
    name character varying(120) NOT NULL,
    form character varying(40) NOT NULL,
    area_path character varying(200) NOT NULL,
    status character varying(10) NOT NULL,
    founded_on date NOT NULL,
    formed_on date,
    dissolved_on date,
    is_sample boolean NOT NULL,
    founder_id uuid NOT NULL,
    mineral character varying(40) NOT NULL,
    CONSTRAINT enterprise_formed_on_a_day CHECK (((NOT ((status)::text = 'formed'::text)) OR (formed_on IS NOT NULL)))
);
CREATE TABLE public.registry_fact (
    id uuid NOT NULL,
    field character varying(20) NOT NULL,
    sealed bytea NOT NULL,
    how character varying(8) NOT NULL,
    post uuid,
    agent uuid,
    at timestamp with time zone NOT NULL,
    "on" date NOT NULL,
    person_id uuid NOT NULL
);
CREATE TABLE public.registry_identityevidence (
    id uuid NOT NULL,
    card character varying(40) NOT NULL,
    number_hash character varying(64) NOT NULL,
    last_signs character varying(3) NOT NULL,
    state character varying(8) NOT NULL,
    told_on date NOT NULL,
    seen_on date,
    seen_by_post uuid,
    person_id uuid NOT NULL,
    CONSTRAINT card_seen_by_a_post CHECK (((NOT ((state)::text = 'seen'::text)) OR ((seen_by_post IS NOT NULL) AND (seen_on IS NOT NULL))))
);
CREATE TABLE public.registry_leadership (
    id uuid NOT NULL,
    state character varying(10) NOT NULL,
    offered_by uuid,
    offered_at timestamp with time zone NOT NULL,
    since date,
    until date,
    enterprise_id uuid NOT NULL,
    person_id uuid NOT NULL
);
CREATE TABLE public.registry_membership (
    id uuid NOT NULL,
    state character varying(10) NOT NULL,
    only_one_of character varying(40) NOT NULL,
    invited_by uuid,
    invited_at timestamp with time zone NOT NULL,
    answered_at timestamp with time zone,
    since date,
    until date,
    enterprise_id uuid NOT NULL,
    person_id uuid NOT NULL,
    CONSTRAINT membership_confirmed_since_a_day CHECK (((NOT ((state)::text = ANY ((ARRAY['confirmed'::character varying, 'left'::character varying])::text[]))) OR (since IS NOT NULL)))
);
CREATE TABLE public.registry_person (
    id uuid NOT NULL,
    number character varying(40) NOT NULL,
    given_name character varying(80) NOT NULL,
    family_name character varying(80) NOT NULL,
    patronymic character varying(80) NOT NULL,
    sort_key character varying(600) NOT NULL,
    sex character varying(8) NOT NULL,
    birth_year smallint,
    language character varying(12) NOT NULL,
    reads character varying(8) NOT NULL,
    phone character varying(20) NOT NULL,
    phone_shared boolean NOT NULL,
    area_path character varying(200) NOT NULL,
    identity_level character varying(40) NOT NULL,
    joined_on date NOT NULL,
    joined_at timestamp with time zone NOT NULL,
    joined_how character varying(8) NOT NULL,
    joined_by uuid,
    is_sample boolean NOT NULL,
    CONSTRAINT person_born_in_living_memory CHECK (((birth_year IS NULL) OR (birth_year >= 1900))),
    CONSTRAINT person_has_a_name CHECK ((NOT ((given_name)::text = ''::text))),
    CONSTRAINT registry_person_birth_year_check CHECK ((birth_year >= 0))
);
CREATE TABLE public.registry_reading (
    id uuid NOT NULL,
    part character varying(20) NOT NULL,
    verb character varying(80) NOT NULL,
    duty character varying(80) NOT NULL,
    reader character varying(8) NOT NULL,
    post uuid,
    agent uuid,
    mandate character varying(40) NOT NULL,
    "user" uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    "on" date NOT NULL,
    shown_from date,
    person_id uuid NOT NULL,
    CONSTRAINT reading_by_a_post_names_it CHECK (((NOT ((reader)::text = 'post'::text)) OR (post IS NOT NULL))),
    CONSTRAINT reading_by_an_agent_names_her CHECK (((NOT ((reader)::text = 'agent'::text)) OR ((agent IS NOT NULL) AND (NOT ((mandate)::text = ''::text)))))
);
CREATE TABLE public.registry_roleheld (
    id uuid NOT NULL,
    role character varying(40) NOT NULL,
    since date NOT NULL,
    until date,
    person_id uuid NOT NULL
);
CREATE TABLE public.registry_signintrouble (
    key character varying(64) NOT NULL,
    failures integer NOT NULL,
    last_at timestamp with time zone NOT NULL,
    wait_until timestamp with time zone,
    CONSTRAINT registry_signintrouble_failures_check CHECK ((failures >= 0))
);
CREATE TABLE public.registry_site (
    id uuid NOT NULL,
    name character varying(120) NOT NULL,
    place bytea NOT NULL,
    box box NOT NULL,
    area_path character varying(200) NOT NULL,
    known_since date NOT NULL,
    reported_at timestamp with time zone NOT NULL,
    reported_by uuid,
    minerals character varying(40)[] NOT NULL,
    activities character varying(40)[] NOT NULL,
    is_sample boolean NOT NULL
);
CREATE TABLE public.registry_sitenumber (
    id uuid NOT NULL,
    source character varying(60) NOT NULL,
    number character varying(60) NOT NULL,
    site_id uuid NOT NULL
);
CREATE TABLE public.registry_visit (
    id uuid NOT NULL,
    source character varying(60) NOT NULL,
    number character varying(60) NOT NULL,
    digest character varying(64) NOT NULL,
    "on" date NOT NULL,
    told_by character varying(120) NOT NULL,
    onsite boolean,
    why_not character varying(200) NOT NULL,
    place_measured boolean,
    people integer,
    minerals character varying(60)[] NOT NULL,
    mercury boolean,
    women boolean,
    children boolean,
    armed boolean,
    armed_kinds character varying(20)[] NOT NULL,
    interference boolean,
    status character varying(20) NOT NULL,
    others jsonb NOT NULL,
    notes text[] NOT NULL,
    site_id uuid NOT NULL,
    run_id uuid NOT NULL,
    CONSTRAINT registry_visit_people_check CHECK ((people >= 0))
);
CREATE TABLE public.registry_visitsrun (
    id uuid NOT NULL,
    source character varying(60) NOT NULL,
    file_name character varying(200) NOT NULL,
    file_digest character varying(64) NOT NULL,
    report_digest character varying(64) NOT NULL,
    counts jsonb NOT NULL,
    at timestamp with time zone NOT NULL
);
CREATE TABLE public.registry_vouch (
    id uuid NOT NULL,
    way character varying(40) NOT NULL,
    post uuid,
    state character varying(10) NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    answered_at timestamp with time zone,
    person_id uuid NOT NULL,
    voucher_id uuid,
    CONSTRAINT nobody_vouches_for_herself CHECK (((voucher_id IS NULL) OR (NOT ((voucher_id = person_id) AND (voucher_id IS NOT NULL))))),
    CONSTRAINT vouch_by_member_or_post CHECK ((((post IS NULL) AND (voucher_id IS NOT NULL)) OR ((post IS NOT NULL) AND (voucher_id IS NULL))))
);
CREATE TABLE public.safety_accident (
    id uuid NOT NULL,
    number character varying(60) NOT NULL,
    area_path character varying(200) NOT NULL,
    happened_on date NOT NULL,
    at timestamp with time zone NOT NULL
);
CREATE TABLE public.safety_belonging (
    id uuid NOT NULL,
    n smallint NOT NULL,
    why character varying(300) NOT NULL,
    at timestamp with time zone NOT NULL,
    accident_id uuid NOT NULL,
    post_id uuid,
    report_id uuid NOT NULL,
    CONSTRAINT safety_belonging_n_check CHECK ((n >= 0))
);
CREATE TABLE public.safety_check (
    id uuid NOT NULL,
    topic character varying(40) NOT NULL,
    answers jsonb NOT NULL,
    words character varying(500) NOT NULL,
    "on" date NOT NULL,
    at timestamp with time zone NOT NULL,
    team_id uuid NOT NULL
);
CREATE TABLE public.safety_finding (
    id uuid NOT NULL,
    n smallint NOT NULL,
    happened_on date NOT NULL,
    cause character varying(40) NOT NULL,
    deaths smallint NOT NULL,
    serious smallint NOT NULL,
    injured smallint NOT NULL,
    last_death_on date,
    at timestamp with time zone NOT NULL,
    accident_id uuid NOT NULL,
    post_id uuid NOT NULL,
    CONSTRAINT safety_death_has_a_day CHECK ((((deaths = 0) AND (last_death_on IS NULL)) OR (deaths > 0))),
    CONSTRAINT safety_finding_deaths_check CHECK ((deaths >= 0)),
    CONSTRAINT safety_finding_injured_check CHECK ((injured >= 0)),
    CONSTRAINT safety_finding_n_check CHECK ((n >= 0)),
    CONSTRAINT safety_finding_serious_check CHECK ((serious >= 0))
);
CREATE TABLE public.safety_offer (
    id uuid NOT NULL,
    provider character varying(160) NOT NULL,
    phone character varying(40) NOT NULL,
    place character varying(200) NOT NULL,
    area_path character varying(200) NOT NULL,
    first_on date NOT NULL,
    last_on date NOT NULL,
    checks jsonb NOT NULL,
    cost character varying(120) NOT NULL,
    at timestamp with time zone NOT NULL,
    post_id uuid NOT NULL,
    CONSTRAINT safety_offer_ends_after_it_began CHECK ((last_on >= first_on))
);
CREATE TABLE public.safety_offernews (
    id uuid NOT NULL,
    came integer,
    "on" date NOT NULL,
    at timestamp with time zone NOT NULL,
    offer_id uuid NOT NULL,
    CONSTRAINT safety_offernews_came_check CHECK ((came >= 0))
);
CREATE TABLE public.safety_report (
    id uuid NOT NULL,
    key character varying(64) NOT NULL,
    kind character varying(12) NOT NULL,
    cause character varying(40) NOT NULL,
    area_path character varying(200) NOT NULL,
    place character varying(300) NOT NULL,
    longitude double precision,
    latitude double precision,
    happened_on date NOT NULL,
    about boolean NOT NULL,
    people smallint,
    sex character varying(8) NOT NULL,
    age character varying(8) NOT NULL,
    words text NOT NULL,
    name character varying(200) NOT NULL,
    contact character varying(200) NOT NULL,
    channel character varying(8) NOT NULL,
    language character varying(12) NOT NULL,
    at timestamp with time zone NOT NULL,
    recording_id uuid,
    CONSTRAINT safety_report_people_check CHECK ((people >= 0))
);
CREATE TABLE public.safety_share (
    id uuid NOT NULL,
    since timestamp with time zone NOT NULL,
    until timestamp with time zone,
    team_id uuid NOT NULL
);
CREATE TABLE public.safety_step (
    id uuid NOT NULL,
    what character varying(12) NOT NULL,
    words text NOT NULL,
    told boolean NOT NULL,
    "on" date NOT NULL,
    at timestamp with time zone NOT NULL,
    accident_id uuid NOT NULL,
    post_id uuid NOT NULL
);
CREATE TABLE public.safety_team (
    id uuid NOT NULL,
    key character varying(64) NOT NULL,
    enterprise uuid,
    label character varying(80) NOT NULL,
    area_path character varying(200) NOT NULL,
    begun_on date NOT NULL,
    CONSTRAINT safety_team_has_a_code_or_is_an_enterprise CHECK ((((enterprise IS NOT NULL) AND ((key)::text = ''::text)) OR ((NOT ((key)::text = ''::text)) AND (enterprise IS NULL))))
);
CREATE TABLE public.simple_translation_simpletranslation (
    id integer NOT NULL
);
ALTER TABLE public.simple_translation_simpletranslation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.simple_translation_simpletranslation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.taggit_tag (
    id integer NOT NULL,
    name character varying(100) NOT NULL,
    slug character varying(100) NOT NULL
);
ALTER TABLE public.taggit_tag ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.taggit_tag_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.taggit_taggeditem (
    id integer NOT NULL,
    object_id integer NOT NULL,
    content_type_id integer NOT NULL,
    tag_id integer NOT NULL
);
ALTER TABLE public.taggit_taggeditem ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.taggit_taggeditem_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.voice_case (
    id uuid NOT NULL,
    for_her text NOT NULL,
    "on" date NOT NULL
);
CREATE TABLE public.voice_figures (
    year smallint NOT NULL,
    cells jsonb NOT NULL,
    lessons text NOT NULL,
    published_on date NOT NULL,
    CONSTRAINT voice_figures_year_check CHECK ((year >= 0))
);
CREATE TABLE public.voice_keyshare (
    id uuid NOT NULL,
    "user" uuid NOT NULL,
    sealed text NOT NULL,
    key_id uuid NOT NULL
);
CREATE TABLE public.voice_lock (
    id uuid NOT NULL,
    stage smallint NOT NULL,
    sealed text NOT NULL,
    case_id uuid NOT NULL,
    CONSTRAINT voice_lock_stage_check CHECK ((stage >= 0))
);
CREATE TABLE public.voice_measure (
    entry uuid NOT NULL,
    kind character varying(60) NOT NULL,
    against uuid NOT NULL,
    agency character varying(80) NOT NULL,
    about character varying(80) NOT NULL,
    "on" date NOT NULL
);
CREATE TABLE public.voice_personalkey (
    "user" uuid NOT NULL,
    public jsonb NOT NULL,
    by_passphrase text NOT NULL,
    by_recovery text NOT NULL,
    made_on date NOT NULL
);
CREATE TABLE public.voice_postkey (
    id uuid NOT NULL,
    public jsonb NOT NULL,
    made_on date NOT NULL,
    retired_on date,
    post_id uuid NOT NULL
);
CREATE TABLE public.voice_sealedday (
    "on" date NOT NULL,
    salt bytea NOT NULL,
    root character varying(64) NOT NULL
);
CREATE TABLE public.voice_sitting (
    id uuid NOT NULL,
    "user" uuid NOT NULL,
    sealed text NOT NULL,
    until timestamp with time zone NOT NULL
);
CREATE TABLE public.voice_slip (
    id uuid NOT NULL,
    purpose character varying(5) NOT NULL,
    "on" date NOT NULL,
    sealed text NOT NULL,
    case_id uuid NOT NULL
);
CREATE TABLE public.voice_step (
    id uuid NOT NULL,
    n smallint NOT NULL,
    "on" date NOT NULL,
    stage smallint NOT NULL,
    due date,
    body text NOT NULL,
    case_id uuid NOT NULL,
    CONSTRAINT voice_step_n_check CHECK ((n >= 0)),
    CONSTRAINT voice_step_stage_check CHECK ((stage >= 0))
);
CREATE TABLE public.wagtailadmin_admin (
    id integer NOT NULL
);
ALTER TABLE public.wagtailadmin_admin ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailadmin_admin_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailadmin_editingsession (
    id integer NOT NULL,
    object_id character varying(255) NOT NULL,
    last_seen_at timestamp with time zone NOT NULL,
    content_type_id integer NOT NULL,
    user_id uuid NOT NULL,
    is_editing boolean NOT NULL
);
ALTER TABLE public.wagtailadmin_editingsession ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailadmin_editingsession_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailadmin_formstate (
    id integer NOT NULL,
    data text NOT NULL,
    object_id character varying(255) NOT NULL,
    parent_object_id character varying(255) NOT NULL,
    last_updated_at timestamp with time zone NOT NULL,
    content_type_id integer NOT NULL,
    user_id uuid NOT NULL
);
ALTER TABLE public.wagtailadmin_formstate ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailadmin_formstate_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_apitoken (
    id integer NOT NULL,
    name character varying(255) NOT NULL,
    key_hash character varying(64) NOT NULL,
    prefix character varying(16) NOT NULL,
    created timestamp with time zone NOT NULL,
    revoked_at timestamp with time zone,
    last_used_at timestamp with time zone,
    user_id uuid NOT NULL
);
ALTER TABLE public.wagtailcore_apitoken ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_apitoken_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_collection (
    id integer NOT NULL,
    path character varying(255) NOT NULL COLLATE pg_catalog."C",
    depth integer NOT NULL,
    numchild integer NOT NULL,
    name character varying(255) NOT NULL,
    CONSTRAINT wagtailcore_collection_depth_check CHECK ((depth >= 0)),
    CONSTRAINT wagtailcore_collection_numchild_check CHECK ((numchild >= 0))
);
ALTER TABLE public.wagtailcore_collection ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_collection_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_collectionviewrestriction (
    id integer NOT NULL,
    restriction_type character varying(20) NOT NULL,
    password character varying(255) NOT NULL,
    collection_id integer NOT NULL
);
CREATE TABLE public.wagtailcore_collectionviewrestriction_groups (
    id bigint NOT NULL,
    collectionviewrestriction_id integer CONSTRAINT wagtailcore_collectionviewr_collectionviewrestriction__not_null NOT NULL,
    group_id integer NOT NULL
);
ALTER TABLE public.wagtailcore_collectionviewrestriction_groups ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_collectionviewrestriction_groups_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE public.wagtailcore_collectionviewrestriction ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_collectionviewrestriction_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_comment (
    id integer NOT NULL,
    text text NOT NULL,
    contentpath text NOT NULL,
    "position" text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    resolved_at timestamp with time zone,
    page_id integer NOT NULL,
    resolved_by_id uuid,
    revision_created_id integer,
    user_id uuid NOT NULL
);
ALTER TABLE public.wagtailcore_comment ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_comment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_commentreply (
    id integer NOT NULL,
    text text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    comment_id integer NOT NULL,
    user_id uuid NOT NULL
);
ALTER TABLE public.wagtailcore_commentreply ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_commentreply_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_groupapprovaltask (
    task_ptr_id integer NOT NULL
);
CREATE TABLE public.wagtailcore_groupapprovaltask_groups (
    id bigint NOT NULL,
    groupapprovaltask_id integer CONSTRAINT wagtailcore_groupapprovaltask_gro_groupapprovaltask_id_not_null NOT NULL,
    group_id integer NOT NULL
);
ALTER TABLE public.wagtailcore_groupapprovaltask_groups ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_groupapprovaltask_groups_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_groupcollectionpermission (
    id integer NOT NULL,
    collection_id integer NOT NULL,
    group_id integer NOT NULL,
    permission_id integer NOT NULL
);
ALTER TABLE public.wagtailcore_groupcollectionpermission ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_groupcollectionpermission_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_grouppagepermission (
    id integer NOT NULL,
    group_id integer NOT NULL,
    page_id integer NOT NULL,
    permission_id integer NOT NULL
);
ALTER TABLE public.wagtailcore_grouppagepermission ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_grouppagepermission_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_groupsitepermission (
    id integer NOT NULL,
    group_id integer NOT NULL,
    permission_id integer NOT NULL,
    site_id integer NOT NULL
);
ALTER TABLE public.wagtailcore_groupsitepermission ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_groupsitepermission_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_locale (
    id integer NOT NULL,
    language_code character varying(100) NOT NULL
);
ALTER TABLE public.wagtailcore_locale ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_locale_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_modellogentry (
    id integer NOT NULL,
    label text NOT NULL,
    action character varying(255) NOT NULL,
    data jsonb CONSTRAINT wagtailcore_modellogentry_data_json_not_null NOT NULL,
    "timestamp" timestamp with time zone NOT NULL,
    content_changed boolean NOT NULL,
    deleted boolean NOT NULL,
    object_id character varying(255) NOT NULL,
    content_type_id integer,
    user_id uuid,
    uuid uuid,
    revision_id integer
);
ALTER TABLE public.wagtailcore_modellogentry ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_modellogentry_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_page (
    id integer NOT NULL,
    path character varying(255) NOT NULL COLLATE pg_catalog."C",
    depth integer NOT NULL,
    numchild integer NOT NULL,
    title character varying(255) NOT NULL,
    slug character varying(255) NOT NULL,
    live boolean NOT NULL,
    has_unpublished_changes boolean NOT NULL,
    url_path text NOT NULL,
    seo_title character varying(255) NOT NULL,
    show_in_menus boolean NOT NULL,
    search_description text NOT NULL,
    go_live_at timestamp with time zone,
    expire_at timestamp with time zone,
    expired boolean NOT NULL,
    content_type_id integer NOT NULL,
    owner_id uuid,
    locked boolean NOT NULL,
    latest_revision_created_at timestamp with time zone,
    first_published_at timestamp with time zone,
    live_revision_id integer,
    last_published_at timestamp with time zone,
    draft_title character varying(255) NOT NULL,
    locked_at timestamp with time zone,
    locked_by_id uuid,
    translation_key uuid NOT NULL,
    locale_id integer NOT NULL,
    alias_of_id integer,
    latest_revision_id integer,
    CONSTRAINT wagtailcore_page_depth_check CHECK ((depth >= 0)),
    CONSTRAINT wagtailcore_page_numchild_check CHECK ((numchild >= 0))
);
ALTER TABLE public.wagtailcore_page ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_page_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_pagelogentry (
    id integer NOT NULL,
    label text NOT NULL,
    action character varying(255) NOT NULL,
    data jsonb CONSTRAINT wagtailcore_pagelogentry_data_json_not_null NOT NULL,
    "timestamp" timestamp with time zone NOT NULL,
    content_changed boolean NOT NULL,
    deleted boolean NOT NULL,
    content_type_id integer,
    page_id integer NOT NULL,
    revision_id integer,
    user_id uuid,
    uuid uuid
);
ALTER TABLE public.wagtailcore_pagelogentry ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_pagelogentry_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_revision (
    id integer CONSTRAINT wagtailcore_pagerevision_id_not_null NOT NULL,
    created_at timestamp with time zone CONSTRAINT wagtailcore_pagerevision_created_at_not_null NOT NULL,
    content jsonb CONSTRAINT wagtailcore_pagerevision_content_json_not_null NOT NULL,
    approved_go_live_at timestamp with time zone,
    object_id character varying(255) CONSTRAINT wagtailcore_pagerevision_page_id_not_null NOT NULL,
    user_id uuid,
    content_type_id integer NOT NULL,
    base_content_type_id integer NOT NULL,
    object_str text NOT NULL
);
ALTER TABLE public.wagtailcore_revision ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_pagerevision_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_pagesubscription (
    id integer NOT NULL,
    comment_notifications boolean NOT NULL,
    page_id integer NOT NULL,
    user_id uuid NOT NULL
);
ALTER TABLE public.wagtailcore_pagesubscription ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_pagesubscription_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_pageviewrestriction (
    id integer NOT NULL,
    password character varying(255) NOT NULL,
    page_id integer NOT NULL,
    restriction_type character varying(20) NOT NULL
);
CREATE TABLE public.wagtailcore_pageviewrestriction_groups (
    id bigint NOT NULL,
    pageviewrestriction_id integer CONSTRAINT wagtailcore_pageviewrestriction_pageviewrestriction_id_not_null NOT NULL,
    group_id integer NOT NULL
);
ALTER TABLE public.wagtailcore_pageviewrestriction_groups ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_pageviewrestriction_groups_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE public.wagtailcore_pageviewrestriction ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_pageviewrestriction_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_referenceindex (
    id integer NOT NULL,
    object_id character varying(255) NOT NULL,
    to_object_id character varying(255) NOT NULL,
    model_path text NOT NULL,
    content_path text NOT NULL,
    content_path_hash uuid NOT NULL,
    base_content_type_id integer NOT NULL,
    content_type_id integer NOT NULL,
    to_content_type_id integer NOT NULL
);
ALTER TABLE public.wagtailcore_referenceindex ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_referenceindex_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_site (
    id integer NOT NULL,
    hostname character varying(255) NOT NULL,
    port integer NOT NULL,
    is_default_site boolean NOT NULL,
    root_page_id integer NOT NULL,
    site_name character varying(255) NOT NULL
);
ALTER TABLE public.wagtailcore_site ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_site_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_task (
    id integer NOT NULL,
    name character varying(255) NOT NULL,
    active boolean NOT NULL,
    content_type_id integer NOT NULL
);
ALTER TABLE public.wagtailcore_task ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_task_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_taskstate (
    id integer NOT NULL,
    status character varying(50) NOT NULL,
    started_at timestamp with time zone NOT NULL,
    finished_at timestamp with time zone,
    content_type_id integer NOT NULL,
    revision_id integer CONSTRAINT wagtailcore_taskstate_page_revision_id_not_null NOT NULL,
    task_id integer NOT NULL,
    workflow_state_id integer NOT NULL,
    finished_by_id uuid,
    comment text NOT NULL
);
ALTER TABLE public.wagtailcore_taskstate ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_taskstate_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_uploadedfile (
    id integer NOT NULL,
    file character varying(200) NOT NULL,
    for_content_type_id integer,
    uploaded_by_user_id uuid
);
ALTER TABLE public.wagtailcore_uploadedfile ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_uploadedfile_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_workflow (
    id integer NOT NULL,
    name character varying(255) NOT NULL,
    active boolean NOT NULL
);
ALTER TABLE public.wagtailcore_workflow ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_workflow_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_workflowcontenttype (
    content_type_id integer NOT NULL,
    workflow_id integer NOT NULL
);
CREATE TABLE public.wagtailcore_workflowpage (
    page_id integer NOT NULL,
    workflow_id integer NOT NULL
);
CREATE TABLE public.wagtailcore_workflowstate (
    id integer NOT NULL,
    status character varying(50) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    current_task_state_id integer,
    object_id character varying(255) CONSTRAINT wagtailcore_workflowstate_page_id_not_null NOT NULL,
    requested_by_id uuid,
    workflow_id integer NOT NULL,
    content_type_id integer NOT NULL,
    base_content_type_id integer NOT NULL
);
ALTER TABLE public.wagtailcore_workflowstate ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_workflowstate_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailcore_workflowtask (
    id integer NOT NULL,
    sort_order integer,
    task_id integer NOT NULL,
    workflow_id integer NOT NULL
);
ALTER TABLE public.wagtailcore_workflowtask ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailcore_workflowtask_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtaildocs_document (
    id integer NOT NULL,
    title character varying(255) NOT NULL,
    file character varying(100) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    uploaded_by_user_id uuid,
    collection_id integer NOT NULL,
    file_size bigint,
    file_hash character varying(40) NOT NULL,
    CONSTRAINT wagtaildocs_document_file_size_check CHECK ((file_size >= 0))
);
ALTER TABLE public.wagtaildocs_document ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtaildocs_document_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailimages_image (
    id integer NOT NULL,
    title character varying(255) NOT NULL,
    file character varying(100) NOT NULL,
    width integer NOT NULL,
    height integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    focal_point_x integer,
    focal_point_y integer,
    focal_point_width integer,
    focal_point_height integer,
    uploaded_by_user_id uuid,
    file_size integer,
    collection_id integer NOT NULL,
    file_hash character varying(40) NOT NULL,
    description character varying(255) NOT NULL,
    CONSTRAINT wagtailimages_image_file_size_check CHECK ((file_size >= 0)),
    CONSTRAINT wagtailimages_image_focal_point_height_check CHECK ((focal_point_height >= 0)),
    CONSTRAINT wagtailimages_image_focal_point_width_check CHECK ((focal_point_width >= 0)),
    CONSTRAINT wagtailimages_image_focal_point_x_check CHECK ((focal_point_x >= 0)),
    CONSTRAINT wagtailimages_image_focal_point_y_check CHECK ((focal_point_y >= 0))
);
ALTER TABLE public.wagtailimages_image ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailimages_image_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailimages_rendition (
    id integer NOT NULL,
    file character varying(100) NOT NULL,
    width integer NOT NULL,
    height integer NOT NULL,
    focal_point_key character varying(16) NOT NULL,
    filter_spec character varying(255) NOT NULL,
    image_id integer NOT NULL
);
ALTER TABLE public.wagtailimages_rendition ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailimages_rendition_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailsearch_indexentry (
    id integer NOT NULL,
    object_id character varying(50) NOT NULL,
    title_norm double precision NOT NULL,
    content_type_id integer NOT NULL,
    autocomplete tsvector NOT NULL,
    title tsvector NOT NULL,
    body tsvector NOT NULL,
    title_text text NOT NULL,
    body_text text NOT NULL
);
ALTER TABLE public.wagtailsearch_indexentry ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailsearch_indexentry_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.wagtailusers_userprofile (
    id integer NOT NULL,
    submitted_notifications boolean NOT NULL,
    approved_notifications boolean NOT NULL,
    rejected_notifications boolean NOT NULL,
    user_id uuid NOT NULL,
    preferred_language character varying(10) NOT NULL,
    current_time_zone character varying(40) NOT NULL,
    avatar character varying(100) NOT NULL,
    updated_comments_notifications boolean CONSTRAINT wagtailusers_userprofile_updated_comments_notification_not_null NOT NULL,
    dismissibles jsonb NOT NULL,
    theme character varying(40) NOT NULL,
    density character varying(40) NOT NULL,
    contrast character varying(40) NOT NULL,
    keyboard_shortcuts boolean NOT NULL
);
ALTER TABLE public.wagtailusers_userprofile ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.wagtailusers_userprofile_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
INSERT INTO public.auth_group VALUES
	(1, 'Moderators'),
	(2, 'Editors');
INSERT INTO public.auth_group_permissions VALUES
	(1, 1, 1),
	(2, 1, 2),
	(3, 1, 3),
	(4, 2, 1),
	(5, 2, 2),
	(6, 2, 3),
	(7, 1, 4),
	(8, 2, 4),
	(9, 1, 5),
	(10, 2, 5),
	(11, 1, 114),
	(12, 1, 115),
	(13, 1, 116),
	(14, 2, 114),
	(15, 2, 115),
	(16, 2, 116),
	(17, 1, 117),
	(18, 2, 117);
INSERT INTO public.auth_permission VALUES
	(1, 'Can add image', 2, 'add_image'),
	(2, 'Can change image', 2, 'change_image'),
	(3, 'Can delete image', 2, 'delete_image'),
	(4, 'Can access Wagtail admin', 3, 'access_admin'),
	(5, 'Can choose image', 2, 'choose_image'),
	(6, 'Can add locale', 5, 'add_locale'),
	(7, 'Can change locale', 5, 'change_locale'),
	(8, 'Can delete locale', 5, 'delete_locale'),
	(9, 'Can view locale', 5, 'view_locale'),
	(10, 'Can add site', 6, 'add_site'),
	(11, 'Can change site', 6, 'change_site'),
	(12, 'Can delete site', 6, 'delete_site'),
	(13, 'Can view site', 6, 'view_site'),
	(14, 'Can add group site permission', 7, 'add_groupsitepermission'),
	(15, 'Can change group site permission', 7, 'change_groupsitepermission'),
	(16, 'Can delete group site permission', 7, 'delete_groupsitepermission'),
	(17, 'Can view group site permission', 7, 'view_groupsitepermission'),
	(18, 'Can add API token', 8, 'add_apitoken'),
	(19, 'Can change API token', 8, 'change_apitoken'),
	(20, 'Can delete API token', 8, 'delete_apitoken'),
	(21, 'Can view API token', 8, 'view_apitoken'),
	(22, 'Can add model log entry', 9, 'add_modellogentry'),
	(23, 'Can change model log entry', 9, 'change_modellogentry'),
	(24, 'Can delete model log entry', 9, 'delete_modellogentry'),
	(25, 'Can view model log entry', 9, 'view_modellogentry'),
	(26, 'Can add revision', 10, 'add_revision'),
	(27, 'Can change revision', 10, 'change_revision'),
	(28, 'Can delete revision', 10, 'delete_revision'),
	(29, 'Can view revision', 10, 'view_revision'),
	(30, 'Can add collection view restriction', 11, 'add_collectionviewrestriction'),
	(31, 'Can change collection view restriction', 11, 'change_collectionviewrestriction'),
	(32, 'Can delete collection view restriction', 11, 'delete_collectionviewrestriction'),
	(33, 'Can view collection view restriction', 11, 'view_collectionviewrestriction'),
	(34, 'Can add collection', 12, 'add_collection'),
	(35, 'Can change collection', 12, 'change_collection'),
	(36, 'Can delete collection', 12, 'delete_collection'),
	(37, 'Can view collection', 12, 'view_collection'),
	(38, 'Can add group collection permission', 13, 'add_groupcollectionpermission'),
	(39, 'Can change group collection permission', 13, 'change_groupcollectionpermission'),
	(40, 'Can delete group collection permission', 13, 'delete_groupcollectionpermission'),
	(41, 'Can view group collection permission', 13, 'view_groupcollectionpermission'),
	(42, 'Can add uploaded file', 14, 'add_uploadedfile'),
	(43, 'Can change uploaded file', 14, 'change_uploadedfile'),
	(44, 'Can delete uploaded file', 14, 'delete_uploadedfile'),
	(45, 'Can view uploaded file', 14, 'view_uploadedfile'),
	(46, 'Can add workflow content type', 15, 'add_workflowcontenttype'),
	(47, 'Can change workflow content type', 15, 'change_workflowcontenttype'),
	(48, 'Can delete workflow content type', 15, 'delete_workflowcontenttype'),
	(49, 'Can view workflow content type', 15, 'view_workflowcontenttype'),
	(50, 'Can add Workflow state', 16, 'add_workflowstate'),
	(51, 'Can change Workflow state', 16, 'change_workflowstate'),
	(52, 'Can delete Workflow state', 16, 'delete_workflowstate'),
	(53, 'Can view Workflow state', 16, 'view_workflowstate'),
	(54, 'Can add workflow', 17, 'add_workflow'),
	(55, 'Can change workflow', 17, 'change_workflow'),
	(56, 'Can delete workflow', 17, 'delete_workflow'),
	(57, 'Can view workflow', 17, 'view_workflow'),
	(58, 'Can add workflow task order', 18, 'add_workflowtask'),
	(59, 'Can change workflow task order', 18, 'change_workflowtask'),
	(60, 'Can delete workflow task order', 18, 'delete_workflowtask'),
	(61, 'Can view workflow task order', 18, 'view_workflowtask'),
	(62, 'Can add task', 19, 'add_task'),
	(63, 'Can change task', 19, 'change_task'),
	(64, 'Can delete task', 19, 'delete_task'),
	(65, 'Can view task', 19, 'view_task'),
	(66, 'Can add Group approval task', 4, 'add_groupapprovaltask'),
	(67, 'Can change Group approval task', 4, 'change_groupapprovaltask'),
	(68, 'Can delete Group approval task', 4, 'delete_groupapprovaltask'),
	(69, 'Can view Group approval task', 4, 'view_groupapprovaltask'),
	(70, 'Can add Task state', 20, 'add_taskstate'),
	(71, 'Can change Task state', 20, 'change_taskstate'),
	(72, 'Can delete Task state', 20, 'delete_taskstate'),
	(73, 'Can view Task state', 20, 'view_taskstate'),
	(74, 'Can add page', 1, 'add_page'),
	(75, 'Can change page', 1, 'change_page'),
	(76, 'Can delete page', 1, 'delete_page'),
	(77, 'Can view page', 1, 'view_page'),
	(78, 'Delete pages with children', 1, 'bulk_delete_page'),
	(79, 'Lock/unlock pages you''ve locked', 1, 'lock_page'),
	(80, 'Publish any page', 1, 'publish_page'),
	(81, 'Unlock any page', 1, 'unlock_page'),
	(82, 'Can add group page permission', 21, 'add_grouppagepermission'),
	(83, 'Can change group page permission', 21, 'change_grouppagepermission'),
	(84, 'Can delete group page permission', 21, 'delete_grouppagepermission'),
	(85, 'Can view group page permission', 21, 'view_grouppagepermission'),
	(86, 'Can add page view restriction', 22, 'add_pageviewrestriction'),
	(87, 'Can change page view restriction', 22, 'change_pageviewrestriction'),
	(88, 'Can delete page view restriction', 22, 'delete_pageviewrestriction'),
	(89, 'Can view page view restriction', 22, 'view_pageviewrestriction'),
	(90, 'Can add workflow page', 23, 'add_workflowpage'),
	(91, 'Can change workflow page', 23, 'change_workflowpage'),
	(92, 'Can delete workflow page', 23, 'delete_workflowpage'),
	(93, 'Can view workflow page', 23, 'view_workflowpage'),
	(94, 'Can add page log entry', 24, 'add_pagelogentry'),
	(95, 'Can change page log entry', 24, 'change_pagelogentry'),
	(202, 'Can add case', 51, 'add_case'),
	(96, 'Can delete page log entry', 24, 'delete_pagelogentry'),
	(97, 'Can view page log entry', 24, 'view_pagelogentry'),
	(98, 'Can add comment', 25, 'add_comment'),
	(99, 'Can change comment', 25, 'change_comment'),
	(100, 'Can delete comment', 25, 'delete_comment'),
	(101, 'Can view comment', 25, 'view_comment'),
	(102, 'Can add comment reply', 26, 'add_commentreply'),
	(103, 'Can change comment reply', 26, 'change_commentreply'),
	(104, 'Can delete comment reply', 26, 'delete_commentreply'),
	(105, 'Can view comment reply', 26, 'view_commentreply'),
	(106, 'Can add page subscription', 27, 'add_pagesubscription'),
	(107, 'Can change page subscription', 27, 'change_pagesubscription'),
	(108, 'Can delete page subscription', 27, 'delete_pagesubscription'),
	(109, 'Can view page subscription', 27, 'view_pagesubscription'),
	(110, 'Can add reference index', 28, 'add_referenceindex'),
	(111, 'Can change reference index', 28, 'change_referenceindex'),
	(112, 'Can delete reference index', 28, 'delete_referenceindex'),
	(113, 'Can view reference index', 28, 'view_referenceindex'),
	(114, 'Can add document', 29, 'add_document'),
	(115, 'Can change document', 29, 'change_document'),
	(116, 'Can delete document', 29, 'delete_document'),
	(117, 'Can choose document', 29, 'choose_document'),
	(118, 'Can add content type', 30, 'add_contenttype'),
	(119, 'Can change content type', 30, 'change_contenttype'),
	(120, 'Can delete content type', 30, 'delete_contenttype'),
	(121, 'Can view content type', 30, 'view_contenttype'),
	(122, 'Can add permission', 31, 'add_permission'),
	(123, 'Can change permission', 31, 'change_permission'),
	(124, 'Can delete permission', 31, 'delete_permission'),
	(125, 'Can view permission', 31, 'view_permission'),
	(126, 'Can add group', 32, 'add_group'),
	(127, 'Can change group', 32, 'change_group'),
	(128, 'Can delete group', 32, 'delete_group'),
	(129, 'Can view group', 32, 'view_group'),
	(130, 'Can add session', 33, 'add_session'),
	(131, 'Can change session', 33, 'change_session'),
	(132, 'Can delete session', 33, 'delete_session'),
	(133, 'Can view session', 33, 'view_session'),
	(134, 'Can add area', 34, 'add_area'),
	(135, 'Can change area', 34, 'change_area'),
	(136, 'Can delete area', 34, 'delete_area'),
	(137, 'Can view area', 34, 'view_area'),
	(138, 'Can add agency', 35, 'add_agency'),
	(139, 'Can change agency', 35, 'change_agency'),
	(140, 'Can delete agency', 35, 'delete_agency'),
	(141, 'Can view agency', 35, 'view_agency'),
	(142, 'Can add post', 36, 'add_post'),
	(143, 'Can change post', 36, 'change_post'),
	(144, 'Can delete post', 36, 'delete_post'),
	(145, 'Can view post', 36, 'view_post'),
	(146, 'Can add holding', 37, 'add_holding'),
	(147, 'Can change holding', 37, 'change_holding'),
	(148, 'Can delete holding', 37, 'delete_holding'),
	(149, 'Can view holding', 37, 'view_holding'),
	(150, 'Can add user', 38, 'add_user'),
	(151, 'Can change user', 38, 'change_user'),
	(152, 'Can delete user', 38, 'delete_user'),
	(153, 'Can view user', 38, 'view_user'),
	(154, 'Can add access token', 39, 'add_accesstoken'),
	(155, 'Can change access token', 39, 'change_accesstoken'),
	(156, 'Can delete access token', 39, 'delete_accesstoken'),
	(157, 'Can view access token', 39, 'view_accesstoken'),
	(158, 'Can add mandate', 40, 'add_mandate'),
	(159, 'Can change mandate', 40, 'change_mandate'),
	(160, 'Can delete mandate', 40, 'delete_mandate'),
	(161, 'Can view mandate', 40, 'view_mandate'),
	(162, 'Can add cursor', 41, 'add_cursor'),
	(163, 'Can change cursor', 41, 'change_cursor'),
	(164, 'Can delete cursor', 41, 'delete_cursor'),
	(165, 'Can view cursor', 41, 'view_cursor'),
	(166, 'Can add submission', 42, 'add_submission'),
	(167, 'Can change submission', 42, 'change_submission'),
	(168, 'Can delete submission', 42, 'delete_submission'),
	(169, 'Can view submission', 42, 'view_submission'),
	(170, 'Can add entry', 43, 'add_entry'),
	(171, 'Can change entry', 43, 'change_entry'),
	(172, 'Can delete entry', 43, 'delete_entry'),
	(173, 'Can view entry', 43, 'view_entry'),
	(174, 'Can add position', 44, 'add_position'),
	(175, 'Can change position', 44, 'change_position'),
	(176, 'Can delete position', 44, 'delete_position'),
	(177, 'Can view position', 44, 'view_position'),
	(178, 'Can add undelivered', 45, 'add_undelivered'),
	(179, 'Can change undelivered', 45, 'change_undelivered'),
	(180, 'Can delete undelivered', 45, 'delete_undelivered'),
	(181, 'Can view undelivered', 45, 'view_undelivered'),
	(182, 'Can add series', 46, 'add_series'),
	(183, 'Can change series', 46, 'change_series'),
	(184, 'Can delete series', 46, 'delete_series'),
	(185, 'Can view series', 46, 'view_series'),
	(186, 'Can add document', 47, 'add_document'),
	(187, 'Can change document', 47, 'change_document'),
	(188, 'Can delete document', 47, 'delete_document'),
	(189, 'Can view document', 47, 'view_document'),
	(190, 'Can add notice', 48, 'add_notice'),
	(191, 'Can change notice', 48, 'change_notice'),
	(192, 'Can delete notice', 48, 'delete_notice'),
	(193, 'Can view notice', 48, 'view_notice'),
	(194, 'Can add law bundle', 49, 'add_lawbundle'),
	(195, 'Can change law bundle', 49, 'change_lawbundle'),
	(196, 'Can delete law bundle', 49, 'delete_lawbundle'),
	(197, 'Can view law bundle', 49, 'view_lawbundle'),
	(198, 'Can add definition', 50, 'add_definition'),
	(199, 'Can change definition', 50, 'change_definition');
INSERT INTO public.auth_permission VALUES
	(200, 'Can delete definition', 50, 'delete_definition'),
	(201, 'Can view definition', 50, 'view_definition'),
	(203, 'Can change case', 51, 'change_case'),
	(204, 'Can delete case', 51, 'delete_case'),
	(205, 'Can view case', 51, 'view_case'),
	(206, 'Can add task', 52, 'add_task'),
	(207, 'Can change task', 52, 'change_task'),
	(208, 'Can delete task', 52, 'delete_task'),
	(209, 'Can view task', 52, 'view_task'),
	(210, 'Can add submission', 53, 'add_submission'),
	(211, 'Can change submission', 53, 'change_submission'),
	(212, 'Can delete submission', 53, 'delete_submission'),
	(213, 'Can view submission', 53, 'view_submission'),
	(214, 'Can add device', 54, 'add_device'),
	(215, 'Can change device', 54, 'change_device'),
	(216, 'Can delete device', 54, 'delete_device'),
	(217, 'Can view device', 54, 'view_device'),
	(218, 'Can add draft', 55, 'add_draft'),
	(219, 'Can change draft', 55, 'change_draft'),
	(220, 'Can delete draft', 55, 'delete_draft'),
	(221, 'Can view draft', 55, 'view_draft'),
	(222, 'Can add form version', 56, 'add_formversion'),
	(223, 'Can change form version', 56, 'change_formversion'),
	(224, 'Can delete form version', 56, 'delete_formversion'),
	(225, 'Can view form version', 56, 'view_formversion'),
	(226, 'Can add form file', 57, 'add_formfile'),
	(227, 'Can change form file', 57, 'change_formfile'),
	(228, 'Can delete form file', 57, 'delete_formfile'),
	(229, 'Can view form file', 57, 'view_formfile'),
	(230, 'Can add held', 58, 'add_held'),
	(231, 'Can change held', 58, 'change_held'),
	(232, 'Can delete held', 58, 'delete_held'),
	(233, 'Can view held', 58, 'view_held'),
	(234, 'Can add held answer', 59, 'add_heldanswer'),
	(235, 'Can change held answer', 59, 'change_heldanswer'),
	(236, 'Can delete held answer', 59, 'delete_heldanswer'),
	(237, 'Can view held answer', 59, 'view_heldanswer'),
	(238, 'Can add consumed', 60, 'add_consumed'),
	(239, 'Can change consumed', 60, 'change_consumed'),
	(240, 'Can delete consumed', 60, 'delete_consumed'),
	(241, 'Can view consumed', 60, 'view_consumed'),
	(242, 'Can add attachment', 61, 'add_attachment'),
	(243, 'Can change attachment', 61, 'change_attachment'),
	(244, 'Can delete attachment', 61, 'delete_attachment'),
	(245, 'Can view attachment', 61, 'view_attachment'),
	(246, 'Can add draft file', 62, 'add_draftfile'),
	(247, 'Can change draft file', 62, 'change_draftfile'),
	(248, 'Can delete draft file', 62, 'delete_draftfile'),
	(249, 'Can view draft file', 62, 'view_draftfile'),
	(250, 'Can add form end', 63, 'add_formend'),
	(251, 'Can change form end', 63, 'change_formend'),
	(252, 'Can delete form end', 63, 'delete_formend'),
	(253, 'Can view form end', 63, 'view_formend'),
	(254, 'Can add credential', 64, 'add_credential'),
	(255, 'Can change credential', 64, 'change_credential'),
	(256, 'Can delete credential', 64, 'delete_credential'),
	(257, 'Can view credential', 64, 'view_credential'),
	(258, 'Can add status list', 65, 'add_statuslist'),
	(259, 'Can change status list', 65, 'change_statuslist'),
	(260, 'Can delete status list', 65, 'delete_statuslist'),
	(261, 'Can view status list', 65, 'view_statuslist'),
	(262, 'Can add change', 66, 'add_change'),
	(263, 'Can change change', 66, 'change_change'),
	(264, 'Can delete change', 66, 'delete_change'),
	(265, 'Can view change', 66, 'view_change'),
	(266, 'Can add issuer key', 67, 'add_issuerkey'),
	(267, 'Can change issuer key', 67, 'change_issuerkey'),
	(268, 'Can delete issuer key', 67, 'delete_issuerkey'),
	(269, 'Can view issuer key', 67, 'view_issuerkey'),
	(270, 'Can add print', 68, 'add_print'),
	(271, 'Can change print', 68, 'change_print'),
	(272, 'Can delete print', 68, 'delete_print'),
	(273, 'Can view print', 68, 'view_print'),
	(274, 'Can add entry', 69, 'add_entry'),
	(275, 'Can change entry', 69, 'change_entry'),
	(276, 'Can delete entry', 69, 'delete_entry'),
	(277, 'Can view entry', 69, 'view_entry'),
	(278, 'Can add hold', 70, 'add_hold'),
	(279, 'Can change hold', 70, 'change_hold'),
	(280, 'Can delete hold', 70, 'delete_hold'),
	(281, 'Can view hold', 70, 'view_hold'),
	(282, 'Can add posting', 71, 'add_posting'),
	(283, 'Can change posting', 71, 'change_posting'),
	(284, 'Can delete posting', 71, 'delete_posting'),
	(285, 'Can view posting', 71, 'view_posting'),
	(286, 'Can add release', 72, 'add_release'),
	(287, 'Can change release', 72, 'change_release'),
	(288, 'Can delete release', 72, 'delete_release'),
	(289, 'Can view release', 72, 'view_release'),
	(290, 'Can add sign in trouble', 73, 'add_signintrouble'),
	(291, 'Can change sign in trouble', 73, 'change_signintrouble'),
	(292, 'Can delete sign in trouble', 73, 'delete_signintrouble'),
	(293, 'Can view sign in trouble', 73, 'view_signintrouble'),
	(294, 'Can add person', 74, 'add_person'),
	(295, 'Can change person', 74, 'change_person'),
	(296, 'Can delete person', 74, 'delete_person'),
	(297, 'Can view person', 74, 'view_person'),
	(298, 'Can add enterprise', 75, 'add_enterprise'),
	(299, 'Can change enterprise', 75, 'change_enterprise'),
	(300, 'Can delete enterprise', 75, 'delete_enterprise'),
	(301, 'Can view enterprise', 75, 'view_enterprise'),
	(302, 'Can add role held', 76, 'add_roleheld'),
	(303, 'Can change role held', 76, 'change_roleheld'),
	(304, 'Can delete role held', 76, 'delete_roleheld'),
	(305, 'Can view role held', 76, 'view_roleheld'),
	(306, 'Can add site', 77, 'add_site'),
	(307, 'Can change site', 77, 'change_site'),
	(308, 'Can delete site', 77, 'delete_site'),
	(309, 'Can view site', 77, 'view_site'),
	(310, 'Can add vouch', 78, 'add_vouch'),
	(311, 'Can change vouch', 78, 'change_vouch'),
	(312, 'Can delete vouch', 78, 'delete_vouch'),
	(313, 'Can view vouch', 78, 'view_vouch'),
	(314, 'Can add membership', 79, 'add_membership'),
	(315, 'Can change membership', 79, 'change_membership'),
	(316, 'Can delete membership', 79, 'delete_membership'),
	(317, 'Can view membership', 79, 'view_membership'),
	(318, 'Can add leadership', 80, 'add_leadership'),
	(319, 'Can change leadership', 80, 'change_leadership'),
	(320, 'Can delete leadership', 80, 'delete_leadership'),
	(321, 'Can view leadership', 80, 'view_leadership'),
	(322, 'Can add identity evidence', 81, 'add_identityevidence'),
	(323, 'Can change identity evidence', 81, 'change_identityevidence'),
	(324, 'Can delete identity evidence', 81, 'delete_identityevidence'),
	(325, 'Can view identity evidence', 81, 'view_identityevidence'),
	(326, 'Can add visits run', 82, 'add_visitsrun'),
	(327, 'Can change visits run', 82, 'change_visitsrun'),
	(328, 'Can delete visits run', 82, 'delete_visitsrun'),
	(329, 'Can view visits run', 82, 'view_visitsrun'),
	(330, 'Can add site number', 83, 'add_sitenumber'),
	(331, 'Can change site number', 83, 'change_sitenumber'),
	(332, 'Can delete site number', 83, 'delete_sitenumber'),
	(333, 'Can view site number', 83, 'view_sitenumber'),
	(334, 'Can add visit', 84, 'add_visit'),
	(335, 'Can change visit', 84, 'change_visit'),
	(336, 'Can delete visit', 84, 'delete_visit'),
	(337, 'Can view visit', 84, 'view_visit'),
	(338, 'Can add correction', 85, 'add_correction'),
	(339, 'Can change correction', 85, 'change_correction'),
	(340, 'Can delete correction', 85, 'delete_correction'),
	(341, 'Can view correction', 85, 'view_correction'),
	(342, 'Can add correction answer', 86, 'add_correctionanswer'),
	(343, 'Can change correction answer', 86, 'change_correctionanswer'),
	(344, 'Can delete correction answer', 86, 'delete_correctionanswer'),
	(345, 'Can view correction answer', 86, 'view_correctionanswer'),
	(346, 'Can add consent', 87, 'add_consent'),
	(347, 'Can change consent', 87, 'change_consent'),
	(348, 'Can delete consent', 87, 'delete_consent'),
	(349, 'Can view consent', 87, 'view_consent'),
	(350, 'Can add demand', 88, 'add_demand'),
	(351, 'Can change demand', 88, 'change_demand'),
	(352, 'Can delete demand', 88, 'delete_demand'),
	(353, 'Can view demand', 88, 'view_demand'),
	(354, 'Can add fact', 89, 'add_fact'),
	(355, 'Can change fact', 89, 'change_fact'),
	(356, 'Can delete fact', 89, 'delete_fact'),
	(357, 'Can view fact', 89, 'view_fact'),
	(358, 'Can add reading', 90, 'add_reading'),
	(359, 'Can change reading', 90, 'change_reading'),
	(360, 'Can delete reading', 90, 'delete_reading'),
	(361, 'Can view reading', 90, 'view_reading'),
	(362, 'Can add application', 91, 'add_application'),
	(363, 'Can change application', 91, 'change_application'),
	(364, 'Can delete application', 91, 'delete_application'),
	(365, 'Can view application', 91, 'view_application'),
	(366, 'Can add import run', 92, 'add_importrun'),
	(367, 'Can change import run', 92, 'change_importrun'),
	(368, 'Can delete import run', 92, 'delete_importrun'),
	(369, 'Can view import run', 92, 'view_importrun'),
	(370, 'Can add ground entry', 93, 'add_groundentry'),
	(371, 'Can change ground entry', 93, 'change_groundentry'),
	(372, 'Can delete ground entry', 93, 'delete_groundentry'),
	(373, 'Can view ground entry', 93, 'view_groundentry'),
	(374, 'Can add parcel', 94, 'add_parcel'),
	(375, 'Can change parcel', 94, 'change_parcel'),
	(376, 'Can delete parcel', 94, 'delete_parcel'),
	(377, 'Can view parcel', 94, 'view_parcel'),
	(378, 'Can add mining right', 95, 'add_miningright'),
	(379, 'Can change mining right', 95, 'change_miningright'),
	(380, 'Can delete mining right', 95, 'delete_miningright'),
	(381, 'Can view mining right', 95, 'view_miningright'),
	(382, 'Can add right status', 96, 'add_rightstatus'),
	(383, 'Can change right status', 96, 'change_rightstatus'),
	(384, 'Can delete right status', 96, 'delete_rightstatus'),
	(385, 'Can view right status', 96, 'view_rightstatus'),
	(386, 'Can add zone', 97, 'add_zone'),
	(387, 'Can change zone', 97, 'change_zone'),
	(388, 'Can delete zone', 97, 'delete_zone'),
	(389, 'Can view zone', 97, 'view_zone'),
	(390, 'Can add crossing', 98, 'add_crossing'),
	(391, 'Can change crossing', 98, 'change_crossing'),
	(392, 'Can delete crossing', 98, 'delete_crossing'),
	(393, 'Can view crossing', 98, 'view_crossing'),
	(394, 'Can add finding', 99, 'add_finding'),
	(395, 'Can change finding', 99, 'change_finding'),
	(396, 'Can delete finding', 99, 'delete_finding'),
	(397, 'Can view finding', 99, 'view_finding'),
	(398, 'Can add inspection', 100, 'add_inspection'),
	(399, 'Can change inspection', 100, 'change_inspection'),
	(400, 'Can delete inspection', 100, 'delete_inspection');
INSERT INTO public.auth_permission VALUES
	(401, 'Can view inspection', 100, 'view_inspection'),
	(402, 'Can add plan', 101, 'add_plan'),
	(403, 'Can change plan', 101, 'change_plan'),
	(404, 'Can delete plan', 101, 'delete_plan'),
	(405, 'Can view plan', 101, 'view_plan'),
	(406, 'Can add report', 102, 'add_report'),
	(407, 'Can change report', 102, 'change_report'),
	(408, 'Can delete report', 102, 'delete_report'),
	(409, 'Can view report', 102, 'view_report'),
	(410, 'Can add action', 103, 'add_action'),
	(411, 'Can change action', 103, 'change_action'),
	(412, 'Can delete action', 103, 'delete_action'),
	(413, 'Can view action', 103, 'view_action'),
	(414, 'Can add measure', 104, 'add_measure'),
	(415, 'Can change measure', 104, 'change_measure'),
	(416, 'Can delete measure', 104, 'delete_measure'),
	(417, 'Can view measure', 104, 'view_measure'),
	(418, 'Can add referral', 105, 'add_referral'),
	(419, 'Can change referral', 105, 'change_referral'),
	(420, 'Can delete referral', 105, 'delete_referral'),
	(421, 'Can view referral', 105, 'view_referral'),
	(422, 'Can add acknowledgement', 106, 'add_acknowledgement'),
	(423, 'Can change acknowledgement', 106, 'change_acknowledgement'),
	(424, 'Can delete acknowledgement', 106, 'delete_acknowledgement'),
	(425, 'Can view acknowledgement', 106, 'view_acknowledgement'),
	(426, 'Can add comment', 107, 'add_comment'),
	(427, 'Can change comment', 107, 'change_comment'),
	(428, 'Can delete comment', 107, 'delete_comment'),
	(429, 'Can view comment', 107, 'view_comment'),
	(430, 'Can add step', 108, 'add_step'),
	(431, 'Can change step', 108, 'change_step'),
	(432, 'Can delete step', 108, 'delete_step'),
	(433, 'Can view step', 108, 'view_step'),
	(434, 'Can add subject', 109, 'add_subject'),
	(435, 'Can change subject', 109, 'change_subject'),
	(436, 'Can delete subject', 109, 'delete_subject'),
	(437, 'Can view subject', 109, 'view_subject'),
	(438, 'Can add statement', 110, 'add_statement'),
	(439, 'Can change statement', 110, 'change_statement'),
	(440, 'Can delete statement', 110, 'delete_statement'),
	(441, 'Can view statement', 110, 'view_statement'),
	(442, 'Can add site status', 111, 'add_sitestatus'),
	(443, 'Can change site status', 111, 'change_sitestatus'),
	(444, 'Can delete site status', 111, 'delete_sitestatus'),
	(445, 'Can view site status', 111, 'view_sitestatus'),
	(446, 'Can add practice told', 112, 'add_practicetold'),
	(447, 'Can change practice told', 112, 'change_practicetold'),
	(448, 'Can delete practice told', 112, 'delete_practicetold'),
	(449, 'Can view practice told', 112, 'view_practicetold'),
	(450, 'Can add evidence', 113, 'add_evidence'),
	(451, 'Can change evidence', 113, 'change_evidence'),
	(452, 'Can delete evidence', 113, 'delete_evidence'),
	(453, 'Can view evidence', 113, 'view_evidence'),
	(454, 'Can add visit', 114, 'add_visit'),
	(455, 'Can change visit', 114, 'change_visit'),
	(456, 'Can delete visit', 114, 'delete_visit'),
	(457, 'Can view visit', 114, 'view_visit'),
	(458, 'Can add case', 115, 'add_case'),
	(459, 'Can change case', 115, 'change_case'),
	(460, 'Can delete case', 115, 'delete_case'),
	(461, 'Can view case', 115, 'view_case'),
	(462, 'Can add figures', 116, 'add_figures'),
	(463, 'Can change figures', 116, 'change_figures'),
	(464, 'Can delete figures', 116, 'delete_figures'),
	(465, 'Can view figures', 116, 'view_figures'),
	(466, 'Can add measure', 117, 'add_measure'),
	(467, 'Can change measure', 117, 'change_measure'),
	(468, 'Can delete measure', 117, 'delete_measure'),
	(469, 'Can view measure', 117, 'view_measure'),
	(470, 'Can add personal key', 118, 'add_personalkey'),
	(471, 'Can change personal key', 118, 'change_personalkey'),
	(472, 'Can delete personal key', 118, 'delete_personalkey'),
	(473, 'Can view personal key', 118, 'view_personalkey'),
	(474, 'Can add sealed day', 119, 'add_sealedday'),
	(475, 'Can change sealed day', 119, 'change_sealedday'),
	(476, 'Can delete sealed day', 119, 'delete_sealedday'),
	(477, 'Can view sealed day', 119, 'view_sealedday'),
	(478, 'Can add sitting', 120, 'add_sitting'),
	(479, 'Can change sitting', 120, 'change_sitting'),
	(480, 'Can delete sitting', 120, 'delete_sitting'),
	(481, 'Can view sitting', 120, 'view_sitting'),
	(482, 'Can add lock', 121, 'add_lock'),
	(483, 'Can change lock', 121, 'change_lock'),
	(484, 'Can delete lock', 121, 'delete_lock'),
	(485, 'Can view lock', 121, 'view_lock'),
	(486, 'Can add post key', 122, 'add_postkey'),
	(487, 'Can change post key', 122, 'change_postkey'),
	(488, 'Can delete post key', 122, 'delete_postkey'),
	(489, 'Can view post key', 122, 'view_postkey'),
	(490, 'Can add key share', 123, 'add_keyshare'),
	(491, 'Can change key share', 123, 'change_keyshare'),
	(492, 'Can delete key share', 123, 'delete_keyshare'),
	(493, 'Can view key share', 123, 'view_keyshare'),
	(494, 'Can add slip', 124, 'add_slip'),
	(495, 'Can change slip', 124, 'change_slip'),
	(496, 'Can delete slip', 124, 'delete_slip'),
	(497, 'Can view slip', 124, 'view_slip'),
	(498, 'Can add step', 125, 'add_step'),
	(499, 'Can change step', 125, 'change_step'),
	(500, 'Can delete step', 125, 'delete_step'),
	(501, 'Can view step', 125, 'view_step'),
	(502, 'Can add session', 126, 'add_session'),
	(503, 'Can change session', 126, 'change_session'),
	(504, 'Can delete session', 126, 'delete_session'),
	(505, 'Can view session', 126, 'view_session'),
	(506, 'Can add intake', 127, 'add_intake'),
	(507, 'Can change intake', 127, 'change_intake'),
	(508, 'Can delete intake', 127, 'delete_intake'),
	(509, 'Can view intake', 127, 'view_intake'),
	(510, 'Can add enrolment', 128, 'add_enrolment'),
	(511, 'Can change enrolment', 128, 'change_enrolment'),
	(512, 'Can delete enrolment', 128, 'delete_enrolment'),
	(513, 'Can view enrolment', 128, 'view_enrolment'),
	(514, 'Can add attendance', 129, 'add_attendance'),
	(515, 'Can change attendance', 129, 'change_attendance'),
	(516, 'Can delete attendance', 129, 'delete_attendance'),
	(517, 'Can view attendance', 129, 'view_attendance'),
	(518, 'Can add try', 130, 'add_try'),
	(519, 'Can change try', 130, 'change_try'),
	(520, 'Can delete try', 130, 'delete_try'),
	(521, 'Can view try', 130, 'view_try'),
	(522, 'Can add certificate', 131, 'add_certificate'),
	(523, 'Can change certificate', 131, 'change_certificate'),
	(524, 'Can delete certificate', 131, 'delete_certificate'),
	(525, 'Can view certificate', 131, 'view_certificate'),
	(526, 'Can add article index', 132, 'add_articleindex'),
	(527, 'Can change article index', 132, 'change_articleindex'),
	(528, 'Can delete article index', 132, 'delete_articleindex'),
	(529, 'Can view article index', 132, 'view_articleindex'),
	(530, 'Can add article', 133, 'add_article'),
	(531, 'Can change article', 133, 'change_article'),
	(532, 'Can delete article', 133, 'delete_article'),
	(533, 'Can view article', 133, 'view_article'),
	(534, 'Can add campaign', 134, 'add_campaign'),
	(535, 'Can change campaign', 134, 'change_campaign'),
	(536, 'Can delete campaign', 134, 'delete_campaign'),
	(537, 'Can view campaign', 134, 'view_campaign'),
	(538, 'Can add draw', 135, 'add_draw'),
	(539, 'Can change draw', 135, 'change_draw'),
	(540, 'Can delete draw', 135, 'delete_draw'),
	(541, 'Can view draw', 135, 'view_draw'),
	(542, 'Can add reach', 136, 'add_reach'),
	(543, 'Can change reach', 136, 'change_reach'),
	(544, 'Can delete reach', 136, 'delete_reach'),
	(545, 'Can view reach', 136, 'view_reach'),
	(546, 'Can add assembly', 137, 'add_assembly'),
	(547, 'Can change assembly', 137, 'change_assembly'),
	(548, 'Can delete assembly', 137, 'delete_assembly'),
	(549, 'Can view assembly', 137, 'view_assembly'),
	(550, 'Can add call', 138, 'add_call'),
	(551, 'Can change call', 138, 'change_call'),
	(552, 'Can delete call', 138, 'delete_call'),
	(553, 'Can view call', 138, 'view_call'),
	(554, 'Can add minutes', 139, 'add_minutes'),
	(555, 'Can change minutes', 139, 'change_minutes'),
	(556, 'Can delete minutes', 139, 'delete_minutes'),
	(557, 'Can view minutes', 139, 'view_minutes'),
	(558, 'Can add motion', 140, 'add_motion'),
	(559, 'Can change motion', 140, 'change_motion'),
	(560, 'Can delete motion', 140, 'delete_motion'),
	(561, 'Can view motion', 140, 'view_motion'),
	(562, 'Can add candidacy', 141, 'add_candidacy'),
	(563, 'Can change candidacy', 141, 'change_candidacy'),
	(564, 'Can delete candidacy', 141, 'delete_candidacy'),
	(565, 'Can view candidacy', 141, 'view_candidacy'),
	(566, 'Can add bylaws', 142, 'add_bylaws'),
	(567, 'Can change bylaws', 142, 'change_bylaws'),
	(568, 'Can delete bylaws', 142, 'delete_bylaws'),
	(569, 'Can view bylaws', 142, 'view_bylaws'),
	(570, 'Can add open vote', 143, 'add_openvote'),
	(571, 'Can change open vote', 143, 'change_openvote'),
	(572, 'Can delete open vote', 143, 'delete_openvote'),
	(573, 'Can view open vote', 143, 'view_openvote'),
	(574, 'Can add result', 144, 'add_result'),
	(575, 'Can change result', 144, 'change_result'),
	(576, 'Can delete result', 144, 'delete_result'),
	(577, 'Can view result', 144, 'view_result'),
	(578, 'Can add sealed ballot', 145, 'add_sealedballot'),
	(579, 'Can change sealed ballot', 145, 'change_sealedballot'),
	(580, 'Can delete sealed ballot', 145, 'delete_sealedballot'),
	(581, 'Can view sealed ballot', 145, 'view_sealedballot'),
	(582, 'Can add turnout', 146, 'add_turnout'),
	(583, 'Can change turnout', 146, 'change_turnout'),
	(584, 'Can delete turnout', 146, 'delete_turnout'),
	(585, 'Can view turnout', 146, 'view_turnout'),
	(586, 'Can add call voice', 147, 'add_callvoice'),
	(587, 'Can change call voice', 147, 'change_callvoice'),
	(588, 'Can delete call voice', 147, 'delete_callvoice'),
	(589, 'Can view call voice', 147, 'view_callvoice'),
	(590, 'Can add federation lead', 148, 'add_federationlead'),
	(591, 'Can change federation lead', 148, 'change_federationlead'),
	(592, 'Can delete federation lead', 148, 'delete_federationlead'),
	(593, 'Can view federation lead', 148, 'view_federationlead'),
	(594, 'Can add federation member', 149, 'add_federationmember'),
	(595, 'Can change federation member', 149, 'change_federationmember'),
	(596, 'Can delete federation member', 149, 'delete_federationmember'),
	(597, 'Can view federation member', 149, 'view_federationmember'),
	(598, 'Can add benefit', 150, 'add_benefit'),
	(599, 'Can change benefit', 150, 'change_benefit'),
	(600, 'Can delete benefit', 150, 'delete_benefit');
INSERT INTO public.auth_permission VALUES
	(601, 'Can view benefit', 150, 'view_benefit'),
	(602, 'Can add book line', 151, 'add_bookline'),
	(603, 'Can change book line', 151, 'change_bookline'),
	(604, 'Can delete book line', 151, 'delete_bookline'),
	(605, 'Can view book line', 151, 'view_bookline'),
	(606, 'Can add enrolment', 152, 'add_enrolment'),
	(607, 'Can change enrolment', 152, 'change_enrolment'),
	(608, 'Can delete enrolment', 152, 'delete_enrolment'),
	(609, 'Can view enrolment', 152, 'view_enrolment'),
	(610, 'Can add owner flag', 153, 'add_ownerflag'),
	(611, 'Can change owner flag', 153, 'change_ownerflag'),
	(612, 'Can delete owner flag', 153, 'delete_ownerflag'),
	(613, 'Can view owner flag', 153, 'view_ownerflag'),
	(614, 'Can add owner settlement', 154, 'add_ownersettlement'),
	(615, 'Can change owner settlement', 154, 'change_ownersettlement'),
	(616, 'Can delete owner settlement', 154, 'delete_ownersettlement'),
	(617, 'Can view owner settlement', 154, 'view_ownersettlement'),
	(618, 'Can add owner statement', 155, 'add_ownerstatement'),
	(619, 'Can change owner statement', 155, 'change_ownerstatement'),
	(620, 'Can delete owner statement', 155, 'delete_ownerstatement'),
	(621, 'Can view owner statement', 155, 'view_ownerstatement'),
	(622, 'Can add proposal', 156, 'add_proposal'),
	(623, 'Can change proposal', 156, 'change_proposal'),
	(624, 'Can delete proposal', 156, 'delete_proposal'),
	(625, 'Can view proposal', 156, 'view_proposal'),
	(626, 'Can add hiding', 157, 'add_hiding'),
	(627, 'Can change hiding', 157, 'change_hiding'),
	(628, 'Can delete hiding', 157, 'delete_hiding'),
	(629, 'Can view hiding', 157, 'view_hiding'),
	(630, 'Can add outcome', 158, 'add_outcome'),
	(631, 'Can change outcome', 158, 'change_outcome'),
	(632, 'Can delete outcome', 158, 'delete_outcome'),
	(633, 'Can view outcome', 158, 'view_outcome'),
	(634, 'Can add tallied day', 159, 'add_talliedday'),
	(635, 'Can change tallied day', 159, 'change_talliedday'),
	(636, 'Can delete tallied day', 159, 'delete_talliedday'),
	(637, 'Can view tallied day', 159, 'view_talliedday'),
	(638, 'Can add answer', 160, 'add_answer'),
	(639, 'Can change answer', 160, 'change_answer'),
	(640, 'Can delete answer', 160, 'delete_answer'),
	(641, 'Can view answer', 160, 'view_answer'),
	(642, 'Can add box', 161, 'add_box'),
	(643, 'Can change box', 161, 'change_box'),
	(644, 'Can delete box', 161, 'delete_box'),
	(645, 'Can view box', 161, 'view_box'),
	(646, 'Can add overdue', 162, 'add_overdue'),
	(647, 'Can change overdue', 162, 'change_overdue'),
	(648, 'Can delete overdue', 162, 'delete_overdue'),
	(649, 'Can view overdue', 162, 'view_overdue'),
	(650, 'Can add signature', 163, 'add_signature'),
	(651, 'Can change signature', 163, 'change_signature'),
	(652, 'Can delete signature', 163, 'delete_signature'),
	(653, 'Can view signature', 163, 'view_signature'),
	(654, 'Can add taken up', 164, 'add_takenup'),
	(655, 'Can change taken up', 164, 'change_takenup'),
	(656, 'Can delete taken up', 164, 'delete_takenup'),
	(657, 'Can view taken up', 164, 'view_takenup'),
	(658, 'Can add appeal', 165, 'add_appeal'),
	(659, 'Can change appeal', 165, 'change_appeal'),
	(660, 'Can delete appeal', 165, 'delete_appeal'),
	(661, 'Can view appeal', 165, 'view_appeal'),
	(662, 'Can add ruling', 166, 'add_ruling'),
	(663, 'Can change ruling', 166, 'change_ruling'),
	(664, 'Can delete ruling', 166, 'delete_ruling'),
	(665, 'Can view ruling', 166, 'view_ruling'),
	(666, 'Can add accident', 167, 'add_accident'),
	(667, 'Can change accident', 167, 'change_accident'),
	(668, 'Can delete accident', 167, 'delete_accident'),
	(669, 'Can view accident', 167, 'view_accident'),
	(670, 'Can add offer', 168, 'add_offer'),
	(671, 'Can change offer', 168, 'change_offer'),
	(672, 'Can delete offer', 168, 'delete_offer'),
	(673, 'Can view offer', 168, 'view_offer'),
	(674, 'Can add offer news', 169, 'add_offernews'),
	(675, 'Can change offer news', 169, 'change_offernews'),
	(676, 'Can delete offer news', 169, 'delete_offernews'),
	(677, 'Can view offer news', 169, 'view_offernews'),
	(678, 'Can add report', 170, 'add_report'),
	(679, 'Can change report', 170, 'change_report'),
	(680, 'Can delete report', 170, 'delete_report'),
	(681, 'Can view report', 170, 'view_report'),
	(682, 'Can add belonging', 171, 'add_belonging'),
	(683, 'Can change belonging', 171, 'change_belonging'),
	(684, 'Can delete belonging', 171, 'delete_belonging'),
	(685, 'Can view belonging', 171, 'view_belonging'),
	(686, 'Can add step', 172, 'add_step'),
	(687, 'Can change step', 172, 'change_step'),
	(688, 'Can delete step', 172, 'delete_step'),
	(689, 'Can view step', 172, 'view_step'),
	(690, 'Can add team', 173, 'add_team'),
	(691, 'Can change team', 173, 'change_team'),
	(692, 'Can delete team', 173, 'delete_team'),
	(693, 'Can view team', 173, 'view_team'),
	(694, 'Can add share', 174, 'add_share'),
	(695, 'Can change share', 174, 'change_share'),
	(696, 'Can delete share', 174, 'delete_share'),
	(697, 'Can view share', 174, 'view_share'),
	(698, 'Can add check', 175, 'add_check'),
	(699, 'Can change check', 175, 'change_check'),
	(700, 'Can delete check', 175, 'delete_check'),
	(701, 'Can view check', 175, 'view_check'),
	(702, 'Can add finding', 176, 'add_finding'),
	(703, 'Can change finding', 176, 'change_finding'),
	(704, 'Can delete finding', 176, 'delete_finding'),
	(705, 'Can view finding', 176, 'view_finding'),
	(706, 'Can add bar', 177, 'add_bar'),
	(707, 'Can change bar', 177, 'change_bar'),
	(708, 'Can delete bar', 177, 'delete_bar'),
	(709, 'Can view bar', 177, 'view_bar'),
	(710, 'Can add instrument', 178, 'add_instrument'),
	(711, 'Can change instrument', 178, 'change_instrument'),
	(712, 'Can delete instrument', 178, 'delete_instrument'),
	(713, 'Can view instrument', 178, 'view_instrument'),
	(714, 'Can add lot', 179, 'add_lot'),
	(715, 'Can change lot', 179, 'change_lot'),
	(716, 'Can delete lot', 179, 'delete_lot'),
	(717, 'Can view lot', 179, 'view_lot'),
	(718, 'Can add melt', 180, 'add_melt'),
	(719, 'Can change melt', 180, 'change_melt'),
	(720, 'Can delete melt', 180, 'delete_melt'),
	(721, 'Can view melt', 180, 'view_melt'),
	(722, 'Can add layer', 181, 'add_layer'),
	(723, 'Can change layer', 181, 'change_layer'),
	(724, 'Can delete layer', 181, 'delete_layer'),
	(725, 'Can view layer', 181, 'view_layer'),
	(726, 'Can add charge', 182, 'add_charge'),
	(727, 'Can change charge', 182, 'change_charge'),
	(728, 'Can delete charge', 182, 'delete_charge'),
	(729, 'Can view charge', 182, 'view_charge'),
	(730, 'Can add daily check', 183, 'add_dailycheck'),
	(731, 'Can change daily check', 183, 'change_dailycheck'),
	(732, 'Can delete daily check', 183, 'delete_dailycheck'),
	(733, 'Can view daily check', 183, 'view_dailycheck'),
	(734, 'Can add lot origin', 184, 'add_lotorigin'),
	(735, 'Can change lot origin', 184, 'change_lotorigin'),
	(736, 'Can delete lot origin', 184, 'delete_lotorigin'),
	(737, 'Can view lot origin', 184, 'view_lotorigin'),
	(738, 'Can add charged lot', 185, 'add_chargedlot'),
	(739, 'Can change charged lot', 185, 'change_chargedlot'),
	(740, 'Can delete charged lot', 185, 'delete_chargedlot'),
	(741, 'Can view charged lot', 185, 'view_chargedlot'),
	(742, 'Can add place', 186, 'add_place'),
	(743, 'Can change place', 186, 'change_place'),
	(744, 'Can delete place', 186, 'delete_place'),
	(745, 'Can view place', 186, 'view_place'),
	(746, 'Can add reading', 187, 'add_reading'),
	(747, 'Can change reading', 187, 'change_reading'),
	(748, 'Can delete reading', 187, 'delete_reading'),
	(749, 'Can view reading', 187, 'view_reading'),
	(750, 'Can add review', 188, 'add_review'),
	(751, 'Can change review', 188, 'change_review'),
	(752, 'Can delete review', 188, 'delete_review'),
	(753, 'Can view review', 188, 'view_review'),
	(754, 'Can add transformation', 189, 'add_transformation'),
	(755, 'Can change transformation', 189, 'change_transformation'),
	(756, 'Can delete transformation', 189, 'delete_transformation'),
	(757, 'Can view transformation', 189, 'view_transformation'),
	(758, 'Can add transformation input', 190, 'add_transformationinput'),
	(759, 'Can change transformation input', 190, 'change_transformationinput'),
	(760, 'Can delete transformation input', 190, 'delete_transformationinput'),
	(761, 'Can view transformation input', 190, 'view_transformationinput'),
	(762, 'Can add verification', 191, 'add_verification'),
	(763, 'Can change verification', 191, 'change_verification'),
	(764, 'Can delete verification', 191, 'delete_verification'),
	(765, 'Can view verification', 191, 'view_verification'),
	(766, 'Can add influence', 192, 'add_influence'),
	(767, 'Can change influence', 192, 'change_influence'),
	(768, 'Can delete influence', 192, 'delete_influence'),
	(769, 'Can view influence', 192, 'view_influence'),
	(770, 'Can add hand over', 193, 'add_handover'),
	(771, 'Can change hand over', 193, 'change_handover'),
	(772, 'Can delete hand over', 193, 'delete_handover'),
	(773, 'Can view hand over', 193, 'view_handover'),
	(774, 'Can add freeze', 194, 'add_freeze'),
	(775, 'Can change freeze', 194, 'change_freeze'),
	(776, 'Can delete freeze', 194, 'delete_freeze'),
	(777, 'Can view freeze', 194, 'view_freeze'),
	(778, 'Can add collector licence', 195, 'add_collectorlicence'),
	(779, 'Can change collector licence', 195, 'change_collectorlicence'),
	(780, 'Can delete collector licence', 195, 'delete_collectorlicence'),
	(781, 'Can view collector licence', 195, 'view_collectorlicence'),
	(782, 'Can add origin paper', 196, 'add_originpaper'),
	(783, 'Can change origin paper', 196, 'change_originpaper'),
	(784, 'Can delete origin paper', 196, 'delete_originpaper'),
	(785, 'Can view origin paper', 196, 'view_originpaper'),
	(786, 'Can add price', 197, 'add_price'),
	(787, 'Can change price', 197, 'change_price'),
	(788, 'Can delete price', 197, 'delete_price'),
	(789, 'Can view price', 197, 'view_price'),
	(790, 'Can add purchase', 198, 'add_purchase'),
	(791, 'Can change purchase', 198, 'change_purchase'),
	(792, 'Can delete purchase', 198, 'delete_purchase'),
	(793, 'Can view purchase', 198, 'view_purchase'),
	(794, 'Can add sale confirmation', 199, 'add_saleconfirmation'),
	(795, 'Can change sale confirmation', 199, 'change_saleconfirmation'),
	(796, 'Can delete sale confirmation', 199, 'delete_saleconfirmation'),
	(797, 'Can view sale confirmation', 199, 'view_saleconfirmation'),
	(798, 'Can add sale dispute', 200, 'add_saledispute'),
	(799, 'Can change sale dispute', 200, 'change_saledispute'),
	(800, 'Can delete sale dispute', 200, 'delete_saledispute');
INSERT INTO public.auth_permission VALUES
	(801, 'Can view sale dispute', 200, 'view_saledispute'),
	(802, 'Can add dispute decision', 201, 'add_disputedecision'),
	(803, 'Can change dispute decision', 201, 'change_disputedecision'),
	(804, 'Can delete dispute decision', 201, 'delete_disputedecision'),
	(805, 'Can view dispute decision', 201, 'view_disputedecision'),
	(806, 'Can add step owner', 202, 'add_stepowner'),
	(807, 'Can change step owner', 202, 'change_stepowner'),
	(808, 'Can delete step owner', 202, 'delete_stepowner'),
	(809, 'Can view step owner', 202, 'view_stepowner'),
	(810, 'Can add filing', 203, 'add_filing'),
	(811, 'Can change filing', 203, 'change_filing'),
	(812, 'Can delete filing', 203, 'delete_filing'),
	(813, 'Can view filing', 203, 'view_filing'),
	(814, 'Can add filing decision', 204, 'add_filingdecision'),
	(815, 'Can change filing decision', 204, 'change_filingdecision'),
	(816, 'Can delete filing decision', 204, 'delete_filingdecision'),
	(817, 'Can view filing decision', 204, 'view_filingdecision'),
	(818, 'Can add step act', 205, 'add_stepact'),
	(819, 'Can change step act', 205, 'change_stepact'),
	(820, 'Can delete step act', 205, 'delete_stepact'),
	(821, 'Can view step act', 205, 'view_stepact'),
	(822, 'Can add support', 206, 'add_support'),
	(823, 'Can change support', 206, 'change_support'),
	(824, 'Can delete support', 206, 'delete_support'),
	(825, 'Can view support', 206, 'view_support'),
	(826, 'Can add hand over item', 207, 'add_handoveritem'),
	(827, 'Can change hand over item', 207, 'change_handoveritem'),
	(828, 'Can delete hand over item', 207, 'delete_handoveritem'),
	(829, 'Can view hand over item', 207, 'view_handoveritem'),
	(830, 'Can add hand over move', 208, 'add_handovermove'),
	(831, 'Can change hand over move', 208, 'change_handovermove'),
	(832, 'Can delete hand over move', 208, 'delete_handovermove'),
	(833, 'Can view hand over move', 208, 'view_handovermove'),
	(834, 'Can add plan', 209, 'add_plan'),
	(835, 'Can change plan', 209, 'change_plan'),
	(836, 'Can delete plan', 209, 'delete_plan'),
	(837, 'Can view plan', 209, 'view_plan'),
	(838, 'Can add plan item', 210, 'add_planitem'),
	(839, 'Can change plan item', 210, 'change_planitem'),
	(840, 'Can delete plan item', 210, 'delete_planitem'),
	(841, 'Can view plan item', 210, 'view_planitem'),
	(842, 'Can add plan measurement', 211, 'add_planmeasurement'),
	(843, 'Can change plan measurement', 211, 'change_planmeasurement'),
	(844, 'Can delete plan measurement', 211, 'delete_planmeasurement'),
	(845, 'Can view plan measurement', 211, 'view_planmeasurement'),
	(846, 'Can add plan move', 212, 'add_planmove'),
	(847, 'Can change plan move', 212, 'change_planmove'),
	(848, 'Can delete plan move', 212, 'delete_planmove'),
	(849, 'Can view plan move', 212, 'view_planmove'),
	(850, 'Can add barrier told', 213, 'add_barriertold'),
	(851, 'Can change barrier told', 213, 'change_barriertold'),
	(852, 'Can delete barrier told', 213, 'delete_barriertold'),
	(853, 'Can view barrier told', 213, 'view_barriertold'),
	(854, 'Can add barrier count', 214, 'add_barriercount'),
	(855, 'Can change barrier count', 214, 'change_barriercount'),
	(856, 'Can delete barrier count', 214, 'delete_barriercount'),
	(857, 'Can view barrier count', 214, 'view_barriercount'),
	(858, 'Can add step left', 215, 'add_stepleft'),
	(859, 'Can change step left', 215, 'change_stepleft'),
	(860, 'Can delete step left', 215, 'delete_stepleft'),
	(861, 'Can view step left', 215, 'view_stepleft'),
	(862, 'Can add charge asked', 216, 'add_chargeasked'),
	(863, 'Can change charge asked', 216, 'change_chargeasked'),
	(864, 'Can delete charge asked', 216, 'delete_chargeasked'),
	(865, 'Can view charge asked', 216, 'view_chargeasked'),
	(866, 'Can add commitment', 217, 'add_commitment'),
	(867, 'Can change commitment', 217, 'change_commitment'),
	(868, 'Can delete commitment', 217, 'delete_commitment'),
	(869, 'Can view commitment', 217, 'view_commitment'),
	(870, 'Can add reform', 218, 'add_reform'),
	(871, 'Can change reform', 218, 'change_reform'),
	(872, 'Can delete reform', 218, 'delete_reform'),
	(873, 'Can view reform', 218, 'view_reform'),
	(874, 'Can add reform stage', 219, 'add_reformstage'),
	(875, 'Can change reform stage', 219, 'change_reformstage'),
	(876, 'Can delete reform stage', 219, 'delete_reformstage'),
	(877, 'Can view reform stage', 219, 'view_reformstage'),
	(878, 'Can add charge answer', 220, 'add_chargeanswer'),
	(879, 'Can change charge answer', 220, 'change_chargeanswer'),
	(880, 'Can delete charge answer', 220, 'delete_chargeanswer'),
	(881, 'Can view charge answer', 220, 'view_chargeanswer'),
	(882, 'Can add commitment move', 221, 'add_commitmentmove'),
	(883, 'Can change commitment move', 221, 'change_commitmentmove'),
	(884, 'Can delete commitment move', 221, 'delete_commitmentmove'),
	(885, 'Can view commitment move', 221, 'view_commitmentmove'),
	(886, 'Can add paper entry', 222, 'add_paperentry'),
	(887, 'Can change paper entry', 222, 'change_paperentry'),
	(888, 'Can delete paper entry', 222, 'delete_paperentry'),
	(889, 'Can view paper entry', 222, 'view_paperentry'),
	(890, 'Can add decision', 223, 'add_decision'),
	(891, 'Can change decision', 223, 'change_decision'),
	(892, 'Can delete decision', 223, 'delete_decision'),
	(893, 'Can view decision', 223, 'view_decision'),
	(894, 'Can add decision news', 224, 'add_decisionnews'),
	(895, 'Can change decision news', 224, 'change_decisionnews'),
	(896, 'Can delete decision news', 224, 'delete_decisionnews'),
	(897, 'Can view decision news', 224, 'view_decisionnews'),
	(898, 'Can add hand over', 225, 'add_handover'),
	(899, 'Can change hand over', 225, 'change_handover'),
	(900, 'Can delete hand over', 225, 'delete_handover'),
	(901, 'Can view hand over', 225, 'view_handover'),
	(902, 'Can add meeting', 226, 'add_meeting'),
	(903, 'Can change meeting', 226, 'change_meeting'),
	(904, 'Can delete meeting', 226, 'delete_meeting'),
	(905, 'Can view meeting', 226, 'view_meeting'),
	(906, 'Can add receipt', 227, 'add_receipt'),
	(907, 'Can change receipt', 227, 'change_receipt'),
	(908, 'Can delete receipt', 227, 'delete_receipt'),
	(909, 'Can view receipt', 227, 'view_receipt'),
	(910, 'Can add decision', 228, 'add_decision'),
	(911, 'Can change decision', 228, 'change_decision'),
	(912, 'Can delete decision', 228, 'delete_decision'),
	(913, 'Can view decision', 228, 'view_decision'),
	(914, 'Can add answer', 229, 'add_answer'),
	(915, 'Can change answer', 229, 'change_answer'),
	(916, 'Can delete answer', 229, 'delete_answer'),
	(917, 'Can view answer', 229, 'view_answer'),
	(918, 'Can add agreement', 230, 'add_agreement'),
	(919, 'Can change agreement', 230, 'change_agreement'),
	(920, 'Can delete agreement', 230, 'delete_agreement'),
	(921, 'Can view agreement', 230, 'view_agreement'),
	(922, 'Can add instalment', 231, 'add_instalment'),
	(923, 'Can change instalment', 231, 'change_instalment'),
	(924, 'Can delete instalment', 231, 'delete_instalment'),
	(925, 'Can view instalment', 231, 'view_instalment'),
	(926, 'Can add offer', 232, 'add_offer'),
	(927, 'Can change offer', 232, 'change_offer'),
	(928, 'Can delete offer', 232, 'delete_offer'),
	(929, 'Can view offer', 232, 'view_offer'),
	(930, 'Can add payment', 233, 'add_payment'),
	(931, 'Can change payment', 233, 'change_payment'),
	(932, 'Can delete payment', 233, 'delete_payment'),
	(933, 'Can view payment', 233, 'view_payment'),
	(934, 'Can add payment word', 234, 'add_paymentword'),
	(935, 'Can change payment word', 234, 'change_paymentword'),
	(936, 'Can delete payment word', 234, 'delete_paymentword'),
	(937, 'Can view payment word', 234, 'view_paymentword'),
	(938, 'Can add recovery test', 235, 'add_recoverytest'),
	(939, 'Can change recovery test', 235, 'change_recoverytest'),
	(940, 'Can delete recovery test', 235, 'delete_recoverytest'),
	(941, 'Can view recovery test', 235, 'view_recoverytest'),
	(942, 'Can add request', 236, 'add_request'),
	(943, 'Can change request', 236, 'change_request'),
	(944, 'Can delete request', 236, 'delete_request'),
	(945, 'Can view request', 236, 'view_request'),
	(946, 'Can add release', 237, 'add_release'),
	(947, 'Can change release', 237, 'change_release'),
	(948, 'Can delete release', 237, 'delete_release'),
	(949, 'Can view release', 237, 'view_release'),
	(950, 'Can add savings group', 238, 'add_savingsgroup'),
	(951, 'Can change savings group', 238, 'change_savingsgroup'),
	(952, 'Can delete savings group', 238, 'delete_savingsgroup'),
	(953, 'Can view savings group', 238, 'view_savingsgroup'),
	(954, 'Can add savings member', 239, 'add_savingsmember'),
	(955, 'Can change savings member', 239, 'change_savingsmember'),
	(956, 'Can delete savings member', 239, 'delete_savingsmember'),
	(957, 'Can view savings member', 239, 'view_savingsmember'),
	(958, 'Can add savings line', 240, 'add_savingsline'),
	(959, 'Can change savings line', 240, 'change_savingsline'),
	(960, 'Can delete savings line', 240, 'delete_savingsline'),
	(961, 'Can view savings line', 240, 'view_savingsline'),
	(962, 'Can add withdrawal', 241, 'add_withdrawal'),
	(963, 'Can change withdrawal', 241, 'change_withdrawal'),
	(964, 'Can delete withdrawal', 241, 'delete_withdrawal'),
	(965, 'Can view withdrawal', 241, 'view_withdrawal'),
	(966, 'Can add cash plan', 242, 'add_cashplan'),
	(967, 'Can change cash plan', 242, 'change_cashplan'),
	(968, 'Can delete cash plan', 242, 'delete_cashplan'),
	(969, 'Can view cash plan', 242, 'view_cashplan'),
	(970, 'Can add user profile', 243, 'add_userprofile'),
	(971, 'Can change user profile', 243, 'change_userprofile'),
	(972, 'Can delete user profile', 243, 'delete_userprofile'),
	(973, 'Can view user profile', 243, 'view_userprofile'),
	(974, 'Can view document', 29, 'view_document'),
	(975, 'Can view image', 2, 'view_image'),
	(976, 'Can add rendition', 244, 'add_rendition'),
	(977, 'Can change rendition', 244, 'change_rendition'),
	(978, 'Can delete rendition', 244, 'delete_rendition'),
	(979, 'Can view rendition', 244, 'view_rendition'),
	(980, 'Can add editing session', 245, 'add_editingsession'),
	(981, 'Can change editing session', 245, 'change_editingsession'),
	(982, 'Can delete editing session', 245, 'delete_editingsession'),
	(983, 'Can view editing session', 245, 'view_editingsession'),
	(984, 'Can add form state', 246, 'add_formstate'),
	(985, 'Can change form state', 246, 'change_formstate'),
	(986, 'Can delete form state', 246, 'delete_formstate'),
	(987, 'Can view form state', 246, 'view_formstate'),
	(988, 'Can submit translations', 247, 'submit_translation'),
	(989, 'Can add index entry', 248, 'add_indexentry'),
	(990, 'Can change index entry', 248, 'change_indexentry'),
	(991, 'Can delete index entry', 248, 'delete_indexentry'),
	(992, 'Can view index entry', 248, 'view_indexentry'),
	(993, 'Can add tag', 249, 'add_tag'),
	(994, 'Can change tag', 249, 'change_tag'),
	(995, 'Can delete tag', 249, 'delete_tag'),
	(996, 'Can view tag', 249, 'view_tag'),
	(997, 'Can add tagged item', 250, 'add_taggeditem'),
	(998, 'Can change tagged item', 250, 'change_taggeditem'),
	(999, 'Can delete tagged item', 250, 'delete_taggeditem'),
	(1000, 'Can view tagged item', 250, 'view_taggeditem');
INSERT INTO public.auth_permission VALUES
	(1001, 'Can add taken', 251, 'add_taken'),
	(1002, 'Can change taken', 251, 'change_taken'),
	(1003, 'Can delete taken', 251, 'delete_taken'),
	(1004, 'Can view taken', 251, 'view_taken');
INSERT INTO public.django_content_type VALUES
	(1, 'wagtailcore', 'page'),
	(2, 'wagtailimages', 'image'),
	(3, 'wagtailadmin', 'admin'),
	(4, 'wagtailcore', 'groupapprovaltask'),
	(5, 'wagtailcore', 'locale'),
	(6, 'wagtailcore', 'site'),
	(7, 'wagtailcore', 'groupsitepermission'),
	(8, 'wagtailcore', 'apitoken'),
	(9, 'wagtailcore', 'modellogentry'),
	(10, 'wagtailcore', 'revision'),
	(11, 'wagtailcore', 'collectionviewrestriction'),
	(12, 'wagtailcore', 'collection'),
	(13, 'wagtailcore', 'groupcollectionpermission'),
	(14, 'wagtailcore', 'uploadedfile'),
	(15, 'wagtailcore', 'workflowcontenttype'),
	(16, 'wagtailcore', 'workflowstate'),
	(17, 'wagtailcore', 'workflow'),
	(18, 'wagtailcore', 'workflowtask'),
	(19, 'wagtailcore', 'task'),
	(20, 'wagtailcore', 'taskstate'),
	(21, 'wagtailcore', 'grouppagepermission'),
	(22, 'wagtailcore', 'pageviewrestriction'),
	(23, 'wagtailcore', 'workflowpage'),
	(24, 'wagtailcore', 'pagelogentry'),
	(25, 'wagtailcore', 'comment'),
	(26, 'wagtailcore', 'commentreply'),
	(27, 'wagtailcore', 'pagesubscription'),
	(28, 'wagtailcore', 'referenceindex'),
	(29, 'wagtaildocs', 'document'),
	(30, 'contenttypes', 'contenttype'),
	(31, 'auth', 'permission'),
	(32, 'auth', 'group'),
	(33, 'sessions', 'session'),
	(34, 'areas', 'area'),
	(35, 'posts', 'agency'),
	(36, 'posts', 'post'),
	(37, 'posts', 'holding'),
	(38, 'accounts', 'user'),
	(39, 'accounts', 'accesstoken'),
	(40, 'accounts', 'mandate'),
	(41, 'journal', 'cursor'),
	(42, 'journal', 'submission'),
	(43, 'journal', 'entry'),
	(44, 'journal', 'position'),
	(45, 'journal', 'undelivered'),
	(46, 'numbering', 'series'),
	(47, 'documents', 'document'),
	(48, 'notices', 'notice'),
	(49, 'law', 'lawbundle'),
	(50, 'procedures', 'definition'),
	(51, 'procedures', 'case'),
	(52, 'procedures', 'task'),
	(53, 'field', 'submission'),
	(54, 'field', 'device'),
	(55, 'field', 'draft'),
	(56, 'field', 'formversion'),
	(57, 'field', 'formfile'),
	(58, 'field', 'held'),
	(59, 'field', 'heldanswer'),
	(60, 'field', 'consumed'),
	(61, 'field', 'attachment'),
	(62, 'field', 'draftfile'),
	(63, 'field', 'formend'),
	(64, 'credentials', 'credential'),
	(65, 'credentials', 'statuslist'),
	(66, 'credentials', 'change'),
	(67, 'credentials', 'issuerkey'),
	(68, 'credentials', 'print'),
	(69, 'ledger', 'entry'),
	(70, 'ledger', 'hold'),
	(71, 'ledger', 'posting'),
	(72, 'ledger', 'release'),
	(73, 'registry', 'signintrouble'),
	(74, 'registry', 'person'),
	(75, 'registry', 'enterprise'),
	(76, 'registry', 'roleheld'),
	(77, 'registry', 'site'),
	(78, 'registry', 'vouch'),
	(79, 'registry', 'membership'),
	(80, 'registry', 'leadership'),
	(81, 'registry', 'identityevidence'),
	(82, 'registry', 'visitsrun'),
	(83, 'registry', 'sitenumber'),
	(84, 'registry', 'visit'),
	(85, 'registry', 'correction'),
	(86, 'registry', 'correctionanswer'),
	(87, 'registry', 'consent'),
	(88, 'registry', 'demand'),
	(89, 'registry', 'fact'),
	(90, 'registry', 'reading'),
	(91, 'cadastre', 'application'),
	(92, 'cadastre', 'importrun'),
	(93, 'cadastre', 'groundentry'),
	(94, 'cadastre', 'parcel'),
	(95, 'cadastre', 'miningright'),
	(96, 'cadastre', 'rightstatus'),
	(97, 'cadastre', 'zone'),
	(98, 'cadastre', 'crossing'),
	(99, 'assurance', 'finding'),
	(100, 'assurance', 'inspection'),
	(101, 'assurance', 'plan'),
	(102, 'assurance', 'report'),
	(103, 'assurance', 'action'),
	(104, 'assurance', 'measure'),
	(105, 'assurance', 'referral'),
	(106, 'assurance', 'acknowledgement'),
	(107, 'assurance', 'comment'),
	(108, 'assurance', 'step'),
	(109, 'assurance', 'subject'),
	(110, 'assurance', 'statement'),
	(111, 'assurance', 'sitestatus'),
	(112, 'assurance', 'practicetold'),
	(113, 'assurance', 'evidence'),
	(114, 'assurance', 'visit'),
	(115, 'voice', 'case'),
	(116, 'voice', 'figures'),
	(117, 'voice', 'measure'),
	(118, 'voice', 'personalkey'),
	(119, 'voice', 'sealedday'),
	(120, 'voice', 'sitting'),
	(121, 'voice', 'lock'),
	(122, 'voice', 'postkey'),
	(123, 'voice', 'keyshare'),
	(124, 'voice', 'slip'),
	(125, 'voice', 'step'),
	(126, 'learning', 'session'),
	(127, 'learning', 'intake'),
	(128, 'learning', 'enrolment'),
	(129, 'learning', 'attendance'),
	(130, 'learning', 'try'),
	(131, 'learning', 'certificate'),
	(132, 'learning', 'articleindex'),
	(133, 'learning', 'article'),
	(134, 'learning', 'campaign'),
	(135, 'learning', 'draw'),
	(136, 'learning', 'reach'),
	(137, 'assemblies', 'assembly'),
	(138, 'assemblies', 'call'),
	(139, 'assemblies', 'minutes'),
	(140, 'assemblies', 'motion'),
	(141, 'assemblies', 'candidacy'),
	(142, 'assemblies', 'bylaws'),
	(143, 'assemblies', 'openvote'),
	(144, 'assemblies', 'result'),
	(145, 'assemblies', 'sealedballot'),
	(146, 'assemblies', 'turnout'),
	(147, 'assemblies', 'callvoice'),
	(148, 'assemblies', 'federationlead'),
	(149, 'assemblies', 'federationmember'),
	(150, 'assemblies', 'benefit'),
	(151, 'assemblies', 'bookline'),
	(152, 'assemblies', 'enrolment'),
	(153, 'assemblies', 'ownerflag'),
	(154, 'assemblies', 'ownersettlement'),
	(155, 'assemblies', 'ownerstatement'),
	(156, 'forum', 'proposal'),
	(157, 'forum', 'hiding'),
	(158, 'forum', 'outcome'),
	(159, 'forum', 'talliedday'),
	(160, 'forum', 'answer'),
	(161, 'forum', 'box'),
	(162, 'forum', 'overdue'),
	(163, 'forum', 'signature'),
	(164, 'forum', 'takenup'),
	(165, 'forum', 'appeal'),
	(166, 'forum', 'ruling'),
	(167, 'safety', 'accident'),
	(168, 'safety', 'offer'),
	(169, 'safety', 'offernews'),
	(170, 'safety', 'report'),
	(171, 'safety', 'belonging'),
	(172, 'safety', 'step'),
	(173, 'safety', 'team'),
	(174, 'safety', 'share'),
	(175, 'safety', 'check'),
	(176, 'safety', 'finding'),
	(177, 'custody', 'bar'),
	(178, 'custody', 'instrument'),
	(179, 'custody', 'lot'),
	(180, 'custody', 'melt'),
	(181, 'custody', 'layer'),
	(182, 'custody', 'charge'),
	(183, 'custody', 'dailycheck'),
	(184, 'custody', 'lotorigin'),
	(185, 'custody', 'chargedlot'),
	(186, 'custody', 'place'),
	(187, 'custody', 'reading'),
	(188, 'custody', 'review'),
	(189, 'custody', 'transformation'),
	(190, 'custody', 'transformationinput'),
	(191, 'custody', 'verification'),
	(192, 'custody', 'influence'),
	(193, 'custody', 'handover'),
	(194, 'custody', 'freeze'),
	(195, 'market', 'collectorlicence'),
	(196, 'market', 'originpaper'),
	(197, 'market', 'price'),
	(198, 'market', 'purchase'),
	(199, 'market', 'saleconfirmation'),
	(200, 'market', 'saledispute');
INSERT INTO public.django_content_type VALUES
	(201, 'market', 'disputedecision'),
	(202, 'pathway', 'stepowner'),
	(203, 'pathway', 'filing'),
	(204, 'pathway', 'filingdecision'),
	(205, 'pathway', 'stepact'),
	(206, 'pathway', 'support'),
	(207, 'pathway', 'handoveritem'),
	(208, 'pathway', 'handovermove'),
	(209, 'pathway', 'plan'),
	(210, 'pathway', 'planitem'),
	(211, 'pathway', 'planmeasurement'),
	(212, 'pathway', 'planmove'),
	(213, 'pathway', 'barriertold'),
	(214, 'pathway', 'barriercount'),
	(215, 'pathway', 'stepleft'),
	(216, 'pathway', 'chargeasked'),
	(217, 'pathway', 'commitment'),
	(218, 'pathway', 'reform'),
	(219, 'pathway', 'reformstage'),
	(220, 'pathway', 'chargeanswer'),
	(221, 'pathway', 'commitmentmove'),
	(222, 'pathway', 'paperentry'),
	(223, 'offices', 'decision'),
	(224, 'offices', 'decisionnews'),
	(225, 'offices', 'handover'),
	(226, 'offices', 'meeting'),
	(227, 'offices', 'receipt'),
	(228, 'finance', 'decision'),
	(229, 'finance', 'answer'),
	(230, 'finance', 'agreement'),
	(231, 'finance', 'instalment'),
	(232, 'finance', 'offer'),
	(233, 'finance', 'payment'),
	(234, 'finance', 'paymentword'),
	(235, 'finance', 'recoverytest'),
	(236, 'finance', 'request'),
	(237, 'finance', 'release'),
	(238, 'finance', 'savingsgroup'),
	(239, 'finance', 'savingsmember'),
	(240, 'finance', 'savingsline'),
	(241, 'finance', 'withdrawal'),
	(242, 'finance', 'cashplan'),
	(243, 'wagtailusers', 'userprofile'),
	(244, 'wagtailimages', 'rendition'),
	(245, 'wagtailadmin', 'editingsession'),
	(246, 'wagtailadmin', 'formstate'),
	(247, 'simple_translation', 'simpletranslation'),
	(248, 'wagtailsearch', 'indexentry'),
	(249, 'taggit', 'tag'),
	(250, 'taggit', 'taggeditem'),
	(251, 'config', 'taken');
INSERT INTO public.django_migrations VALUES
	(1, 'contenttypes', '0001_initial', '2026-01-01 00:00:00+00'),
	(2, 'contenttypes', '0002_remove_content_type_name', '2026-01-01 00:00:00+00'),
	(3, 'auth', '0001_initial', '2026-01-01 00:00:00+00'),
	(4, 'auth', '0002_alter_permission_name_max_length', '2026-01-01 00:00:00+00'),
	(5, 'auth', '0003_alter_user_email_max_length', '2026-01-01 00:00:00+00'),
	(6, 'auth', '0004_alter_user_username_opts', '2026-01-01 00:00:00+00'),
	(7, 'auth', '0005_alter_user_last_login_null', '2026-01-01 00:00:00+00'),
	(8, 'auth', '0006_require_contenttypes_0002', '2026-01-01 00:00:00+00'),
	(9, 'auth', '0007_alter_validators_add_error_messages', '2026-01-01 00:00:00+00'),
	(10, 'auth', '0008_alter_user_username_max_length', '2026-01-01 00:00:00+00'),
	(11, 'auth', '0009_alter_user_last_name_max_length', '2026-01-01 00:00:00+00'),
	(12, 'auth', '0010_alter_group_name_max_length', '2026-01-01 00:00:00+00'),
	(13, 'auth', '0011_update_proxy_permissions', '2026-01-01 00:00:00+00'),
	(14, 'auth', '0012_alter_user_first_name_max_length', '2026-01-01 00:00:00+00'),
	(15, 'accounts', '0001_initial', '2026-01-01 00:00:00+00'),
	(16, 'accounts', '0002_library_columns', '2026-01-01 00:00:00+00'),
	(17, 'areas', '0001_initial', '2026-01-01 00:00:00+00'),
	(18, 'registry', '0001_initial', '2026-01-01 00:00:00+00'),
	(19, 'posts', '0001_initial', '2026-01-01 00:00:00+00'),
	(20, 'documents', '0001_initial', '2026-01-01 00:00:00+00'),
	(21, 'assemblies', '0001_initial', '2026-01-01 00:00:00+00'),
	(22, 'assemblies', '0002_book_and_benefits', '2026-01-01 00:00:00+00'),
	(23, 'assemblies', '0003_owners', '2026-01-01 00:00:00+00'),
	(24, 'assurance', '0001_initial', '2026-01-01 00:00:00+00'),
	(25, 'cadastre', '0001_initial', '2026-01-01 00:00:00+00'),
	(26, 'config', '0001_initial', '2026-01-01 00:00:00+00'),
	(27, 'credentials', '0001_initial', '2026-01-01 00:00:00+00'),
	(28, 'custody', '0001_initial', '2026-01-01 00:00:00+00'),
	(29, 'field', '0001_initial', '2026-01-01 00:00:00+00'),
	(30, 'registry', '0002_visitsrun_sitenumber_visit', '2026-01-01 00:00:00+00'),
	(31, 'registry', '0003_record', '2026-01-01 00:00:00+00'),
	(32, 'finance', '0001_initial', '2026-01-01 00:00:00+00'),
	(33, 'forum', '0001_initial', '2026-01-01 00:00:00+00'),
	(34, 'journal', '0001_initial', '2026-01-01 00:00:00+00'),
	(35, 'law', '0001_initial', '2026-01-01 00:00:00+00'),
	(36, 'wagtailcore', '0001_initial', '2026-01-01 00:00:00+00'),
	(37, 'wagtailcore', '0002_initial_data', '2026-01-01 00:00:00+00'),
	(38, 'wagtailcore', '0003_add_uniqueness_constraint_on_group_page_permission', '2026-01-01 00:00:00+00'),
	(39, 'wagtailcore', '0004_page_locked', '2026-01-01 00:00:00+00'),
	(40, 'wagtailcore', '0005_add_page_lock_permission_to_moderators', '2026-01-01 00:00:00+00'),
	(41, 'wagtailcore', '0006_add_lock_page_permission', '2026-01-01 00:00:00+00'),
	(42, 'wagtailcore', '0007_page_latest_revision_created_at', '2026-01-01 00:00:00+00'),
	(43, 'wagtailcore', '0008_populate_latest_revision_created_at', '2026-01-01 00:00:00+00'),
	(44, 'wagtailcore', '0009_remove_auto_now_add_from_pagerevision_created_at', '2026-01-01 00:00:00+00'),
	(45, 'wagtailcore', '0010_change_page_owner_to_null_on_delete', '2026-01-01 00:00:00+00'),
	(46, 'wagtailcore', '0011_page_first_published_at', '2026-01-01 00:00:00+00'),
	(47, 'wagtailcore', '0012_extend_page_slug_field', '2026-01-01 00:00:00+00'),
	(48, 'wagtailcore', '0013_update_golive_expire_help_text', '2026-01-01 00:00:00+00'),
	(49, 'wagtailcore', '0014_add_verbose_name', '2026-01-01 00:00:00+00'),
	(50, 'wagtailcore', '0015_add_more_verbose_names', '2026-01-01 00:00:00+00'),
	(51, 'wagtailcore', '0016_change_page_url_path_to_text_field', '2026-01-01 00:00:00+00'),
	(52, 'wagtailcore', '0017_change_edit_page_permission_description', '2026-01-01 00:00:00+00'),
	(53, 'wagtailcore', '0018_pagerevision_submitted_for_moderation_index', '2026-01-01 00:00:00+00'),
	(54, 'wagtailcore', '0019_verbose_names_cleanup', '2026-01-01 00:00:00+00'),
	(55, 'wagtailcore', '0020_add_index_on_page_first_published_at', '2026-01-01 00:00:00+00'),
	(56, 'wagtailcore', '0021_capitalizeverbose', '2026-01-01 00:00:00+00'),
	(57, 'wagtailcore', '0022_add_site_name', '2026-01-01 00:00:00+00'),
	(58, 'wagtailcore', '0023_alter_page_revision_on_delete_behaviour', '2026-01-01 00:00:00+00'),
	(59, 'wagtailcore', '0024_collection', '2026-01-01 00:00:00+00'),
	(60, 'wagtailcore', '0025_collection_initial_data', '2026-01-01 00:00:00+00'),
	(61, 'wagtailcore', '0026_group_collection_permission', '2026-01-01 00:00:00+00'),
	(62, 'taggit', '0001_initial', '2026-01-01 00:00:00+00'),
	(63, 'wagtailimages', '0001_initial', '2026-01-01 00:00:00+00'),
	(64, 'wagtailimages', '0002_initial_data', '2026-01-01 00:00:00+00'),
	(65, 'wagtailimages', '0003_fix_focal_point_fields', '2026-01-01 00:00:00+00'),
	(66, 'wagtailimages', '0004_make_focal_point_key_not_nullable', '2026-01-01 00:00:00+00'),
	(67, 'wagtailimages', '0005_make_filter_spec_unique', '2026-01-01 00:00:00+00'),
	(68, 'wagtailimages', '0006_add_verbose_names', '2026-01-01 00:00:00+00'),
	(69, 'wagtailimages', '0007_image_file_size', '2026-01-01 00:00:00+00'),
	(70, 'wagtailimages', '0008_image_created_at_index', '2026-01-01 00:00:00+00'),
	(71, 'wagtailimages', '0009_capitalizeverbose', '2026-01-01 00:00:00+00'),
	(72, 'wagtailimages', '0010_change_on_delete_behaviour', '2026-01-01 00:00:00+00'),
	(73, 'wagtailimages', '0011_image_collection', '2026-01-01 00:00:00+00'),
	(74, 'wagtailimages', '0012_copy_image_permissions_to_collections', '2026-01-01 00:00:00+00'),
	(75, 'wagtailimages', '0013_make_rendition_upload_callable', '2026-01-01 00:00:00+00'),
	(76, 'wagtailimages', '0014_add_filter_spec_field', '2026-01-01 00:00:00+00'),
	(77, 'wagtailimages', '0015_fill_filter_spec_field', '2026-01-01 00:00:00+00'),
	(78, 'wagtailimages', '0016_deprecate_rendition_filter_relation', '2026-01-01 00:00:00+00'),
	(79, 'wagtailimages', '0017_reduce_focal_point_key_max_length', '2026-01-01 00:00:00+00'),
	(80, 'wagtailimages', '0018_remove_rendition_filter', '2026-01-01 00:00:00+00'),
	(81, 'wagtailimages', '0019_delete_filter', '2026-01-01 00:00:00+00'),
	(82, 'wagtailimages', '0020_add-verbose-name', '2026-01-01 00:00:00+00'),
	(83, 'wagtailimages', '0021_image_file_hash', '2026-01-01 00:00:00+00'),
	(84, 'wagtailimages', '0022_uploadedimage', '2026-01-01 00:00:00+00'),
	(85, 'wagtailadmin', '0001_create_admin_access_permissions', '2026-01-01 00:00:00+00'),
	(86, 'wagtailimages', '0023_add_choose_permissions', '2026-01-01 00:00:00+00'),
	(87, 'wagtailimages', '0024_index_image_file_hash', '2026-01-01 00:00:00+00'),
	(88, 'wagtailimages', '0025_alter_image_file_alter_rendition_file', '2026-01-01 00:00:00+00'),
	(89, 'wagtailimages', '0026_delete_uploadedimage', '2026-01-01 00:00:00+00'),
	(90, 'wagtailimages', '0027_image_description', '2026-01-01 00:00:00+00'),
	(91, 'wagtailcore', '0027_fix_collection_path_collation', '2026-01-01 00:00:00+00'),
	(92, 'wagtailcore', '0024_alter_page_content_type_on_delete_behaviour', '2026-01-01 00:00:00+00'),
	(93, 'wagtailcore', '0028_merge', '2026-01-01 00:00:00+00'),
	(94, 'wagtailcore', '0029_unicode_slugfield_dj19', '2026-01-01 00:00:00+00'),
	(95, 'wagtailcore', '0030_index_on_pagerevision_created_at', '2026-01-01 00:00:00+00'),
	(96, 'wagtailcore', '0031_add_page_view_restriction_types', '2026-01-01 00:00:00+00'),
	(97, 'wagtailcore', '0032_add_bulk_delete_page_permission', '2026-01-01 00:00:00+00'),
	(98, 'wagtailcore', '0033_remove_golive_expiry_help_text', '2026-01-01 00:00:00+00'),
	(99, 'wagtailcore', '0034_page_live_revision', '2026-01-01 00:00:00+00'),
	(100, 'wagtailcore', '0035_page_last_published_at', '2026-01-01 00:00:00+00'),
	(101, 'wagtailcore', '0036_populate_page_last_published_at', '2026-01-01 00:00:00+00'),
	(102, 'wagtailcore', '0037_set_page_owner_editable', '2026-01-01 00:00:00+00'),
	(103, 'wagtailcore', '0038_make_first_published_at_editable', '2026-01-01 00:00:00+00'),
	(104, 'wagtailcore', '0039_collectionviewrestriction', '2026-01-01 00:00:00+00'),
	(105, 'wagtailcore', '0040_page_draft_title', '2026-01-01 00:00:00+00'),
	(106, 'wagtailcore', '0041_group_collection_permissions_verbose_name_plural', '2026-01-01 00:00:00+00'),
	(107, 'wagtailcore', '0042_index_on_pagerevision_approved_go_live_at', '2026-01-01 00:00:00+00'),
	(108, 'wagtailcore', '0043_lock_fields', '2026-01-01 00:00:00+00'),
	(109, 'wagtailcore', '0044_add_unlock_grouppagepermission', '2026-01-01 00:00:00+00'),
	(110, 'wagtailcore', '0045_assign_unlock_grouppagepermission', '2026-01-01 00:00:00+00'),
	(111, 'wagtailcore', '0046_site_name_remove_null', '2026-01-01 00:00:00+00'),
	(112, 'wagtailcore', '0047_add_workflow_models', '2026-01-01 00:00:00+00'),
	(113, 'wagtailcore', '0048_add_default_workflows', '2026-01-01 00:00:00+00'),
	(114, 'wagtailcore', '0049_taskstate_finished_by', '2026-01-01 00:00:00+00'),
	(115, 'wagtailcore', '0050_workflow_rejected_to_needs_changes', '2026-01-01 00:00:00+00'),
	(116, 'wagtailcore', '0051_taskstate_comment', '2026-01-01 00:00:00+00'),
	(117, 'wagtailcore', '0052_pagelogentry', '2026-01-01 00:00:00+00'),
	(118, 'wagtailcore', '0053_locale_model', '2026-01-01 00:00:00+00'),
	(119, 'wagtailcore', '0054_initial_locale', '2026-01-01 00:00:00+00'),
	(120, 'wagtailcore', '0055_page_locale_fields', '2026-01-01 00:00:00+00'),
	(121, 'wagtailcore', '0056_page_locale_fields_populate', '2026-01-01 00:00:00+00'),
	(122, 'wagtailcore', '0057_page_locale_fields_notnull', '2026-01-01 00:00:00+00'),
	(123, 'wagtailcore', '0058_page_alias_of', '2026-01-01 00:00:00+00'),
	(124, 'wagtailcore', '0059_apply_collection_ordering', '2026-01-01 00:00:00+00'),
	(125, 'wagtailcore', '0060_fix_workflow_unique_constraint', '2026-01-01 00:00:00+00'),
	(126, 'wagtailcore', '0061_change_promote_tab_helpt_text_and_verbose_names', '2026-01-01 00:00:00+00'),
	(127, 'wagtailcore', '0062_comment_models_and_pagesubscription', '2026-01-01 00:00:00+00'),
	(128, 'wagtailcore', '0063_modellogentry', '2026-01-01 00:00:00+00'),
	(129, 'wagtailcore', '0064_log_timestamp_indexes', '2026-01-01 00:00:00+00'),
	(130, 'wagtailcore', '0065_log_entry_uuid', '2026-01-01 00:00:00+00'),
	(131, 'wagtailcore', '0066_collection_management_permissions', '2026-01-01 00:00:00+00'),
	(132, 'wagtailcore', '0067_alter_pagerevision_content_json', '2026-01-01 00:00:00+00'),
	(133, 'wagtailcore', '0068_log_entry_empty_object', '2026-01-01 00:00:00+00'),
	(134, 'wagtailcore', '0069_log_entry_jsonfield', '2026-01-01 00:00:00+00'),
	(135, 'wagtailcore', '0070_rename_pagerevision_revision', '2026-01-01 00:00:00+00'),
	(136, 'wagtailcore', '0071_populate_revision_content_type', '2026-01-01 00:00:00+00'),
	(137, 'wagtailcore', '0072_alter_revision_content_type_notnull', '2026-01-01 00:00:00+00'),
	(138, 'wagtailcore', '0073_page_latest_revision', '2026-01-01 00:00:00+00'),
	(139, 'wagtailcore', '0074_revision_object_str', '2026-01-01 00:00:00+00'),
	(140, 'wagtailcore', '0075_populate_latest_revision_and_revision_object_str', '2026-01-01 00:00:00+00'),
	(141, 'wagtailcore', '0076_modellogentry_revision', '2026-01-01 00:00:00+00'),
	(142, 'wagtailcore', '0077_alter_revision_user', '2026-01-01 00:00:00+00'),
	(143, 'wagtailcore', '0078_referenceindex', '2026-01-01 00:00:00+00'),
	(144, 'wagtailcore', '0079_rename_taskstate_page_revision', '2026-01-01 00:00:00+00'),
	(145, 'wagtailcore', '0080_generic_workflowstate', '2026-01-01 00:00:00+00'),
	(146, 'wagtailcore', '0081_populate_workflowstate_content_type', '2026-01-01 00:00:00+00'),
	(147, 'wagtailcore', '0082_alter_workflowstate_content_type_notnull', '2026-01-01 00:00:00+00'),
	(148, 'wagtailcore', '0083_workflowcontenttype', '2026-01-01 00:00:00+00'),
	(149, 'wagtailcore', '0084_add_default_page_permissions', '2026-01-01 00:00:00+00'),
	(150, 'wagtailcore', '0085_add_grouppagepermission_permission', '2026-01-01 00:00:00+00'),
	(151, 'wagtailcore', '0086_populate_grouppagepermission_permission', '2026-01-01 00:00:00+00'),
	(152, 'wagtailcore', '0087_alter_grouppagepermission_unique_together_and_more', '2026-01-01 00:00:00+00'),
	(153, 'wagtailcore', '0088_fix_log_entry_json_timestamps', '2026-01-01 00:00:00+00'),
	(154, 'wagtailcore', '0089_log_entry_data_json_null_to_object', '2026-01-01 00:00:00+00'),
	(155, 'wagtailcore', '0090_remove_grouppagepermission_permission_type', '2026-01-01 00:00:00+00'),
	(156, 'wagtailcore', '0091_remove_revision_submitted_for_moderation', '2026-01-01 00:00:00+00'),
	(157, 'wagtailcore', '0092_alter_collectionviewrestriction_password_and_more', '2026-01-01 00:00:00+00'),
	(158, 'wagtailcore', '0093_uploadedfile', '2026-01-01 00:00:00+00'),
	(159, 'wagtailcore', '0094_alter_page_locale', '2026-01-01 00:00:00+00'),
	(160, 'wagtailcore', '0095_groupsitepermission', '2026-01-01 00:00:00+00'),
	(161, 'wagtailcore', '0096_referenceindex_referenceindex_source_object_and_more', '2026-01-01 00:00:00+00'),
	(162, 'wagtailcore', '0097_baselogentry_uuid_action_timestamp_indexes', '2026-01-01 00:00:00+00'),
	(163, 'wagtailcore', '0098_apitoken', '2026-01-01 00:00:00+00'),
	(164, 'learning', '0001_initial', '2026-01-01 00:00:00+00'),
	(165, 'learning', '0002_articles', '2026-01-01 00:00:00+00'),
	(166, 'learning', '0003_draws_and_campaigns', '2026-01-01 00:00:00+00'),
	(167, 'ledger', '0001_initial', '2026-01-01 00:00:00+00'),
	(168, 'market', '0001_initial', '2026-01-01 00:00:00+00'),
	(169, 'notices', '0001_initial', '2026-01-01 00:00:00+00'),
	(170, 'numbering', '0001_initial', '2026-01-01 00:00:00+00'),
	(171, 'offices', '0001_initial', '2026-01-01 00:00:00+00'),
	(172, 'offices', '0002_owners_of_decisions', '2026-01-01 00:00:00+00'),
	(173, 'pathway', '0001_initial', '2026-01-01 00:00:00+00'),
	(174, 'pathway', '0002_filings_and_owners', '2026-01-01 00:00:00+00'),
	(175, 'pathway', '0003_support', '2026-01-01 00:00:00+00'),
	(176, 'pathway', '0004_plans', '2026-01-01 00:00:00+00'),
	(177, 'pathway', '0005_figures', '2026-01-01 00:00:00+00'),
	(178, 'pathway', '0006_helping_and_reforms', '2026-01-01 00:00:00+00'),
	(179, 'procedures', '0001_initial', '2026-01-01 00:00:00+00'),
	(180, 'registry', '0004_enterprise_mineral', '2026-01-01 00:00:00+00'),
	(181, 'safety', '0001_initial', '2026-01-01 00:00:00+00'),
	(182, 'sessions', '0001_initial', '2026-01-01 00:00:00+00'),
	(183, 'simple_translation', '0001_initial', '2026-01-01 00:00:00+00'),
	(184, 'taggit', '0002_auto_20150616_2121', '2026-01-01 00:00:00+00'),
	(185, 'taggit', '0003_taggeditem_add_unique_index', '2026-01-01 00:00:00+00'),
	(186, 'taggit', '0004_alter_taggeditem_content_type_alter_taggeditem_tag', '2026-01-01 00:00:00+00'),
	(187, 'taggit', '0005_auto_20220424_2025', '2026-01-01 00:00:00+00'),
	(188, 'taggit', '0006_rename_taggeditem_content_type_object_id_taggit_tagg_content_8fc721_idx', '2026-01-01 00:00:00+00'),
	(189, 'voice', '0001_initial', '2026-01-01 00:00:00+00'),
	(190, 'wagtailadmin', '0002_admin', '2026-01-01 00:00:00+00'),
	(191, 'wagtailadmin', '0003_admin_managed', '2026-01-01 00:00:00+00'),
	(192, 'wagtailadmin', '0004_editingsession', '2026-01-01 00:00:00+00'),
	(193, 'wagtailadmin', '0005_editingsession_is_editing', '2026-01-01 00:00:00+00'),
	(194, 'wagtailadmin', '0006_formstate', '2026-01-01 00:00:00+00'),
	(195, 'wagtaildocs', '0001_initial', '2026-01-01 00:00:00+00'),
	(196, 'wagtaildocs', '0002_initial_data', '2026-01-01 00:00:00+00'),
	(197, 'wagtaildocs', '0003_add_verbose_names', '2026-01-01 00:00:00+00'),
	(198, 'wagtaildocs', '0004_capitalizeverbose', '2026-01-01 00:00:00+00'),
	(199, 'wagtaildocs', '0005_document_collection', '2026-01-01 00:00:00+00'),
	(200, 'wagtaildocs', '0006_copy_document_permissions_to_collections', '2026-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES
	(201, 'wagtaildocs', '0005_alter_uploaded_by_user_on_delete_action', '2026-01-01 00:00:00+00'),
	(202, 'wagtaildocs', '0007_merge', '2026-01-01 00:00:00+00'),
	(203, 'wagtaildocs', '0008_document_file_size', '2026-01-01 00:00:00+00'),
	(204, 'wagtaildocs', '0009_document_verbose_name_plural', '2026-01-01 00:00:00+00'),
	(205, 'wagtaildocs', '0010_document_file_hash', '2026-01-01 00:00:00+00'),
	(206, 'wagtaildocs', '0011_add_choose_permissions', '2026-01-01 00:00:00+00'),
	(207, 'wagtaildocs', '0012_uploadeddocument', '2026-01-01 00:00:00+00'),
	(208, 'wagtaildocs', '0013_delete_uploadeddocument', '2026-01-01 00:00:00+00'),
	(209, 'wagtaildocs', '0014_alter_document_file_size', '2026-01-01 00:00:00+00'),
	(210, 'wagtailsearch', '0001_initial', '2026-01-01 00:00:00+00'),
	(211, 'wagtailsearch', '0002_add_verbose_names', '2026-01-01 00:00:00+00'),
	(212, 'wagtailsearch', '0003_remove_editors_pick', '2026-01-01 00:00:00+00'),
	(213, 'wagtailsearch', '0004_querydailyhits_verbose_name_plural', '2026-01-01 00:00:00+00'),
	(214, 'wagtailsearch', '0005_create_indexentry', '2026-01-01 00:00:00+00'),
	(215, 'wagtailsearch', '0006_customise_indexentry', '2026-01-01 00:00:00+00'),
	(216, 'wagtailsearch', '0007_delete_editorspick', '2026-01-01 00:00:00+00'),
	(217, 'wagtailsearch', '0008_remove_query_and_querydailyhits_models', '2026-01-01 00:00:00+00'),
	(218, 'wagtailsearch', '0009_remove_ngram_autocomplete', '2026-01-01 00:00:00+00'),
	(219, 'wagtailsearch', '0010_add_text_fields', '2026-01-01 00:00:00+00'),
	(220, 'wagtailusers', '0001_initial', '2026-01-01 00:00:00+00'),
	(221, 'wagtailusers', '0002_add_verbose_name_on_userprofile', '2026-01-01 00:00:00+00'),
	(222, 'wagtailusers', '0003_add_verbose_names', '2026-01-01 00:00:00+00'),
	(223, 'wagtailusers', '0004_capitalizeverbose', '2026-01-01 00:00:00+00'),
	(224, 'wagtailusers', '0005_make_related_name_wagtail_specific', '2026-01-01 00:00:00+00'),
	(225, 'wagtailusers', '0006_userprofile_prefered_language', '2026-01-01 00:00:00+00'),
	(226, 'wagtailusers', '0007_userprofile_current_time_zone', '2026-01-01 00:00:00+00'),
	(227, 'wagtailusers', '0008_userprofile_avatar', '2026-01-01 00:00:00+00'),
	(228, 'wagtailusers', '0009_userprofile_verbose_name_plural', '2026-01-01 00:00:00+00'),
	(229, 'wagtailusers', '0010_userprofile_updated_comments_notifications', '2026-01-01 00:00:00+00'),
	(230, 'wagtailusers', '0011_userprofile_dismissibles', '2026-01-01 00:00:00+00'),
	(231, 'wagtailusers', '0012_userprofile_theme', '2026-01-01 00:00:00+00'),
	(232, 'wagtailusers', '0013_userprofile_density', '2026-01-01 00:00:00+00'),
	(233, 'wagtailusers', '0014_userprofile_contrast', '2026-01-01 00:00:00+00'),
	(234, 'wagtailusers', '0015_userprofile_keyboard_shortcuts', '2026-01-01 00:00:00+00'),
	(235, 'wagtailimages', '0001_squashed_0021', '2026-01-01 00:00:00+00'),
	(236, 'wagtailcore', '0001_squashed_0016_change_page_url_path_to_text_field', '2026-01-01 00:00:00+00');
INSERT INTO public.wagtailcore_collection VALUES
	(1, '0001', 1, 0, 'Root');
INSERT INTO public.wagtailcore_groupapprovaltask VALUES
	(1);
INSERT INTO public.wagtailcore_groupapprovaltask_groups VALUES
	(1, 1, 1);
INSERT INTO public.wagtailcore_groupcollectionpermission VALUES
	(1, 1, 1, 1),
	(2, 1, 2, 1),
	(3, 1, 1, 2),
	(4, 1, 2, 2),
	(5, 1, 1, 5),
	(6, 1, 2, 5),
	(7, 1, 1, 114),
	(8, 1, 2, 114),
	(9, 1, 1, 115),
	(10, 1, 2, 115),
	(11, 1, 1, 117),
	(12, 1, 2, 117);
INSERT INTO public.wagtailcore_grouppagepermission VALUES
	(1, 1, 1, 74),
	(2, 1, 1, 75),
	(3, 1, 1, 80),
	(4, 2, 1, 74),
	(5, 2, 1, 75),
	(6, 1, 1, 79),
	(7, 1, 1, 81);
INSERT INTO public.wagtailcore_locale VALUES
	(1, 'en');
INSERT INTO public.wagtailcore_page VALUES
	(1, '0001', 1, 1, 'Root', 'root', true, false, '/', '', false, '', NULL, NULL, false, 1, NULL, false, NULL, NULL, NULL, NULL, 'Root', NULL, NULL, 'bf428e1d-f221-55de-a77f-a61755a4d727', 1, NULL, NULL),
	(2, '00010001', 2, 0, 'Welcome to your new Wagtail site!', 'home', true, false, '/home/', '', false, '', NULL, NULL, false, 1, NULL, false, NULL, NULL, NULL, NULL, 'Welcome to your new Wagtail site!', NULL, NULL, '996ad860-2a9a-504f-8861-aeafd0b2ae29', 1, NULL, NULL);
INSERT INTO public.wagtailcore_site VALUES
	(1, 'localhost', 80, true, 2, '');
INSERT INTO public.wagtailcore_task VALUES
	(1, 'Moderators approval', true, 4);
INSERT INTO public.wagtailcore_workflow VALUES
	(1, 'Moderators approval', true);
INSERT INTO public.wagtailcore_workflowpage VALUES
	(1, 1);
INSERT INTO public.wagtailcore_workflowtask VALUES
	(1, 0, 1, 1);
SELECT pg_catalog.setval('public.accounts_user_groups_id_seq', 1, false);
SELECT pg_catalog.setval('public.accounts_user_user_permissions_id_seq', 1, false);
SELECT pg_catalog.setval('public.auth_group_id_seq', 2, true);
SELECT pg_catalog.setval('public.auth_group_permissions_id_seq', 18, true);
SELECT pg_catalog.setval('public.auth_permission_id_seq', 1004, true);
SELECT pg_catalog.setval('public.credentials_statuslist_number_seq', 1, false);
SELECT pg_catalog.setval('public.custody_chargedlot_id_seq', 1, false);
SELECT pg_catalog.setval('public.custody_influence_id_seq', 1, false);
SELECT pg_catalog.setval('public.custody_transformationinput_id_seq', 1, false);
SELECT pg_catalog.setval('public.django_content_type_id_seq', 251, true);
SELECT pg_catalog.setval('public.django_migrations_id_seq', 236, true);
SELECT pg_catalog.setval('public.journal_undelivered_id_seq', 1, false);
SELECT pg_catalog.setval('public.ledger_entry_id_seq', 1, false);
SELECT pg_catalog.setval('public.ledger_release_id_seq', 1, false);
SELECT pg_catalog.setval('public.numbering_series_id_seq', 1, false);
SELECT pg_catalog.setval('public.pathway_barriercount_id_seq', 1, false);
SELECT pg_catalog.setval('public.pathway_stepact_id_seq', 1, false);
SELECT pg_catalog.setval('public.simple_translation_simpletranslation_id_seq', 1, false);
SELECT pg_catalog.setval('public.taggit_tag_id_seq', 1, false);
SELECT pg_catalog.setval('public.taggit_taggeditem_id_seq', 1, false);
SELECT pg_catalog.setval('public.wagtailadmin_admin_id_seq', 1, false);
SELECT pg_catalog.setval('public.wagtailadmin_editingsession_id_seq', 1, false);
SELECT pg_catalog.setval('public.wagtailadmin_formstate_id_seq', 1, false);
SELECT pg_catalog.setval('public.wagtailcore_apitoken_id_seq', 1, false);
SELECT pg_catalog.setval('public.wagtailcore_collection_id_seq', 1, true);
SELECT pg_catalog.setval('public.wagtailcore_collectionviewrestriction_groups_id_seq', 1, false);
SELECT pg_catalog.setval('public.wagtailcore_collectionviewrestriction_id_seq', 1, false);
SELECT pg_catalog.setval('public.wagtailcore_comment_id_seq', 1, false);
SELECT pg_catalog.setval('public.wagtailcore_commentreply_id_seq', 1, false);
SELECT pg_catalog.setval('public.wagtailcore_groupapprovaltask_groups_id_seq', 1, true);
SELECT pg_catalog.setval('public.wagtailcore_groupcollectionpermission_id_seq', 12, true);
SELECT pg_catalog.setval('public.wagtailcore_grouppagepermission_id_seq', 7, true);
SELECT pg_catalog.setval('public.wagtailcore_groupsitepermission_id_seq', 1, false);
SELECT pg_catalog.setval('public.wagtailcore_locale_id_seq', 1, true);
SELECT pg_catalog.setval('public.wagtailcore_modellogentry_id_seq', 1, false);
SELECT pg_catalog.setval('public.wagtailcore_page_id_seq', 2, true);
SELECT pg_catalog.setval('public.wagtailcore_pagelogentry_id_seq', 1, false);
SELECT pg_catalog.setval('public.wagtailcore_pagerevision_id_seq', 1, false);
SELECT pg_catalog.setval('public.wagtailcore_pagesubscription_id_seq', 1, false);
SELECT pg_catalog.setval('public.wagtailcore_pageviewrestriction_groups_id_seq', 1, false);
SELECT pg_catalog.setval('public.wagtailcore_pageviewrestriction_id_seq', 1, false);
SELECT pg_catalog.setval('public.wagtailcore_referenceindex_id_seq', 1, false);
SELECT pg_catalog.setval('public.wagtailcore_site_id_seq', 1, true);
SELECT pg_catalog.setval('public.wagtailcore_task_id_seq', 1, true);
SELECT pg_catalog.setval('public.wagtailcore_taskstate_id_seq', 1, false);
SELECT pg_catalog.setval('public.wagtailcore_uploadedfile_id_seq', 1, false);
SELECT pg_catalog.setval('public.wagtailcore_workflow_id_seq', 1, true);
SELECT pg_catalog.setval('public.wagtailcore_workflowstate_id_seq', 1, false);
SELECT pg_catalog.setval('public.wagtailcore_workflowtask_id_seq', 1, true);
SELECT pg_catalog.setval('public.wagtaildocs_document_id_seq', 1, false);
SELECT pg_catalog.setval('public.wagtailimages_image_id_seq', 1, false);
SELECT pg_catalog.setval('public.wagtailimages_rendition_id_seq', 1, false);
SELECT pg_catalog.setval('public.wagtailsearch_indexentry_id_seq', 1, false);
SELECT pg_catalog.setval('public.wagtailusers_userprofile_id_seq', 1, false);
ALTER TABLE ONLY public.accounts_accesstoken
    ADD CONSTRAINT accounts_accesstoken_digest_key UNIQUE (digest);
ALTER TABLE ONLY public.accounts_accesstoken
    ADD CONSTRAINT accounts_accesstoken_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.accounts_mandate
    ADD CONSTRAINT accounts_mandate_number_key UNIQUE (number);
ALTER TABLE ONLY public.accounts_mandate
    ADD CONSTRAINT accounts_mandate_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.accounts_user_groups
    ADD CONSTRAINT accounts_user_groups_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.accounts_user_groups
    ADD CONSTRAINT accounts_user_groups_user_id_group_id_59c0b32f_uniq UNIQUE (user_id, group_id);
ALTER TABLE ONLY public.accounts_user
    ADD CONSTRAINT accounts_user_person_key UNIQUE (person);
ALTER TABLE ONLY public.accounts_user
    ADD CONSTRAINT accounts_user_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.accounts_user_user_permissions
    ADD CONSTRAINT accounts_user_user_permi_user_id_permission_id_2ab516c2_uniq UNIQUE (user_id, permission_id);
ALTER TABLE ONLY public.accounts_user_user_permissions
    ADD CONSTRAINT accounts_user_user_permissions_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.accounts_user
    ADD CONSTRAINT accounts_user_username_key UNIQUE (username);
ALTER TABLE ONLY public.pathway_stepact
    ADD CONSTRAINT act_counted_once UNIQUE (entry, step);
ALTER TABLE ONLY public.areas_area
    ADD CONSTRAINT areas_area_path_key UNIQUE (path);
ALTER TABLE ONLY public.areas_area
    ADD CONSTRAINT areas_area_pkey PRIMARY KEY (code);
ALTER TABLE ONLY public.assemblies_assembly
    ADD CONSTRAINT assemblies_assembly_number_key UNIQUE (number);
ALTER TABLE ONLY public.assemblies_assembly
    ADD CONSTRAINT assemblies_assembly_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.assemblies_benefit
    ADD CONSTRAINT assemblies_benefit_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.assemblies_bookline
    ADD CONSTRAINT assemblies_bookline_corrects_id_key UNIQUE (corrects_id);
ALTER TABLE ONLY public.assemblies_bookline
    ADD CONSTRAINT assemblies_bookline_number_key UNIQUE (number);
ALTER TABLE ONLY public.assemblies_bookline
    ADD CONSTRAINT assemblies_bookline_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.assemblies_bookline
    ADD CONSTRAINT assemblies_bookline_posting_key UNIQUE (posting);
ALTER TABLE ONLY public.assemblies_bylaws
    ADD CONSTRAINT assemblies_bylaws_adopted_by_id_key UNIQUE (adopted_by_id);
ALTER TABLE ONLY public.assemblies_bylaws
    ADD CONSTRAINT assemblies_bylaws_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.assemblies_call
    ADD CONSTRAINT assemblies_call_assembly_id_key UNIQUE (assembly_id);
ALTER TABLE ONLY public.assemblies_call
    ADD CONSTRAINT assemblies_call_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.assemblies_callvoice
    ADD CONSTRAINT assemblies_callvoice_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.assemblies_candidacy
    ADD CONSTRAINT assemblies_candidacy_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.assemblies_enrolment
    ADD CONSTRAINT assemblies_enrolment_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.assemblies_federationlead
    ADD CONSTRAINT assemblies_federationlead_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.assemblies_federationmember
    ADD CONSTRAINT assemblies_federationmember_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.assemblies_minutes
    ADD CONSTRAINT assemblies_minutes_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.assemblies_motion
    ADD CONSTRAINT assemblies_motion_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.assemblies_openvote
    ADD CONSTRAINT assemblies_openvote_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.assemblies_ownerflag
    ADD CONSTRAINT assemblies_ownerflag_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.assemblies_ownersettlement
    ADD CONSTRAINT assemblies_ownersettlement_flag_id_key UNIQUE (flag_id);
ALTER TABLE ONLY public.assemblies_ownersettlement
    ADD CONSTRAINT assemblies_ownersettlement_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.assemblies_ownerstatement
    ADD CONSTRAINT assemblies_ownerstatement_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.assemblies_result
    ADD CONSTRAINT assemblies_result_motion_id_key UNIQUE (motion_id);
ALTER TABLE ONLY public.assemblies_result
    ADD CONSTRAINT assemblies_result_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.assemblies_sealedballot
    ADD CONSTRAINT assemblies_sealedballot_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.assemblies_turnout
    ADD CONSTRAINT assemblies_turnout_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.assurance_acknowledgement
    ADD CONSTRAINT assurance_acknowledgement_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.assurance_acknowledgement
    ADD CONSTRAINT assurance_acknowledgement_referral_id_key UNIQUE (referral_id);
ALTER TABLE ONLY public.assurance_action
    ADD CONSTRAINT assurance_action_finding_id_key UNIQUE (finding_id);
ALTER TABLE ONLY public.assurance_action
    ADD CONSTRAINT assurance_action_number_key UNIQUE (number);
ALTER TABLE ONLY public.assurance_action
    ADD CONSTRAINT assurance_action_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.assurance_comment
    ADD CONSTRAINT assurance_comment_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.assurance_evidence
    ADD CONSTRAINT assurance_evidence_number_key UNIQUE (number);
ALTER TABLE ONLY public.assurance_evidence
    ADD CONSTRAINT assurance_evidence_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.assurance_finding
    ADD CONSTRAINT assurance_finding_number_key UNIQUE (number);
ALTER TABLE ONLY public.assurance_finding
    ADD CONSTRAINT assurance_finding_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.assurance_inspection
    ADD CONSTRAINT assurance_inspection_number_key UNIQUE (number);
ALTER TABLE ONLY public.assurance_inspection
    ADD CONSTRAINT assurance_inspection_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.assurance_inspection
    ADD CONSTRAINT assurance_inspection_visit_id_key UNIQUE (visit_id);
ALTER TABLE ONLY public.assurance_measure
    ADD CONSTRAINT assurance_measure_number_key UNIQUE (number);
ALTER TABLE ONLY public.assurance_measure
    ADD CONSTRAINT assurance_measure_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.assurance_plan
    ADD CONSTRAINT assurance_plan_number_key UNIQUE (number);
ALTER TABLE ONLY public.assurance_plan
    ADD CONSTRAINT assurance_plan_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.assurance_practicetold
    ADD CONSTRAINT assurance_practicetold_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.assurance_referral
    ADD CONSTRAINT assurance_referral_finding_id_key UNIQUE (finding_id);
ALTER TABLE ONLY public.assurance_referral
    ADD CONSTRAINT assurance_referral_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.assurance_report
    ADD CONSTRAINT assurance_report_number_key UNIQUE (number);
ALTER TABLE ONLY public.assurance_report
    ADD CONSTRAINT assurance_report_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.assurance_sitestatus
    ADD CONSTRAINT assurance_sitestatus_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.assurance_statement
    ADD CONSTRAINT assurance_statement_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.assurance_step
    ADD CONSTRAINT assurance_step_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.assurance_subject
    ADD CONSTRAINT assurance_subject_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.assurance_subject
    ADD CONSTRAINT assurance_subject_ref_key UNIQUE (ref);
ALTER TABLE ONLY public.assurance_visit
    ADD CONSTRAINT assurance_visit_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.field_attachment
    ADD CONSTRAINT attachment_once UNIQUE (submission_id, name);
ALTER TABLE ONLY public.auth_group
    ADD CONSTRAINT auth_group_name_key UNIQUE (name);
ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_permission_id_0cd325b0_uniq UNIQUE (group_id, permission_id);
ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.auth_group
    ADD CONSTRAINT auth_group_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_codename_01ab375a_uniq UNIQUE (content_type_id, codename);
ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.pathway_barriercount
    ADD CONSTRAINT barrier_of_month UNIQUE (code, route, month);
ALTER TABLE ONLY public.assemblies_bylaws
    ADD CONSTRAINT bylaws_version_once UNIQUE (body, version);
ALTER TABLE ONLY public.cadastre_application
    ADD CONSTRAINT cadastre_application_number_key UNIQUE (number);
ALTER TABLE ONLY public.cadastre_application
    ADD CONSTRAINT cadastre_application_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.cadastre_crossing
    ADD CONSTRAINT cadastre_crossing_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.cadastre_groundentry
    ADD CONSTRAINT cadastre_groundentry_parcel_id_key UNIQUE (parcel_id);
ALTER TABLE ONLY public.cadastre_groundentry
    ADD CONSTRAINT cadastre_groundentry_pkey PRIMARY KEY (number);
ALTER TABLE ONLY public.cadastre_groundentry
    ADD CONSTRAINT cadastre_groundentry_previous_id_key UNIQUE (previous_id);
ALTER TABLE ONLY public.cadastre_importrun
    ADD CONSTRAINT cadastre_importrun_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.cadastre_miningright
    ADD CONSTRAINT cadastre_miningright_application_id_key UNIQUE (application_id);
ALTER TABLE ONLY public.cadastre_miningright
    ADD CONSTRAINT cadastre_miningright_entry_id_key UNIQUE (entry_id);
ALTER TABLE ONLY public.cadastre_miningright
    ADD CONSTRAINT cadastre_miningright_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.cadastre_parcel
    ADD CONSTRAINT cadastre_parcel_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.cadastre_rightstatus
    ADD CONSTRAINT cadastre_rightstatus_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.cadastre_zone
    ADD CONSTRAINT cadastre_zone_application_id_key UNIQUE (application_id);
ALTER TABLE ONLY public.cadastre_zone
    ADD CONSTRAINT cadastre_zone_key_key UNIQUE (key);
ALTER TABLE ONLY public.cadastre_zone
    ADD CONSTRAINT cadastre_zone_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.assemblies_callvoice
    ADD CONSTRAINT calls_once UNIQUE (call_id, mark);
ALTER TABLE ONLY public.config_taken
    ADD CONSTRAINT config_taken_pkey PRIMARY KEY (name);
ALTER TABLE ONLY public.credentials_credential
    ADD CONSTRAINT credential_alone_at_its_index UNIQUE (list_id, index);
ALTER TABLE ONLY public.credentials_change
    ADD CONSTRAINT credentials_change_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.credentials_credential
    ADD CONSTRAINT credentials_credential_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.credentials_issuerkey
    ADD CONSTRAINT credentials_issuerkey_pkey PRIMARY KEY (kid);
ALTER TABLE ONLY public.credentials_issuerkey
    ADD CONSTRAINT credentials_issuerkey_short_key UNIQUE (short);
ALTER TABLE ONLY public.credentials_print
    ADD CONSTRAINT credentials_print_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.credentials_statuslist
    ADD CONSTRAINT credentials_statuslist_pkey PRIMARY KEY (number);
ALTER TABLE ONLY public.cadastre_crossing
    ADD CONSTRAINT crossing_once UNIQUE (one_id, other_id);
ALTER TABLE ONLY public.custody_bar
    ADD CONSTRAINT custody_bar_lot_id_key UNIQUE (lot_id);
ALTER TABLE ONLY public.custody_bar
    ADD CONSTRAINT custody_bar_number_key UNIQUE (number);
ALTER TABLE ONLY public.custody_bar
    ADD CONSTRAINT custody_bar_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.custody_charge
    ADD CONSTRAINT custody_charge_bar_id_key UNIQUE (bar_id);
ALTER TABLE ONLY public.custody_charge
    ADD CONSTRAINT custody_charge_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.custody_chargedlot
    ADD CONSTRAINT custody_chargedlot_lot_id_key UNIQUE (lot_id);
ALTER TABLE ONLY public.custody_chargedlot
    ADD CONSTRAINT custody_chargedlot_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.custody_dailycheck
    ADD CONSTRAINT custody_dailycheck_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.custody_freeze
    ADD CONSTRAINT custody_freeze_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.custody_handover
    ADD CONSTRAINT custody_handover_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.custody_influence
    ADD CONSTRAINT custody_influence_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.custody_instrument
    ADD CONSTRAINT custody_instrument_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.custody_layer
    ADD CONSTRAINT custody_layer_pkey PRIMARY KEY (bar_id);
ALTER TABLE ONLY public.custody_lot
    ADD CONSTRAINT custody_lot_fineness_id_key UNIQUE (fineness_id);
ALTER TABLE ONLY public.custody_lot
    ADD CONSTRAINT custody_lot_mass_id_key UNIQUE (mass_id);
ALTER TABLE ONLY public.custody_lot
    ADD CONSTRAINT custody_lot_melt_id_key UNIQUE (melt_id);
ALTER TABLE ONLY public.custody_lot
    ADD CONSTRAINT custody_lot_number_key UNIQUE (number);
ALTER TABLE ONLY public.custody_lot
    ADD CONSTRAINT custody_lot_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.custody_lotorigin
    ADD CONSTRAINT custody_lotorigin_pkey PRIMARY KEY (lot_id);
ALTER TABLE ONLY public.custody_melt
    ADD CONSTRAINT custody_melt_after_id_key UNIQUE (after_id);
ALTER TABLE ONLY public.custody_melt
    ADD CONSTRAINT custody_melt_before_id_key UNIQUE (before_id);
ALTER TABLE ONLY public.custody_melt
    ADD CONSTRAINT custody_melt_number_key UNIQUE (number);
ALTER TABLE ONLY public.custody_melt
    ADD CONSTRAINT custody_melt_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.custody_place
    ADD CONSTRAINT custody_place_code_key UNIQUE (code);
ALTER TABLE ONLY public.custody_place
    ADD CONSTRAINT custody_place_key_key UNIQUE (key);
ALTER TABLE ONLY public.custody_place
    ADD CONSTRAINT custody_place_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.custody_reading
    ADD CONSTRAINT custody_reading_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.custody_review
    ADD CONSTRAINT custody_review_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.custody_transformation
    ADD CONSTRAINT custody_transformation_number_key UNIQUE (number);
ALTER TABLE ONLY public.custody_transformation
    ADD CONSTRAINT custody_transformation_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.custody_transformationinput
    ADD CONSTRAINT custody_transformationinput_lot_id_key UNIQUE (lot_id);
ALTER TABLE ONLY public.custody_transformationinput
    ADD CONSTRAINT custody_transformationinput_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.custody_verification
    ADD CONSTRAINT custody_verification_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_app_label_model_76bd3d3b_uniq UNIQUE (app_label, model);
ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.django_migrations
    ADD CONSTRAINT django_migrations_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.django_session
    ADD CONSTRAINT django_session_pkey PRIMARY KEY (session_key);
ALTER TABLE ONLY public.documents_document
    ADD CONSTRAINT documents_document_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.field_draftfile
    ADD CONSTRAINT draft_file_once UNIQUE (draft_id, name);
ALTER TABLE ONLY public.ledger_entry
    ADD CONSTRAINT entry_has_its_place UNIQUE (posting_id, "position");
ALTER TABLE ONLY public.field_attachment
    ADD CONSTRAINT field_attachment_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.field_consumed
    ADD CONSTRAINT field_consumed_pkey PRIMARY KEY (submission_id);
ALTER TABLE ONLY public.field_device
    ADD CONSTRAINT field_device_digest_key UNIQUE (digest);
ALTER TABLE ONLY public.field_device
    ADD CONSTRAINT field_device_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.field_draft
    ADD CONSTRAINT field_draft_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.field_draftfile
    ADD CONSTRAINT field_draftfile_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.field_formend
    ADD CONSTRAINT field_formend_pkey PRIMARY KEY (form_id);
ALTER TABLE ONLY public.field_formfile
    ADD CONSTRAINT field_formfile_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.field_formversion
    ADD CONSTRAINT field_formversion_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.field_held
    ADD CONSTRAINT field_held_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.field_heldanswer
    ADD CONSTRAINT field_heldanswer_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.field_submission
    ADD CONSTRAINT field_submission_instance_id_key UNIQUE (instance_id);
ALTER TABLE ONLY public.field_submission
    ADD CONSTRAINT field_submission_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.finance_agreement
    ADD CONSTRAINT finance_agreement_decision_id_key UNIQUE (decision_id);
ALTER TABLE ONLY public.finance_agreement
    ADD CONSTRAINT finance_agreement_number_key UNIQUE (number);
ALTER TABLE ONLY public.finance_agreement
    ADD CONSTRAINT finance_agreement_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.finance_answer
    ADD CONSTRAINT finance_answer_decision_id_key UNIQUE (decision_id);
ALTER TABLE ONLY public.finance_answer
    ADD CONSTRAINT finance_answer_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.finance_cashplan
    ADD CONSTRAINT finance_cashplan_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.finance_decision
    ADD CONSTRAINT finance_decision_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.finance_decision
    ADD CONSTRAINT finance_decision_request_id_key UNIQUE (request_id);
ALTER TABLE ONLY public.finance_instalment
    ADD CONSTRAINT finance_instalment_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.finance_offer
    ADD CONSTRAINT finance_offer_number_key UNIQUE (number);
ALTER TABLE ONLY public.finance_offer
    ADD CONSTRAINT finance_offer_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.finance_payment
    ADD CONSTRAINT finance_payment_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.finance_payment
    ADD CONSTRAINT finance_payment_takes_back_id_key UNIQUE (takes_back_id);
ALTER TABLE ONLY public.finance_paymentword
    ADD CONSTRAINT finance_paymentword_payment_id_key UNIQUE (payment_id);
ALTER TABLE ONLY public.finance_paymentword
    ADD CONSTRAINT finance_paymentword_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.finance_recoverytest
    ADD CONSTRAINT finance_recoverytest_number_key UNIQUE (number);
ALTER TABLE ONLY public.finance_recoverytest
    ADD CONSTRAINT finance_recoverytest_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.finance_release
    ADD CONSTRAINT finance_release_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.finance_release
    ADD CONSTRAINT finance_release_request_id_key UNIQUE (request_id);
ALTER TABLE ONLY public.finance_request
    ADD CONSTRAINT finance_request_number_key UNIQUE (number);
ALTER TABLE ONLY public.finance_request
    ADD CONSTRAINT finance_request_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.finance_savingsgroup
    ADD CONSTRAINT finance_savingsgroup_number_key UNIQUE (number);
ALTER TABLE ONLY public.finance_savingsgroup
    ADD CONSTRAINT finance_savingsgroup_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.finance_savingsline
    ADD CONSTRAINT finance_savingsline_number_key UNIQUE (number);
ALTER TABLE ONLY public.finance_savingsline
    ADD CONSTRAINT finance_savingsline_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.finance_savingsline
    ADD CONSTRAINT finance_savingsline_takes_back_id_key UNIQUE (takes_back_id);
ALTER TABLE ONLY public.finance_savingsmember
    ADD CONSTRAINT finance_savingsmember_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.finance_withdrawal
    ADD CONSTRAINT finance_withdrawal_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.finance_withdrawal
    ADD CONSTRAINT finance_withdrawal_release_id_key UNIQUE (release_id);
ALTER TABLE ONLY public.field_formfile
    ADD CONSTRAINT form_file_once UNIQUE (form_id, name);
ALTER TABLE ONLY public.field_formversion
    ADD CONSTRAINT form_version_once UNIQUE (form_id, version);
ALTER TABLE ONLY public.forum_answer
    ADD CONSTRAINT forum_answer_pkey PRIMARY KEY (proposal_id);
ALTER TABLE ONLY public.forum_appeal
    ADD CONSTRAINT forum_appeal_pkey PRIMARY KEY (hiding_id);
ALTER TABLE ONLY public.forum_box
    ADD CONSTRAINT forum_box_pkey PRIMARY KEY (proposal_id);
ALTER TABLE ONLY public.forum_hiding
    ADD CONSTRAINT forum_hiding_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.forum_outcome
    ADD CONSTRAINT forum_outcome_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.forum_overdue
    ADD CONSTRAINT forum_overdue_pkey PRIMARY KEY (proposal_id);
ALTER TABLE ONLY public.forum_proposal
    ADD CONSTRAINT forum_proposal_number_key UNIQUE (number);
ALTER TABLE ONLY public.forum_proposal
    ADD CONSTRAINT forum_proposal_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.forum_ruling
    ADD CONSTRAINT forum_ruling_pkey PRIMARY KEY (appeal_id);
ALTER TABLE ONLY public.forum_signature
    ADD CONSTRAINT forum_signature_pkey PRIMARY KEY (proposal_id);
ALTER TABLE ONLY public.forum_takenup
    ADD CONSTRAINT forum_takenup_pkey PRIMARY KEY (proposal_id);
ALTER TABLE ONLY public.forum_talliedday
    ADD CONSTRAINT forum_talliedday_pkey PRIMARY KEY ("on");
ALTER TABLE ONLY public.assurance_finding
    ADD CONSTRAINT found_once_a_visit UNIQUE (inspection_id, standard, requirement);
ALTER TABLE ONLY public.custody_handover
    ADD CONSTRAINT hand_over_in_turn UNIQUE (bar_id, key_turn);
ALTER TABLE ONLY public.pathway_handoveritem
    ADD CONSTRAINT hand_over_item_once UNIQUE (support_id, key);
ALTER TABLE ONLY public.ledger_hold
    ADD CONSTRAINT hold_once_for_each_source UNIQUE (entry_id, source_kind, source_id);
ALTER TABLE ONLY public.finance_instalment
    ADD CONSTRAINT instalment_once UNIQUE (agreement_id, place);
ALTER TABLE ONLY public.custody_instrument
    ADD CONSTRAINT instrument_once UNIQUE (kind, serial);
ALTER TABLE ONLY public.journal_cursor
    ADD CONSTRAINT journal_cursor_pkey PRIMARY KEY (subscriber);
ALTER TABLE ONLY public.journal_entry
    ADD CONSTRAINT journal_entry_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.journal_position
    ADD CONSTRAINT journal_position_entry_id_key UNIQUE (entry_id);
ALTER TABLE ONLY public.journal_position
    ADD CONSTRAINT journal_position_pkey PRIMARY KEY (number);
ALTER TABLE ONLY public.journal_submission
    ADD CONSTRAINT journal_submission_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.journal_undelivered
    ADD CONSTRAINT journal_undelivered_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.law_lawbundle
    ADD CONSTRAINT law_lawbundle_pkey PRIMARY KEY (hash);
ALTER TABLE ONLY public.learning_article
    ADD CONSTRAINT learning_article_pkey PRIMARY KEY (page_ptr_id);
ALTER TABLE ONLY public.learning_articleindex
    ADD CONSTRAINT learning_articleindex_pkey PRIMARY KEY (page_ptr_id);
ALTER TABLE ONLY public.learning_attendance
    ADD CONSTRAINT learning_attendance_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.learning_campaign
    ADD CONSTRAINT learning_campaign_number_key UNIQUE (number);
ALTER TABLE ONLY public.learning_campaign
    ADD CONSTRAINT learning_campaign_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.learning_certificate
    ADD CONSTRAINT learning_certificate_number_key UNIQUE (number);
ALTER TABLE ONLY public.learning_certificate
    ADD CONSTRAINT learning_certificate_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.learning_draw
    ADD CONSTRAINT learning_draw_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.learning_enrolment
    ADD CONSTRAINT learning_enrolment_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.learning_intake
    ADD CONSTRAINT learning_intake_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.learning_enrolment
    ADD CONSTRAINT learning_person_enrolled_once UNIQUE (session_id, person_id);
ALTER TABLE ONLY public.learning_reach
    ADD CONSTRAINT learning_reach_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.learning_session
    ADD CONSTRAINT learning_session_number_key UNIQUE (number);
ALTER TABLE ONLY public.learning_session
    ADD CONSTRAINT learning_session_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.learning_try
    ADD CONSTRAINT learning_try_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.learning_enrolment
    ADD CONSTRAINT learning_user_enrolled_once UNIQUE (session_id, user_id);
ALTER TABLE ONLY public.ledger_entry
    ADD CONSTRAINT ledger_entry_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.ledger_hold
    ADD CONSTRAINT ledger_hold_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.ledger_posting
    ADD CONSTRAINT ledger_posting_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.ledger_posting
    ADD CONSTRAINT ledger_posting_reverses_id_key UNIQUE (reverses_id);
ALTER TABLE ONLY public.ledger_release
    ADD CONSTRAINT ledger_release_hold_id_key UNIQUE (hold_id);
ALTER TABLE ONLY public.ledger_release
    ADD CONSTRAINT ledger_release_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.pathway_stepleft
    ADD CONSTRAINT left_counted_once UNIQUE (entry, step);
ALTER TABLE ONLY public.market_collectorlicence
    ADD CONSTRAINT market_collectorlicence_number_key UNIQUE (number);
ALTER TABLE ONLY public.market_collectorlicence
    ADD CONSTRAINT market_collectorlicence_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.market_disputedecision
    ADD CONSTRAINT market_disputedecision_dispute_id_key UNIQUE (dispute_id);
ALTER TABLE ONLY public.market_disputedecision
    ADD CONSTRAINT market_disputedecision_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.market_originpaper
    ADD CONSTRAINT market_originpaper_number_key UNIQUE (number);
ALTER TABLE ONLY public.market_originpaper
    ADD CONSTRAINT market_originpaper_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.market_price
    ADD CONSTRAINT market_price_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.market_purchase
    ADD CONSTRAINT market_purchase_lot_key UNIQUE (lot);
ALTER TABLE ONLY public.market_purchase
    ADD CONSTRAINT market_purchase_number_key UNIQUE (number);
ALTER TABLE ONLY public.market_purchase
    ADD CONSTRAINT market_purchase_paper_id_key UNIQUE (paper_id);
ALTER TABLE ONLY public.market_purchase
    ADD CONSTRAINT market_purchase_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.market_saleconfirmation
    ADD CONSTRAINT market_saleconfirmation_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.market_saleconfirmation
    ADD CONSTRAINT market_saleconfirmation_purchase_id_key UNIQUE (purchase_id);
ALTER TABLE ONLY public.market_saledispute
    ADD CONSTRAINT market_saledispute_number_key UNIQUE (number);
ALTER TABLE ONLY public.market_saledispute
    ADD CONSTRAINT market_saledispute_paper_id_key UNIQUE (paper_id);
ALTER TABLE ONLY public.market_saledispute
    ADD CONSTRAINT market_saledispute_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.market_saledispute
    ADD CONSTRAINT market_saledispute_purchase_id_key UNIQUE (purchase_id);
ALTER TABLE ONLY public.registry_vouch
    ADD CONSTRAINT member_vouches_once UNIQUE (person_id, voucher_id);
ALTER TABLE ONLY public.assemblies_motion
    ADD CONSTRAINT motion_has_its_place UNIQUE (assembly_id, "position");
ALTER TABLE ONLY public.notices_notice
    ADD CONSTRAINT notices_notice_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.numbering_series
    ADD CONSTRAINT numbering_series_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.offices_decision
    ADD CONSTRAINT offices_decision_number_key UNIQUE (number);
ALTER TABLE ONLY public.offices_decision
    ADD CONSTRAINT offices_decision_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.offices_decisionnews
    ADD CONSTRAINT offices_decisionnews_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.offices_handover
    ADD CONSTRAINT offices_handover_number_key UNIQUE (number);
ALTER TABLE ONLY public.offices_handover
    ADD CONSTRAINT offices_handover_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.offices_meeting
    ADD CONSTRAINT offices_meeting_number_key UNIQUE (number);
ALTER TABLE ONLY public.offices_meeting
    ADD CONSTRAINT offices_meeting_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.offices_receipt
    ADD CONSTRAINT offices_receipt_hand_over_id_key UNIQUE (hand_over_id);
ALTER TABLE ONLY public.offices_receipt
    ADD CONSTRAINT offices_receipt_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.assemblies_turnout
    ADD CONSTRAINT one_member_one_vote UNIQUE (motion_id, member);
ALTER TABLE ONLY public.assemblies_openvote
    ADD CONSTRAINT open_vote_once UNIQUE (motion_id, member);
ALTER TABLE ONLY public.assemblies_ownerflag
    ADD CONSTRAINT owner_flagged_once UNIQUE (statement_id, post_id);
ALTER TABLE ONLY public.pathway_paperentry
    ADD CONSTRAINT paper_typed_in_once UNIQUE (form, paper_number, area_path);
ALTER TABLE ONLY public.pathway_barriercount
    ADD CONSTRAINT pathway_barriercount_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.pathway_barriertold
    ADD CONSTRAINT pathway_barriertold_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.pathway_chargeanswer
    ADD CONSTRAINT pathway_chargeanswer_pkey PRIMARY KEY (asked_id);
ALTER TABLE ONLY public.pathway_chargeasked
    ADD CONSTRAINT pathway_chargeasked_entry_key UNIQUE (entry);
ALTER TABLE ONLY public.pathway_chargeasked
    ADD CONSTRAINT pathway_chargeasked_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.pathway_commitment
    ADD CONSTRAINT pathway_commitment_number_key UNIQUE (number);
ALTER TABLE ONLY public.pathway_commitment
    ADD CONSTRAINT pathway_commitment_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.pathway_commitmentmove
    ADD CONSTRAINT pathway_commitmentmove_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.pathway_filing
    ADD CONSTRAINT pathway_filing_number_key UNIQUE (number);
ALTER TABLE ONLY public.pathway_filing
    ADD CONSTRAINT pathway_filing_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.pathway_filingdecision
    ADD CONSTRAINT pathway_filingdecision_filing_id_key UNIQUE (filing_id);
ALTER TABLE ONLY public.pathway_filingdecision
    ADD CONSTRAINT pathway_filingdecision_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.pathway_handoveritem
    ADD CONSTRAINT pathway_handoveritem_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.pathway_handovermove
    ADD CONSTRAINT pathway_handovermove_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.pathway_paperentry
    ADD CONSTRAINT pathway_paperentry_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.pathway_plan
    ADD CONSTRAINT pathway_plan_number_key UNIQUE (number);
ALTER TABLE ONLY public.pathway_plan
    ADD CONSTRAINT pathway_plan_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.pathway_planitem
    ADD CONSTRAINT pathway_planitem_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.pathway_planmeasurement
    ADD CONSTRAINT pathway_planmeasurement_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.pathway_planmove
    ADD CONSTRAINT pathway_planmove_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.pathway_reform
    ADD CONSTRAINT pathway_reform_number_key UNIQUE (number);
ALTER TABLE ONLY public.pathway_reform
    ADD CONSTRAINT pathway_reform_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.pathway_reformstage
    ADD CONSTRAINT pathway_reformstage_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.pathway_stepact
    ADD CONSTRAINT pathway_stepact_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.pathway_stepleft
    ADD CONSTRAINT pathway_stepleft_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.pathway_stepowner
    ADD CONSTRAINT pathway_stepowner_pkey PRIMARY KEY (step);
ALTER TABLE ONLY public.pathway_support
    ADD CONSTRAINT pathway_support_number_key UNIQUE (number);
ALTER TABLE ONLY public.pathway_support
    ADD CONSTRAINT pathway_support_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.posts_post
    ADD CONSTRAINT post_once_in_its_agency UNIQUE (agency_id, key);
ALTER TABLE ONLY public.registry_vouch
    ADD CONSTRAINT post_vouches_once UNIQUE (person_id, post);
ALTER TABLE ONLY public.ledger_posting
    ADD CONSTRAINT posting_once_for_each_source UNIQUE (source_kind, source_id, kind);
ALTER TABLE ONLY public.posts_agency
    ADD CONSTRAINT posts_agency_pkey PRIMARY KEY (key);
ALTER TABLE ONLY public.posts_holding
    ADD CONSTRAINT posts_holding_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.posts_post
    ADD CONSTRAINT posts_post_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.procedures_case
    ADD CONSTRAINT procedures_case_number_key UNIQUE (number);
ALTER TABLE ONLY public.procedures_case
    ADD CONSTRAINT procedures_case_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.procedures_definition
    ADD CONSTRAINT procedures_definition_pkey PRIMARY KEY (sha256);
ALTER TABLE ONLY public.procedures_task
    ADD CONSTRAINT procedures_task_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.procedures_task
    ADD CONSTRAINT procedures_task_turn UNIQUE (case_id, turn);
ALTER TABLE ONLY public.registry_consent
    ADD CONSTRAINT registry_consent_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.registry_correction
    ADD CONSTRAINT registry_correction_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.registry_correctionanswer
    ADD CONSTRAINT registry_correctionanswer_pkey PRIMARY KEY (correction_id);
ALTER TABLE ONLY public.registry_demand
    ADD CONSTRAINT registry_demand_number_key UNIQUE (number);
ALTER TABLE ONLY public.registry_demand
    ADD CONSTRAINT registry_demand_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.registry_enterprise
    ADD CONSTRAINT registry_enterprise_number_key UNIQUE (number);
ALTER TABLE ONLY public.registry_enterprise
    ADD CONSTRAINT registry_enterprise_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.registry_fact
    ADD CONSTRAINT registry_fact_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.registry_identityevidence
    ADD CONSTRAINT registry_identityevidence_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.registry_leadership
    ADD CONSTRAINT registry_leadership_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.registry_membership
    ADD CONSTRAINT registry_membership_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.registry_person
    ADD CONSTRAINT registry_person_number_key UNIQUE (number);
ALTER TABLE ONLY public.registry_person
    ADD CONSTRAINT registry_person_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.registry_reading
    ADD CONSTRAINT registry_reading_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.registry_roleheld
    ADD CONSTRAINT registry_roleheld_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.registry_signintrouble
    ADD CONSTRAINT registry_signintrouble_pkey PRIMARY KEY (key);
ALTER TABLE ONLY public.registry_site
    ADD CONSTRAINT registry_site_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.registry_sitenumber
    ADD CONSTRAINT registry_sitenumber_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.registry_visit
    ADD CONSTRAINT registry_visit_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.registry_visitsrun
    ADD CONSTRAINT registry_visitsrun_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.registry_vouch
    ADD CONSTRAINT registry_vouch_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.cadastre_miningright
    ADD CONSTRAINT right_number_once UNIQUE (number, copy);
ALTER TABLE ONLY public.safety_accident
    ADD CONSTRAINT safety_accident_number_key UNIQUE (number);
ALTER TABLE ONLY public.safety_accident
    ADD CONSTRAINT safety_accident_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.safety_belonging
    ADD CONSTRAINT safety_belonging_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.safety_belonging
    ADD CONSTRAINT safety_belongs_one_after_another UNIQUE (report_id, n);
ALTER TABLE ONLY public.safety_check
    ADD CONSTRAINT safety_check_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.safety_finding
    ADD CONSTRAINT safety_finding_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.safety_finding
    ADD CONSTRAINT safety_findings_one_after_another UNIQUE (accident_id, n);
ALTER TABLE ONLY public.safety_offer
    ADD CONSTRAINT safety_offer_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.safety_offernews
    ADD CONSTRAINT safety_offernews_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.safety_report
    ADD CONSTRAINT safety_report_key_key UNIQUE (key);
ALTER TABLE ONLY public.safety_report
    ADD CONSTRAINT safety_report_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.safety_share
    ADD CONSTRAINT safety_share_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.safety_step
    ADD CONSTRAINT safety_step_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.safety_team
    ADD CONSTRAINT safety_team_enterprise_key UNIQUE (enterprise);
ALTER TABLE ONLY public.safety_team
    ADD CONSTRAINT safety_team_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.numbering_series
    ADD CONSTRAINT series_once UNIQUE (kind, office, year);
ALTER TABLE ONLY public.simple_translation_simpletranslation
    ADD CONSTRAINT simple_translation_simpletranslation_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.registry_sitenumber
    ADD CONSTRAINT site_number_once UNIQUE (source, number);
ALTER TABLE ONLY public.assemblies_candidacy
    ADD CONSTRAINT stands_once UNIQUE (motion_id, person_id);
ALTER TABLE ONLY public.taggit_tag
    ADD CONSTRAINT taggit_tag_name_key UNIQUE (name);
ALTER TABLE ONLY public.taggit_tag
    ADD CONSTRAINT taggit_tag_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.taggit_tag
    ADD CONSTRAINT taggit_tag_slug_key UNIQUE (slug);
ALTER TABLE ONLY public.taggit_taggeditem
    ADD CONSTRAINT taggit_taggeditem_content_type_id_object_id_tag_id_4bb97a8e_uni UNIQUE (content_type_id, object_id, tag_id);
ALTER TABLE ONLY public.taggit_taggeditem
    ADD CONSTRAINT taggit_taggeditem_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.custody_transformation
    ADD CONSTRAINT transformation_in_turn UNIQUE (place_id, turn);
ALTER TABLE ONLY public.wagtailcore_grouppagepermission
    ADD CONSTRAINT unique_permission UNIQUE (group_id, page_id, permission_id);
ALTER TABLE ONLY public.registry_visit
    ADD CONSTRAINT visit_once UNIQUE (source, number);
ALTER TABLE ONLY public.assurance_visit
    ADD CONSTRAINT visited_once_in_a_plan UNIQUE (plan_id, subject_id);
ALTER TABLE ONLY public.voice_case
    ADD CONSTRAINT voice_case_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.voice_figures
    ADD CONSTRAINT voice_figures_pkey PRIMARY KEY (year);
ALTER TABLE ONLY public.voice_keyshare
    ADD CONSTRAINT voice_keyshare_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.voice_lock
    ADD CONSTRAINT voice_lock_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.voice_measure
    ADD CONSTRAINT voice_measure_pkey PRIMARY KEY (entry);
ALTER TABLE ONLY public.voice_keyshare
    ADD CONSTRAINT voice_one_share_for_each_holder UNIQUE (key_id, "user");
ALTER TABLE ONLY public.voice_personalkey
    ADD CONSTRAINT voice_personalkey_pkey PRIMARY KEY ("user");
ALTER TABLE ONLY public.voice_postkey
    ADD CONSTRAINT voice_postkey_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.voice_sealedday
    ADD CONSTRAINT voice_sealedday_pkey PRIMARY KEY ("on");
ALTER TABLE ONLY public.voice_sitting
    ADD CONSTRAINT voice_sitting_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.voice_slip
    ADD CONSTRAINT voice_slip_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.voice_step
    ADD CONSTRAINT voice_step_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.voice_step
    ADD CONSTRAINT voice_steps_one_after_another UNIQUE (case_id, n);
ALTER TABLE ONLY public.wagtailadmin_admin
    ADD CONSTRAINT wagtailadmin_admin_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailadmin_editingsession
    ADD CONSTRAINT wagtailadmin_editingsession_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailadmin_formstate
    ADD CONSTRAINT wagtailadmin_formstate_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_apitoken
    ADD CONSTRAINT wagtailcore_apitoken_key_hash_key UNIQUE (key_hash);
ALTER TABLE ONLY public.wagtailcore_apitoken
    ADD CONSTRAINT wagtailcore_apitoken_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_collection
    ADD CONSTRAINT wagtailcore_collection_path_key UNIQUE (path);
ALTER TABLE ONLY public.wagtailcore_collection
    ADD CONSTRAINT wagtailcore_collection_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_collectionviewrestriction_groups
    ADD CONSTRAINT wagtailcore_collectionvi_collectionviewrestrictio_988995ae_uniq UNIQUE (collectionviewrestriction_id, group_id);
ALTER TABLE ONLY public.wagtailcore_collectionviewrestriction_groups
    ADD CONSTRAINT wagtailcore_collectionviewrestriction_groups_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_collectionviewrestriction
    ADD CONSTRAINT wagtailcore_collectionviewrestriction_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_comment
    ADD CONSTRAINT wagtailcore_comment_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_commentreply
    ADD CONSTRAINT wagtailcore_commentreply_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_groupapprovaltask_groups
    ADD CONSTRAINT wagtailcore_groupapprova_groupapprovaltask_id_gro_bb5ee7eb_uniq UNIQUE (groupapprovaltask_id, group_id);
ALTER TABLE ONLY public.wagtailcore_groupapprovaltask_groups
    ADD CONSTRAINT wagtailcore_groupapprovaltask_groups_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_groupapprovaltask
    ADD CONSTRAINT wagtailcore_groupapprovaltask_pkey PRIMARY KEY (task_ptr_id);
ALTER TABLE ONLY public.wagtailcore_groupcollectionpermission
    ADD CONSTRAINT wagtailcore_groupcollect_group_id_collection_id_p_a21cefe9_uniq UNIQUE (group_id, collection_id, permission_id);
ALTER TABLE ONLY public.wagtailcore_groupcollectionpermission
    ADD CONSTRAINT wagtailcore_groupcollectionpermission_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_grouppagepermission
    ADD CONSTRAINT wagtailcore_grouppagepermission_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_groupsitepermission
    ADD CONSTRAINT wagtailcore_groupsiteper_group_id_site_id_permiss_a58ee30d_uniq UNIQUE (group_id, site_id, permission_id);
ALTER TABLE ONLY public.wagtailcore_groupsitepermission
    ADD CONSTRAINT wagtailcore_groupsitepermission_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_locale
    ADD CONSTRAINT wagtailcore_locale_language_code_key UNIQUE (language_code);
ALTER TABLE ONLY public.wagtailcore_locale
    ADD CONSTRAINT wagtailcore_locale_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_modellogentry
    ADD CONSTRAINT wagtailcore_modellogentry_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_page
    ADD CONSTRAINT wagtailcore_page_path_key UNIQUE (path);
ALTER TABLE ONLY public.wagtailcore_page
    ADD CONSTRAINT wagtailcore_page_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_page
    ADD CONSTRAINT wagtailcore_page_translation_key_locale_id_9b041bad_uniq UNIQUE (translation_key, locale_id);
ALTER TABLE ONLY public.wagtailcore_pagelogentry
    ADD CONSTRAINT wagtailcore_pagelogentry_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_revision
    ADD CONSTRAINT wagtailcore_pagerevision_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_pagesubscription
    ADD CONSTRAINT wagtailcore_pagesubscription_page_id_user_id_0cef73ed_uniq UNIQUE (page_id, user_id);
ALTER TABLE ONLY public.wagtailcore_pagesubscription
    ADD CONSTRAINT wagtailcore_pagesubscription_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_pageviewrestriction_groups
    ADD CONSTRAINT wagtailcore_pageviewrest_pageviewrestriction_id_g_d23f80bb_uniq UNIQUE (pageviewrestriction_id, group_id);
ALTER TABLE ONLY public.wagtailcore_pageviewrestriction_groups
    ADD CONSTRAINT wagtailcore_pageviewrestriction_groups_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_pageviewrestriction
    ADD CONSTRAINT wagtailcore_pageviewrestriction_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_referenceindex
    ADD CONSTRAINT wagtailcore_referenceind_base_content_type_id_obj_9e6ccd6a_uniq UNIQUE (base_content_type_id, object_id, to_content_type_id, to_object_id, content_path_hash);
ALTER TABLE ONLY public.wagtailcore_referenceindex
    ADD CONSTRAINT wagtailcore_referenceindex_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_site
    ADD CONSTRAINT wagtailcore_site_hostname_port_2c626d70_uniq UNIQUE (hostname, port);
ALTER TABLE ONLY public.wagtailcore_site
    ADD CONSTRAINT wagtailcore_site_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_task
    ADD CONSTRAINT wagtailcore_task_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_taskstate
    ADD CONSTRAINT wagtailcore_taskstate_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_uploadedfile
    ADD CONSTRAINT wagtailcore_uploadedfile_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_workflow
    ADD CONSTRAINT wagtailcore_workflow_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_workflowcontenttype
    ADD CONSTRAINT wagtailcore_workflowcontenttype_pkey PRIMARY KEY (content_type_id);
ALTER TABLE ONLY public.wagtailcore_workflowpage
    ADD CONSTRAINT wagtailcore_workflowpage_pkey PRIMARY KEY (page_id);
ALTER TABLE ONLY public.wagtailcore_workflowstate
    ADD CONSTRAINT wagtailcore_workflowstate_current_task_state_id_key UNIQUE (current_task_state_id);
ALTER TABLE ONLY public.wagtailcore_workflowstate
    ADD CONSTRAINT wagtailcore_workflowstate_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_workflowtask
    ADD CONSTRAINT wagtailcore_workflowtask_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailcore_workflowtask
    ADD CONSTRAINT wagtailcore_workflowtask_workflow_id_task_id_4ec7a62b_uniq UNIQUE (workflow_id, task_id);
ALTER TABLE ONLY public.wagtaildocs_document
    ADD CONSTRAINT wagtaildocs_document_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailimages_image
    ADD CONSTRAINT wagtailimages_image_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailimages_rendition
    ADD CONSTRAINT wagtailimages_rendition_image_id_filter_spec_foc_323c8fe0_uniq UNIQUE (image_id, filter_spec, focal_point_key);
ALTER TABLE ONLY public.wagtailimages_rendition
    ADD CONSTRAINT wagtailimages_rendition_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailsearch_indexentry
    ADD CONSTRAINT wagtailsearch_indexentry_content_type_id_object_i_bcd7ba73_uniq UNIQUE (content_type_id, object_id);
ALTER TABLE ONLY public.wagtailsearch_indexentry
    ADD CONSTRAINT wagtailsearch_indexentry_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailusers_userprofile
    ADD CONSTRAINT wagtailusers_userprofile_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.wagtailusers_userprofile
    ADD CONSTRAINT wagtailusers_userprofile_user_id_key UNIQUE (user_id);
CREATE INDEX accident_of_area ON public.safety_accident USING btree (area_path, happened_on DESC);
CREATE INDEX accounts_accesstoken_digest_72e7f639_like ON public.accounts_accesstoken USING btree (digest varchar_pattern_ops);
CREATE INDEX accounts_accesstoken_user_id_9665e3f6 ON public.accounts_accesstoken USING btree (user_id);
CREATE INDEX accounts_mandate_agent_667a0c63 ON public.accounts_mandate USING btree (agent);
CREATE INDEX accounts_mandate_number_8214f53d_like ON public.accounts_mandate USING btree (number varchar_pattern_ops);
CREATE INDEX accounts_mandate_principal_6aef901d ON public.accounts_mandate USING btree (principal);
CREATE INDEX accounts_user_groups_group_id_bd11a704 ON public.accounts_user_groups USING btree (group_id);
CREATE INDEX accounts_user_groups_user_id_52b62117 ON public.accounts_user_groups USING btree (user_id);
CREATE INDEX accounts_user_user_permissions_permission_id_113bb443 ON public.accounts_user_user_permissions USING btree (permission_id);
CREATE INDEX accounts_user_user_permissions_user_id_e4f0a161 ON public.accounts_user_user_permissions USING btree (user_id);
CREATE INDEX accounts_user_username_6088629e_like ON public.accounts_user USING btree (username varchar_pattern_ops);
CREATE INDEX act_on_step ON public.pathway_stepact USING btree (step, "on");
CREATE INDEX agreement_of_person ON public.finance_agreement USING btree (person_id, kind);
CREATE INDEX application_of_area ON public.cadastre_application USING btree (area_path, submitted_at DESC);
CREATE INDEX area_box ON public.areas_area USING gist (box);
CREATE INDEX areas_area_code_a58d2228_like ON public.areas_area USING btree (code varchar_pattern_ops);
CREATE INDEX areas_area_parent_id_bc62832c ON public.areas_area USING btree (parent_id);
CREATE INDEX areas_area_parent_id_bc62832c_like ON public.areas_area USING btree (parent_id varchar_pattern_ops);
CREATE INDEX areas_area_path_6394fdbf_like ON public.areas_area USING btree (path varchar_pattern_ops);
CREATE INDEX assemblies_assembly_body_5828e0ea ON public.assemblies_assembly USING btree (body);
CREATE INDEX assemblies_assembly_number_0542a783_like ON public.assemblies_assembly USING btree (number varchar_pattern_ops);
CREATE INDEX assemblies_benefit_body_2dc0269c ON public.assemblies_benefit USING btree (body);
CREATE INDEX assemblies_bookline_body_5a50beea ON public.assemblies_bookline USING btree (body);
CREATE INDEX assemblies_bookline_decided_by_id_ff93daa5 ON public.assemblies_bookline USING btree (decided_by_id);
CREATE INDEX assemblies_bookline_document_id_ecffe3ca ON public.assemblies_bookline USING btree (document_id);
CREATE INDEX assemblies_bookline_number_17680fdd_like ON public.assemblies_bookline USING btree (number varchar_pattern_ops);
CREATE INDEX assemblies_call_body_9b71ad42 ON public.assemblies_call USING btree (body);
CREATE INDEX assemblies_callvoice_call_id_81956898 ON public.assemblies_callvoice USING btree (call_id);
CREATE INDEX assemblies_candidacy_motion_id_ce035f19 ON public.assemblies_candidacy USING btree (motion_id);
CREATE INDEX assemblies_candidacy_person_id_4385791e ON public.assemblies_candidacy USING btree (person_id);
CREATE INDEX assemblies_enrolment_benefit_id_157f818d ON public.assemblies_enrolment USING btree (benefit_id);
CREATE INDEX assemblies_enrolment_person_id_0a09c8e9 ON public.assemblies_enrolment USING btree (person_id);
CREATE INDEX assemblies_federationlead_body_2749aacb ON public.assemblies_federationlead USING btree (body);
CREATE INDEX assemblies_federationlead_person_id_fc57c68c ON public.assemblies_federationlead USING btree (person_id);
CREATE INDEX assemblies_federationmember_body_242db8c2 ON public.assemblies_federationmember USING btree (body);
CREATE INDEX assemblies_federationmember_enterprise_id_e277632e ON public.assemblies_federationmember USING btree (enterprise_id);
CREATE INDEX assemblies_federationmember_person_id_a3328560 ON public.assemblies_federationmember USING btree (person_id);
CREATE INDEX assemblies_minutes_assembly_id_23192407 ON public.assemblies_minutes USING btree (assembly_id);
CREATE INDEX assemblies_minutes_document_id_7082625c ON public.assemblies_minutes USING btree (document_id);
CREATE INDEX assemblies_motion_assembly_id_dc8920f9 ON public.assemblies_motion USING btree (assembly_id);
CREATE INDEX assemblies_openvote_motion_id_9eb720bf ON public.assemblies_openvote USING btree (motion_id);
CREATE INDEX assemblies_ownerflag_post_id_39e0f84c ON public.assemblies_ownerflag USING btree (post_id);
CREATE INDEX assemblies_ownerflag_statement_id_1ad6a1f5 ON public.assemblies_ownerflag USING btree (statement_id);
CREATE INDEX assemblies_ownerstatement_body_c30c3931 ON public.assemblies_ownerstatement USING btree (body);
CREATE INDEX assemblies_ownerstatement_person_id_2cda1fad ON public.assemblies_ownerstatement USING btree (person_id);
CREATE INDEX assemblies_ownerstatement_record_51dec57c ON public.assemblies_ownerstatement USING btree (record);
CREATE INDEX assemblies_sealedballot_motion_id_b9dd379a ON public.assemblies_sealedballot USING btree (motion_id);
CREATE INDEX assemblies_turnout_motion_id_982c49ca ON public.assemblies_turnout USING btree (motion_id);
CREATE INDEX assurance_action_number_0b652612_like ON public.assurance_action USING btree (number varchar_pattern_ops);
CREATE INDEX assurance_comment_report_id_851503eb ON public.assurance_comment USING btree (report_id);
CREATE INDEX assurance_evidence_document_id_8835610d ON public.assurance_evidence USING btree (document_id);
CREATE INDEX assurance_evidence_number_2eab4133_like ON public.assurance_evidence USING btree (number varchar_pattern_ops);
CREATE INDEX assurance_evidence_subject_id_06ae9477 ON public.assurance_evidence USING btree (subject_id);
CREATE INDEX assurance_finding_inspection_id_ae07a954 ON public.assurance_finding USING btree (inspection_id);
CREATE INDEX assurance_finding_number_48b153c3_like ON public.assurance_finding USING btree (number varchar_pattern_ops);
CREATE INDEX assurance_finding_subject_id_b95b559a ON public.assurance_finding USING btree (subject_id);
CREATE INDEX assurance_inspection_number_73c72bcb_like ON public.assurance_inspection USING btree (number varchar_pattern_ops);
CREATE INDEX assurance_inspection_subject_id_c7a97170 ON public.assurance_inspection USING btree (subject_id);
CREATE INDEX assurance_measure_finding_id_53718146 ON public.assurance_measure USING btree (finding_id);
CREATE INDEX assurance_measure_number_c10b9a32_like ON public.assurance_measure USING btree (number varchar_pattern_ops);
CREATE INDEX assurance_plan_number_02f1cc4f_like ON public.assurance_plan USING btree (number varchar_pattern_ops);
CREATE INDEX assurance_practicetold_subject_id_a8008c75 ON public.assurance_practicetold USING btree (subject_id);
CREATE INDEX assurance_report_number_3e0ae488_like ON public.assurance_report USING btree (number varchar_pattern_ops);
CREATE INDEX assurance_report_subject_id_c40176d6 ON public.assurance_report USING btree (subject_id);
CREATE INDEX assurance_sitestatus_inspection_id_41221483 ON public.assurance_sitestatus USING btree (inspection_id);
CREATE INDEX assurance_sitestatus_subject_id_94814191 ON public.assurance_sitestatus USING btree (subject_id);
CREATE INDEX assurance_statement_subject_id_9a849482 ON public.assurance_statement USING btree (subject_id);
CREATE INDEX assurance_step_action_id_74309458 ON public.assurance_step USING btree (action_id);
CREATE INDEX assurance_visit_plan_id_63173d76 ON public.assurance_visit USING btree (plan_id);
CREATE INDEX assurance_visit_subject_id_dee186b8 ON public.assurance_visit USING btree (subject_id);
CREATE INDEX auth_group_name_a6ea08ec_like ON public.auth_group USING btree (name varchar_pattern_ops);
CREATE INDEX auth_group_permissions_group_id_b120cbf9 ON public.auth_group_permissions USING btree (group_id);
CREATE INDEX auth_group_permissions_permission_id_84c5c92e ON public.auth_group_permissions USING btree (permission_id);
CREATE INDEX auth_permission_content_type_id_2f476e4b ON public.auth_permission USING btree (content_type_id);
CREATE INDEX base_content_object_idx ON public.wagtailcore_revision USING btree (base_content_type_id, object_id);
CREATE INDEX cadastre_application_applicant_03c4107d ON public.cadastre_application USING btree (applicant);
CREATE INDEX cadastre_application_number_144c659d_like ON public.cadastre_application USING btree (number varchar_pattern_ops);
CREATE INDEX cadastre_application_parcel_id_742af07c ON public.cadastre_application USING btree (parcel_id);
CREATE INDEX cadastre_crossing_one_id_e1acfc02 ON public.cadastre_crossing USING btree (one_id);
CREATE INDEX cadastre_crossing_other_id_2868c61c ON public.cadastre_crossing USING btree (other_id);
CREATE INDEX cadastre_miningright_holder_5cc7fe75 ON public.cadastre_miningright USING btree (holder);
CREATE INDEX cadastre_miningright_imported_by_id_2d1ff14d ON public.cadastre_miningright USING btree (imported_by_id);
CREATE INDEX cadastre_miningright_parcel_id_4a6af009 ON public.cadastre_miningright USING btree (parcel_id);
CREATE INDEX cadastre_parcel_digest_64527c9f ON public.cadastre_parcel USING btree (digest);
CREATE INDEX cadastre_parcel_digest_64527c9f_like ON public.cadastre_parcel USING btree (digest varchar_pattern_ops);
CREATE INDEX cadastre_rightstatus_right_id_66f58758 ON public.cadastre_rightstatus USING btree (right_id);
CREATE INDEX cadastre_zone_key_4cdf1a9e_like ON public.cadastre_zone USING btree (key varchar_pattern_ops);
CREATE UNIQUE INDEX card_belongs_to_one_person ON public.registry_identityevidence USING btree (card, number_hash) WHERE (NOT ((state)::text = 'struck'::text));
CREATE INDEX check_latest ON public.custody_dailycheck USING btree (instrument_id, at DESC);
CREATE INDEX check_of_team ON public.safety_check USING btree (team_id, topic, at DESC);
CREATE INDEX config_taken_name_9c1e8699_like ON public.config_taken USING btree (name varchar_pattern_ops);
CREATE INDEX consent_of_person ON public.registry_consent USING btree (person_id, purpose, at DESC);
CREATE INDEX content_object_idx ON public.wagtailcore_revision USING btree (content_type_id, object_id);
CREATE INDEX credential_about ON public.credentials_credential USING btree (subject_id, kind);
CREATE INDEX credential_fallen ON public.credentials_credential USING btree (list_id, state) WHERE (NOT ((state)::text = 'good'::text));
CREATE INDEX credential_held_by ON public.credentials_credential USING gin (holders);
CREATE INDEX credentials_change_credential_id_b2c1962b ON public.credentials_change USING btree (credential_id);
CREATE INDEX credentials_credential_key_id_e3b7db68 ON public.credentials_credential USING btree (key_id);
CREATE INDEX credentials_credential_key_id_e3b7db68_like ON public.credentials_credential USING btree (key_id varchar_pattern_ops);
CREATE INDEX credentials_credential_list_id_6485a230 ON public.credentials_credential USING btree (list_id);
CREATE INDEX credentials_credential_number_dc3db202 ON public.credentials_credential USING btree (number);
CREATE INDEX credentials_credential_number_dc3db202_like ON public.credentials_credential USING btree (number varchar_pattern_ops);
CREATE INDEX credentials_issuerkey_issuer_edec85f5 ON public.credentials_issuerkey USING btree (issuer);
CREATE INDEX credentials_issuerkey_issuer_edec85f5_like ON public.credentials_issuerkey USING btree (issuer varchar_pattern_ops);
CREATE INDEX credentials_issuerkey_kid_7c0eb3de_like ON public.credentials_issuerkey USING btree (kid varchar_pattern_ops);
CREATE INDEX credentials_issuerkey_short_dc539adb_like ON public.credentials_issuerkey USING btree (short varchar_pattern_ops);
CREATE INDEX credentials_print_credential_id_8f92fd62 ON public.credentials_print USING btree (credential_id);
CREATE INDEX credentials_print_document_id_a035de38 ON public.credentials_print USING btree (document_id);
CREATE INDEX credentials_statuslist_issuer_03fa3864 ON public.credentials_statuslist USING btree (issuer);
CREATE INDEX credentials_statuslist_issuer_03fa3864_like ON public.credentials_statuslist USING btree (issuer varchar_pattern_ops);
CREATE INDEX crossing_by_state ON public.cadastre_crossing USING btree (state, kind);
CREATE INDEX crossing_open_box ON public.cadastre_crossing USING gist (box) WHERE ((state)::text = 'open'::text);
CREATE INDEX custody_bar_number_f966ffce_like ON public.custody_bar USING btree (number varchar_pattern_ops);
CREATE INDEX custody_charge_bar_fineness_id_e56dab2b ON public.custody_charge USING btree (bar_fineness_id);
CREATE INDEX custody_charge_bar_mass_id_ec50d36c ON public.custody_charge USING btree (bar_mass_id);
CREATE INDEX custody_charge_place_id_4dcbd919 ON public.custody_charge USING btree (place_id);
CREATE INDEX custody_charge_slag_fineness_id_25523b89 ON public.custody_charge USING btree (slag_fineness_id);
CREATE INDEX custody_charge_slag_mass_id_899b5eeb ON public.custody_charge USING btree (slag_mass_id);
CREATE INDEX custody_chargedlot_charge_id_ae00416d ON public.custody_chargedlot USING btree (charge_id);
CREATE INDEX custody_dailycheck_instrument_id_dd5f677a ON public.custody_dailycheck USING btree (instrument_id);
CREATE INDEX custody_dailycheck_verification_id_2c4d3a9d ON public.custody_dailycheck USING btree (verification_id);
CREATE INDEX custody_freeze_lot_id_9f231cf1 ON public.custody_freeze USING btree (lot_id);
CREATE INDEX custody_handover_bar_id_273a39d6 ON public.custody_handover USING btree (bar_id);
CREATE INDEX custody_influence_transformation_id_df57917a ON public.custody_influence USING btree (transformation_id);
CREATE INDEX custody_influence_verification_id_a2e169ec ON public.custody_influence USING btree (verification_id);
CREATE INDEX custody_instrument_place_id_42773cce ON public.custody_instrument USING btree (place_id);
CREATE INDEX custody_lot_made_by_id_85253ff2 ON public.custody_lot USING btree (made_by_id);
CREATE INDEX custody_lot_number_e724594b_like ON public.custody_lot USING btree (number varchar_pattern_ops);
CREATE INDEX custody_lot_place_id_dd05eada ON public.custody_lot USING btree (place_id);
CREATE INDEX custody_lotorigin_right_id_990e51ce ON public.custody_lotorigin USING btree (right_id);
CREATE INDEX custody_lotorigin_source_id_df455354 ON public.custody_lotorigin USING btree (source_id);
CREATE INDEX custody_melt_number_6b568132_like ON public.custody_melt USING btree (number varchar_pattern_ops);
CREATE INDEX custody_melt_place_id_0ab9198e ON public.custody_melt USING btree (place_id);
CREATE INDEX custody_place_agency_id_9dcac7a3 ON public.custody_place USING btree (agency_id);
CREATE INDEX custody_place_agency_id_9dcac7a3_like ON public.custody_place USING btree (agency_id varchar_pattern_ops);
CREATE INDEX custody_place_code_bdedcf44_like ON public.custody_place USING btree (code varchar_pattern_ops);
CREATE INDEX custody_place_key_0c85fc90_like ON public.custody_place USING btree (key varchar_pattern_ops);
CREATE INDEX custody_reading_check_of_day_id_a62c79d4 ON public.custody_reading USING btree (check_of_day_id);
CREATE INDEX custody_reading_instrument_id_f6d2d999 ON public.custody_reading USING btree (instrument_id);
CREATE INDEX custody_reading_verification_id_d2cae6ff ON public.custody_reading USING btree (verification_id);
CREATE INDEX custody_review_place_id_88dacba8 ON public.custody_review USING btree (place_id);
CREATE INDEX custody_transformation_number_ed1308a1_like ON public.custody_transformation USING btree (number varchar_pattern_ops);
CREATE INDEX custody_transformation_place_id_419a1b74 ON public.custody_transformation USING btree (place_id);
CREATE INDEX custody_transformationinput_transformation_id_fd70b61a ON public.custody_transformationinput USING btree (transformation_id);
CREATE INDEX custody_verification_instrument_id_856a33a5 ON public.custody_verification USING btree (instrument_id);
CREATE INDEX decision_owed ON public.offices_decision USING btree (owner_id, due_on);
CREATE INDEX django_session_expire_date_a5c62663 ON public.django_session USING btree (expire_date);
CREATE INDEX django_session_session_key_c0390e0f_like ON public.django_session USING btree (session_key varchar_pattern_ops);
CREATE INDEX documents_document_digest_54540576 ON public.documents_document USING btree (digest);
CREATE INDEX documents_document_digest_54540576_like ON public.documents_document USING btree (digest varchar_pattern_ops);
CREATE UNIQUE INDEX enrolled_once ON public.assemblies_enrolment USING btree (benefit_id, person_id) WHERE (until IS NULL);
CREATE INDEX entry_about ON public.journal_entry USING gin (subjects);
CREATE INDEX entry_of_account ON public.ledger_entry USING btree (account, currency, "on", id) INCLUDE (minor);
CREATE INDEX entry_of_party ON public.ledger_entry USING btree (party_id, account, "on", id) INCLUDE (minor);
CREATE INDEX entry_of_type ON public.journal_entry USING btree (type, recorded_at);
CREATE INDEX evidence_latest ON public.assurance_evidence USING btree (subject_id, kind, shown_on DESC);
CREATE INDEX fact_of_field ON public.registry_fact USING btree (person_id, field, at);
CREATE UNIQUE INDEX federated_enterprise_once ON public.assemblies_federationmember USING btree (body, enterprise_id) WHERE ((enterprise_id IS NOT NULL) AND (until IS NULL));
CREATE UNIQUE INDEX federated_person_once ON public.assemblies_federationmember USING btree (body, person_id) WHERE ((person_id IS NOT NULL) AND (until IS NULL));
CREATE INDEX field_attachment_submission_id_bd7e7f85 ON public.field_attachment USING btree (submission_id);
CREATE INDEX field_device_digest_5536accb_like ON public.field_device USING btree (digest varchar_pattern_ops);
CREATE INDEX field_draft_form_id_92727e7a ON public.field_draft USING btree (form_id);
CREATE INDEX field_draft_user_046d7348 ON public.field_draft USING btree ("user");
CREATE INDEX field_draftfile_draft_id_109dc046 ON public.field_draftfile USING btree (draft_id);
CREATE INDEX field_formfile_form_id_736ea598 ON public.field_formfile USING btree (form_id);
CREATE INDEX field_held_device_id_2e9b748c ON public.field_held USING btree (device_id);
CREATE INDEX field_held_digest_245c26e3 ON public.field_held USING btree (digest);
CREATE INDEX field_held_digest_245c26e3_like ON public.field_held USING btree (digest varchar_pattern_ops);
CREATE INDEX field_heldanswer_held_id_4705c0e9 ON public.field_heldanswer USING btree (held_id);
CREATE INDEX field_heldanswer_submission_id_51b7e5eb ON public.field_heldanswer USING btree (submission_id);
CREATE INDEX field_submission_area_path_c500c6e7 ON public.field_submission USING btree (area_path);
CREATE INDEX field_submission_area_path_c500c6e7_like ON public.field_submission USING btree (area_path varchar_pattern_ops);
CREATE INDEX field_submission_device_id_e8db521a ON public.field_submission USING btree (device_id);
CREATE INDEX field_submission_form_id_b860f754 ON public.field_submission USING btree (form_id);
CREATE INDEX field_submission_instance_id_cd68bfe5_like ON public.field_submission USING btree (instance_id varchar_pattern_ops);
CREATE INDEX filing_of_step ON public.pathway_filing USING btree (enterprise_id, step);
CREATE INDEX finance_agreement_agency_id_b156c187 ON public.finance_agreement USING btree (agency_id);
CREATE INDEX finance_agreement_agency_id_b156c187_like ON public.finance_agreement USING btree (agency_id varchar_pattern_ops);
CREATE INDEX finance_agreement_document_id_8a85e189 ON public.finance_agreement USING btree (document_id);
CREATE INDEX finance_agreement_enterprise_id_e00aaec8 ON public.finance_agreement USING btree (enterprise_id);
CREATE INDEX finance_agreement_number_f445d951_like ON public.finance_agreement USING btree (number varchar_pattern_ops);
CREATE INDEX finance_agreement_person_id_6e8022eb ON public.finance_agreement USING btree (person_id);
CREATE INDEX finance_cashplan_enterprise_id_7044c7fb ON public.finance_cashplan USING btree (enterprise_id);
CREATE INDEX finance_cashplan_person_id_f2ed25da ON public.finance_cashplan USING btree (person_id);
CREATE INDEX finance_decision_post_id_8ef24836 ON public.finance_decision USING btree (post_id);
CREATE INDEX finance_instalment_agreement_id_22c0d636 ON public.finance_instalment USING btree (agreement_id);
CREATE INDEX finance_offer_agency_id_5bcb951a ON public.finance_offer USING btree (agency_id);
CREATE INDEX finance_offer_agency_id_5bcb951a_like ON public.finance_offer USING btree (agency_id varchar_pattern_ops);
CREATE INDEX finance_offer_number_77d909b4_like ON public.finance_offer USING btree (number varchar_pattern_ops);
CREATE INDEX finance_payment_agreement_id_dfb16565 ON public.finance_payment USING btree (agreement_id);
CREATE INDEX finance_recoverytest_enterprise_id_6fcd0f85 ON public.finance_recoverytest USING btree (enterprise_id);
CREATE INDEX finance_recoverytest_number_c8b7069f_like ON public.finance_recoverytest USING btree (number varchar_pattern_ops);
CREATE INDEX finance_recoverytest_person_id_b811d0b3 ON public.finance_recoverytest USING btree (person_id);
CREATE INDEX finance_request_enterprise_id_e2180d7b ON public.finance_request USING btree (enterprise_id);
CREATE INDEX finance_request_number_cd492980_like ON public.finance_request USING btree (number varchar_pattern_ops);
CREATE INDEX finance_request_offer_id_8a878050 ON public.finance_request USING btree (offer_id);
CREATE INDEX finance_request_person_id_6e9f1ebd ON public.finance_request USING btree (person_id);
CREATE INDEX finance_savingsgroup_enterprise_id_1afa7f66 ON public.finance_savingsgroup USING btree (enterprise_id);
CREATE INDEX finance_savingsgroup_founder_id_7e00396b ON public.finance_savingsgroup USING btree (founder_id);
CREATE INDEX finance_savingsgroup_number_66c7b301_like ON public.finance_savingsgroup USING btree (number varchar_pattern_ops);
CREATE INDEX finance_savingsline_group_id_531f831b ON public.finance_savingsline USING btree (group_id);
CREATE INDEX finance_savingsline_member_id_99e8dfab ON public.finance_savingsline USING btree (member_id);
CREATE INDEX finance_savingsline_number_3274ed33_like ON public.finance_savingsline USING btree (number varchar_pattern_ops);
CREATE INDEX finance_savingsmember_group_id_0ffb4e70 ON public.finance_savingsmember USING btree (group_id);
CREATE INDEX finance_savingsmember_person_id_89f03c12 ON public.finance_savingsmember USING btree (person_id);
CREATE INDEX formstate_user_object ON public.wagtailadmin_formstate USING btree (user_id, content_type_id, object_id, parent_object_id);
CREATE INDEX forum_answer_carrier_id_c0679f34 ON public.forum_answer USING btree (carrier_id);
CREATE INDEX forum_answer_post_id_ca5a651d ON public.forum_answer USING btree (post_id);
CREATE INDEX forum_hiding_post_id_a32ff60b ON public.forum_hiding USING btree (post_id);
CREATE INDEX forum_hiding_proposal_id_09ee55b7 ON public.forum_hiding USING btree (proposal_id);
CREATE INDEX forum_outcome_answer_id_6de0aeba ON public.forum_outcome USING btree (answer_id);
CREATE INDEX forum_outcome_post_id_8f59f0ea ON public.forum_outcome USING btree (post_id);
CREATE INDEX forum_overdue_post_id_2e04edd8 ON public.forum_overdue USING btree (post_id);
CREATE INDEX forum_overdue_told_id_241c5ed0 ON public.forum_overdue USING btree (told_id);
CREATE INDEX forum_proposal_area_path_5523ce7d ON public.forum_proposal USING btree (area_path);
CREATE INDEX forum_proposal_area_path_5523ce7d_like ON public.forum_proposal USING btree (area_path varchar_pattern_ops);
CREATE INDEX forum_proposal_number_c7f0fde5_like ON public.forum_proposal USING btree (number varchar_pattern_ops);
CREATE INDEX forum_proposal_proposer_9d5e1fc9 ON public.forum_proposal USING btree (proposer);
CREATE INDEX forum_proposal_told_by_409abeb4 ON public.forum_proposal USING btree (told_by);
CREATE INDEX forum_ruling_post_id_47e4fb9b ON public.forum_ruling USING btree (post_id);
CREATE INDEX forum_takenup_due_on_2c7af2b8 ON public.forum_takenup USING btree (due_on);
CREATE INDEX hand_over_of_post ON public.offices_handover USING btree (post_id, "on" DESC);
CREATE UNIQUE INDEX held_answered_once ON public.field_heldanswer USING btree (held_id) WHERE ((outcome)::text = ANY ((ARRAY['accepted'::character varying, 'aside'::character varying])::text[]));
CREATE UNIQUE INDEX issuer_key_one_active ON public.credentials_issuerkey USING btree (issuer) WHERE ((state)::text = 'active'::text);
CREATE INDEX journal_cursor_subscriber_10c99f1e_like ON public.journal_cursor USING btree (subscriber varchar_pattern_ops);
CREATE INDEX journal_undelivered_entry_id_a5710b51 ON public.journal_undelivered USING btree (entry_id);
CREATE INDEX law_lawbundle_hash_6e079eee_like ON public.law_lawbundle USING btree (hash varchar_pattern_ops);
CREATE UNIQUE INDEX leads_federation_once ON public.assemblies_federationlead USING btree (body, person_id) WHERE (until IS NULL);
CREATE UNIQUE INDEX leads_once ON public.registry_leadership USING btree (enterprise_id, person_id) WHERE ((state)::text = ANY ((ARRAY['offered'::character varying, 'held'::character varying])::text[]));
CREATE INDEX learning_article_picture_id_26ec4564 ON public.learning_article USING btree (picture_id);
CREATE INDEX learning_attendance_intake_id_76c4a3c2 ON public.learning_attendance USING btree (intake_id);
CREATE INDEX learning_attendance_person_id_6156b2c2 ON public.learning_attendance USING btree (person_id);
CREATE INDEX learning_attendance_session_id_96dbc331 ON public.learning_attendance USING btree (session_id);
CREATE INDEX learning_attendance_user_id_c9b138c2 ON public.learning_attendance USING btree (user_id);
CREATE INDEX learning_attended ON public.learning_attendance USING btree (session_id, person_id, at DESC);
CREATE INDEX learning_campaign_by_id_cba15e46 ON public.learning_campaign USING btree (by_id);
CREATE INDEX learning_campaign_number_5d7899bf_like ON public.learning_campaign USING btree (number varchar_pattern_ops);
CREATE INDEX learning_certificate_number_0bbc1406_like ON public.learning_certificate USING btree (number varchar_pattern_ops);
CREATE INDEX learning_certificate_passed_in_id_9dec35e4 ON public.learning_certificate USING btree (passed_in_id);
CREATE INDEX learning_certificate_person_id_2fd745f8 ON public.learning_certificate USING btree (person_id);
CREATE INDEX learning_certificate_session_id_d9e9a877 ON public.learning_certificate USING btree (session_id);
CREATE INDEX learning_certificate_user_id_3f4552af ON public.learning_certificate USING btree (user_id);
CREATE INDEX learning_certificates ON public.learning_certificate USING btree (person_id, course);
CREATE INDEX learning_draw_by_id_148628f1 ON public.learning_draw USING btree (by_id);
CREATE INDEX learning_draw_course_0b6dc574 ON public.learning_draw USING btree (course);
CREATE INDEX learning_draw_course_0b6dc574_like ON public.learning_draw USING btree (course varchar_pattern_ops);
CREATE INDEX learning_enrolment_person_id_a4030103 ON public.learning_enrolment USING btree (person_id);
CREATE INDEX learning_enrolment_session_id_c5bc1e66 ON public.learning_enrolment USING btree (session_id);
CREATE INDEX learning_enrolment_user_id_1eeb6311 ON public.learning_enrolment USING btree (user_id);
CREATE INDEX learning_intake_by_id_2078db13 ON public.learning_intake USING btree (by_id);
CREATE INDEX learning_intake_session_id_5ce1dbb5 ON public.learning_intake USING btree (session_id);
CREATE INDEX learning_reach_by_id_9b05a68e ON public.learning_reach USING btree (by_id);
CREATE INDEX learning_reach_campaign_id_14897fbb ON public.learning_reach USING btree (campaign_id);
CREATE INDEX learning_session_course_2b0dfd8d ON public.learning_session USING btree (course);
CREATE INDEX learning_session_course_2b0dfd8d_like ON public.learning_session USING btree (course varchar_pattern_ops);
CREATE INDEX learning_session_newest ON public.learning_session USING btree ("on" DESC, id DESC);
CREATE INDEX learning_session_number_782f7efa_like ON public.learning_session USING btree (number varchar_pattern_ops);
CREATE INDEX learning_session_planned_by_id_aadc58ba ON public.learning_session USING btree (planned_by_id);
CREATE INDEX learning_tries ON public.learning_try USING btree (course, person_id, at DESC);
CREATE INDEX learning_try_filed_by_id_54083f50 ON public.learning_try USING btree (filed_by_id);
CREATE INDEX learning_try_person_id_eabab1c3 ON public.learning_try USING btree (person_id);
CREATE INDEX learning_try_user_id_56b85639 ON public.learning_try USING btree (user_id);
CREATE INDEX ledger_entry_posting_id_a41b2fc2 ON public.ledger_entry USING btree (posting_id);
CREATE INDEX ledger_hold_entry_id_c3c6492f ON public.ledger_hold USING btree (entry_id);
CREATE INDEX line_of_book ON public.assemblies_bookline USING btree (body, fund, at);
CREATE INDEX lot_stock ON public.custody_lot USING btree (place_id, state, id DESC);
CREATE INDEX market_collectorlicence_number_8a659890_like ON public.market_collectorlicence USING btree (number varchar_pattern_ops);
CREATE INDEX market_collectorlicence_person_7d08d7be ON public.market_collectorlicence USING btree (person);
CREATE INDEX market_originpaper_number_d271d0f0_like ON public.market_originpaper USING btree (number varchar_pattern_ops);
CREATE INDEX market_originpaper_seller_91a9ceac ON public.market_originpaper USING btree (seller);
CREATE INDEX market_purchase_enterprise_58a63504 ON public.market_purchase USING btree (enterprise);
CREATE INDEX market_purchase_number_364c728c_like ON public.market_purchase USING btree (number varchar_pattern_ops);
CREATE INDEX market_purchase_place_f03320f0 ON public.market_purchase USING btree (place);
CREATE INDEX market_purchase_price_id_2ebb3711 ON public.market_purchase USING btree (price_id);
CREATE INDEX market_purchase_seller_f768a200 ON public.market_purchase USING btree (seller);
CREATE INDEX market_purchase_sold_for_1a7cbc06 ON public.market_purchase USING btree (sold_for);
CREATE INDEX market_saledispute_number_e4366986_like ON public.market_saledispute USING btree (number varchar_pattern_ops);
CREATE INDEX meeting_of_committee ON public.offices_meeting USING btree (committee, area_path, "on" DESC);
CREATE UNIQUE INDEX member_once ON public.registry_membership USING btree (enterprise_id, person_id) WHERE ((state)::text = ANY ((ARRAY['invited'::character varying, 'confirmed'::character varying])::text[]));
CREATE INDEX notice_of_person ON public.notices_notice USING btree (person, sent_at DESC);
CREATE INDEX offer_of_agency ON public.finance_offer USING btree (agency_id, "end");
CREATE INDEX offices_decision_meeting_id_b85b5d06 ON public.offices_decision USING btree (meeting_id);
CREATE INDEX offices_decision_number_236282ca_like ON public.offices_decision USING btree (number varchar_pattern_ops);
CREATE INDEX offices_decision_owner_id_96ae5f36 ON public.offices_decision USING btree (owner_id);
CREATE INDEX offices_decisionnews_by_id_020b72af ON public.offices_decisionnews USING btree (by_id);
CREATE INDEX offices_decisionnews_decision_id_c996dfe0 ON public.offices_decisionnews USING btree (decision_id);
CREATE INDEX offices_handover_appointed_by_id_0a825d32 ON public.offices_handover USING btree (appointed_by_id);
CREATE INDEX offices_handover_number_0aa3ae44_like ON public.offices_handover USING btree (number varchar_pattern_ops);
CREATE INDEX offices_handover_post_id_abad4376 ON public.offices_handover USING btree (post_id);
CREATE INDEX offices_handover_to_id_0acb0d6e ON public.offices_handover USING btree (to_id);
CREATE INDEX offices_meeting_kept_by_id_ce365fce ON public.offices_meeting USING btree (kept_by_id);
CREATE INDEX offices_meeting_number_9787a5a5_like ON public.offices_meeting USING btree (number varchar_pattern_ops);
CREATE INDEX offices_receipt_by_id_9feddc98 ON public.offices_receipt USING btree (by_id);
CREATE UNIQUE INDEX one_enterprise_of_a_kind ON public.registry_membership USING btree (person_id, only_one_of) WHERE (((state)::text = 'confirmed'::text) AND (NOT ((only_one_of)::text = ''::text)));
CREATE INDEX parcel_box ON public.cadastre_parcel USING gist (box);
CREATE INDEX pathway_chargeasked_person_7e0cd393 ON public.pathway_chargeasked USING btree (person);
CREATE INDEX pathway_commitment_number_98f3c41e_like ON public.pathway_commitment USING btree (number varchar_pattern_ops);
CREATE INDEX pathway_commitmentmove_commitment_id_1cbe682c ON public.pathway_commitmentmove USING btree (commitment_id);
CREATE INDEX pathway_filing_document_id_5f39bd6f ON public.pathway_filing USING btree (document_id);
CREATE INDEX pathway_filing_enterprise_id_26737f75 ON public.pathway_filing USING btree (enterprise_id);
CREATE INDEX pathway_filing_number_04bcc6d0_like ON public.pathway_filing USING btree (number varchar_pattern_ops);
CREATE INDEX pathway_filing_post_id_742cccaf ON public.pathway_filing USING btree (post_id);
CREATE INDEX pathway_filingdecision_post_id_59225377 ON public.pathway_filingdecision USING btree (post_id);
CREATE INDEX pathway_handoveritem_support_id_71d47333 ON public.pathway_handoveritem USING btree (support_id);
CREATE INDEX pathway_handovermove_item_id_bb538228 ON public.pathway_handovermove USING btree (item_id);
CREATE INDEX pathway_handovermove_post_id_1aba0f4d ON public.pathway_handovermove USING btree (post_id);
CREATE INDEX pathway_paperentry_post_id_19de749e ON public.pathway_paperentry USING btree (post_id);
CREATE INDEX pathway_plan_enterprise_id_c2c1ecb1 ON public.pathway_plan USING btree (enterprise_id);
CREATE INDEX pathway_plan_number_68f8b9d3_like ON public.pathway_plan USING btree (number varchar_pattern_ops);
CREATE INDEX pathway_planitem_owner_enterprise_id_31402333 ON public.pathway_planitem USING btree (owner_enterprise_id);
CREATE INDEX pathway_planitem_plan_id_b5beb8ac ON public.pathway_planitem USING btree (plan_id);
CREATE INDEX pathway_planmeasurement_item_id_26573f6c ON public.pathway_planmeasurement USING btree (item_id);
CREATE INDEX pathway_planmove_item_id_c8743d83 ON public.pathway_planmove USING btree (item_id);
CREATE INDEX pathway_reform_number_b31dff0c_like ON public.pathway_reform USING btree (number varchar_pattern_ops);
CREATE INDEX pathway_reformstage_reform_id_74125116 ON public.pathway_reformstage USING btree (reform_id);
CREATE INDEX pathway_stepleft_enterprise_78963422 ON public.pathway_stepleft USING btree (enterprise);
CREATE INDEX pathway_stepowner_agency_id_2d2d501e ON public.pathway_stepowner USING btree (agency_id);
CREATE INDEX pathway_stepowner_agency_id_2d2d501e_like ON public.pathway_stepowner USING btree (agency_id varchar_pattern_ops);
CREATE INDEX pathway_stepowner_step_160a844f_like ON public.pathway_stepowner USING btree (step varchar_pattern_ops);
CREATE INDEX pathway_support_agency_id_abc0ff49 ON public.pathway_support USING btree (agency_id);
CREATE INDEX pathway_support_agency_id_abc0ff49_like ON public.pathway_support USING btree (agency_id varchar_pattern_ops);
CREATE INDEX pathway_support_agreed_post_id_fd8ec4a3 ON public.pathway_support USING btree (agreed_post_id);
CREATE INDEX pathway_support_enterprise_id_bfa64138 ON public.pathway_support USING btree (enterprise_id);
CREATE INDEX pathway_support_number_e47d5ef2_like ON public.pathway_support USING btree (number varchar_pattern_ops);
CREATE INDEX person_by_name ON public.registry_person USING btree (area_path, sort_key);
CREATE INDEX plan_of_person ON public.finance_cashplan USING btree (person_id, at DESC);
CREATE INDEX posts_agency_key_54000d16_like ON public.posts_agency USING btree (key varchar_pattern_ops);
CREATE INDEX posts_holding_post_id_1d5846da ON public.posts_holding USING btree (post_id);
CREATE INDEX posts_holding_user_efbb42b6 ON public.posts_holding USING btree ("user");
CREATE INDEX posts_post_agency_id_f8c685e2 ON public.posts_post USING btree (agency_id);
CREATE INDEX posts_post_agency_id_f8c685e2_like ON public.posts_post USING btree (agency_id varchar_pattern_ops);
CREATE INDEX price_latest ON public.market_price USING btree (observed_at DESC);
CREATE INDEX print_newest ON public.credentials_print USING btree (credential_id, language, at DESC);
CREATE INDEX procedures_case_applicant_id_1072312b ON public.procedures_case USING btree (applicant_id);
CREATE INDEX procedures_case_definition_id_f14c0c66 ON public.procedures_case USING btree (definition_id);
CREATE INDEX procedures_case_definition_id_f14c0c66_like ON public.procedures_case USING btree (definition_id varchar_pattern_ops);
CREATE INDEX procedures_case_newest ON public.procedures_case USING btree (opened_at DESC, id DESC);
CREATE INDEX procedures_case_number_acc1a5e3_like ON public.procedures_case USING btree (number varchar_pattern_ops);
CREATE INDEX procedures_case_parties ON public.procedures_case USING gin (parties);
CREATE INDEX procedures_case_subject ON public.procedures_case USING btree (subject_kind, subject_id);
CREATE INDEX procedures_definition_sha256_60ede6e6_like ON public.procedures_definition USING btree (sha256 varchar_pattern_ops);
CREATE UNIQUE INDEX procedures_one_open_case_a_subject ON public.procedures_case USING btree (procedure, subject_kind, subject_id) WHERE ((status)::text = 'open'::text);
CREATE INDEX procedures_task_case_id_6e417871 ON public.procedures_task USING btree (case_id);
CREATE INDEX procedures_task_decided_by_id_3f9dfd32 ON public.procedures_task USING btree (decided_by_id);
CREATE INDEX procedures_task_decided_post_id_7c07809b ON public.procedures_task USING btree (decided_post_id);
CREATE INDEX procedures_task_post_id_8ad125e4 ON public.procedures_task USING btree (post_id);
CREATE INDEX procedures_task_queue ON public.procedures_task USING btree (post_id, due_on) WHERE ((state)::text = 'open'::text);
CREATE UNIQUE INDEX procedures_task_waits_once ON public.procedures_task USING btree (case_id, element) WHERE ((state)::text = 'open'::text);
CREATE INDEX purchase_of_seller ON public.market_purchase USING btree (seller, bought_at DESC);
CREATE INDEX reading_of_person ON public.registry_reading USING btree (person_id, at DESC);
CREATE INDEX referenceindex_source_object ON public.wagtailcore_referenceindex USING btree (base_content_type_id, object_id);
CREATE INDEX referenceindex_target_object ON public.wagtailcore_referenceindex USING btree (to_content_type_id, to_object_id);
CREATE INDEX registry_consent_person_id_6a42bb8f ON public.registry_consent USING btree (person_id);
CREATE INDEX registry_correction_person_id_c2de7aa1 ON public.registry_correction USING btree (person_id);
CREATE INDEX registry_demand_number_bac777cd_like ON public.registry_demand USING btree (number varchar_pattern_ops);
CREATE INDEX registry_demand_person_id_e6f54a8f ON public.registry_demand USING btree (person_id);
CREATE INDEX registry_enterprise_founder_id_98a1d583 ON public.registry_enterprise USING btree (founder_id);
CREATE INDEX registry_enterprise_number_4bea1bd4_like ON public.registry_enterprise USING btree (number varchar_pattern_ops);
CREATE INDEX registry_fact_person_id_9f39658e ON public.registry_fact USING btree (person_id);
CREATE INDEX registry_identityevidence_person_id_4f25d3e8 ON public.registry_identityevidence USING btree (person_id);
CREATE INDEX registry_leadership_enterprise_id_eaf47681 ON public.registry_leadership USING btree (enterprise_id);
CREATE INDEX registry_leadership_person_id_f0175dea ON public.registry_leadership USING btree (person_id);
CREATE INDEX registry_membership_enterprise_id_2940133d ON public.registry_membership USING btree (enterprise_id);
CREATE INDEX registry_membership_person_id_7bab2f0d ON public.registry_membership USING btree (person_id);
CREATE INDEX registry_person_number_b89b3ec6_like ON public.registry_person USING btree (number varchar_pattern_ops);
CREATE INDEX registry_reading_person_id_67b62281 ON public.registry_reading USING btree (person_id);
CREATE INDEX registry_roleheld_person_id_10338746 ON public.registry_roleheld USING btree (person_id);
CREATE INDEX registry_signintrouble_key_fc94d32c_like ON public.registry_signintrouble USING btree (key varchar_pattern_ops);
CREATE INDEX registry_sitenumber_site_id_d0623cf8 ON public.registry_sitenumber USING btree (site_id);
CREATE INDEX registry_visit_run_id_264f7068 ON public.registry_visit USING btree (run_id);
CREATE INDEX registry_visit_site_id_c6ddb093 ON public.registry_visit USING btree (site_id);
CREATE INDEX registry_vouch_person_id_5d21afd2 ON public.registry_vouch USING btree (person_id);
CREATE INDEX registry_vouch_post_daea7605 ON public.registry_vouch USING btree (post);
CREATE INDEX registry_vouch_voucher_id_60eee37c ON public.registry_vouch USING btree (voucher_id);
CREATE INDEX request_of_person ON public.finance_request USING btree (person_id, at DESC);
CREATE INDEX right_of_area ON public.cadastre_miningright USING btree (area_path, number);
CREATE INDEX right_of_class ON public.cadastre_miningright USING btree (class_key, number);
CREATE UNIQUE INDEX role_held_once ON public.registry_roleheld USING btree (person_id, role) WHERE (until IS NULL);
CREATE INDEX safety_accident_number_52aaa8f7_like ON public.safety_accident USING btree (number varchar_pattern_ops);
CREATE INDEX safety_belonging_accident_id_999d582f ON public.safety_belonging USING btree (accident_id);
CREATE INDEX safety_belonging_post_id_3e88ee7a ON public.safety_belonging USING btree (post_id);
CREATE INDEX safety_belonging_report_id_2a64d2a4 ON public.safety_belonging USING btree (report_id);
CREATE INDEX safety_check_team_id_b9ce8934 ON public.safety_check USING btree (team_id);
CREATE INDEX safety_finding_accident_id_e89281c7 ON public.safety_finding USING btree (accident_id);
CREATE INDEX safety_finding_post_id_75438fa7 ON public.safety_finding USING btree (post_id);
CREATE INDEX safety_offer_post_id_31a6e083 ON public.safety_offer USING btree (post_id);
CREATE INDEX safety_offernews_offer_id_ca44b36a ON public.safety_offernews USING btree (offer_id);
CREATE UNIQUE INDEX safety_one_team_for_each_code ON public.safety_team USING btree (key) WHERE (NOT ((key)::text = ''::text));
CREATE INDEX safety_report_key_06014611_like ON public.safety_report USING btree (key varchar_pattern_ops);
CREATE INDEX safety_report_recording_id_f08660b0 ON public.safety_report USING btree (recording_id);
CREATE INDEX safety_share_team_id_85dc7bdf ON public.safety_share USING btree (team_id);
CREATE UNIQUE INDEX safety_shared_once_at_a_time ON public.safety_share USING btree (team_id) WHERE (until IS NULL);
CREATE INDEX safety_step_accident_id_0bc48c51 ON public.safety_step USING btree (accident_id);
CREATE INDEX safety_step_post_id_d88d9eab ON public.safety_step USING btree (post_id);
CREATE UNIQUE INDEX saves_once ON public.finance_savingsmember USING btree (group_id, person_id) WHERE (until IS NULL);
CREATE INDEX site_box ON public.registry_site USING gist (box);
CREATE INDEX status_of_right ON public.cadastre_rightstatus USING btree (right_id, from_on, recorded_at);
CREATE INDEX submissions_of_form ON public.field_submission USING btree (form_id, received_at DESC, id DESC);
CREATE INDEX support_of_agency ON public.pathway_support USING btree (agency_id, "end");
CREATE INDEX taggit_tag_name_58eb2ed9_like ON public.taggit_tag USING btree (name varchar_pattern_ops);
CREATE INDEX taggit_tag_slug_6be58b2c_like ON public.taggit_tag USING btree (slug varchar_pattern_ops);
CREATE INDEX taggit_tagg_content_8fc721_idx ON public.taggit_taggeditem USING btree (content_type_id, object_id);
CREATE INDEX taggit_taggeditem_content_type_id_9957a03c ON public.taggit_taggeditem USING btree (content_type_id);
CREATE INDEX taggit_taggeditem_object_id_e2d7d1df ON public.taggit_taggeditem USING btree (object_id);
CREATE INDEX taggit_taggeditem_tag_id_f4f5b767 ON public.taggit_taggeditem USING btree (tag_id);
CREATE UNIQUE INDEX unique_in_progress_workflow ON public.wagtailcore_workflowstate USING btree (base_content_type_id, object_id) WHERE ((status)::text = ANY ((ARRAY['in_progress'::character varying, 'needs_changes'::character varying])::text[]));
CREATE INDEX visit_of_day ON public.assurance_visit USING btree (day, place_in_day);
CREATE INDEX visits_of_site ON public.registry_visit USING btree (site_id, "on");
CREATE INDEX voice_keyshare_key_id_c495bb23 ON public.voice_keyshare USING btree (key_id);
CREATE INDEX voice_lock_case_id_94d9b67e ON public.voice_lock USING btree (case_id);
CREATE INDEX voice_measure_against_83462dee ON public.voice_measure USING btree (against);
CREATE UNIQUE INDEX voice_one_key_in_use_for_each_post ON public.voice_postkey USING btree (post_id) WHERE (retired_on IS NULL);
CREATE INDEX voice_postkey_post_id_2864488c ON public.voice_postkey USING btree (post_id);
CREATE INDEX voice_slip_case_id_d6bb04cb ON public.voice_slip USING btree (case_id);
CREATE INDEX voice_step_case_id_29f00a8f ON public.voice_step USING btree (case_id);
CREATE INDEX wagtailadmi_content_717955_idx ON public.wagtailadmin_editingsession USING btree (content_type_id, object_id);
CREATE INDEX wagtailadmin_editingsession_content_type_id_4df7730e ON public.wagtailadmin_editingsession USING btree (content_type_id);
CREATE INDEX wagtailadmin_editingsession_user_id_6e1a9b70 ON public.wagtailadmin_editingsession USING btree (user_id);
CREATE INDEX wagtailadmin_formstate_content_type_id_e32438b3 ON public.wagtailadmin_formstate USING btree (content_type_id);
CREATE INDEX wagtailadmin_formstate_user_id_b910adc2 ON public.wagtailadmin_formstate USING btree (user_id);
CREATE INDEX wagtailcore_apitoken_key_hash_65979b78_like ON public.wagtailcore_apitoken USING btree (key_hash varchar_pattern_ops);
CREATE INDEX wagtailcore_apitoken_user_id_49b1141b ON public.wagtailcore_apitoken USING btree (user_id);
CREATE INDEX wagtailcore_collection_path_d848dc19_like ON public.wagtailcore_collection USING btree (path varchar_pattern_ops);
CREATE INDEX wagtailcore_collectionview_collectionviewrestriction__47320efd ON public.wagtailcore_collectionviewrestriction_groups USING btree (collectionviewrestriction_id);
CREATE INDEX wagtailcore_collectionviewrestriction_collection_id_761908ec ON public.wagtailcore_collectionviewrestriction USING btree (collection_id);
CREATE INDEX wagtailcore_collectionviewrestriction_groups_group_id_1823f2a3 ON public.wagtailcore_collectionviewrestriction_groups USING btree (group_id);
CREATE INDEX wagtailcore_comment_page_id_108444b5 ON public.wagtailcore_comment USING btree (page_id);
CREATE INDEX wagtailcore_comment_resolved_by_id_a282aa0e ON public.wagtailcore_comment USING btree (resolved_by_id);
CREATE INDEX wagtailcore_comment_revision_created_id_1d058279 ON public.wagtailcore_comment USING btree (revision_created_id);
CREATE INDEX wagtailcore_comment_user_id_0c577ca6 ON public.wagtailcore_comment USING btree (user_id);
CREATE INDEX wagtailcore_commentreply_comment_id_afc7e027 ON public.wagtailcore_commentreply USING btree (comment_id);
CREATE INDEX wagtailcore_commentreply_user_id_d0b3b9c3 ON public.wagtailcore_commentreply USING btree (user_id);
CREATE INDEX wagtailcore_groupapprovalt_groupapprovaltask_id_9a9255ea ON public.wagtailcore_groupapprovaltask_groups USING btree (groupapprovaltask_id);
CREATE INDEX wagtailcore_groupapprovaltask_groups_group_id_2e64b61f ON public.wagtailcore_groupapprovaltask_groups USING btree (group_id);
CREATE INDEX wagtailcore_groupcollectionpermission_collection_id_5423575a ON public.wagtailcore_groupcollectionpermission USING btree (collection_id);
CREATE INDEX wagtailcore_groupcollectionpermission_group_id_05d61460 ON public.wagtailcore_groupcollectionpermission USING btree (group_id);
CREATE INDEX wagtailcore_groupcollectionpermission_permission_id_1b626275 ON public.wagtailcore_groupcollectionpermission USING btree (permission_id);
CREATE INDEX wagtailcore_grouppagepermission_group_id_fc07e671 ON public.wagtailcore_grouppagepermission USING btree (group_id);
CREATE INDEX wagtailcore_grouppagepermission_page_id_710b114a ON public.wagtailcore_grouppagepermission USING btree (page_id);
CREATE INDEX wagtailcore_grouppagepermission_permission_id_05acb22e ON public.wagtailcore_grouppagepermission USING btree (permission_id);
CREATE INDEX wagtailcore_groupsitepermission_group_id_e5cdbee4 ON public.wagtailcore_groupsitepermission USING btree (group_id);
CREATE INDEX wagtailcore_groupsitepermission_permission_id_459b1f38 ON public.wagtailcore_groupsitepermission USING btree (permission_id);
CREATE INDEX wagtailcore_groupsitepermission_site_id_245de488 ON public.wagtailcore_groupsitepermission USING btree (site_id);
CREATE INDEX wagtailcore_locale_language_code_03149338_like ON public.wagtailcore_locale USING btree (language_code varchar_pattern_ops);
CREATE INDEX wagtailcore_modellogentry_action_d2d856ee ON public.wagtailcore_modellogentry USING btree (action);
CREATE INDEX wagtailcore_modellogentry_action_d2d856ee_like ON public.wagtailcore_modellogentry USING btree (action varchar_pattern_ops);
CREATE INDEX wagtailcore_modellogentry_content_changed_8bc39742 ON public.wagtailcore_modellogentry USING btree (content_changed);
CREATE INDEX wagtailcore_modellogentry_content_type_id_68849e77 ON public.wagtailcore_modellogentry USING btree (content_type_id);
CREATE INDEX wagtailcore_modellogentry_object_id_e0e7d4ef ON public.wagtailcore_modellogentry USING btree (object_id);
CREATE INDEX wagtailcore_modellogentry_object_id_e0e7d4ef_like ON public.wagtailcore_modellogentry USING btree (object_id varchar_pattern_ops);
CREATE INDEX wagtailcore_modellogentry_revision_id_df6ca33a ON public.wagtailcore_modellogentry USING btree (revision_id);
CREATE INDEX wagtailcore_modellogentry_timestamp_9694521b ON public.wagtailcore_modellogentry USING btree ("timestamp");
CREATE INDEX wagtailcore_modellogentry_user_id_0278d1bf ON public.wagtailcore_modellogentry USING btree (user_id);
CREATE INDEX wagtailcore_page_alias_of_id_12945502 ON public.wagtailcore_page USING btree (alias_of_id);
CREATE INDEX wagtailcore_page_content_type_id_c28424df ON public.wagtailcore_page USING btree (content_type_id);
CREATE INDEX wagtailcore_page_first_published_at_2b5dd637 ON public.wagtailcore_page USING btree (first_published_at);
CREATE INDEX wagtailcore_page_latest_revision_id_e60fef51 ON public.wagtailcore_page USING btree (latest_revision_id);
CREATE INDEX wagtailcore_page_live_revision_id_930bd822 ON public.wagtailcore_page USING btree (live_revision_id);
CREATE INDEX wagtailcore_page_locale_id_3c7e30a6 ON public.wagtailcore_page USING btree (locale_id);
CREATE INDEX wagtailcore_page_locked_by_id_bcb86245 ON public.wagtailcore_page USING btree (locked_by_id);
CREATE INDEX wagtailcore_page_owner_id_fbf7c332 ON public.wagtailcore_page USING btree (owner_id);
CREATE INDEX wagtailcore_page_path_98eba2c8_like ON public.wagtailcore_page USING btree (path varchar_pattern_ops);
CREATE INDEX wagtailcore_page_slug_e7c11b8f ON public.wagtailcore_page USING btree (slug);
CREATE INDEX wagtailcore_page_slug_e7c11b8f_like ON public.wagtailcore_page USING btree (slug varchar_pattern_ops);
CREATE INDEX wagtailcore_pagelogentry_action_c2408198 ON public.wagtailcore_pagelogentry USING btree (action);
CREATE INDEX wagtailcore_pagelogentry_action_c2408198_like ON public.wagtailcore_pagelogentry USING btree (action varchar_pattern_ops);
CREATE INDEX wagtailcore_pagelogentry_content_changed_99f27ade ON public.wagtailcore_pagelogentry USING btree (content_changed);
CREATE INDEX wagtailcore_pagelogentry_content_type_id_74e7708a ON public.wagtailcore_pagelogentry USING btree (content_type_id);
CREATE INDEX wagtailcore_pagelogentry_page_id_8464e327 ON public.wagtailcore_pagelogentry USING btree (page_id);
CREATE INDEX wagtailcore_pagelogentry_revision_id_8043d103 ON public.wagtailcore_pagelogentry USING btree (revision_id);
CREATE INDEX wagtailcore_pagelogentry_timestamp_deb774c4 ON public.wagtailcore_pagelogentry USING btree ("timestamp");
CREATE INDEX wagtailcore_pagelogentry_user_id_604ccfd8 ON public.wagtailcore_pagelogentry USING btree (user_id);
CREATE INDEX wagtailcore_pagerevision_approved_go_live_at_e56afc67 ON public.wagtailcore_revision USING btree (approved_go_live_at);
CREATE INDEX wagtailcore_pagerevision_created_at_66954e3b ON public.wagtailcore_revision USING btree (created_at);
CREATE INDEX wagtailcore_pagerevision_user_id_2409d2f4 ON public.wagtailcore_revision USING btree (user_id);
CREATE INDEX wagtailcore_pagesubscription_page_id_a085e7a6 ON public.wagtailcore_pagesubscription USING btree (page_id);
CREATE INDEX wagtailcore_pagesubscription_user_id_89d7def9 ON public.wagtailcore_pagesubscription USING btree (user_id);
CREATE INDEX wagtailcore_pageviewrestri_pageviewrestriction_id_f147a99a ON public.wagtailcore_pageviewrestriction_groups USING btree (pageviewrestriction_id);
CREATE INDEX wagtailcore_pageviewrestriction_groups_group_id_6460f223 ON public.wagtailcore_pageviewrestriction_groups USING btree (group_id);
CREATE INDEX wagtailcore_pageviewrestriction_page_id_15a8bea6 ON public.wagtailcore_pageviewrestriction USING btree (page_id);
CREATE INDEX wagtailcore_referenceindex_base_content_type_id_313cf40f ON public.wagtailcore_referenceindex USING btree (base_content_type_id);
CREATE INDEX wagtailcore_referenceindex_content_type_id_766e0336 ON public.wagtailcore_referenceindex USING btree (content_type_id);
CREATE INDEX wagtailcore_referenceindex_to_content_type_id_93690bbd ON public.wagtailcore_referenceindex USING btree (to_content_type_id);
CREATE INDEX wagtailcore_revision_base_content_type_id_5b4ef7bd ON public.wagtailcore_revision USING btree (base_content_type_id);
CREATE INDEX wagtailcore_revision_content_type_id_c8cb69c0 ON public.wagtailcore_revision USING btree (content_type_id);
CREATE INDEX wagtailcore_site_hostname_96b20b46 ON public.wagtailcore_site USING btree (hostname);
CREATE INDEX wagtailcore_site_hostname_96b20b46_like ON public.wagtailcore_site USING btree (hostname varchar_pattern_ops);
CREATE INDEX wagtailcore_site_root_page_id_e02fb95c ON public.wagtailcore_site USING btree (root_page_id);
CREATE INDEX wagtailcore_task_content_type_id_249ab8ba ON public.wagtailcore_task USING btree (content_type_id);
CREATE INDEX wagtailcore_taskstate_content_type_id_0a758fdc ON public.wagtailcore_taskstate USING btree (content_type_id);
CREATE INDEX wagtailcore_taskstate_finished_by_id_13f98229 ON public.wagtailcore_taskstate USING btree (finished_by_id);
CREATE INDEX wagtailcore_taskstate_page_revision_id_9f52c88e ON public.wagtailcore_taskstate USING btree (revision_id);
CREATE INDEX wagtailcore_taskstate_task_id_c3677c34 ON public.wagtailcore_taskstate USING btree (task_id);
CREATE INDEX wagtailcore_taskstate_workflow_state_id_9239a775 ON public.wagtailcore_taskstate USING btree (workflow_state_id);
CREATE INDEX wagtailcore_uploadedfile_for_content_type_id_b0fc87b2 ON public.wagtailcore_uploadedfile USING btree (for_content_type_id);
CREATE INDEX wagtailcore_uploadedfile_uploaded_by_user_id_c7580fe8 ON public.wagtailcore_uploadedfile USING btree (uploaded_by_user_id);
CREATE INDEX wagtailcore_uuid_06a44d_idx ON public.wagtailcore_pagelogentry USING btree (uuid, action, "timestamp" DESC);
CREATE INDEX wagtailcore_uuid_d6363b_idx ON public.wagtailcore_modellogentry USING btree (uuid, action, "timestamp" DESC);
CREATE INDEX wagtailcore_workflowcontenttype_workflow_id_9aad7cd2 ON public.wagtailcore_workflowcontenttype USING btree (workflow_id);
CREATE INDEX wagtailcore_workflowpage_workflow_id_56f56ff6 ON public.wagtailcore_workflowpage USING btree (workflow_id);
CREATE INDEX wagtailcore_workflowstate_base_content_type_id_a30dc576 ON public.wagtailcore_workflowstate USING btree (base_content_type_id);
CREATE INDEX wagtailcore_workflowstate_content_type_id_2bb78ce1 ON public.wagtailcore_workflowstate USING btree (content_type_id);
CREATE INDEX wagtailcore_workflowstate_requested_by_id_4090bca3 ON public.wagtailcore_workflowstate USING btree (requested_by_id);
CREATE INDEX wagtailcore_workflowstate_workflow_id_1f18378f ON public.wagtailcore_workflowstate USING btree (workflow_id);
CREATE INDEX wagtailcore_workflowtask_task_id_ce7716fe ON public.wagtailcore_workflowtask USING btree (task_id);
CREATE INDEX wagtailcore_workflowtask_workflow_id_b9717175 ON public.wagtailcore_workflowtask USING btree (workflow_id);
CREATE INDEX wagtaildocs_document_collection_id_23881625 ON public.wagtaildocs_document USING btree (collection_id);
CREATE INDEX wagtaildocs_document_uploaded_by_user_id_17258b41 ON public.wagtaildocs_document USING btree (uploaded_by_user_id);
CREATE INDEX wagtailimages_image_collection_id_c2f8af7e ON public.wagtailimages_image USING btree (collection_id);
CREATE INDEX wagtailimages_image_created_at_86fa6cd4 ON public.wagtailimages_image USING btree (created_at);
CREATE INDEX wagtailimages_image_file_hash_fb5bbb23 ON public.wagtailimages_image USING btree (file_hash);
CREATE INDEX wagtailimages_image_file_hash_fb5bbb23_like ON public.wagtailimages_image USING btree (file_hash varchar_pattern_ops);
CREATE INDEX wagtailimages_image_uploaded_by_user_id_5d73dc75 ON public.wagtailimages_image USING btree (uploaded_by_user_id);
CREATE INDEX wagtailimages_rendition_filter_spec_1cba3201 ON public.wagtailimages_rendition USING btree (filter_spec);
CREATE INDEX wagtailimages_rendition_filter_spec_1cba3201_like ON public.wagtailimages_rendition USING btree (filter_spec varchar_pattern_ops);
CREATE INDEX wagtailimages_rendition_image_id_3e1fd774 ON public.wagtailimages_rendition USING btree (image_id);
CREATE INDEX wagtailsear_autocom_476c89_gin ON public.wagtailsearch_indexentry USING gin (autocomplete);
CREATE INDEX wagtailsear_body_90c85d_gin ON public.wagtailsearch_indexentry USING gin (body);
CREATE INDEX wagtailsear_title_9caae0_gin ON public.wagtailsearch_indexentry USING gin (title);
CREATE INDEX wagtailsearch_indexentry_content_type_id_62ed694f ON public.wagtailsearch_indexentry USING btree (content_type_id);
CREATE INDEX workflowstate_base_ct_id_idx ON public.wagtailcore_workflowstate USING btree (base_content_type_id, object_id);
CREATE INDEX workflowstate_ct_id_idx ON public.wagtailcore_workflowstate USING btree (content_type_id, object_id);
CREATE INDEX zone_box ON public.cadastre_zone USING gist (box);
CREATE TRIGGER assemblies_assembly_append_only BEFORE DELETE OR UPDATE ON public.assemblies_assembly FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER assemblies_assembly_never_emptied BEFORE TRUNCATE ON public.assemblies_assembly FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER assemblies_bookline_append_only BEFORE DELETE OR UPDATE ON public.assemblies_bookline FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER assemblies_bookline_never_emptied BEFORE TRUNCATE ON public.assemblies_bookline FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER assemblies_bylaws_append_only BEFORE DELETE OR UPDATE ON public.assemblies_bylaws FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER assemblies_bylaws_never_emptied BEFORE TRUNCATE ON public.assemblies_bylaws FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER assemblies_candidacy_append_only BEFORE DELETE OR UPDATE ON public.assemblies_candidacy FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER assemblies_candidacy_never_emptied BEFORE TRUNCATE ON public.assemblies_candidacy FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER assemblies_minutes_append_only BEFORE DELETE OR UPDATE ON public.assemblies_minutes FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER assemblies_minutes_never_emptied BEFORE TRUNCATE ON public.assemblies_minutes FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER assemblies_motion_append_only BEFORE DELETE OR UPDATE ON public.assemblies_motion FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER assemblies_motion_never_emptied BEFORE TRUNCATE ON public.assemblies_motion FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER assemblies_openvote_append_only BEFORE DELETE OR UPDATE ON public.assemblies_openvote FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER assemblies_openvote_never_emptied BEFORE TRUNCATE ON public.assemblies_openvote FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER assemblies_ownerflag_append_only BEFORE DELETE OR UPDATE ON public.assemblies_ownerflag FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER assemblies_ownerflag_never_emptied BEFORE TRUNCATE ON public.assemblies_ownerflag FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER assemblies_ownersettlement_append_only BEFORE DELETE OR UPDATE ON public.assemblies_ownersettlement FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER assemblies_ownersettlement_never_emptied BEFORE TRUNCATE ON public.assemblies_ownersettlement FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER assemblies_ownerstatement_append_only BEFORE DELETE OR UPDATE ON public.assemblies_ownerstatement FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER assemblies_ownerstatement_never_emptied BEFORE TRUNCATE ON public.assemblies_ownerstatement FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER assemblies_result_append_only BEFORE DELETE OR UPDATE ON public.assemblies_result FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER assemblies_result_never_emptied BEFORE TRUNCATE ON public.assemblies_result FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER assemblies_turnout_append_only BEFORE DELETE OR UPDATE ON public.assemblies_turnout FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER assemblies_turnout_never_emptied BEFORE TRUNCATE ON public.assemblies_turnout FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER assurance_acknowledgement_append_only BEFORE DELETE OR UPDATE ON public.assurance_acknowledgement FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER assurance_acknowledgement_never_emptied BEFORE TRUNCATE ON public.assurance_acknowledgement FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER assurance_action_append_only BEFORE DELETE OR UPDATE ON public.assurance_action FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER assurance_action_never_emptied BEFORE TRUNCATE ON public.assurance_action FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER assurance_comment_append_only BEFORE DELETE OR UPDATE ON public.assurance_comment FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER assurance_comment_never_emptied BEFORE TRUNCATE ON public.assurance_comment FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER assurance_evidence_append_only BEFORE DELETE OR UPDATE ON public.assurance_evidence FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER assurance_evidence_never_emptied BEFORE TRUNCATE ON public.assurance_evidence FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER assurance_finding_append_only BEFORE DELETE OR UPDATE ON public.assurance_finding FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER assurance_finding_never_emptied BEFORE TRUNCATE ON public.assurance_finding FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER assurance_inspection_append_only BEFORE DELETE OR UPDATE ON public.assurance_inspection FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER assurance_inspection_never_emptied BEFORE TRUNCATE ON public.assurance_inspection FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER assurance_measure_append_only BEFORE DELETE OR UPDATE ON public.assurance_measure FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER assurance_measure_never_emptied BEFORE TRUNCATE ON public.assurance_measure FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER assurance_plan_append_only BEFORE DELETE OR UPDATE ON public.assurance_plan FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER assurance_plan_never_emptied BEFORE TRUNCATE ON public.assurance_plan FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER assurance_practicetold_append_only BEFORE DELETE OR UPDATE ON public.assurance_practicetold FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER assurance_practicetold_never_emptied BEFORE TRUNCATE ON public.assurance_practicetold FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER assurance_referral_append_only BEFORE DELETE OR UPDATE ON public.assurance_referral FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER assurance_referral_never_emptied BEFORE TRUNCATE ON public.assurance_referral FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER assurance_report_append_only BEFORE DELETE OR UPDATE ON public.assurance_report FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER assurance_report_never_emptied BEFORE TRUNCATE ON public.assurance_report FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER assurance_sitestatus_append_only BEFORE DELETE OR UPDATE ON public.assurance_sitestatus FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER assurance_sitestatus_never_emptied BEFORE TRUNCATE ON public.assurance_sitestatus FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER assurance_statement_append_only BEFORE DELETE OR UPDATE ON public.assurance_statement FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER assurance_statement_never_emptied BEFORE TRUNCATE ON public.assurance_statement FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER assurance_step_append_only BEFORE DELETE OR UPDATE ON public.assurance_step FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER assurance_step_never_emptied BEFORE TRUNCATE ON public.assurance_step FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER assurance_visit_append_only BEFORE DELETE OR UPDATE ON public.assurance_visit FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER assurance_visit_never_emptied BEFORE TRUNCATE ON public.assurance_visit FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER cadastre_groundentry_append_only BEFORE DELETE OR UPDATE ON public.cadastre_groundentry FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER cadastre_groundentry_never_emptied BEFORE TRUNCATE ON public.cadastre_groundentry FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER cadastre_parcel_append_only BEFORE DELETE OR UPDATE ON public.cadastre_parcel FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER cadastre_parcel_never_emptied BEFORE TRUNCATE ON public.cadastre_parcel FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER cadastre_rightstatus_append_only BEFORE DELETE OR UPDATE ON public.cadastre_rightstatus FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER cadastre_rightstatus_never_emptied BEFORE TRUNCATE ON public.cadastre_rightstatus FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER credentials_change_append_only BEFORE DELETE OR UPDATE ON public.credentials_change FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER credentials_change_never_emptied BEFORE TRUNCATE ON public.credentials_change FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER credentials_print_append_only BEFORE DELETE OR UPDATE ON public.credentials_print FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER credentials_print_never_emptied BEFORE TRUNCATE ON public.credentials_print FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER custody_dailycheck_append_only BEFORE DELETE OR UPDATE ON public.custody_dailycheck FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER custody_dailycheck_never_emptied BEFORE TRUNCATE ON public.custody_dailycheck FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER custody_handover_append_only BEFORE DELETE OR UPDATE ON public.custody_handover FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER custody_handover_never_emptied BEFORE TRUNCATE ON public.custody_handover FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER custody_influence_append_only BEFORE DELETE OR UPDATE ON public.custody_influence FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER custody_influence_never_emptied BEFORE TRUNCATE ON public.custody_influence FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE CONSTRAINT TRIGGER custody_input_adds_up AFTER INSERT ON public.custody_transformationinput DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.custody_input_row();
CREATE TRIGGER custody_layer_append_only BEFORE DELETE OR UPDATE ON public.custody_layer FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER custody_layer_never_emptied BEFORE TRUNCATE ON public.custody_layer FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE CONSTRAINT TRIGGER custody_lot_comes_from_somewhere AFTER INSERT ON public.custody_lot DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.custody_lot_row();
CREATE TRIGGER custody_lot_facts_stay BEFORE DELETE OR UPDATE ON public.custody_lot FOR EACH ROW EXECUTE FUNCTION public.custody_lot_facts_stay();
CREATE TRIGGER custody_lotorigin_append_only BEFORE DELETE OR UPDATE ON public.custody_lotorigin FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER custody_lotorigin_never_emptied BEFORE TRUNCATE ON public.custody_lotorigin FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER custody_melt_append_only BEFORE DELETE OR UPDATE ON public.custody_melt FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER custody_melt_never_emptied BEFORE TRUNCATE ON public.custody_melt FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER custody_reading_append_only BEFORE DELETE OR UPDATE ON public.custody_reading FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER custody_reading_never_emptied BEFORE TRUNCATE ON public.custody_reading FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER custody_review_append_only BEFORE DELETE OR UPDATE ON public.custody_review FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER custody_review_never_emptied BEFORE TRUNCATE ON public.custody_review FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE CONSTRAINT TRIGGER custody_step_adds_up AFTER INSERT ON public.custody_transformation DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.custody_step_row();
CREATE TRIGGER custody_transformation_append_only BEFORE DELETE OR UPDATE ON public.custody_transformation FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER custody_transformation_never_emptied BEFORE TRUNCATE ON public.custody_transformation FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER custody_transformationinput_append_only BEFORE DELETE OR UPDATE ON public.custody_transformationinput FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER custody_transformationinput_never_emptied BEFORE TRUNCATE ON public.custody_transformationinput FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER custody_verification_append_only BEFORE DELETE OR UPDATE ON public.custody_verification FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER custody_verification_never_emptied BEFORE TRUNCATE ON public.custody_verification FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER field_attachment_append_only BEFORE DELETE OR UPDATE ON public.field_attachment FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER field_attachment_never_emptied BEFORE TRUNCATE ON public.field_attachment FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER field_consumed_append_only BEFORE DELETE OR UPDATE ON public.field_consumed FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER field_consumed_never_emptied BEFORE TRUNCATE ON public.field_consumed FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER field_formend_append_only BEFORE DELETE OR UPDATE ON public.field_formend FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER field_formend_never_emptied BEFORE TRUNCATE ON public.field_formend FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER field_formfile_append_only BEFORE DELETE OR UPDATE ON public.field_formfile FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER field_formfile_never_emptied BEFORE TRUNCATE ON public.field_formfile FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER field_formversion_append_only BEFORE DELETE OR UPDATE ON public.field_formversion FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER field_formversion_never_emptied BEFORE TRUNCATE ON public.field_formversion FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER field_held_append_only BEFORE DELETE OR UPDATE ON public.field_held FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER field_held_never_emptied BEFORE TRUNCATE ON public.field_held FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER field_heldanswer_append_only BEFORE DELETE OR UPDATE ON public.field_heldanswer FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER field_heldanswer_never_emptied BEFORE TRUNCATE ON public.field_heldanswer FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER field_submission_append_only BEFORE DELETE OR UPDATE ON public.field_submission FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER field_submission_never_emptied BEFORE TRUNCATE ON public.field_submission FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER finance_agreement_append_only BEFORE DELETE OR UPDATE ON public.finance_agreement FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER finance_agreement_never_emptied BEFORE TRUNCATE ON public.finance_agreement FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER finance_answer_append_only BEFORE DELETE OR UPDATE ON public.finance_answer FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER finance_answer_never_emptied BEFORE TRUNCATE ON public.finance_answer FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER finance_cashplan_append_only BEFORE DELETE OR UPDATE ON public.finance_cashplan FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER finance_cashplan_never_emptied BEFORE TRUNCATE ON public.finance_cashplan FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER finance_decision_append_only BEFORE DELETE OR UPDATE ON public.finance_decision FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER finance_decision_never_emptied BEFORE TRUNCATE ON public.finance_decision FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER finance_instalment_append_only BEFORE DELETE OR UPDATE ON public.finance_instalment FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER finance_instalment_never_emptied BEFORE TRUNCATE ON public.finance_instalment FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER finance_offer_institution_fits BEFORE INSERT ON public.finance_offer FOR EACH ROW EXECUTE FUNCTION public.outcrop_institution_fits();
CREATE TRIGGER finance_offer_only_ends_earlier BEFORE DELETE OR UPDATE ON public.finance_offer FOR EACH ROW EXECUTE FUNCTION public.outcrop_only_ends_earlier('end');
CREATE TRIGGER finance_payment_append_only BEFORE DELETE OR UPDATE ON public.finance_payment FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER finance_payment_never_emptied BEFORE TRUNCATE ON public.finance_payment FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER finance_paymentword_append_only BEFORE DELETE OR UPDATE ON public.finance_paymentword FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER finance_paymentword_never_emptied BEFORE TRUNCATE ON public.finance_paymentword FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER finance_recoverytest_append_only BEFORE DELETE OR UPDATE ON public.finance_recoverytest FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER finance_recoverytest_never_emptied BEFORE TRUNCATE ON public.finance_recoverytest FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER finance_release_append_only BEFORE DELETE OR UPDATE ON public.finance_release FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER finance_release_never_emptied BEFORE TRUNCATE ON public.finance_release FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER finance_request_append_only BEFORE DELETE OR UPDATE ON public.finance_request FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER finance_request_never_emptied BEFORE TRUNCATE ON public.finance_request FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER finance_savingsgroup_append_only BEFORE DELETE OR UPDATE ON public.finance_savingsgroup FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER finance_savingsgroup_never_emptied BEFORE TRUNCATE ON public.finance_savingsgroup FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER finance_savingsline_append_only BEFORE DELETE OR UPDATE ON public.finance_savingsline FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER finance_savingsline_never_emptied BEFORE TRUNCATE ON public.finance_savingsline FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER finance_withdrawal_append_only BEFORE DELETE OR UPDATE ON public.finance_withdrawal FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER finance_withdrawal_never_emptied BEFORE TRUNCATE ON public.finance_withdrawal FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER forum_answer_append_only BEFORE DELETE OR UPDATE ON public.forum_answer FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER forum_answer_never_emptied BEFORE TRUNCATE ON public.forum_answer FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER forum_appeal_append_only BEFORE DELETE OR UPDATE ON public.forum_appeal FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER forum_appeal_never_emptied BEFORE TRUNCATE ON public.forum_appeal FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER forum_hiding_append_only BEFORE DELETE OR UPDATE ON public.forum_hiding FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER forum_hiding_never_emptied BEFORE TRUNCATE ON public.forum_hiding FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER forum_outcome_append_only BEFORE DELETE OR UPDATE ON public.forum_outcome FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER forum_outcome_never_emptied BEFORE TRUNCATE ON public.forum_outcome FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER forum_overdue_append_only BEFORE DELETE OR UPDATE ON public.forum_overdue FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER forum_overdue_never_emptied BEFORE TRUNCATE ON public.forum_overdue FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER forum_proposal_append_only BEFORE DELETE OR UPDATE ON public.forum_proposal FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER forum_proposal_never_emptied BEFORE TRUNCATE ON public.forum_proposal FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER forum_ruling_append_only BEFORE DELETE OR UPDATE ON public.forum_ruling FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER forum_ruling_never_emptied BEFORE TRUNCATE ON public.forum_ruling FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER forum_takenup_append_only BEFORE DELETE OR UPDATE ON public.forum_takenup FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER forum_takenup_never_emptied BEFORE TRUNCATE ON public.forum_takenup FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER forum_talliedday_append_only BEFORE DELETE OR UPDATE ON public.forum_talliedday FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER forum_talliedday_never_emptied BEFORE TRUNCATE ON public.forum_talliedday FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER journal_entry_append_only BEFORE DELETE OR UPDATE ON public.journal_entry FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER journal_entry_never_emptied BEFORE TRUNCATE ON public.journal_entry FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER journal_position_append_only BEFORE DELETE OR UPDATE ON public.journal_position FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER journal_position_never_emptied BEFORE TRUNCATE ON public.journal_position FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER law_lawbundle_append_only BEFORE DELETE OR UPDATE ON public.law_lawbundle FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER law_lawbundle_never_emptied BEFORE TRUNCATE ON public.law_lawbundle FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER learning_attendance_append_only BEFORE DELETE OR UPDATE ON public.learning_attendance FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER learning_attendance_never_emptied BEFORE TRUNCATE ON public.learning_attendance FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER learning_certificate_append_only BEFORE DELETE OR UPDATE ON public.learning_certificate FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER learning_certificate_never_emptied BEFORE TRUNCATE ON public.learning_certificate FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER learning_draw_append_only BEFORE DELETE OR UPDATE ON public.learning_draw FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER learning_draw_never_emptied BEFORE TRUNCATE ON public.learning_draw FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER learning_intake_append_only BEFORE DELETE OR UPDATE ON public.learning_intake FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER learning_intake_never_emptied BEFORE TRUNCATE ON public.learning_intake FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER learning_reach_append_only BEFORE DELETE OR UPDATE ON public.learning_reach FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER learning_reach_never_emptied BEFORE TRUNCATE ON public.learning_reach FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER learning_try_append_only BEFORE DELETE OR UPDATE ON public.learning_try FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER learning_try_never_emptied BEFORE TRUNCATE ON public.learning_try FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER ledger_entry_append_only BEFORE DELETE OR UPDATE ON public.ledger_entry FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER ledger_entry_never_emptied BEFORE TRUNCATE ON public.ledger_entry FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER ledger_entry_place BEFORE INSERT ON public.ledger_entry FOR EACH ROW EXECUTE FUNCTION public.ledger_entry_has_place();
CREATE TRIGGER ledger_hold_append_only BEFORE DELETE OR UPDATE ON public.ledger_hold FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER ledger_hold_fitting BEFORE INSERT ON public.ledger_hold FOR EACH ROW EXECUTE FUNCTION public.ledger_hold_fits();
CREATE TRIGGER ledger_hold_never_emptied BEFORE TRUNCATE ON public.ledger_hold FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER ledger_posting_append_only BEFORE DELETE OR UPDATE ON public.ledger_posting FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE CONSTRAINT TRIGGER ledger_posting_balanced AFTER INSERT ON public.ledger_posting DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.ledger_posting_balances();
CREATE TRIGGER ledger_posting_never_emptied BEFORE TRUNCATE ON public.ledger_posting FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER ledger_posting_reversal BEFORE INSERT ON public.ledger_posting FOR EACH ROW WHEN ((new.reverses_id IS NOT NULL)) EXECUTE FUNCTION public.ledger_reversal_allowed();
CREATE TRIGGER ledger_release_append_only BEFORE DELETE OR UPDATE ON public.ledger_release FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER ledger_release_never_emptied BEFORE TRUNCATE ON public.ledger_release FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER market_collectorlicence_append_only BEFORE DELETE OR UPDATE ON public.market_collectorlicence FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER market_collectorlicence_never_emptied BEFORE TRUNCATE ON public.market_collectorlicence FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER market_disputedecision_append_only BEFORE DELETE OR UPDATE ON public.market_disputedecision FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER market_disputedecision_never_emptied BEFORE TRUNCATE ON public.market_disputedecision FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER market_originpaper_append_only BEFORE DELETE OR UPDATE ON public.market_originpaper FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER market_originpaper_never_emptied BEFORE TRUNCATE ON public.market_originpaper FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER market_price_append_only BEFORE DELETE OR UPDATE ON public.market_price FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER market_price_never_emptied BEFORE TRUNCATE ON public.market_price FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER market_purchase_append_only BEFORE DELETE OR UPDATE ON public.market_purchase FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER market_purchase_never_emptied BEFORE TRUNCATE ON public.market_purchase FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER market_saleconfirmation_append_only BEFORE DELETE OR UPDATE ON public.market_saleconfirmation FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER market_saleconfirmation_never_emptied BEFORE TRUNCATE ON public.market_saleconfirmation FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER market_saledispute_append_only BEFORE DELETE OR UPDATE ON public.market_saledispute FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER market_saledispute_never_emptied BEFORE TRUNCATE ON public.market_saledispute FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER offices_decision_append_only BEFORE DELETE OR UPDATE ON public.offices_decision FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER offices_decision_never_emptied BEFORE TRUNCATE ON public.offices_decision FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER offices_decision_owner_is_local BEFORE INSERT OR UPDATE ON public.offices_decision FOR EACH ROW EXECUTE FUNCTION public.offices_decision_owner_is_local();
CREATE TRIGGER offices_decisionnews_append_only BEFORE DELETE OR UPDATE ON public.offices_decisionnews FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER offices_decisionnews_never_emptied BEFORE TRUNCATE ON public.offices_decisionnews FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER offices_handover_append_only BEFORE DELETE OR UPDATE ON public.offices_handover FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER offices_handover_never_emptied BEFORE TRUNCATE ON public.offices_handover FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER offices_meeting_append_only BEFORE DELETE OR UPDATE ON public.offices_meeting FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER offices_meeting_never_emptied BEFORE TRUNCATE ON public.offices_meeting FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER offices_receipt_append_only BEFORE DELETE OR UPDATE ON public.offices_receipt FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER offices_receipt_never_emptied BEFORE TRUNCATE ON public.offices_receipt FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER pathway_barriertold_append_only BEFORE DELETE OR UPDATE ON public.pathway_barriertold FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER pathway_barriertold_never_emptied BEFORE TRUNCATE ON public.pathway_barriertold FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER pathway_chargeanswer_append_only BEFORE DELETE OR UPDATE ON public.pathway_chargeanswer FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER pathway_chargeanswer_never_emptied BEFORE TRUNCATE ON public.pathway_chargeanswer FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER pathway_chargeasked_append_only BEFORE DELETE OR UPDATE ON public.pathway_chargeasked FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER pathway_chargeasked_never_emptied BEFORE TRUNCATE ON public.pathway_chargeasked FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER pathway_commitment_append_only BEFORE DELETE OR UPDATE ON public.pathway_commitment FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER pathway_commitment_never_emptied BEFORE TRUNCATE ON public.pathway_commitment FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER pathway_commitment_owner_is_local BEFORE INSERT OR UPDATE ON public.pathway_commitment FOR EACH ROW EXECUTE FUNCTION public.pathway_owner_is_local('owner_agency');
CREATE TRIGGER pathway_commitmentmove_append_only BEFORE DELETE OR UPDATE ON public.pathway_commitmentmove FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER pathway_commitmentmove_never_emptied BEFORE TRUNCATE ON public.pathway_commitmentmove FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER pathway_filing_append_only BEFORE DELETE OR UPDATE ON public.pathway_filing FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER pathway_filing_never_emptied BEFORE TRUNCATE ON public.pathway_filing FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER pathway_filing_owner_is_local BEFORE INSERT OR UPDATE ON public.pathway_filing FOR EACH ROW EXECUTE FUNCTION public.pathway_owner_is_local('owner_agency');
CREATE TRIGGER pathway_filingdecision_append_only BEFORE DELETE OR UPDATE ON public.pathway_filingdecision FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER pathway_filingdecision_never_emptied BEFORE TRUNCATE ON public.pathway_filingdecision FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER pathway_handoveritem_append_only BEFORE DELETE OR UPDATE ON public.pathway_handoveritem FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER pathway_handoveritem_never_emptied BEFORE TRUNCATE ON public.pathway_handoveritem FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER pathway_handovermove_append_only BEFORE DELETE OR UPDATE ON public.pathway_handovermove FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER pathway_handovermove_never_emptied BEFORE TRUNCATE ON public.pathway_handovermove FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER pathway_owner_stays_local BEFORE INSERT OR UPDATE ON public.posts_agency FOR EACH ROW EXECUTE FUNCTION public.pathway_owner_stays_local();
CREATE TRIGGER pathway_paperentry_append_only BEFORE DELETE OR UPDATE ON public.pathway_paperentry FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER pathway_paperentry_never_emptied BEFORE TRUNCATE ON public.pathway_paperentry FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER pathway_plan_append_only BEFORE DELETE OR UPDATE ON public.pathway_plan FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER pathway_plan_never_emptied BEFORE TRUNCATE ON public.pathway_plan FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER pathway_plan_owner_is_local BEFORE INSERT OR UPDATE ON public.pathway_plan FOR EACH ROW EXECUTE FUNCTION public.pathway_owner_is_local('owner_agency');
CREATE TRIGGER pathway_planitem_append_only BEFORE DELETE OR UPDATE ON public.pathway_planitem FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER pathway_planitem_never_emptied BEFORE TRUNCATE ON public.pathway_planitem FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER pathway_planitem_owner_is_local BEFORE INSERT OR UPDATE ON public.pathway_planitem FOR EACH ROW EXECUTE FUNCTION public.pathway_owner_is_local('owner_agency');
CREATE TRIGGER pathway_planmeasurement_append_only BEFORE DELETE OR UPDATE ON public.pathway_planmeasurement FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER pathway_planmeasurement_never_emptied BEFORE TRUNCATE ON public.pathway_planmeasurement FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER pathway_planmove_append_only BEFORE DELETE OR UPDATE ON public.pathway_planmove FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER pathway_planmove_never_emptied BEFORE TRUNCATE ON public.pathway_planmove FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER pathway_reform_append_only BEFORE DELETE OR UPDATE ON public.pathway_reform FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER pathway_reform_never_emptied BEFORE TRUNCATE ON public.pathway_reform FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER pathway_reform_owner_is_local BEFORE INSERT OR UPDATE ON public.pathway_reform FOR EACH ROW EXECUTE FUNCTION public.pathway_owner_is_local('owner_agency');
CREATE TRIGGER pathway_reformstage_append_only BEFORE DELETE OR UPDATE ON public.pathway_reformstage FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER pathway_reformstage_never_emptied BEFORE TRUNCATE ON public.pathway_reformstage FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER pathway_stepact_append_only BEFORE DELETE OR UPDATE ON public.pathway_stepact FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER pathway_stepact_never_emptied BEFORE TRUNCATE ON public.pathway_stepact FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER pathway_stepleft_append_only BEFORE DELETE OR UPDATE ON public.pathway_stepleft FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER pathway_stepleft_never_emptied BEFORE TRUNCATE ON public.pathway_stepleft FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER pathway_stepowner_owner_is_local BEFORE INSERT OR UPDATE ON public.pathway_stepowner FOR EACH ROW EXECUTE FUNCTION public.pathway_owner_is_local('agency_key');
CREATE TRIGGER pathway_support_institution_fits BEFORE INSERT ON public.pathway_support FOR EACH ROW EXECUTE FUNCTION public.outcrop_institution_fits();
CREATE TRIGGER pathway_support_only_ends_earlier BEFORE DELETE OR UPDATE ON public.pathway_support FOR EACH ROW EXECUTE FUNCTION public.outcrop_only_ends_earlier('end', 'ended_early_for');
CREATE TRIGGER pathway_support_owner_is_local BEFORE INSERT OR UPDATE ON public.pathway_support FOR EACH ROW EXECUTE FUNCTION public.pathway_owner_is_local('owner_agency');
CREATE TRIGGER procedures_case_beginning_kept BEFORE UPDATE ON public.procedures_case FOR EACH ROW WHEN (((((((((old.number)::text IS DISTINCT FROM (new.number)::text) OR ((old.procedure)::text IS DISTINCT FROM (new.procedure)::text)) OR ((old.definition_id)::text IS DISTINCT FROM (new.definition_id)::text)) OR ((old.subject_kind)::text IS DISTINCT FROM (new.subject_kind)::text)) OR (old.subject_id IS DISTINCT FROM new.subject_id)) OR (old.opened_with IS DISTINCT FROM new.opened_with)) OR (old.opened_on IS DISTINCT FROM new.opened_on))) EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER procedures_case_end_kept BEFORE UPDATE ON public.procedures_case FOR EACH ROW WHEN (((old.status)::text <> 'open'::text)) EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER procedures_case_kept BEFORE DELETE ON public.procedures_case FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER procedures_case_never_emptied BEFORE TRUNCATE ON public.procedures_case FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER procedures_definition_append_only BEFORE DELETE OR UPDATE ON public.procedures_definition FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER procedures_definition_never_emptied BEFORE TRUNCATE ON public.procedures_definition FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER procedures_task_decision_kept BEFORE UPDATE ON public.procedures_task FOR EACH ROW WHEN (((old.state)::text <> 'open'::text)) EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER procedures_task_kept BEFORE DELETE ON public.procedures_task FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER procedures_task_never_emptied BEFORE TRUNCATE ON public.procedures_task FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER registry_consent_append_only BEFORE DELETE OR UPDATE ON public.registry_consent FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER registry_consent_never_emptied BEFORE TRUNCATE ON public.registry_consent FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER registry_correction_append_only BEFORE DELETE OR UPDATE ON public.registry_correction FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER registry_correction_never_emptied BEFORE TRUNCATE ON public.registry_correction FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER registry_correctionanswer_append_only BEFORE DELETE OR UPDATE ON public.registry_correctionanswer FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER registry_correctionanswer_never_emptied BEFORE TRUNCATE ON public.registry_correctionanswer FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER registry_demand_append_only BEFORE DELETE OR UPDATE ON public.registry_demand FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER registry_demand_never_emptied BEFORE TRUNCATE ON public.registry_demand FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER registry_fact_append_only BEFORE DELETE OR UPDATE ON public.registry_fact FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER registry_fact_never_emptied BEFORE TRUNCATE ON public.registry_fact FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER registry_reading_append_only BEFORE DELETE OR UPDATE ON public.registry_reading FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER registry_reading_never_emptied BEFORE TRUNCATE ON public.registry_reading FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER registry_sitenumber_append_only BEFORE DELETE OR UPDATE ON public.registry_sitenumber FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER registry_sitenumber_never_emptied BEFORE TRUNCATE ON public.registry_sitenumber FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER registry_visit_append_only BEFORE DELETE OR UPDATE ON public.registry_visit FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER registry_visit_never_emptied BEFORE TRUNCATE ON public.registry_visit FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER registry_visitsrun_append_only BEFORE DELETE OR UPDATE ON public.registry_visitsrun FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER registry_visitsrun_never_emptied BEFORE TRUNCATE ON public.registry_visitsrun FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER safety_accident_append_only BEFORE DELETE OR UPDATE ON public.safety_accident FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER safety_accident_never_emptied BEFORE TRUNCATE ON public.safety_accident FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER safety_belonging_append_only BEFORE DELETE OR UPDATE ON public.safety_belonging FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER safety_belonging_never_emptied BEFORE TRUNCATE ON public.safety_belonging FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER safety_check_append_only BEFORE DELETE OR UPDATE ON public.safety_check FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER safety_check_never_emptied BEFORE TRUNCATE ON public.safety_check FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER safety_finding_append_only BEFORE DELETE OR UPDATE ON public.safety_finding FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER safety_finding_never_emptied BEFORE TRUNCATE ON public.safety_finding FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER safety_offer_append_only BEFORE DELETE OR UPDATE ON public.safety_offer FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER safety_offer_never_emptied BEFORE TRUNCATE ON public.safety_offer FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER safety_offernews_append_only BEFORE DELETE OR UPDATE ON public.safety_offernews FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER safety_offernews_never_emptied BEFORE TRUNCATE ON public.safety_offernews FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER safety_report_append_only BEFORE DELETE OR UPDATE ON public.safety_report FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER safety_report_never_emptied BEFORE TRUNCATE ON public.safety_report FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER safety_step_append_only BEFORE DELETE OR UPDATE ON public.safety_step FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER safety_step_never_emptied BEFORE TRUNCATE ON public.safety_step FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER voice_case_append_only BEFORE DELETE OR UPDATE ON public.voice_case FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER voice_case_never_emptied BEFORE TRUNCATE ON public.voice_case FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER voice_figures_append_only BEFORE DELETE OR UPDATE ON public.voice_figures FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER voice_figures_never_emptied BEFORE TRUNCATE ON public.voice_figures FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER voice_lock_append_only BEFORE DELETE OR UPDATE ON public.voice_lock FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER voice_lock_never_emptied BEFORE TRUNCATE ON public.voice_lock FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER voice_measure_append_only BEFORE DELETE OR UPDATE ON public.voice_measure FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER voice_measure_never_emptied BEFORE TRUNCATE ON public.voice_measure FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER voice_sealedday_append_only BEFORE DELETE OR UPDATE ON public.voice_sealedday FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER voice_sealedday_never_emptied BEFORE TRUNCATE ON public.voice_sealedday FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER voice_slip_append_only BEFORE DELETE OR UPDATE ON public.voice_slip FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER voice_slip_never_emptied BEFORE TRUNCATE ON public.voice_slip FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER voice_step_append_only BEFORE DELETE OR UPDATE ON public.voice_step FOR EACH ROW EXECUTE FUNCTION public.outcrop_refuse_change();
CREATE TRIGGER voice_step_never_emptied BEFORE TRUNCATE ON public.voice_step FOR EACH STATEMENT EXECUTE FUNCTION public.outcrop_refuse_change();
ALTER TABLE ONLY public.accounts_accesstoken
    ADD CONSTRAINT accounts_accesstoken_user_id_9665e3f6_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.accounts_user_groups
    ADD CONSTRAINT accounts_user_groups_group_id_bd11a704_fk_auth_group_id FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.accounts_user_groups
    ADD CONSTRAINT accounts_user_groups_user_id_52b62117_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.accounts_user_user_permissions
    ADD CONSTRAINT accounts_user_user_p_permission_id_113bb443_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.accounts_user_user_permissions
    ADD CONSTRAINT accounts_user_user_p_user_id_e4f0a161_fk_accounts_ FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.areas_area
    ADD CONSTRAINT areas_area_parent_id_bc62832c_fk_areas_area_code FOREIGN KEY (parent_id) REFERENCES public.areas_area(code) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.assemblies_bookline
    ADD CONSTRAINT assemblies_bookline_corrects_id_61dfe804_fk_assemblie FOREIGN KEY (corrects_id) REFERENCES public.assemblies_bookline(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.assemblies_bookline
    ADD CONSTRAINT assemblies_bookline_decided_by_id_ff93daa5_fk_assemblie FOREIGN KEY (decided_by_id) REFERENCES public.assemblies_motion(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.assemblies_bookline
    ADD CONSTRAINT assemblies_bookline_document_id_ecffe3ca_fk_documents FOREIGN KEY (document_id) REFERENCES public.documents_document(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.assemblies_bylaws
    ADD CONSTRAINT assemblies_bylaws_adopted_by_id_7b180d88_fk_assemblie FOREIGN KEY (adopted_by_id) REFERENCES public.assemblies_motion(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.assemblies_call
    ADD CONSTRAINT assemblies_call_assembly_id_07127028_fk_assemblies_assembly_id FOREIGN KEY (assembly_id) REFERENCES public.assemblies_assembly(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.assemblies_callvoice
    ADD CONSTRAINT assemblies_callvoice_call_id_81956898_fk_assemblies_call_id FOREIGN KEY (call_id) REFERENCES public.assemblies_call(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.assemblies_candidacy
    ADD CONSTRAINT assemblies_candidacy_motion_id_ce035f19_fk_assemblies_motion_id FOREIGN KEY (motion_id) REFERENCES public.assemblies_motion(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.assemblies_candidacy
    ADD CONSTRAINT assemblies_candidacy_person_id_4385791e_fk_registry_person_id FOREIGN KEY (person_id) REFERENCES public.registry_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.assemblies_enrolment
    ADD CONSTRAINT assemblies_enrolment_benefit_id_157f818d_fk_assemblie FOREIGN KEY (benefit_id) REFERENCES public.assemblies_benefit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.assemblies_enrolment
    ADD CONSTRAINT assemblies_enrolment_person_id_0a09c8e9_fk_registry_person_id FOREIGN KEY (person_id) REFERENCES public.registry_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.assemblies_federationmember
    ADD CONSTRAINT assemblies_federatio_enterprise_id_e277632e_fk_registry_ FOREIGN KEY (enterprise_id) REFERENCES public.registry_enterprise(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.assemblies_federationmember
    ADD CONSTRAINT assemblies_federatio_person_id_a3328560_fk_registry_ FOREIGN KEY (person_id) REFERENCES public.registry_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.assemblies_federationlead
    ADD CONSTRAINT assemblies_federatio_person_id_fc57c68c_fk_registry_ FOREIGN KEY (person_id) REFERENCES public.registry_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.assemblies_minutes
    ADD CONSTRAINT assemblies_minutes_assembly_id_23192407_fk_assemblie FOREIGN KEY (assembly_id) REFERENCES public.assemblies_assembly(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.assemblies_minutes
    ADD CONSTRAINT assemblies_minutes_document_id_7082625c_fk_documents FOREIGN KEY (document_id) REFERENCES public.documents_document(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.assemblies_motion
    ADD CONSTRAINT assemblies_motion_assembly_id_dc8920f9_fk_assemblie FOREIGN KEY (assembly_id) REFERENCES public.assemblies_assembly(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.assemblies_openvote
    ADD CONSTRAINT assemblies_openvote_motion_id_9eb720bf_fk_assemblies_motion_id FOREIGN KEY (motion_id) REFERENCES public.assemblies_motion(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.assemblies_ownerflag
    ADD CONSTRAINT assemblies_ownerflag_post_id_39e0f84c_fk_posts_post_id FOREIGN KEY (post_id) REFERENCES public.posts_post(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.assemblies_ownerflag
    ADD CONSTRAINT assemblies_ownerflag_statement_id_1ad6a1f5_fk_assemblie FOREIGN KEY (statement_id) REFERENCES public.assemblies_ownerstatement(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.assemblies_ownersettlement
    ADD CONSTRAINT assemblies_ownersett_flag_id_55eb2b41_fk_assemblie FOREIGN KEY (flag_id) REFERENCES public.assemblies_ownerflag(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.assemblies_ownerstatement
    ADD CONSTRAINT assemblies_ownerstat_person_id_2cda1fad_fk_registry_ FOREIGN KEY (person_id) REFERENCES public.registry_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.assemblies_result
    ADD CONSTRAINT assemblies_result_motion_id_c27c645b_fk_assemblies_motion_id FOREIGN KEY (motion_id) REFERENCES public.assemblies_motion(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.assemblies_sealedballot
    ADD CONSTRAINT assemblies_sealedbal_motion_id_b9dd379a_fk_assemblie FOREIGN KEY (motion_id) REFERENCES public.assemblies_motion(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.assemblies_turnout
    ADD CONSTRAINT assemblies_turnout_motion_id_982c49ca_fk_assemblies_motion_id FOREIGN KEY (motion_id) REFERENCES public.assemblies_motion(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.assurance_acknowledgement
    ADD CONSTRAINT assurance_acknowledg_referral_id_3f177719_fk_assurance FOREIGN KEY (referral_id) REFERENCES public.assurance_referral(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.assurance_action
    ADD CONSTRAINT assurance_action_finding_id_83ebc47a_fk_assurance_finding_id FOREIGN KEY (finding_id) REFERENCES public.assurance_finding(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.assurance_comment
    ADD CONSTRAINT assurance_comment_report_id_851503eb_fk_assurance_report_id FOREIGN KEY (report_id) REFERENCES public.assurance_report(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.assurance_evidence
    ADD CONSTRAINT assurance_evidence_document_id_8835610d_fk_documents FOREIGN KEY (document_id) REFERENCES public.documents_document(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.assurance_evidence
    ADD CONSTRAINT assurance_evidence_subject_id_06ae9477_fk_assurance_subject_id FOREIGN KEY (subject_id) REFERENCES public.assurance_subject(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.assurance_finding
    ADD CONSTRAINT assurance_finding_inspection_id_ae07a954_fk_assurance FOREIGN KEY (inspection_id) REFERENCES public.assurance_inspection(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.assurance_finding
    ADD CONSTRAINT assurance_finding_subject_id_b95b559a_fk_assurance_subject_id FOREIGN KEY (subject_id) REFERENCES public.assurance_subject(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.assurance_inspection
    ADD CONSTRAINT assurance_inspection_subject_id_c7a97170_fk_assurance FOREIGN KEY (subject_id) REFERENCES public.assurance_subject(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.assurance_inspection
    ADD CONSTRAINT assurance_inspection_visit_id_561c5aa1_fk_assurance_visit_id FOREIGN KEY (visit_id) REFERENCES public.assurance_visit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.assurance_measure
    ADD CONSTRAINT assurance_measure_finding_id_53718146_fk_assurance_finding_id FOREIGN KEY (finding_id) REFERENCES public.assurance_finding(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.assurance_practicetold
    ADD CONSTRAINT assurance_practiceto_subject_id_a8008c75_fk_assurance FOREIGN KEY (subject_id) REFERENCES public.assurance_subject(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.assurance_referral
    ADD CONSTRAINT assurance_referral_finding_id_a3f984d5_fk_assurance_finding_id FOREIGN KEY (finding_id) REFERENCES public.assurance_finding(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.assurance_report
    ADD CONSTRAINT assurance_report_subject_id_c40176d6_fk_assurance_subject_id FOREIGN KEY (subject_id) REFERENCES public.assurance_subject(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.assurance_sitestatus
    ADD CONSTRAINT assurance_sitestatus_inspection_id_41221483_fk_assurance FOREIGN KEY (inspection_id) REFERENCES public.assurance_inspection(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.assurance_sitestatus
    ADD CONSTRAINT assurance_sitestatus_subject_id_94814191_fk_assurance FOREIGN KEY (subject_id) REFERENCES public.assurance_subject(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.assurance_statement
    ADD CONSTRAINT assurance_statement_subject_id_9a849482_fk_assurance_subject_id FOREIGN KEY (subject_id) REFERENCES public.assurance_subject(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.assurance_step
    ADD CONSTRAINT assurance_step_action_id_74309458_fk_assurance_action_id FOREIGN KEY (action_id) REFERENCES public.assurance_action(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.assurance_visit
    ADD CONSTRAINT assurance_visit_plan_id_63173d76_fk_assurance_plan_id FOREIGN KEY (plan_id) REFERENCES public.assurance_plan(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.assurance_visit
    ADD CONSTRAINT assurance_visit_subject_id_dee186b8_fk_assurance_subject_id FOREIGN KEY (subject_id) REFERENCES public.assurance_subject(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissio_permission_id_84c5c92e_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_b120cbf9_fk_auth_group_id FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_2f476e4b_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.cadastre_application
    ADD CONSTRAINT cadastre_application_parcel_id_742af07c_fk_cadastre_parcel_id FOREIGN KEY (parcel_id) REFERENCES public.cadastre_parcel(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.cadastre_crossing
    ADD CONSTRAINT cadastre_crossing_one_id_e1acfc02_fk_cadastre_miningright_id FOREIGN KEY (one_id) REFERENCES public.cadastre_miningright(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.cadastre_crossing
    ADD CONSTRAINT cadastre_crossing_other_id_2868c61c_fk_cadastre_miningright_id FOREIGN KEY (other_id) REFERENCES public.cadastre_miningright(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.cadastre_groundentry
    ADD CONSTRAINT cadastre_groundentry_parcel_id_db34cb8c_fk_cadastre_parcel_id FOREIGN KEY (parcel_id) REFERENCES public.cadastre_parcel(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.cadastre_groundentry
    ADD CONSTRAINT cadastre_groundentry_previous_id_efab55e3_fk_cadastre_ FOREIGN KEY (previous_id) REFERENCES public.cadastre_groundentry(number) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.cadastre_miningright
    ADD CONSTRAINT cadastre_miningright_application_id_773e0c37_fk_cadastre_ FOREIGN KEY (application_id) REFERENCES public.cadastre_application(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.cadastre_miningright
    ADD CONSTRAINT cadastre_miningright_entry_id_4607a7ef_fk_cadastre_ FOREIGN KEY (entry_id) REFERENCES public.cadastre_groundentry(number) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.cadastre_miningright
    ADD CONSTRAINT cadastre_miningright_imported_by_id_2d1ff14d_fk_cadastre_ FOREIGN KEY (imported_by_id) REFERENCES public.cadastre_importrun(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.cadastre_miningright
    ADD CONSTRAINT cadastre_miningright_parcel_id_4a6af009_fk_cadastre_parcel_id FOREIGN KEY (parcel_id) REFERENCES public.cadastre_parcel(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.cadastre_rightstatus
    ADD CONSTRAINT cadastre_rightstatus_right_id_66f58758_fk_cadastre_ FOREIGN KEY (right_id) REFERENCES public.cadastre_miningright(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.cadastre_zone
    ADD CONSTRAINT cadastre_zone_application_id_b4b3462f_fk_cadastre_ FOREIGN KEY (application_id) REFERENCES public.cadastre_application(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.credentials_change
    ADD CONSTRAINT credentials_change_credential_id_b2c1962b_fk_credentia FOREIGN KEY (credential_id) REFERENCES public.credentials_credential(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.credentials_credential
    ADD CONSTRAINT credentials_credenti_key_id_e3b7db68_fk_credentia FOREIGN KEY (key_id) REFERENCES public.credentials_issuerkey(kid) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.credentials_credential
    ADD CONSTRAINT credentials_credenti_list_id_6485a230_fk_credentia FOREIGN KEY (list_id) REFERENCES public.credentials_statuslist(number) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.credentials_print
    ADD CONSTRAINT credentials_print_credential_id_8f92fd62_fk_credentia FOREIGN KEY (credential_id) REFERENCES public.credentials_credential(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.credentials_print
    ADD CONSTRAINT credentials_print_document_id_a035de38_fk_documents_document_id FOREIGN KEY (document_id) REFERENCES public.documents_document(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.custody_bar
    ADD CONSTRAINT custody_bar_lot_id_f5b2e790_fk_custody_lot_id FOREIGN KEY (lot_id) REFERENCES public.custody_lot(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.custody_charge
    ADD CONSTRAINT custody_charge_bar_fineness_id_e56dab2b_fk_custody_reading_id FOREIGN KEY (bar_fineness_id) REFERENCES public.custody_reading(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.custody_charge
    ADD CONSTRAINT custody_charge_bar_id_3b4165c3_fk_custody_bar_id FOREIGN KEY (bar_id) REFERENCES public.custody_bar(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.custody_charge
    ADD CONSTRAINT custody_charge_bar_mass_id_ec50d36c_fk_custody_reading_id FOREIGN KEY (bar_mass_id) REFERENCES public.custody_reading(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.custody_charge
    ADD CONSTRAINT custody_charge_place_id_4dcbd919_fk_custody_place_id FOREIGN KEY (place_id) REFERENCES public.custody_place(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.custody_charge
    ADD CONSTRAINT custody_charge_slag_fineness_id_25523b89_fk_custody_reading_id FOREIGN KEY (slag_fineness_id) REFERENCES public.custody_reading(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.custody_charge
    ADD CONSTRAINT custody_charge_slag_mass_id_899b5eeb_fk_custody_reading_id FOREIGN KEY (slag_mass_id) REFERENCES public.custody_reading(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.custody_chargedlot
    ADD CONSTRAINT custody_chargedlot_charge_id_ae00416d_fk_custody_charge_id FOREIGN KEY (charge_id) REFERENCES public.custody_charge(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.custody_chargedlot
    ADD CONSTRAINT custody_chargedlot_lot_id_a7d8d1da_fk_custody_lot_id FOREIGN KEY (lot_id) REFERENCES public.custody_lot(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.custody_dailycheck
    ADD CONSTRAINT custody_dailycheck_instrument_id_dd5f677a_fk_custody_i FOREIGN KEY (instrument_id) REFERENCES public.custody_instrument(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.custody_dailycheck
    ADD CONSTRAINT custody_dailycheck_verification_id_2c4d3a9d_fk_custody_v FOREIGN KEY (verification_id) REFERENCES public.custody_verification(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.custody_freeze
    ADD CONSTRAINT custody_freeze_lot_id_9f231cf1_fk_custody_lot_id FOREIGN KEY (lot_id) REFERENCES public.custody_lot(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.custody_handover
    ADD CONSTRAINT custody_handover_bar_id_273a39d6_fk_custody_bar_id FOREIGN KEY (bar_id) REFERENCES public.custody_bar(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.custody_influence
    ADD CONSTRAINT custody_influence_transformation_id_df57917a_fk_custody_t FOREIGN KEY (transformation_id) REFERENCES public.custody_transformation(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.custody_influence
    ADD CONSTRAINT custody_influence_verification_id_a2e169ec_fk_custody_v FOREIGN KEY (verification_id) REFERENCES public.custody_verification(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.custody_instrument
    ADD CONSTRAINT custody_instrument_place_id_42773cce_fk_custody_place_id FOREIGN KEY (place_id) REFERENCES public.custody_place(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.custody_layer
    ADD CONSTRAINT custody_layer_bar_id_a2bcf26a_fk_custody_bar_id FOREIGN KEY (bar_id) REFERENCES public.custody_bar(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.custody_lot
    ADD CONSTRAINT custody_lot_fineness_id_047e6df8_fk_custody_reading_id FOREIGN KEY (fineness_id) REFERENCES public.custody_reading(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.custody_lot
    ADD CONSTRAINT custody_lot_made_by_id_85253ff2_fk_custody_transformation_id FOREIGN KEY (made_by_id) REFERENCES public.custody_transformation(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.custody_lot
    ADD CONSTRAINT custody_lot_mass_id_a144ff39_fk_custody_reading_id FOREIGN KEY (mass_id) REFERENCES public.custody_reading(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.custody_lot
    ADD CONSTRAINT custody_lot_melt_id_54ca2cda_fk_custody_melt_id FOREIGN KEY (melt_id) REFERENCES public.custody_melt(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.custody_lot
    ADD CONSTRAINT custody_lot_place_id_dd05eada_fk_custody_place_id FOREIGN KEY (place_id) REFERENCES public.custody_place(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.custody_lotorigin
    ADD CONSTRAINT custody_lotorigin_lot_id_73cf39b6_fk_custody_lot_id FOREIGN KEY (lot_id) REFERENCES public.custody_lot(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.custody_melt
    ADD CONSTRAINT custody_melt_after_id_c8c9f48c_fk_custody_reading_id FOREIGN KEY (after_id) REFERENCES public.custody_reading(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.custody_melt
    ADD CONSTRAINT custody_melt_before_id_28e0c72b_fk_custody_reading_id FOREIGN KEY (before_id) REFERENCES public.custody_reading(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.custody_melt
    ADD CONSTRAINT custody_melt_place_id_0ab9198e_fk_custody_place_id FOREIGN KEY (place_id) REFERENCES public.custody_place(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.custody_place
    ADD CONSTRAINT custody_place_agency_id_9dcac7a3_fk_posts_agency_key FOREIGN KEY (agency_id) REFERENCES public.posts_agency(key) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.custody_reading
    ADD CONSTRAINT custody_reading_check_of_day_id_a62c79d4_fk_custody_d FOREIGN KEY (check_of_day_id) REFERENCES public.custody_dailycheck(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.custody_reading
    ADD CONSTRAINT custody_reading_instrument_id_f6d2d999_fk_custody_instrument_id FOREIGN KEY (instrument_id) REFERENCES public.custody_instrument(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.custody_reading
    ADD CONSTRAINT custody_reading_verification_id_d2cae6ff_fk_custody_v FOREIGN KEY (verification_id) REFERENCES public.custody_verification(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.custody_review
    ADD CONSTRAINT custody_review_place_id_88dacba8_fk_custody_place_id FOREIGN KEY (place_id) REFERENCES public.custody_place(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.custody_transformationinput
    ADD CONSTRAINT custody_transformati_transformation_id_fd70b61a_fk_custody_t FOREIGN KEY (transformation_id) REFERENCES public.custody_transformation(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.custody_transformation
    ADD CONSTRAINT custody_transformation_place_id_419a1b74_fk_custody_place_id FOREIGN KEY (place_id) REFERENCES public.custody_place(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.custody_transformationinput
    ADD CONSTRAINT custody_transformationinput_lot_id_a300487d_fk_custody_lot_id FOREIGN KEY (lot_id) REFERENCES public.custody_lot(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.custody_verification
    ADD CONSTRAINT custody_verification_instrument_id_856a33a5_fk_custody_i FOREIGN KEY (instrument_id) REFERENCES public.custody_instrument(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.field_attachment
    ADD CONSTRAINT field_attachment_submission_id_bd7e7f85_fk_field_submission_id FOREIGN KEY (submission_id) REFERENCES public.field_submission(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.field_consumed
    ADD CONSTRAINT field_consumed_submission_id_875ac896_fk_field_submission_id FOREIGN KEY (submission_id) REFERENCES public.field_submission(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.field_draft
    ADD CONSTRAINT field_draft_form_id_92727e7a_fk_field_formversion_id FOREIGN KEY (form_id) REFERENCES public.field_formversion(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.field_draftfile
    ADD CONSTRAINT field_draftfile_draft_id_109dc046_fk_field_draft_id FOREIGN KEY (draft_id) REFERENCES public.field_draft(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.field_formend
    ADD CONSTRAINT field_formend_form_id_0c7bde98_fk_field_formversion_id FOREIGN KEY (form_id) REFERENCES public.field_formversion(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.field_formfile
    ADD CONSTRAINT field_formfile_form_id_736ea598_fk_field_formversion_id FOREIGN KEY (form_id) REFERENCES public.field_formversion(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.field_held
    ADD CONSTRAINT field_held_device_id_2e9b748c_fk_field_device_id FOREIGN KEY (device_id) REFERENCES public.field_device(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.field_heldanswer
    ADD CONSTRAINT field_heldanswer_held_id_4705c0e9_fk_field_held_id FOREIGN KEY (held_id) REFERENCES public.field_held(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.field_heldanswer
    ADD CONSTRAINT field_heldanswer_submission_id_51b7e5eb_fk_field_submission_id FOREIGN KEY (submission_id) REFERENCES public.field_submission(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.field_submission
    ADD CONSTRAINT field_submission_device_id_e8db521a_fk_field_device_id FOREIGN KEY (device_id) REFERENCES public.field_device(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.field_submission
    ADD CONSTRAINT field_submission_form_id_b860f754_fk_field_formversion_id FOREIGN KEY (form_id) REFERENCES public.field_formversion(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.finance_agreement
    ADD CONSTRAINT finance_agreement_agency_id_b156c187_fk_posts_agency_key FOREIGN KEY (agency_id) REFERENCES public.posts_agency(key) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.finance_agreement
    ADD CONSTRAINT finance_agreement_decision_id_aca5daa2_fk_finance_decision_id FOREIGN KEY (decision_id) REFERENCES public.finance_decision(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.finance_agreement
    ADD CONSTRAINT finance_agreement_document_id_8a85e189_fk_documents_document_id FOREIGN KEY (document_id) REFERENCES public.documents_document(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.finance_agreement
    ADD CONSTRAINT finance_agreement_enterprise_id_e00aaec8_fk_registry_ FOREIGN KEY (enterprise_id) REFERENCES public.registry_enterprise(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.finance_agreement
    ADD CONSTRAINT finance_agreement_person_id_6e8022eb_fk_registry_person_id FOREIGN KEY (person_id) REFERENCES public.registry_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.finance_answer
    ADD CONSTRAINT finance_answer_decision_id_3f24b3e0_fk_finance_decision_id FOREIGN KEY (decision_id) REFERENCES public.finance_decision(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.finance_cashplan
    ADD CONSTRAINT finance_cashplan_enterprise_id_7044c7fb_fk_registry_ FOREIGN KEY (enterprise_id) REFERENCES public.registry_enterprise(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.finance_cashplan
    ADD CONSTRAINT finance_cashplan_person_id_f2ed25da_fk_registry_person_id FOREIGN KEY (person_id) REFERENCES public.registry_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.finance_decision
    ADD CONSTRAINT finance_decision_post_id_8ef24836_fk_posts_post_id FOREIGN KEY (post_id) REFERENCES public.posts_post(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.finance_decision
    ADD CONSTRAINT finance_decision_request_id_1b0ee4ee_fk_finance_request_id FOREIGN KEY (request_id) REFERENCES public.finance_request(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.finance_instalment
    ADD CONSTRAINT finance_instalment_agreement_id_22c0d636_fk_finance_a FOREIGN KEY (agreement_id) REFERENCES public.finance_agreement(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.finance_offer
    ADD CONSTRAINT finance_offer_agency_id_5bcb951a_fk_posts_agency_key FOREIGN KEY (agency_id) REFERENCES public.posts_agency(key) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.finance_payment
    ADD CONSTRAINT finance_payment_agreement_id_dfb16565_fk_finance_agreement_id FOREIGN KEY (agreement_id) REFERENCES public.finance_agreement(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.finance_payment
    ADD CONSTRAINT finance_payment_takes_back_id_ce943c77_fk_finance_payment_id FOREIGN KEY (takes_back_id) REFERENCES public.finance_payment(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.finance_paymentword
    ADD CONSTRAINT finance_paymentword_payment_id_0c59ca1f_fk_finance_payment_id FOREIGN KEY (payment_id) REFERENCES public.finance_payment(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.finance_recoverytest
    ADD CONSTRAINT finance_recoverytest_enterprise_id_6fcd0f85_fk_registry_ FOREIGN KEY (enterprise_id) REFERENCES public.registry_enterprise(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.finance_recoverytest
    ADD CONSTRAINT finance_recoverytest_person_id_b811d0b3_fk_registry_person_id FOREIGN KEY (person_id) REFERENCES public.registry_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.finance_release
    ADD CONSTRAINT finance_release_request_id_927e6af4_fk_finance_request_id FOREIGN KEY (request_id) REFERENCES public.finance_request(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.finance_request
    ADD CONSTRAINT finance_request_enterprise_id_e2180d7b_fk_registry_ FOREIGN KEY (enterprise_id) REFERENCES public.registry_enterprise(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.finance_request
    ADD CONSTRAINT finance_request_offer_id_8a878050_fk_finance_offer_id FOREIGN KEY (offer_id) REFERENCES public.finance_offer(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.finance_request
    ADD CONSTRAINT finance_request_person_id_6e9f1ebd_fk_registry_person_id FOREIGN KEY (person_id) REFERENCES public.registry_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.finance_savingsgroup
    ADD CONSTRAINT finance_savingsgroup_enterprise_id_1afa7f66_fk_registry_ FOREIGN KEY (enterprise_id) REFERENCES public.registry_enterprise(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.finance_savingsgroup
    ADD CONSTRAINT finance_savingsgroup_founder_id_7e00396b_fk_registry_person_id FOREIGN KEY (founder_id) REFERENCES public.registry_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.finance_savingsline
    ADD CONSTRAINT finance_savingsline_group_id_531f831b_fk_finance_s FOREIGN KEY (group_id) REFERENCES public.finance_savingsgroup(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.finance_savingsline
    ADD CONSTRAINT finance_savingsline_member_id_99e8dfab_fk_finance_s FOREIGN KEY (member_id) REFERENCES public.finance_savingsmember(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.finance_savingsline
    ADD CONSTRAINT finance_savingsline_takes_back_id_58a596e3_fk_finance_s FOREIGN KEY (takes_back_id) REFERENCES public.finance_savingsline(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.finance_savingsmember
    ADD CONSTRAINT finance_savingsmembe_group_id_0ffb4e70_fk_finance_s FOREIGN KEY (group_id) REFERENCES public.finance_savingsgroup(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.finance_savingsmember
    ADD CONSTRAINT finance_savingsmember_person_id_89f03c12_fk_registry_person_id FOREIGN KEY (person_id) REFERENCES public.registry_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.finance_withdrawal
    ADD CONSTRAINT finance_withdrawal_release_id_d7825862_fk_finance_release_id FOREIGN KEY (release_id) REFERENCES public.finance_release(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.forum_answer
    ADD CONSTRAINT forum_answer_carrier_id_c0679f34_fk_posts_post_id FOREIGN KEY (carrier_id) REFERENCES public.posts_post(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.forum_answer
    ADD CONSTRAINT forum_answer_post_id_ca5a651d_fk_posts_post_id FOREIGN KEY (post_id) REFERENCES public.posts_post(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.forum_answer
    ADD CONSTRAINT forum_answer_proposal_id_6d302f30_fk_forum_proposal_id FOREIGN KEY (proposal_id) REFERENCES public.forum_proposal(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.forum_appeal
    ADD CONSTRAINT forum_appeal_hiding_id_2cb1e4ae_fk_forum_hiding_id FOREIGN KEY (hiding_id) REFERENCES public.forum_hiding(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.forum_box
    ADD CONSTRAINT forum_box_proposal_id_d749e157_fk_forum_proposal_id FOREIGN KEY (proposal_id) REFERENCES public.forum_proposal(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.forum_hiding
    ADD CONSTRAINT forum_hiding_post_id_a32ff60b_fk_posts_post_id FOREIGN KEY (post_id) REFERENCES public.posts_post(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.forum_hiding
    ADD CONSTRAINT forum_hiding_proposal_id_09ee55b7_fk_forum_proposal_id FOREIGN KEY (proposal_id) REFERENCES public.forum_proposal(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.forum_outcome
    ADD CONSTRAINT forum_outcome_answer_id_6de0aeba_fk_forum_answer_proposal_id FOREIGN KEY (answer_id) REFERENCES public.forum_answer(proposal_id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.forum_outcome
    ADD CONSTRAINT forum_outcome_post_id_8f59f0ea_fk_posts_post_id FOREIGN KEY (post_id) REFERENCES public.posts_post(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.forum_overdue
    ADD CONSTRAINT forum_overdue_post_id_2e04edd8_fk_posts_post_id FOREIGN KEY (post_id) REFERENCES public.posts_post(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.forum_overdue
    ADD CONSTRAINT forum_overdue_proposal_id_8b978d6c_fk_forum_proposal_id FOREIGN KEY (proposal_id) REFERENCES public.forum_proposal(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.forum_overdue
    ADD CONSTRAINT forum_overdue_told_id_241c5ed0_fk_posts_post_id FOREIGN KEY (told_id) REFERENCES public.posts_post(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.forum_ruling
    ADD CONSTRAINT forum_ruling_appeal_id_0f099df7_fk_forum_appeal_hiding_id FOREIGN KEY (appeal_id) REFERENCES public.forum_appeal(hiding_id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.forum_ruling
    ADD CONSTRAINT forum_ruling_post_id_47e4fb9b_fk_posts_post_id FOREIGN KEY (post_id) REFERENCES public.posts_post(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.forum_signature
    ADD CONSTRAINT forum_signature_proposal_id_ae287430_fk_forum_proposal_id FOREIGN KEY (proposal_id) REFERENCES public.forum_proposal(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.forum_takenup
    ADD CONSTRAINT forum_takenup_proposal_id_df9b47fd_fk_forum_proposal_id FOREIGN KEY (proposal_id) REFERENCES public.forum_proposal(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.journal_position
    ADD CONSTRAINT journal_position_entry_id_f63eb95e_fk_journal_entry_id FOREIGN KEY (entry_id) REFERENCES public.journal_entry(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.journal_undelivered
    ADD CONSTRAINT journal_undelivered_entry_id_a5710b51_fk_journal_entry_id FOREIGN KEY (entry_id) REFERENCES public.journal_entry(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.learning_article
    ADD CONSTRAINT learning_article_page_ptr_id_50aaf026_fk_wagtailcore_page_id FOREIGN KEY (page_ptr_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.learning_article
    ADD CONSTRAINT learning_article_picture_id_26ec4564_fk_wagtailimages_image_id FOREIGN KEY (picture_id) REFERENCES public.wagtailimages_image(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.learning_articleindex
    ADD CONSTRAINT learning_articleinde_page_ptr_id_31e7b4dd_fk_wagtailco FOREIGN KEY (page_ptr_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.learning_attendance
    ADD CONSTRAINT learning_attendance_intake_id_76c4a3c2_fk_learning_intake_id FOREIGN KEY (intake_id) REFERENCES public.learning_intake(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.learning_attendance
    ADD CONSTRAINT learning_attendance_person_id_6156b2c2_fk_registry_person_id FOREIGN KEY (person_id) REFERENCES public.registry_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.learning_attendance
    ADD CONSTRAINT learning_attendance_session_id_96dbc331_fk_learning_session_id FOREIGN KEY (session_id) REFERENCES public.learning_session(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.learning_attendance
    ADD CONSTRAINT learning_attendance_user_id_c9b138c2_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.learning_campaign
    ADD CONSTRAINT learning_campaign_by_id_cba15e46_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.learning_certificate
    ADD CONSTRAINT learning_certificate_passed_in_id_9dec35e4_fk_learning_try_id FOREIGN KEY (passed_in_id) REFERENCES public.learning_try(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.learning_certificate
    ADD CONSTRAINT learning_certificate_person_id_2fd745f8_fk_registry_person_id FOREIGN KEY (person_id) REFERENCES public.registry_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.learning_certificate
    ADD CONSTRAINT learning_certificate_session_id_d9e9a877_fk_learning_session_id FOREIGN KEY (session_id) REFERENCES public.learning_session(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.learning_certificate
    ADD CONSTRAINT learning_certificate_user_id_3f4552af_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.learning_draw
    ADD CONSTRAINT learning_draw_by_id_148628f1_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.learning_enrolment
    ADD CONSTRAINT learning_enrolment_person_id_a4030103_fk_registry_person_id FOREIGN KEY (person_id) REFERENCES public.registry_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.learning_enrolment
    ADD CONSTRAINT learning_enrolment_session_id_c5bc1e66_fk_learning_session_id FOREIGN KEY (session_id) REFERENCES public.learning_session(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.learning_enrolment
    ADD CONSTRAINT learning_enrolment_user_id_1eeb6311_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.learning_intake
    ADD CONSTRAINT learning_intake_by_id_2078db13_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.learning_intake
    ADD CONSTRAINT learning_intake_session_id_5ce1dbb5_fk_learning_session_id FOREIGN KEY (session_id) REFERENCES public.learning_session(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.learning_reach
    ADD CONSTRAINT learning_reach_by_id_9b05a68e_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.learning_reach
    ADD CONSTRAINT learning_reach_campaign_id_14897fbb_fk_learning_campaign_id FOREIGN KEY (campaign_id) REFERENCES public.learning_campaign(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.learning_session
    ADD CONSTRAINT learning_session_planned_by_id_aadc58ba_fk_accounts_user_id FOREIGN KEY (planned_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.learning_try
    ADD CONSTRAINT learning_try_filed_by_id_54083f50_fk_accounts_user_id FOREIGN KEY (filed_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.learning_try
    ADD CONSTRAINT learning_try_person_id_eabab1c3_fk_registry_person_id FOREIGN KEY (person_id) REFERENCES public.registry_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.learning_try
    ADD CONSTRAINT learning_try_user_id_56b85639_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.ledger_entry
    ADD CONSTRAINT ledger_entry_posting_id_a41b2fc2_fk_ledger_posting_id FOREIGN KEY (posting_id) REFERENCES public.ledger_posting(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.ledger_hold
    ADD CONSTRAINT ledger_hold_entry_id_c3c6492f_fk_ledger_entry_id FOREIGN KEY (entry_id) REFERENCES public.ledger_entry(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.ledger_posting
    ADD CONSTRAINT ledger_posting_reverses_id_423e3542_fk_ledger_posting_id FOREIGN KEY (reverses_id) REFERENCES public.ledger_posting(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.ledger_release
    ADD CONSTRAINT ledger_release_hold_id_84f76480_fk_ledger_hold_id FOREIGN KEY (hold_id) REFERENCES public.ledger_hold(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.market_disputedecision
    ADD CONSTRAINT market_disputedecisi_dispute_id_298b07e4_fk_market_sa FOREIGN KEY (dispute_id) REFERENCES public.market_saledispute(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.market_purchase
    ADD CONSTRAINT market_purchase_paper_id_8c448b3d_fk_market_originpaper_id FOREIGN KEY (paper_id) REFERENCES public.market_originpaper(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.market_purchase
    ADD CONSTRAINT market_purchase_price_id_2ebb3711_fk_market_price_id FOREIGN KEY (price_id) REFERENCES public.market_price(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.market_saleconfirmation
    ADD CONSTRAINT market_saleconfirmat_purchase_id_97cdc11f_fk_market_pu FOREIGN KEY (purchase_id) REFERENCES public.market_purchase(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.market_saledispute
    ADD CONSTRAINT market_saledispute_paper_id_df1669ef_fk_market_originpaper_id FOREIGN KEY (paper_id) REFERENCES public.market_originpaper(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.market_saledispute
    ADD CONSTRAINT market_saledispute_purchase_id_ce896c28_fk_market_purchase_id FOREIGN KEY (purchase_id) REFERENCES public.market_purchase(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.offices_decision
    ADD CONSTRAINT offices_decision_meeting_id_b85b5d06_fk_offices_meeting_id FOREIGN KEY (meeting_id) REFERENCES public.offices_meeting(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.offices_decision
    ADD CONSTRAINT offices_decision_owner_id_96ae5f36_fk_posts_post_id FOREIGN KEY (owner_id) REFERENCES public.posts_post(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.offices_decisionnews
    ADD CONSTRAINT offices_decisionnews_by_id_020b72af_fk_posts_post_id FOREIGN KEY (by_id) REFERENCES public.posts_post(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.offices_decisionnews
    ADD CONSTRAINT offices_decisionnews_decision_id_c996dfe0_fk_offices_d FOREIGN KEY (decision_id) REFERENCES public.offices_decision(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.offices_handover
    ADD CONSTRAINT offices_handover_appointed_by_id_0a825d32_fk_accounts_user_id FOREIGN KEY (appointed_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.offices_handover
    ADD CONSTRAINT offices_handover_post_id_abad4376_fk_posts_post_id FOREIGN KEY (post_id) REFERENCES public.posts_post(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.offices_handover
    ADD CONSTRAINT offices_handover_to_id_0acb0d6e_fk_accounts_user_id FOREIGN KEY (to_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.offices_meeting
    ADD CONSTRAINT offices_meeting_kept_by_id_ce365fce_fk_posts_post_id FOREIGN KEY (kept_by_id) REFERENCES public.posts_post(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.offices_receipt
    ADD CONSTRAINT offices_receipt_by_id_9feddc98_fk_accounts_user_id FOREIGN KEY (by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.offices_receipt
    ADD CONSTRAINT offices_receipt_hand_over_id_0f6d5111_fk_offices_handover_id FOREIGN KEY (hand_over_id) REFERENCES public.offices_handover(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.pathway_chargeanswer
    ADD CONSTRAINT pathway_chargeanswer_asked_id_5836379e_fk_pathway_c FOREIGN KEY (asked_id) REFERENCES public.pathway_chargeasked(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.pathway_commitmentmove
    ADD CONSTRAINT pathway_commitmentmo_commitment_id_1cbe682c_fk_pathway_c FOREIGN KEY (commitment_id) REFERENCES public.pathway_commitment(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.pathway_filing
    ADD CONSTRAINT pathway_filing_document_id_5f39bd6f_fk_documents_document_id FOREIGN KEY (document_id) REFERENCES public.documents_document(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.pathway_filing
    ADD CONSTRAINT pathway_filing_enterprise_id_26737f75_fk_registry_enterprise_id FOREIGN KEY (enterprise_id) REFERENCES public.registry_enterprise(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.pathway_filing
    ADD CONSTRAINT pathway_filing_post_id_742cccaf_fk_posts_post_id FOREIGN KEY (post_id) REFERENCES public.posts_post(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.pathway_filingdecision
    ADD CONSTRAINT pathway_filingdecision_filing_id_4ef85cdc_fk_pathway_filing_id FOREIGN KEY (filing_id) REFERENCES public.pathway_filing(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.pathway_filingdecision
    ADD CONSTRAINT pathway_filingdecision_post_id_59225377_fk_posts_post_id FOREIGN KEY (post_id) REFERENCES public.posts_post(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.pathway_handoveritem
    ADD CONSTRAINT pathway_handoveritem_support_id_71d47333_fk_pathway_support_id FOREIGN KEY (support_id) REFERENCES public.pathway_support(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.pathway_handovermove
    ADD CONSTRAINT pathway_handovermove_item_id_bb538228_fk_pathway_h FOREIGN KEY (item_id) REFERENCES public.pathway_handoveritem(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.pathway_handovermove
    ADD CONSTRAINT pathway_handovermove_post_id_1aba0f4d_fk_posts_post_id FOREIGN KEY (post_id) REFERENCES public.posts_post(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.pathway_paperentry
    ADD CONSTRAINT pathway_paperentry_post_id_19de749e_fk_posts_post_id FOREIGN KEY (post_id) REFERENCES public.posts_post(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.pathway_plan
    ADD CONSTRAINT pathway_plan_enterprise_id_c2c1ecb1_fk_registry_enterprise_id FOREIGN KEY (enterprise_id) REFERENCES public.registry_enterprise(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.pathway_planitem
    ADD CONSTRAINT pathway_planitem_owner_enterprise_id_31402333_fk_registry_ FOREIGN KEY (owner_enterprise_id) REFERENCES public.registry_enterprise(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.pathway_planitem
    ADD CONSTRAINT pathway_planitem_plan_id_b5beb8ac_fk_pathway_plan_id FOREIGN KEY (plan_id) REFERENCES public.pathway_plan(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.pathway_planmeasurement
    ADD CONSTRAINT pathway_planmeasurement_item_id_26573f6c_fk_pathway_planitem_id FOREIGN KEY (item_id) REFERENCES public.pathway_planitem(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.pathway_planmove
    ADD CONSTRAINT pathway_planmove_item_id_c8743d83_fk_pathway_planitem_id FOREIGN KEY (item_id) REFERENCES public.pathway_planitem(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.pathway_reformstage
    ADD CONSTRAINT pathway_reformstage_reform_id_74125116_fk_pathway_reform_id FOREIGN KEY (reform_id) REFERENCES public.pathway_reform(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.pathway_stepowner
    ADD CONSTRAINT pathway_stepowner_agency_id_2d2d501e_fk_posts_agency_key FOREIGN KEY (agency_id) REFERENCES public.posts_agency(key) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.pathway_support
    ADD CONSTRAINT pathway_support_agency_id_abc0ff49_fk_posts_agency_key FOREIGN KEY (agency_id) REFERENCES public.posts_agency(key) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.pathway_support
    ADD CONSTRAINT pathway_support_agreed_post_id_fd8ec4a3_fk_posts_post_id FOREIGN KEY (agreed_post_id) REFERENCES public.posts_post(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.pathway_support
    ADD CONSTRAINT pathway_support_enterprise_id_bfa64138_fk_registry_ FOREIGN KEY (enterprise_id) REFERENCES public.registry_enterprise(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.posts_holding
    ADD CONSTRAINT posts_holding_post_id_1d5846da_fk_posts_post_id FOREIGN KEY (post_id) REFERENCES public.posts_post(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.posts_post
    ADD CONSTRAINT posts_post_agency_id_f8c685e2_fk_posts_agency_key FOREIGN KEY (agency_id) REFERENCES public.posts_agency(key) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.procedures_case
    ADD CONSTRAINT procedures_case_definition_id_f14c0c66_fk_procedure FOREIGN KEY (definition_id) REFERENCES public.procedures_definition(sha256) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.procedures_task
    ADD CONSTRAINT procedures_task_case_id_6e417871_fk_procedures_case_id FOREIGN KEY (case_id) REFERENCES public.procedures_case(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.procedures_task
    ADD CONSTRAINT procedures_task_decided_by_id_3f9dfd32_fk_accounts_user_id FOREIGN KEY (decided_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.procedures_task
    ADD CONSTRAINT procedures_task_decided_post_id_7c07809b_fk_posts_post_id FOREIGN KEY (decided_post_id) REFERENCES public.posts_post(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.procedures_task
    ADD CONSTRAINT procedures_task_post_id_8ad125e4_fk_posts_post_id FOREIGN KEY (post_id) REFERENCES public.posts_post(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.registry_consent
    ADD CONSTRAINT registry_consent_person_id_6a42bb8f_fk_registry_person_id FOREIGN KEY (person_id) REFERENCES public.registry_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.registry_correction
    ADD CONSTRAINT registry_correction_person_id_c2de7aa1_fk_registry_person_id FOREIGN KEY (person_id) REFERENCES public.registry_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.registry_correctionanswer
    ADD CONSTRAINT registry_correctiona_correction_id_87c5f0c2_fk_registry_ FOREIGN KEY (correction_id) REFERENCES public.registry_correction(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.registry_demand
    ADD CONSTRAINT registry_demand_person_id_e6f54a8f_fk_registry_person_id FOREIGN KEY (person_id) REFERENCES public.registry_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.registry_enterprise
    ADD CONSTRAINT registry_enterprise_founder_id_98a1d583_fk_registry_person_id FOREIGN KEY (founder_id) REFERENCES public.registry_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.registry_fact
    ADD CONSTRAINT registry_fact_person_id_9f39658e_fk_registry_person_id FOREIGN KEY (person_id) REFERENCES public.registry_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.registry_identityevidence
    ADD CONSTRAINT registry_identityevi_person_id_4f25d3e8_fk_registry_ FOREIGN KEY (person_id) REFERENCES public.registry_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.registry_leadership
    ADD CONSTRAINT registry_leadership_enterprise_id_eaf47681_fk_registry_ FOREIGN KEY (enterprise_id) REFERENCES public.registry_enterprise(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.registry_leadership
    ADD CONSTRAINT registry_leadership_person_id_f0175dea_fk_registry_person_id FOREIGN KEY (person_id) REFERENCES public.registry_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.registry_membership
    ADD CONSTRAINT registry_membership_enterprise_id_2940133d_fk_registry_ FOREIGN KEY (enterprise_id) REFERENCES public.registry_enterprise(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.registry_membership
    ADD CONSTRAINT registry_membership_person_id_7bab2f0d_fk_registry_person_id FOREIGN KEY (person_id) REFERENCES public.registry_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.registry_reading
    ADD CONSTRAINT registry_reading_person_id_67b62281_fk_registry_person_id FOREIGN KEY (person_id) REFERENCES public.registry_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.registry_roleheld
    ADD CONSTRAINT registry_roleheld_person_id_10338746_fk_registry_person_id FOREIGN KEY (person_id) REFERENCES public.registry_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.registry_sitenumber
    ADD CONSTRAINT registry_sitenumber_site_id_d0623cf8_fk_registry_site_id FOREIGN KEY (site_id) REFERENCES public.registry_site(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.registry_visit
    ADD CONSTRAINT registry_visit_run_id_264f7068_fk_registry_visitsrun_id FOREIGN KEY (run_id) REFERENCES public.registry_visitsrun(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.registry_visit
    ADD CONSTRAINT registry_visit_site_id_c6ddb093_fk_registry_site_id FOREIGN KEY (site_id) REFERENCES public.registry_site(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.registry_vouch
    ADD CONSTRAINT registry_vouch_person_id_5d21afd2_fk_registry_person_id FOREIGN KEY (person_id) REFERENCES public.registry_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.registry_vouch
    ADD CONSTRAINT registry_vouch_voucher_id_60eee37c_fk_registry_person_id FOREIGN KEY (voucher_id) REFERENCES public.registry_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.safety_belonging
    ADD CONSTRAINT safety_belonging_accident_id_999d582f_fk_safety_accident_id FOREIGN KEY (accident_id) REFERENCES public.safety_accident(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.safety_belonging
    ADD CONSTRAINT safety_belonging_post_id_3e88ee7a_fk_posts_post_id FOREIGN KEY (post_id) REFERENCES public.posts_post(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.safety_belonging
    ADD CONSTRAINT safety_belonging_report_id_2a64d2a4_fk_safety_report_id FOREIGN KEY (report_id) REFERENCES public.safety_report(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.safety_check
    ADD CONSTRAINT safety_check_team_id_b9ce8934_fk_safety_team_id FOREIGN KEY (team_id) REFERENCES public.safety_team(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.safety_finding
    ADD CONSTRAINT safety_finding_accident_id_e89281c7_fk_safety_accident_id FOREIGN KEY (accident_id) REFERENCES public.safety_accident(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.safety_finding
    ADD CONSTRAINT safety_finding_post_id_75438fa7_fk_posts_post_id FOREIGN KEY (post_id) REFERENCES public.posts_post(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.safety_offer
    ADD CONSTRAINT safety_offer_post_id_31a6e083_fk_posts_post_id FOREIGN KEY (post_id) REFERENCES public.posts_post(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.safety_offernews
    ADD CONSTRAINT safety_offernews_offer_id_ca44b36a_fk_safety_offer_id FOREIGN KEY (offer_id) REFERENCES public.safety_offer(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.safety_report
    ADD CONSTRAINT safety_report_recording_id_f08660b0_fk_documents_document_id FOREIGN KEY (recording_id) REFERENCES public.documents_document(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.safety_share
    ADD CONSTRAINT safety_share_team_id_85dc7bdf_fk_safety_team_id FOREIGN KEY (team_id) REFERENCES public.safety_team(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.safety_step
    ADD CONSTRAINT safety_step_accident_id_0bc48c51_fk_safety_accident_id FOREIGN KEY (accident_id) REFERENCES public.safety_accident(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.safety_step
    ADD CONSTRAINT safety_step_post_id_d88d9eab_fk_posts_post_id FOREIGN KEY (post_id) REFERENCES public.posts_post(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.taggit_taggeditem
    ADD CONSTRAINT taggit_taggeditem_content_type_id_9957a03c_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.taggit_taggeditem
    ADD CONSTRAINT taggit_taggeditem_tag_id_f4f5b767_fk_taggit_tag_id FOREIGN KEY (tag_id) REFERENCES public.taggit_tag(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.voice_keyshare
    ADD CONSTRAINT voice_keyshare_key_id_c495bb23_fk_voice_postkey_id FOREIGN KEY (key_id) REFERENCES public.voice_postkey(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.voice_lock
    ADD CONSTRAINT voice_lock_case_id_94d9b67e_fk_voice_case_id FOREIGN KEY (case_id) REFERENCES public.voice_case(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.voice_postkey
    ADD CONSTRAINT voice_postkey_post_id_2864488c_fk_posts_post_id FOREIGN KEY (post_id) REFERENCES public.posts_post(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.voice_slip
    ADD CONSTRAINT voice_slip_case_id_d6bb04cb_fk_voice_case_id FOREIGN KEY (case_id) REFERENCES public.voice_case(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.voice_step
    ADD CONSTRAINT voice_step_case_id_29f00a8f_fk_voice_case_id FOREIGN KEY (case_id) REFERENCES public.voice_case(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailadmin_editingsession
    ADD CONSTRAINT wagtailadmin_editing_content_type_id_4df7730e_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailadmin_editingsession
    ADD CONSTRAINT wagtailadmin_editing_user_id_6e1a9b70_fk_accounts_ FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailadmin_formstate
    ADD CONSTRAINT wagtailadmin_formsta_content_type_id_e32438b3_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailadmin_formstate
    ADD CONSTRAINT wagtailadmin_formstate_user_id_b910adc2_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_apitoken
    ADD CONSTRAINT wagtailcore_apitoken_user_id_49b1141b_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_collectionviewrestriction
    ADD CONSTRAINT wagtailcore_collecti_collection_id_761908ec_fk_wagtailco FOREIGN KEY (collection_id) REFERENCES public.wagtailcore_collection(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_collectionviewrestriction_groups
    ADD CONSTRAINT wagtailcore_collecti_collectionviewrestri_47320efd_fk_wagtailco FOREIGN KEY (collectionviewrestriction_id) REFERENCES public.wagtailcore_collectionviewrestriction(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_collectionviewrestriction_groups
    ADD CONSTRAINT wagtailcore_collecti_group_id_1823f2a3_fk_auth_grou FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_comment
    ADD CONSTRAINT wagtailcore_comment_page_id_108444b5_fk_wagtailcore_page_id FOREIGN KEY (page_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_comment
    ADD CONSTRAINT wagtailcore_comment_resolved_by_id_a282aa0e_fk_accounts_user_id FOREIGN KEY (resolved_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_comment
    ADD CONSTRAINT wagtailcore_comment_revision_created_id_1d058279_fk_wagtailco FOREIGN KEY (revision_created_id) REFERENCES public.wagtailcore_revision(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_comment
    ADD CONSTRAINT wagtailcore_comment_user_id_0c577ca6_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_commentreply
    ADD CONSTRAINT wagtailcore_commentr_comment_id_afc7e027_fk_wagtailco FOREIGN KEY (comment_id) REFERENCES public.wagtailcore_comment(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_commentreply
    ADD CONSTRAINT wagtailcore_commentreply_user_id_d0b3b9c3_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_groupapprovaltask_groups
    ADD CONSTRAINT wagtailcore_groupapp_group_id_2e64b61f_fk_auth_grou FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_groupapprovaltask_groups
    ADD CONSTRAINT wagtailcore_groupapp_groupapprovaltask_id_9a9255ea_fk_wagtailco FOREIGN KEY (groupapprovaltask_id) REFERENCES public.wagtailcore_groupapprovaltask(task_ptr_id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_groupapprovaltask
    ADD CONSTRAINT wagtailcore_groupapp_task_ptr_id_cfe58781_fk_wagtailco FOREIGN KEY (task_ptr_id) REFERENCES public.wagtailcore_task(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_groupcollectionpermission
    ADD CONSTRAINT wagtailcore_groupcol_collection_id_5423575a_fk_wagtailco FOREIGN KEY (collection_id) REFERENCES public.wagtailcore_collection(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_groupcollectionpermission
    ADD CONSTRAINT wagtailcore_groupcol_group_id_05d61460_fk_auth_grou FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_groupcollectionpermission
    ADD CONSTRAINT wagtailcore_groupcol_permission_id_1b626275_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_grouppagepermission
    ADD CONSTRAINT wagtailcore_grouppag_group_id_fc07e671_fk_auth_grou FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_grouppagepermission
    ADD CONSTRAINT wagtailcore_grouppag_page_id_710b114a_fk_wagtailco FOREIGN KEY (page_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_grouppagepermission
    ADD CONSTRAINT wagtailcore_grouppag_permission_id_05acb22e_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_groupsitepermission
    ADD CONSTRAINT wagtailcore_groupsit_group_id_e5cdbee4_fk_auth_grou FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_groupsitepermission
    ADD CONSTRAINT wagtailcore_groupsit_permission_id_459b1f38_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_groupsitepermission
    ADD CONSTRAINT wagtailcore_groupsit_site_id_245de488_fk_wagtailco FOREIGN KEY (site_id) REFERENCES public.wagtailcore_site(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_modellogentry
    ADD CONSTRAINT wagtailcore_modellog_content_type_id_68849e77_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_page
    ADD CONSTRAINT wagtailcore_page_alias_of_id_12945502_fk_wagtailcore_page_id FOREIGN KEY (alias_of_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_page
    ADD CONSTRAINT wagtailcore_page_content_type_id_c28424df_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_page
    ADD CONSTRAINT wagtailcore_page_latest_revision_id_e60fef51_fk_wagtailco FOREIGN KEY (latest_revision_id) REFERENCES public.wagtailcore_revision(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_page
    ADD CONSTRAINT wagtailcore_page_live_revision_id_930bd822_fk_wagtailco FOREIGN KEY (live_revision_id) REFERENCES public.wagtailcore_revision(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_page
    ADD CONSTRAINT wagtailcore_page_locale_id_3c7e30a6_fk_wagtailcore_locale_id FOREIGN KEY (locale_id) REFERENCES public.wagtailcore_locale(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_page
    ADD CONSTRAINT wagtailcore_page_locked_by_id_bcb86245_fk_accounts_user_id FOREIGN KEY (locked_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_page
    ADD CONSTRAINT wagtailcore_page_owner_id_fbf7c332_fk_accounts_user_id FOREIGN KEY (owner_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_pagelogentry
    ADD CONSTRAINT wagtailcore_pageloge_content_type_id_74e7708a_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_revision
    ADD CONSTRAINT wagtailcore_pagerevision_user_id_2409d2f4_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_pagesubscription
    ADD CONSTRAINT wagtailcore_pagesubs_page_id_a085e7a6_fk_wagtailco FOREIGN KEY (page_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_pagesubscription
    ADD CONSTRAINT wagtailcore_pagesubs_user_id_89d7def9_fk_accounts_ FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_pageviewrestriction_groups
    ADD CONSTRAINT wagtailcore_pageview_group_id_6460f223_fk_auth_grou FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_pageviewrestriction
    ADD CONSTRAINT wagtailcore_pageview_page_id_15a8bea6_fk_wagtailco FOREIGN KEY (page_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_pageviewrestriction_groups
    ADD CONSTRAINT wagtailcore_pageview_pageviewrestriction__f147a99a_fk_wagtailco FOREIGN KEY (pageviewrestriction_id) REFERENCES public.wagtailcore_pageviewrestriction(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_referenceindex
    ADD CONSTRAINT wagtailcore_referenc_base_content_type_id_313cf40f_fk_django_co FOREIGN KEY (base_content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_referenceindex
    ADD CONSTRAINT wagtailcore_referenc_content_type_id_766e0336_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_referenceindex
    ADD CONSTRAINT wagtailcore_referenc_to_content_type_id_93690bbd_fk_django_co FOREIGN KEY (to_content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_revision
    ADD CONSTRAINT wagtailcore_revision_base_content_type_id_5b4ef7bd_fk_django_co FOREIGN KEY (base_content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_revision
    ADD CONSTRAINT wagtailcore_revision_content_type_id_c8cb69c0_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_site
    ADD CONSTRAINT wagtailcore_site_root_page_id_e02fb95c_fk_wagtailcore_page_id FOREIGN KEY (root_page_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_task
    ADD CONSTRAINT wagtailcore_task_content_type_id_249ab8ba_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_taskstate
    ADD CONSTRAINT wagtailcore_taskstat_content_type_id_0a758fdc_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_taskstate
    ADD CONSTRAINT wagtailcore_taskstat_finished_by_id_13f98229_fk_accounts_ FOREIGN KEY (finished_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_taskstate
    ADD CONSTRAINT wagtailcore_taskstat_revision_id_df25a499_fk_wagtailco FOREIGN KEY (revision_id) REFERENCES public.wagtailcore_revision(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_taskstate
    ADD CONSTRAINT wagtailcore_taskstat_workflow_state_id_9239a775_fk_wagtailco FOREIGN KEY (workflow_state_id) REFERENCES public.wagtailcore_workflowstate(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_taskstate
    ADD CONSTRAINT wagtailcore_taskstate_task_id_c3677c34_fk_wagtailcore_task_id FOREIGN KEY (task_id) REFERENCES public.wagtailcore_task(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_uploadedfile
    ADD CONSTRAINT wagtailcore_uploaded_for_content_type_id_b0fc87b2_fk_django_co FOREIGN KEY (for_content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_uploadedfile
    ADD CONSTRAINT wagtailcore_uploaded_uploaded_by_user_id_c7580fe8_fk_accounts_ FOREIGN KEY (uploaded_by_user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_workflowstate
    ADD CONSTRAINT wagtailcore_workflow_base_content_type_id_a30dc576_fk_django_co FOREIGN KEY (base_content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_workflowstate
    ADD CONSTRAINT wagtailcore_workflow_content_type_id_2bb78ce1_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_workflowcontenttype
    ADD CONSTRAINT wagtailcore_workflow_content_type_id_b261bb37_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_workflowstate
    ADD CONSTRAINT wagtailcore_workflow_current_task_state_i_3a1a0632_fk_wagtailco FOREIGN KEY (current_task_state_id) REFERENCES public.wagtailcore_taskstate(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_workflowpage
    ADD CONSTRAINT wagtailcore_workflow_page_id_81e7bab6_fk_wagtailco FOREIGN KEY (page_id) REFERENCES public.wagtailcore_page(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_workflowstate
    ADD CONSTRAINT wagtailcore_workflow_requested_by_id_4090bca3_fk_accounts_ FOREIGN KEY (requested_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_workflowtask
    ADD CONSTRAINT wagtailcore_workflow_task_id_ce7716fe_fk_wagtailco FOREIGN KEY (task_id) REFERENCES public.wagtailcore_task(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_workflowstate
    ADD CONSTRAINT wagtailcore_workflow_workflow_id_1f18378f_fk_wagtailco FOREIGN KEY (workflow_id) REFERENCES public.wagtailcore_workflow(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_workflowpage
    ADD CONSTRAINT wagtailcore_workflow_workflow_id_56f56ff6_fk_wagtailco FOREIGN KEY (workflow_id) REFERENCES public.wagtailcore_workflow(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_workflowcontenttype
    ADD CONSTRAINT wagtailcore_workflow_workflow_id_9aad7cd2_fk_wagtailco FOREIGN KEY (workflow_id) REFERENCES public.wagtailcore_workflow(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailcore_workflowtask
    ADD CONSTRAINT wagtailcore_workflow_workflow_id_b9717175_fk_wagtailco FOREIGN KEY (workflow_id) REFERENCES public.wagtailcore_workflow(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtaildocs_document
    ADD CONSTRAINT wagtaildocs_document_collection_id_23881625_fk_wagtailco FOREIGN KEY (collection_id) REFERENCES public.wagtailcore_collection(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtaildocs_document
    ADD CONSTRAINT wagtaildocs_document_uploaded_by_user_id_17258b41_fk_accounts_ FOREIGN KEY (uploaded_by_user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailimages_image
    ADD CONSTRAINT wagtailimages_image_collection_id_c2f8af7e_fk_wagtailco FOREIGN KEY (collection_id) REFERENCES public.wagtailcore_collection(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailimages_image
    ADD CONSTRAINT wagtailimages_image_uploaded_by_user_id_5d73dc75_fk_accounts_ FOREIGN KEY (uploaded_by_user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailimages_rendition
    ADD CONSTRAINT wagtailimages_rendit_image_id_3e1fd774_fk_wagtailim FOREIGN KEY (image_id) REFERENCES public.wagtailimages_image(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailsearch_indexentry
    ADD CONSTRAINT wagtailsearch_indexe_content_type_id_62ed694f_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.wagtailusers_userprofile
    ADD CONSTRAINT wagtailusers_userprofile_user_id_59c92331_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
