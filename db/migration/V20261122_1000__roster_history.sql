-- Who was where, when: since when a row is seen and until when it was. A day is the district's when the set came that said so;
-- none where a row is older than this. What moves or comes back leaves the range that ended behind.
alter table district.person add column seen_from date, add column seen_until date;
alter table district.position add column seen_from date, add column seen_until date;
alter table district.enrollment add column seen_from date, add column seen_until date;
alter table district.guardianship add column seen_from date, add column seen_until date;

create table district.person_past (
    person_id uuid not null references district.person, kind text not null,
    seen_from date, seen_until date not null, check (seen_from <= seen_until));
create index person_past_person on district.person_past (person_id);
create table district.position_past (
    position_id uuid not null references district.position, person_id uuid not null references district.person,
    organization_id uuid not null references district.organization, role text not null,
    seen_from date, seen_until date not null, check (seen_from <= seen_until));
create index position_past_person on district.position_past (person_id);
create table district.enrollment_past (
    enrollment_id uuid not null references district.enrollment, person_id uuid not null references district.person,
    class_id uuid not null references district.class, role text not null,
    seen_from date, seen_until date not null, check (seen_from <= seen_until));
create index enrollment_past_person on district.enrollment_past (person_id);
create table district.guardianship_past (
    guardian_id uuid not null references district.person, student_id uuid not null references district.person,
    seen_from date, seen_until date not null, check (seen_from <= seen_until));
create index guardianship_past_student on district.guardianship_past (student_id);

update district.person t set seen_from = d.first, seen_until = case when not t.active then d.last end
from (select source, cast(min(received_at) as date) as first, cast(max(received_at) as date) as last from district.roster_import
      where state = 'DONE' group by source) d where d.source = t.source;
update district.position t set seen_from = d.first, seen_until = case when not t.active then d.last end
from (select source, cast(min(received_at) as date) as first, cast(max(received_at) as date) as last from district.roster_import
      where state = 'DONE' group by source) d where d.source = t.source;
update district.enrollment t set seen_from = d.first, seen_until = case when not t.active then d.last end
from (select source, cast(min(received_at) as date) as first, cast(max(received_at) as date) as last from district.roster_import
      where state = 'DONE' group by source) d where d.source = t.source;
update district.guardianship t set seen_from = p.seen_from, seen_until = case when not t.active then coalesce(p.seen_until, p.seen_from) end
from district.person p where p.id = t.student_id;

-- How a set came: handed in by a person where no feed is named.
alter table district.roster_import add column feed text;
