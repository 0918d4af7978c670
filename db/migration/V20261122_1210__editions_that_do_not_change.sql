-- An edition that a scheduled campaign asks never changes again, so that every answer keeps the words it was given to;
-- until then it may be put right in its place.
alter table survey.instrument add column fixed boolean not null default false;
update survey.instrument set fixed = true where id in (select instrument_id from survey.campaign where scheduled_at is not null);

-- In the next edition an item is a new one that remembers which it came from.
alter table survey.item add column from_item uuid references survey.item;
create index item_from_item on survey.item (from_item) where from_item is not null;
update survey.item n set from_item = o.id
from survey.instrument later, survey.instrument earlier, survey.item o
where n.instrument_id = later.id and earlier.code = later.code and o.instrument_id = earlier.id and o.code = n.code
  and earlier.edition = (select max(b.edition) from survey.instrument b where b.code = later.code and b.edition < later.edition);

create function survey.fix_instrument() returns trigger language plpgsql as $$
begin
    -- waits for whoever changes the edition just now
    update survey.instrument set fixed = true where id = new.instrument_id and not fixed;
    return null;
end $$;
create trigger campaign_fixes_instrument after insert or update of scheduled_at, instrument_id on survey.campaign
    for each row when (new.scheduled_at is not null) execute function survey.fix_instrument();

create function survey.refuse_fixed() returns trigger language plpgsql as $$
declare
    line jsonb := case tg_op when 'INSERT' then to_jsonb(new) else to_jsonb(old) end;
    instrument uuid := case
        when tg_table_name = 'instrument' then cast(line ->> 'id' as uuid)
        when line ? 'instrument_id' then cast(line ->> 'instrument_id' as uuid)
        when line ? 'item_id' then (select i.instrument_id from survey.item i where i.id = cast(line ->> 'item_id' as uuid))
        when line ? 'section_id' then (select s.instrument_id from survey.section s where s.id = cast(line ->> 'section_id' as uuid))
        when line ? 'construct_id' then (select c.instrument_id from survey.construct c where c.id = cast(line ->> 'construct_id' as uuid))
        else (select g.instrument_id from survey.grid g where g.id = cast(line ->> 'grid_id' as uuid)) end;
begin
    if exists (select from survey.instrument i where i.id = instrument and i.fixed) then
        raise exception 'an edition that was asked does not change: %', instrument using errcode = 'restrict_violation';
    end if;
    return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger fixed before update of code, edition, fixed or delete on survey.instrument for each row execute function survey.refuse_fixed();
create trigger fixed before insert or update or delete on survey.instrument_text for each row execute function survey.refuse_fixed();
create trigger fixed before insert or update or delete on survey.section for each row execute function survey.refuse_fixed();
create trigger fixed before insert or update or delete on survey.section_text for each row execute function survey.refuse_fixed();
create trigger fixed before insert or update or delete on survey.grid for each row execute function survey.refuse_fixed();
create trigger fixed before insert or update or delete on survey.grid_text for each row execute function survey.refuse_fixed();
create trigger fixed before insert or delete or update of instrument_id, section_id, position, code, type, required, show_if, shuffled, grid_id, low, high, whole,
    from_day, until_day, longest, pattern, fewest, most, construct_id, reversed on survey.item for each row execute function survey.refuse_fixed();
create trigger fixed before insert or update or delete on survey.item_text for each row execute function survey.refuse_fixed();
create trigger fixed before insert or update or delete on survey.item_area for each row execute function survey.refuse_fixed();
create trigger fixed before insert or update or delete on survey.item_option for each row execute function survey.refuse_fixed();
create trigger fixed before insert or update or delete on survey.option_text for each row execute function survey.refuse_fixed();
create trigger fixed before insert or update or delete on survey.construct for each row execute function survey.refuse_fixed();
create trigger fixed before insert or update or delete on survey.construct_text for each row execute function survey.refuse_fixed();
