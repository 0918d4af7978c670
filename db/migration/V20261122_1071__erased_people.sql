-- When people left the rosters, and who was erased: a roster that brings an erased person again changes nothing until somebody says so.
alter table district.person add column left_at timestamptz, add column erased_at timestamptz;
create index person_left on district.person (left_at) where not active and erased_at is null;

-- The source's id is kept as a hash only: enough to know it when it comes again.
create table district.erased_person (
    person_id uuid primary key references district.person,
    source_hash text not null unique,
    erased_at timestamptz not null,
    came_again_at timestamptz,
    seen_at timestamptz);

update district.person set left_at = now() where not active;

create function district.note_leaving() returns trigger language plpgsql as $$
begin
    new.left_at := case when new.active then null else now() end;
    return new;
end $$;
create trigger person_leaves before update on district.person for each row
    when (old.active is distinct from new.active and old.erased_at is null) execute function district.note_leaving();

-- Only whoever takes the mark away first may change an erased person.
create function district.keep_erased() returns trigger language plpgsql as $$
begin
    update district.erased_person set came_again_at = now() where person_id = old.id;
    return null;
end $$;
create trigger person_stays_erased before update on district.person for each row
    when (old.erased_at is not null and new.erased_at is not null) execute function district.keep_erased();
