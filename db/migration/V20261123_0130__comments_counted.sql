-- Pages of comments ask for 25 of them; what they tell of all others is kept, so that they do not grow with what is stored.

-- How many people sorted a comment, and the themes that at least half of them gave it.
alter table survey.comment add column codings smallint not null default 0, add column themes uuid[] not null default '{}';
update survey.comment c set codings = g.codings, themes = coalesce((
        select array_agg(t.theme_id order by t.theme_id) from (
            select theme_id from survey.comment_theme where comment_id = c.id group by theme_id having 2 * count(*) >= g.codings) t), '{}')
    from (select comment_id, count(*) as codings from survey.comment_coding group by comment_id) g where g.comment_id = c.id;

-- Comments by all that a list can be narrowed by, but words and themes.
create table survey.comment_count (
    campaign_id uuid not null references survey.campaign on delete cascade,
    item_id uuid not null,
    school_id uuid,
    level text not null,
    language text not null,
    state text not null,
    flagged boolean not null,
    at_school boolean not null,
    at_level boolean not null,
    at_district boolean not null,
    codings smallint not null,
    comments integer not null);
create unique index comment_count_key on survey.comment_count
    (campaign_id, item_id, school_id, level, language, state, flagged, at_school, at_level, at_district, codings) nulls not distinct;
insert into survey.comment_count
    select campaign_id, item_id, school_id, level, language, state, cardinality(flags) > 0, at_school, at_level, at_district, least(codings, 2), count(*)
    from survey.comment group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11;

-- In one order always, so that two who decide at once wait for each other in the same one.
create function survey.comment_counted() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        update survey.comment_count k set comments = k.comments - g.n
        from (select campaign_id, item_id, school_id, level, language, state, cardinality(flags) > 0 as flagged, at_school, at_level, at_district, least(codings, 2) as codings, count(*) as n
              from gone group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11) g
        where (k.campaign_id, k.item_id, k.level, k.language, k.state, k.flagged, k.at_school, k.at_level, k.at_district, k.codings)
              = (g.campaign_id, g.item_id, g.level, g.language, g.state, g.flagged, g.at_school, g.at_level, g.at_district, g.codings)
          and k.school_id is not distinct from g.school_id;
    elsif tg_op = 'INSERT' then
        insert into survey.comment_count as k
        select campaign_id, item_id, school_id, level, language, state, cardinality(flags) > 0, at_school, at_level, at_district, least(codings, 2), count(*)
        from come group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 order by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11
        on conflict (campaign_id, item_id, school_id, level, language, state, flagged, at_school, at_level, at_district, codings)
        do update set comments = k.comments + excluded.comments;
    else
        insert into survey.comment_count as k
        select campaign_id, item_id, school_id, level, language, state, flagged, at_school, at_level, at_district, codings, sum(n) from (
            select campaign_id, item_id, school_id, level, language, state, cardinality(flags) > 0 as flagged, at_school, at_level, at_district, least(codings, 2) as codings, 1 as n from come
            union all
            select campaign_id, item_id, school_id, level, language, state, cardinality(flags) > 0, at_school, at_level, at_district, least(codings, 2), -1 from gone) moved
        group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 having sum(n) <> 0 order by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11
        on conflict (campaign_id, item_id, school_id, level, language, state, flagged, at_school, at_level, at_district, codings)
        do update set comments = k.comments + excluded.comments;
    end if;
    return null;
end $$;
create trigger comment_came after insert on survey.comment referencing new table as come for each statement execute function survey.comment_counted();
create trigger comment_moved after update on survey.comment referencing old table as gone new table as come for each statement execute function survey.comment_counted();
create trigger comment_went after delete on survey.comment referencing old table as gone for each statement execute function survey.comment_counted();

-- Lists in their own order, each by what it is narrowed by.
drop index survey.comment_campaign;
create index comment_moderated on survey.comment (campaign_id, state, (cardinality(flags) = 0), id);
create index comment_read on survey.comment (campaign_id, id) where state = 'RELEASED' and at_district;
create index comment_read_item on survey.comment (campaign_id, item_id, id) where state = 'RELEASED' and at_district;
create index comment_read_language on survey.comment (campaign_id, language, id) where state = 'RELEASED' and at_district;
create index comment_read_school on survey.comment (campaign_id, school_id, id) where state = 'RELEASED' and at_school;
create index comment_sorted on survey.comment (campaign_id, codings, id) where state = 'RELEASED';
create index comment_themes on survey.comment using gin (themes) where codings > 0;

-- What the engine for small groups lets be told of a theme: '' is all schools; else comments that stand with a school, with the
-- level of it only, or ('-') with neither. Numbers are 0 where hidden.
create table survey.theme_count (
    campaign_id uuid not null references survey.campaign on delete cascade,
    item_id uuid not null,
    place text not null,
    theme_id uuid not null references survey.theme,
    hidden boolean not null,
    comments integer not null,
    of_all integer not null,
    primary key (campaign_id, item_id, place, theme_id),
    check (not hidden or comments = 0 and of_all = 0));
create index theme_count_theme on survey.theme_count (theme_id);

-- The book of themes tells these of all campaigns together, to whoever sorts.
create table survey.theme_use (
    campaign_id uuid not null references survey.campaign on delete cascade,
    theme_id uuid not null references survey.theme,
    comments integer not null,
    suggested integer not null,
    accepted integer not null,
    primary key (campaign_id, theme_id));
create index theme_use_theme on survey.theme_use (theme_id);
create table survey.theme_agreement (
    campaign_id uuid not null references survey.campaign on delete cascade,
    theme_id uuid not null references survey.theme,
    raters integer not null,
    given integer not null,
    comments integer not null,
    primary key (campaign_id, theme_id, raters, given));
create index theme_agreement_theme on survey.theme_agreement (theme_id);

-- Somebody sorted since the numbers above were made.
alter table survey.comment_gathering add column themes_behind boolean not null default true;
create index comment_gathering_behind on survey.comment_gathering (campaign_id) where themes_behind;
-- How often anybody sorted: suggestions are made anew when enough was.
create sequence survey.sorted_no minvalue 0;
select setval('survey.sorted_no', 0);
create index comment_coding_day on survey.comment_coding (coded_on desc, comment_id);
