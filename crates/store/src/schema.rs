//! The tables, as Diesel sees them on both databases; kept equal to `migrations/` by a test.

diesel::table! {
    settings (id) {
        id -> Integer,
        details -> Text,
        key_digest -> Nullable<Binary>,
        config_version -> BigInt,
    }
}

diesel::table! {
    topics (id) {
        id -> Binary,
        names -> Text,
        promise_days -> Integer,
        urgent -> Bool,
        skill_required -> Bool,
        position -> Integer,
        retired -> Bool,
    }
}

diesel::table! {
    staff (id) {
        id -> Binary,
        email -> Text,
        email_folded -> Text,
        name -> Text,
        role -> Text,
        locale -> Text,
        active -> Bool,
        away -> Bool,
        load_limit -> Integer,
        languages -> Text,
        topics -> Text,
        shifts -> Text,
        leaves -> Text,
        last_assigned_at -> Nullable<BigInt>,
        created_at -> BigInt,
        password_hash -> Nullable<Text>,
        away_since -> Nullable<BigInt>,
        public_name -> Nullable<Text>,
        away_until -> Nullable<BigInt>,
        changed_days -> Text,
    }
}

diesel::table! {
    sessions (id) {
        id -> Binary,
        token_digest -> Binary,
        staff_id -> Binary,
        user_agent -> Text,
        created_at -> BigInt,
        seen_at -> BigInt,
        expires_at -> BigInt,
    }
}

diesel::table! {
    links (id) {
        id -> Binary,
        staff_id -> Binary,
        created_at -> BigInt,
        expires_at -> BigInt,
        used_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    calendar_days (day) {
        day -> Text,
        kind -> Text,
        occasion -> Text,
        works_as -> Text,
    }
}

diesel::table! {
    learned (name) {
        name -> Text,
        value -> Text,
        at -> BigInt,
    }
}

diesel::table! {
    attempts (subject_digest, at, id) {
        id -> Binary,
        subject_digest -> Binary,
        at -> BigInt,
    }
}

diesel::table! {
    requesters (id) {
        id -> Binary,
        email -> Text,
        email_folded -> Text,
        created_at -> BigInt,
    }
}

diesel::table! {
    tickets (id) {
        id -> Binary,
        reference -> Text,
        requester_id -> Nullable<Binary>,
        name -> Text,
        locale -> Text,
        languages -> Text,
        language -> Text,
        topic_id -> Binary,
        subject -> Text,
        status -> Text,
        urgency -> Text,
        created_at -> BigInt,
        updated_at -> BigInt,
        due_at -> Nullable<BigInt>,
        assignee_id -> Nullable<Binary>,
        assigned_at -> Nullable<BigInt>,
        opened_at -> Nullable<BigInt>,
        answered_at -> Nullable<BigInt>,
        reminded_at -> Nullable<BigInt>,
        resolved_at -> Nullable<BigInt>,
        details -> Text,
        searching_since -> Nullable<BigInt>,
        key_generation -> Integer,
        submission -> Binary,
        digest -> Binary,
        continues_id -> Nullable<Binary>,
        version -> Integer,
        queue_at -> BigInt,
        timer_at -> Nullable<BigInt>,
        erased_at -> Nullable<BigInt>,
        turn -> Integer,
        turn_since -> BigInt,
    }
}

diesel::table! {
    ratings (ticket_id) {
        ticket_id -> Binary,
        stars -> Integer,
        comment -> Nullable<Text>,
        rated_at -> BigInt,
        written -> Text,
    }
}

diesel::table! {
    messages (id) {
        id -> Binary,
        ticket_id -> Binary,
        staff_id -> Nullable<Binary>,
        visibility -> Text,
        body -> Nullable<Text>,
        submission -> Nullable<Binary>,
        created_at -> BigInt,
        written -> Text,
    }
}

diesel::table! {
    events (id) {
        id -> Binary,
        ticket_id -> Binary,
        at -> BigInt,
        actor -> Text,
        staff_id -> Nullable<Binary>,
        code -> Text,
    }
}

diesel::table! {
    decisions (id) {
        id -> Binary,
        ticket_id -> Binary,
        at -> BigInt,
        decision -> Text,
    }
}

diesel::table! {
    outbox (id) {
        id -> Binary,
        mail -> Text,
        ticket_id -> Nullable<Binary>,
        staff_id -> Nullable<Binary>,
        locale -> Text,
        due_at -> BigInt,
        created_at -> BigInt,
        state -> Text,
        attempts -> Integer,
        last_error -> Nullable<Text>,
        sent_at -> Nullable<BigInt>,
        leased_until -> Nullable<BigInt>,
        failure -> Nullable<Text>,
    }
}

diesel::table! {
    undoable (ticket_id) {
        ticket_id -> Binary,
        staff_id -> Binary,
        until -> BigInt,
        details -> Text,
    }
}

diesel::table! {
    saved_views (id) {
        id -> Binary,
        staff_id -> Nullable<Binary>,
        name -> Text,
        address -> Text,
    }
}

diesel::table! {
    drafts (ticket_id, staff_id) {
        ticket_id -> Binary,
        staff_id -> Binary,
        visibility -> Text,
        written -> Text,
        body -> Text,
    }
}

diesel::table! {
    followers (staff_id, ticket_id) {
        staff_id -> Binary,
        ticket_id -> Binary,
        news -> Bool,
    }
}

diesel::table! {
    readers (ticket_id, staff_id) {
        ticket_id -> Binary,
        staff_id -> Binary,
        writes -> Bool,
        seen_at -> BigInt,
    }
}

diesel::table! {
    swaps (id) {
        id -> Binary,
        asker_id -> Binary,
        asker_day -> Text,
        colleague_id -> Binary,
        colleague_day -> Text,
        given -> Text,
        taken -> Text,
        state -> Text,
        asked_at -> BigInt,
    }
}

diesel::table! {
    ready_answers (id) {
        id -> Binary,
        owner_id -> Nullable<Binary>,
        name -> Text,
        does -> Text,
        uses -> Integer,
    }
}

diesel::table! {
    ready_answer_texts (answer_id, language) {
        answer_id -> Binary,
        language -> Text,
        body -> Text,
        checked_at -> BigInt,
    }
}

diesel::table! {
    search_pending (id) {
        id -> BigInt,
        ticket_id -> Binary,
    }
}

diesel::table! {
    // With the tokens, whose type is another on each database; the index itself stands beside it on SQLite.
    search_documents (place) {
        place -> BigInt,
        ticket_id -> Binary,
    }
}

diesel::table! {
    deferred_lookups (id) {
        id -> Binary,
        what -> Text,
    }
}

diesel::table! {
    mail_server (id) {
        id -> Integer,
        details -> Text,
    }
}

diesel::table! {
    audit (id) {
        id -> Binary,
        at -> BigInt,
        staff_id -> Nullable<Binary>,
        entry -> Text,
    }
}

diesel::joinable!(sessions -> staff (staff_id));
diesel::joinable!(tickets -> requesters (requester_id));
diesel::joinable!(events -> tickets (ticket_id));
diesel::joinable!(readers -> tickets (ticket_id));
diesel::allow_tables_to_appear_in_same_query!(tickets, requesters, events, staff, followers, readers, drafts);
diesel::allow_tables_to_appear_in_same_query!(sessions, staff);
