"""The tables of the first release."""

from collections.abc import Callable

_RECORDS = (
    """
    CREATE TABLE contact (
        id INTEGER PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL,
        title TEXT NOT NULL,
        organization TEXT NOT NULL,
        emails TEXT NOT NULL,
        phones TEXT NOT NULL,
        address TEXT NOT NULL,
        url TEXT NOT NULL,
        notes TEXT NOT NULL,
        source_uid TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE picture (
        id INTEGER PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE REFERENCES contact (uid) DEFERRABLE INITIALLY DEFERRED,
        media_type TEXT NOT NULL,
        content BLOB NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE opportunity (
        id INTEGER PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE,
        company TEXT NOT NULL,
        position TEXT NOT NULL,
        stage TEXT NOT NULL,
        interest INTEGER NOT NULL,
        source TEXT NOT NULL,
        url TEXT NOT NULL,
        added_on TEXT NOT NULL,
        outcome_on TEXT,
        offered_on TEXT,
        answer_by TEXT,
        notes TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX opportunity_added_on ON opportunity (added_on)",
    """
    CREATE TABLE given_reference (
        parent TEXT NOT NULL REFERENCES opportunity (uid) DEFERRABLE INITIALLY DEFERRED,
        place INTEGER NOT NULL,
        contact TEXT NOT NULL REFERENCES contact (uid) DEFERRABLE INITIALLY DEFERRED,
        relation TEXT NOT NULL,
        angle TEXT NOT NULL,
        given_on TEXT,
        PRIMARY KEY (parent, place)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX given_reference_contact ON given_reference (contact)",
    """
    CREATE TABLE referral (
        id INTEGER PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE,
        opportunity TEXT NOT NULL REFERENCES opportunity (uid) DEFERRABLE INITIALLY DEFERRED,
        company TEXT NOT NULL,
        person TEXT NOT NULL,
        contact TEXT REFERENCES contact (uid) DEFERRABLE INITIALLY DEFERRED,
        received_on TEXT NOT NULL,
        became TEXT REFERENCES opportunity (uid) DEFERRABLE INITIALLY DEFERRED,
        notes TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX referral_opportunity ON referral (opportunity)",
    "CREATE INDEX referral_contact ON referral (contact)",
    "CREATE INDEX referral_became ON referral (became)",
    """
    CREATE TABLE interview (
        id INTEGER PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE,
        opportunity TEXT NOT NULL REFERENCES opportunity (uid) DEFERRABLE INITIALLY DEFERRED,
        starts_at TEXT NOT NULL,
        timezone TEXT NOT NULL,
        minutes INTEGER NOT NULL,
        kind TEXT NOT NULL,
        round INTEGER NOT NULL,
        location TEXT NOT NULL,
        cancelled INTEGER NOT NULL,
        added_on TEXT NOT NULL,
        second_interview TEXT,
        second_interview_on TEXT,
        decision_asked INTEGER,
        decision_said TEXT NOT NULL,
        decision_by TEXT,
        follow_up_as_told TEXT,
        notes TEXT NOT NULL,
        source_uid TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX interview_opportunity ON interview (opportunity, cancelled)",
    """
    CREATE TABLE person_met (
        parent TEXT NOT NULL REFERENCES interview (uid) DEFERRABLE INITIALLY DEFERRED,
        place INTEGER NOT NULL,
        contact TEXT NOT NULL REFERENCES contact (uid) DEFERRABLE INITIALLY DEFERRED,
        role TEXT NOT NULL,
        talked_about TEXT NOT NULL,
        PRIMARY KEY (parent, place)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX person_met_contact ON person_met (contact)",
    """
    CREATE TABLE promise (
        parent TEXT NOT NULL REFERENCES interview (uid) DEFERRABLE INITIALLY DEFERRED,
        place INTEGER NOT NULL,
        uid TEXT NOT NULL,
        what TEXT NOT NULL,
        "by" TEXT,
        PRIMARY KEY (parent, place)
    ) STRICT, WITHOUT ROWID
    """,
    # A touch outlives its step, which planning may drop: no foreign key there.
    """
    CREATE TABLE touch (
        id INTEGER PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE,
        opportunity TEXT REFERENCES opportunity (uid) DEFERRABLE INITIALLY DEFERRED,
        contact TEXT REFERENCES contact (uid) DEFERRABLE INITIALLY DEFERRED,
        step TEXT,
        channel TEXT NOT NULL,
        at TEXT NOT NULL,
        "on" TEXT NOT NULL,
        direction TEXT NOT NULL,
        outcome TEXT NOT NULL,
        decision_by TEXT,
        subject TEXT NOT NULL,
        text TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX touch_opportunity ON touch (opportunity)",
    "CREATE INDEX touch_contact ON touch (contact)",
    "CREATE INDEX touch_step ON touch (step)",
)

_STEPS = (
    # rank: the order of the rules table. settled_on: the day to list it under once it is closed or has
    # lapsed. Both serve for sorting only: an index never covers a query that looks at a generated column.
    """
    CREATE TABLE step (
        id INTEGER PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE,
        kind TEXT NOT NULL,
        about TEXT NOT NULL,
        opportunity TEXT REFERENCES opportunity (uid) DEFERRABLE INITIALLY DEFERRED,
        interview TEXT REFERENCES interview (uid) DEFERRABLE INITIALLY DEFERRED,
        contact TEXT REFERENCES contact (uid) DEFERRABLE INITIALLY DEFERRED,
        what TEXT NOT NULL,
        opens TEXT NOT NULL,
        aim TEXT,
        due TEXT NOT NULL,
        lapses_at TEXT,
        reason_kind TEXT NOT NULL,
        reason_on TEXT,
        reason_count INTEGER,
        reason_name TEXT NOT NULL,
        done_on TEXT,
        done_by_facts INTEGER NOT NULL,
        ended_kind TEXT,
        ended_on TEXT,
        ended_count INTEGER,
        ended_name TEXT,
        skipped_on TEXT,
        skipped_why TEXT NOT NULL,
        snoozed_until TEXT,
        moved INTEGER NOT NULL,
        reopened TEXT,
        by_hand INTEGER NOT NULL,
        reminded_at TEXT,
        notes TEXT NOT NULL,
        rank INTEGER AS (CASE kind
            WHEN 'ask_closing_questions' THEN 0
            WHEN 'debrief' THEN 1
            WHEN 'keep_promise' THEN 2
            WHEN 'thank_you' THEN 3
            WHEN 'alert_reference' THEN 4
            WHEN 'decision_call' THEN 5
            WHEN 'check_in' THEN 6
            WHEN 'second_interview' THEN 7
            WHEN 'let_go' THEN 8
            WHEN 'answer_offer' THEN 9
            WHEN 'rejection_thanks' THEN 10
            WHEN 'record_referral' THEN 11
            WHEN 'thank_reference' THEN 12
            WHEN 'reconnect' THEN 13
            WHEN 'withdraw' THEN 14
            WHEN 'keep_looking' THEN 15
            ELSE 16 END) VIRTUAL,
        settled_on TEXT AS (CASE
            WHEN done_on IS NOT NULL OR skipped_on IS NOT NULL OR ended_kind IS NOT NULL
                THEN coalesce(done_on, skipped_on, ended_on, due)
            WHEN lapses_at IS NOT NULL THEN due END) VIRTUAL
    ) STRICT
    """,
    """
    CREATE INDEX step_open ON step (
        due, rank, kind, opens, aim, snoozed_until, lapses_at, done_on, skipped_on, ended_kind
    ) WHERE done_on IS NULL AND skipped_on IS NULL AND ended_kind IS NULL
    """,
    "CREATE INDEX step_settled ON step (settled_on) WHERE settled_on IS NOT NULL",
    """
    CREATE INDEX step_opportunity ON step (
        opportunity, opens, snoozed_until, due, lapses_at, done_on, skipped_on, ended_kind
    )
    """,
    "CREATE INDEX step_interview ON step (interview)",
    "CREATE INDEX step_contact ON step (contact)",
)

_KEPT_FOR_ITSELF = (
    """
    CREATE TABLE setting (
        id INTEGER PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE,
        content TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE journal (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        at TEXT NOT NULL,
        label TEXT NOT NULL,
        name TEXT NOT NULL,
        undone INTEGER NOT NULL,
        changes TEXT
    ) STRICT
    """,
    "CREATE TABLE draft (key TEXT PRIMARY KEY, text TEXT NOT NULL, saved_at TEXT NOT NULL) STRICT",
    """
    CREATE TABLE holiday_year (
        region TEXT NOT NULL,
        year INTEGER NOT NULL,
        days TEXT NOT NULL,
        PRIMARY KEY (region, year)
    ) STRICT
    """,
)

# The words are folded by the program, which also puts two marks in front of each, so that the first one or
# two letters of a word make a trigram as well.
_SEARCH = (
    "CREATE VIRTUAL TABLE contact_words USING fts5(words, tokenize = 'trigram case_sensitive 1')",
    "CREATE VIRTUAL TABLE opportunity_words USING fts5(words, tokenize = 'trigram case_sensitive 1')",
    "CREATE VIRTUAL TABLE step_words USING fts5(words, tokenize = 'trigram case_sensitive 1')",
)


def migrate(execute: Callable[[str], object]) -> None:
    """Make all tables in an empty file."""
    for statement in (*_RECORDS, *_STEPS, *_KEPT_FOR_ITSELF, *_SEARCH):
        execute(statement)
