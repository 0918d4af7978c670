-- Text messages, put down in the transaction of what they tell of. A message is begun before the provider is asked: what
-- was begun and has no end is not sent again, since nobody knows whether it arrived.
create table platform.text_message (
    id uuid primary key,
    person_id uuid,
    recipient text not null check (recipient ~ '^[+][0-9]{8,15}$'),
    body text not null,
    language text not null,
    created_at timestamptz not null,
    next_try_at timestamptz not null,
    begun_at timestamptz,
    tries integer not null default 0,
    sent_at timestamptz,
    failed_at timestamptz,
    last_error text,
    provider_id text);
create index text_message_waiting on platform.text_message (next_try_at) where sent_at is null and failed_at is null;
create index text_message_person on platform.text_message (person_id);

-- Numbers whose people answered STOP.
create table platform.text_stop (
    recipient text primary key,
    since date not null);

-- A number as providers take it (E.164), of the United States where no country is named; null where it is none.
create function platform.phone(typed text) returns text language sql immutable as $$
    select case when typed is null then null
                when btrim(typed) like '+%' and digits ~ '^[1-9][0-9]{7,14}$' then '+' || digits
                when digits ~ '^[2-9][0-9]{9}$' then '+1' || digits
                when digits ~ '^1[2-9][0-9]{9}$' then '+' || digits end
    from (select regexp_replace(typed, '[^0-9]', '', 'g') as digits) d
$$;

alter table survey.campaign add column by_text boolean not null default false;
alter table survey.invitation drop constraint invitation_channel_check,
    add constraint invitation_channel_check check (channel in ('MAIL', 'LETTER', 'CARD', 'TEXT'));
