-- What translators wrote, by instrument and place in it, beside the editions, which never change: pending until it became
-- part of an edition. The source is what it was made from, so that a translation of other words is noticed.
create table survey.translation (
    code varchar(60) not null check (code <> ''),
    language text not null check (language <> ''),
    place varchar(160) not null check (place <> ''),
    source text not null,
    target text not null,
    pending boolean not null,
    saved_on date not null,
    saved_by uuid not null,
    primary key (code, language, place));
