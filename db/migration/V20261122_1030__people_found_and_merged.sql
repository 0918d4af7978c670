-- People are found by any part of what they are called, and two records of one person can be made one.

-- Words without case and accents, so that Núñez is found by nunez. Plain letters take the short way.
create function district.folded(words text) returns text
    language sql immutable strict parallel safe
    return case when octet_length(words) = length(words) then lower(words)
        else translate(replace(replace(replace(
                lower(regexp_replace(normalize(words, NFD), '[\u0300-\u036f]', '', 'g')), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'),
            'øłđðıʻ‘’', 'olddi''''''') end;

alter table district.person
    add column preferred_given_name text,
    add column preferred_family_name text,
    -- the record that stands for this one since somebody said that both are the same person
    add column merged_into uuid references district.person,
    add constraint person_not_into_itself check (merged_into <> id);

-- Two steps, as what is generated here needs the columns above. A space stands before each part, so that a word of one
-- or two letters is found at the beginning of a part, where the index knows it.
alter table district.person
    add column kept_id uuid not null generated always as (coalesce(merged_into, id)) stored,
    add column search text not null generated always as (' ' || district.folded(
        given_name || ' ' || family_name || ' ' || coalesce(preferred_given_name || ' ', '') || coalesce(preferred_family_name || ' ', '')
        || coalesce(middle_name || ' ', '') || coalesce(identifier || ' ', '') || coalesce(email, ''))) stored;

drop index district.person_name;
drop index district.person_kind;
create index person_search on district.person using gin (search gin_trgm_ops) where merged_into is null;
create index person_by_name on district.person (family_name, given_name, id) where merged_into is null;
create index person_of_kind on district.person (kind, family_name, given_name, id) where merged_into is null;
create index person_kept on district.person (kept_id);
create index person_merged on district.person (merged_into) where merged_into is not null;
create index person_email on district.person (lower(email)) where email is not null;
create index person_identifier on district.person (lower(identifier)) where identifier is not null;
