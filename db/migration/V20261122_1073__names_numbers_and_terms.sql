-- What OneRoster 1.2 says of people besides: how they want to be called, and what other systems call them; and the terms a
-- class meets in, by the sessions' ids in their source.
alter table district.person
    add column preferred_middle_name text,
    add column pronouns text, add column master_identifier text, add column other_ids text[] not null default '{}';
alter table district.staged_person
    add column preferred_given_name text, add column preferred_middle_name text, add column preferred_family_name text,
    add column pronouns text, add column master_identifier text, add column other_ids text;
alter table district.class add column term_source_ids text[] not null default '{}';
alter table district.staged_class add column terms text;
