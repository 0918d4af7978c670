-- What was said, counted by groups of responses that share all that is kept of them. Whole numbers, so that counts made bit
-- by bit are those made at once. Nothing of this is published: what may be read is decided from it.
create table survey.tally_group (
    id integer generated always as identity primary key,
    campaign_id uuid not null references survey.campaign,
    school_id uuid references district.organization,
    grade_band text not null,
    home_language text not null,
    grp text not null,
    language text not null,
    responses integer not null check (responses > 0),
    unique nulls not distinct (campaign_id, school_id, grade_band, home_language, grp, language));

create table survey.tally_answer (
    group_id integer not null references survey.tally_group on delete cascade,
    item_id uuid not null,
    value smallint not null,
    n integer not null,
    primary key (group_id, item_id, value));

-- People, by how many items they answered: of a construct with their totals, the squares of these, and the squares of the
-- values; of a commitment, or an item with several options to choose, only the people matter.
create table survey.tally_subject (
    group_id integer not null references survey.tally_group on delete cascade,
    subject_id uuid not null,
    answered smallint not null,
    people integer not null,
    totals bigint not null,
    total_squares bigint not null,
    value_squares bigint not null,
    primary key (group_id, subject_id, answered));
-- What those who left out some items of a scale said to the others: with tally_answer it gives the sums of who left out none.
create table survey.tally_gap (
    group_id integer not null references survey.tally_group on delete cascade,
    item_id uuid not null,
    total bigint not null,
    primary key (group_id, item_id));

-- Groups that lost a counted response, since anonymous ones are written anew under other ids: they are counted from the start.
create table survey.tally_stale (
    campaign_id uuid not null,
    school_id uuid,
    grade_band text not null,
    home_language text not null,
    grp text not null,
    language text not null,
    unique nulls not distinct (campaign_id, school_id, grade_band, home_language, grp, language));

create function survey.tally_lost() returns trigger language plpgsql as $$
begin
    insert into survey.tally_stale select distinct campaign_id, school_id, grade_band, home_language, grp, language from gone where tallied on conflict do nothing;
    return null;
end $$;
create trigger response_lost after delete on survey.response referencing old table as gone for each statement execute function survey.tally_lost();

create function survey.tally_moved() returns trigger language plpgsql as $$
begin
    insert into survey.tally_stale values (old.campaign_id, old.school_id, old.grade_band, old.home_language, old.grp, old.language) on conflict do nothing;
    return null;
end $$;
create trigger response_moved after update on survey.response for each row
    when (old.tallied and (old.school_id, old.grade_band, old.home_language, old.grp, old.language)
          is distinct from (new.school_id, new.grade_band, new.home_language, new.grp, new.language))
    execute function survey.tally_moved();

-- All there is, is counted by the next look.
update survey.response set tallied = false where tallied;
