-- Bytes by their SHA-256, immutable, in chunks of 256 KiB that PostgreSQL neither compresses nor splits further.
CREATE TABLE council.blob (
    sha256 bytea PRIMARY KEY CHECK (octet_length(sha256) = 32),
    size bigint NOT NULL CHECK (size >= 0),
    created_at timestamptz NOT NULL,
    -- Set when the bytes were erased on purpose; the hash stays as evidence.
    erased_at timestamptz
);

CREATE TABLE council.blob_chunk (
    sha256 bytea NOT NULL REFERENCES council.blob,
    seq integer NOT NULL CHECK (seq >= 0),
    bytes bytea NOT NULL CHECK (octet_length(bytes) BETWEEN 1 AND 262144),
    PRIMARY KEY (sha256, seq)
);
ALTER TABLE council.blob_chunk ALTER COLUMN bytes SET STORAGE EXTERNAL;

-- Definer: whoever brings erased bytes again is refused, also when no file of theirs names them.
CREATE FUNCTION council.blob_is_erased(hash bytea) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path TO pg_catalog AS $$
    SELECT EXISTS (SELECT FROM council.blob b WHERE b.sha256 = hash AND b.erased_at IS NOT NULL);
$$;

-- A File after OParl: one owner, one role there, a publicity of its own, any number of versions.
CREATE TABLE council.file (
    id uuid PRIMARY KEY,
    body_id uuid NOT NULL REFERENCES council.body,
    name council.line NOT NULL,
    meeting_id uuid REFERENCES council.meeting,
    agenda_item_id uuid REFERENCES council.agenda_item,
    paper_id uuid REFERENCES council.paper,
    role text NOT NULL CHECK (role IN (
        'invitation', 'publicNotice', 'resultsProtocol', 'verbatimProtocol', 'mainFile', 'auxiliaryFile', 'resolutionFile')),
    position integer NOT NULL DEFAULT 0,
    date date,
    publicity council.publicity NOT NULL DEFAULT 'nonPublic',
    -- Where the bytes lie when this installation does not hold them (import).
    external_url council.line,
    -- Set from the record by Ratswerk itself; files of others never get a composed version.
    is_composed boolean NOT NULL DEFAULT false CHECK (NOT is_composed OR external_url IS NULL),
    created_at timestamptz NOT NULL,
    modified_at timestamptz NOT NULL,
    -- Taken away from its paper; its row and bytes stay as evidence, nobody is shown them.
    removed_at timestamptz,
    removed_by uuid REFERENCES council.account,
    CHECK (removed_at IS NULL OR publicity = 'nonPublic'),
    CHECK (num_nonnulls(meeting_id, agenda_item_id, paper_id) = 1)
);
CREATE INDEX file_meeting ON council.file (meeting_id, role, position) WHERE meeting_id IS NOT NULL;
CREATE INDEX file_agenda_item ON council.file (agenda_item_id, role, position) WHERE agenda_item_id IS NOT NULL;
CREATE INDEX file_paper ON council.file (paper_id, role, position) WHERE paper_id IS NOT NULL;

CREATE TABLE council.file_version (
    file_id uuid NOT NULL REFERENCES council.file,
    version integer NOT NULL CHECK (version > 0),
    sha256 bytea NOT NULL REFERENCES council.blob,
    file_name council.line NOT NULL,
    media_type council.line NOT NULL,
    page_count integer CHECK (page_count > 0),
    text_content text,
    -- Words that no page shows, such as those under a black bar (HiddenWords); null until somebody looked.
    hidden_words jsonb,
    -- The same document as an article in HTML, where Ratswerk composed it itself.
    article text,
    added_by uuid REFERENCES council.account,
    added_at timestamptz NOT NULL,
    PRIMARY KEY (file_id, version)
);
CREATE INDEX file_version_blob ON council.file_version (sha256);

-- Each pressing of "Einladung erstellen": who, when, and which two documents came out.
CREATE TABLE council.invitation (
    meeting_id uuid NOT NULL REFERENCES council.meeting,
    version integer NOT NULL CHECK (version > 0),
    invitation_file_id uuid REFERENCES council.file,
    notice_file_id uuid REFERENCES council.file,
    -- The agenda changed since both were set.
    is_outdated boolean NOT NULL DEFAULT false,
    created_at timestamptz NOT NULL,
    created_by uuid REFERENCES council.account,
    PRIMARY KEY (meeting_id, version)
);

-- A Sitzungsmappe: each pressing of the button, how far it is, what came out. Who sees it follows from what is in it.
CREATE TABLE council.packet (
    id uuid PRIMARY KEY,
    meeting_id uuid NOT NULL REFERENCES council.meeting,
    -- 'public' is made of public things only, 'nonPublic' of the whole agenda.
    scope council.publicity NOT NULL,
    requested_by uuid REFERENCES council.account,
    requested_at timestamptz NOT NULL,
    started_at timestamptz,
    progress integer NOT NULL DEFAULT 0 CHECK (progress BETWEEN 0 AND 1000),
    ended_at timestamptz,
    outcome text CHECK (outcome IN ('composed', 'failed', 'cancelled')),
    cancelled_by uuid REFERENCES council.account,
    -- The failure's kind, never its text: a text could hold what the job read.
    failure text CHECK (failure IN ('interrupted', 'tooCostly', 'tooLarge', 'nothingThere', 'broken')),
    -- Of what it was made; another digest means that something changed since.
    state_digest bytea CHECK (octet_length(state_digest) = 32),
    -- Nothing after the bytes were erased.
    sha256 bytea REFERENCES council.blob,
    page_count integer CHECK (page_count > 0),
    CHECK ((ended_at IS NULL) = (outcome IS NULL)),
    CHECK ((outcome = 'failed') = (failure IS NOT NULL)),
    CHECK (outcome IS NOT DISTINCT FROM 'composed' OR sha256 IS NULL)
);
-- Two who press at once get one packet.
CREATE UNIQUE INDEX packet_open ON council.packet (meeting_id, scope) WHERE ended_at IS NULL;
CREATE INDEX packet_meeting ON council.packet (meeting_id, scope, requested_at DESC);
CREATE INDEX packet_blob ON council.packet (sha256) WHERE sha256 IS NOT NULL;

-- Everything that a packet shows or leaves out. No reference to items: they may be taken off, and then nobody outside the
-- office sees the packet any more.
CREATE TABLE council.packet_part (
    packet_id uuid NOT NULL REFERENCES council.packet,
    position integer NOT NULL CHECK (position >= 0),
    agenda_item_id uuid,
    paper_id uuid REFERENCES council.paper,
    file_id uuid REFERENCES council.file,
    -- The bytes of a file as they went in.
    sha256 bytea CHECK (octet_length(sha256) = 32),
    -- Why a file is not in it, or not as it is.
    remark council.line,
    PRIMARY KEY (packet_id, position),
    CHECK (num_nonnulls(agenda_item_id, paper_id, file_id) = 1),
    CHECK (file_id IS NOT NULL OR sha256 IS NULL AND remark IS NULL)
);
CREATE INDEX packet_part_bytes ON council.packet_part (sha256) WHERE sha256 IS NOT NULL;
