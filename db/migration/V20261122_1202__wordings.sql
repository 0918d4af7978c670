-- The bank: each wording of an item once, whatever instruments and editions ask it.
create table survey.wording (
    id uuid primary key,
    type text not null,
    text text not null check (text <> ''));
create index wording_words on survey.wording using gin (lower(text) gin_trgm_ops);
alter table survey.item add column wording_id uuid references survey.wording;
create index item_wording on survey.item (wording_id);

-- What makes a wording: type, words, stem of the matrix and answers, in English or else in the first language there is.
-- Translations make none, nor do texts between questions. Here and not in Java, so that what was there before is known alike.
create view survey.item_as_worded as
    select i.id as item_id, i.instrument_id, i.type, t.text,
           cast(md5(concat_ws(chr(30), i.type, lower(t.text), lower(g.stem), o.answers)) as uuid) as wording_id
    from survey.item i
    cross join lateral (select x.text from survey.item_text x where x.item_id = i.id order by x.language <> 'en', x.language limit 1) t
    left join lateral (select x.stem from survey.grid_text x where x.grid_id = i.grid_id order by x.language <> 'en', x.language limit 1) g on true
    left join lateral (
        select string_agg(concat_ws(chr(31), v.value, v.apart, v.favorable, lower(l.label)), chr(29) order by v.value) as answers
        from survey.item_option v
        cross join lateral (select x.label from survey.option_text x where x.item_id = v.item_id and x.value = v.value
                            order by x.language <> 'en', x.language limit 1) l
        where v.item_id = i.id) o on true
    where i.type <> 'INFORMATION';

insert into survey.wording (id, type, text) select distinct on (wording_id) wording_id, type, text from survey.item_as_worded order by wording_id;
update survey.item i set wording_id = w.wording_id from survey.item_as_worded w where w.item_id = i.id;

-- Statements that two wordings mean the same, so that years can be compared across them. What follows from them: R__survey_bank.
create table survey.crosswalk (
    id uuid primary key,
    one_id uuid not null references survey.wording,
    other_id uuid not null references survey.wording,
    note varchar(400) not null default '',
    said_by uuid not null,
    said_on date not null,
    unique (one_id, other_id),
    check (one_id < other_id));
create index crosswalk_other on survey.crosswalk (other_id);
