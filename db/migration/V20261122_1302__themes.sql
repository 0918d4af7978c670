-- A district's own themes of comments, with what belongs to each, in both languages of the interface. Key terms help where nothing
-- was sorted yet.
create table survey.theme (
    id uuid primary key,
    version integer not null default 0,
    name_en text not null check (name_en <> ''),
    name_es text not null check (name_es <> ''),
    definition_en text not null default '',
    definition_es text not null default '',
    terms text not null default '',
    retired_on date,
    made_by uuid not null,
    made_on date not null);
create unique index theme_name on survey.theme (lower(name_en)) where retired_on is null;

-- That somebody sorted a comment, also into no theme at all; and into which ones.
create table survey.comment_coding (
    comment_id uuid not null references survey.comment on delete cascade,
    coder_id uuid not null,
    coded_on date not null,
    primary key (comment_id, coder_id));
create index comment_coding_coder on survey.comment_coding (coder_id);
create table survey.comment_theme (
    comment_id uuid not null,
    coder_id uuid not null,
    theme_id uuid not null references survey.theme,
    primary key (comment_id, coder_id, theme_id),
    foreign key (comment_id, coder_id) references survey.comment_coding on update cascade on delete cascade);
create index comment_theme_theme on survey.comment_theme (theme_id);

-- What was suggested to somebody, and whether they took it.
create table survey.theme_suggestion (
    comment_id uuid not null references survey.comment on delete cascade,
    theme_id uuid not null references survey.theme,
    coder_id uuid not null,
    accepted boolean not null,
    decided_on date not null,
    primary key (comment_id, theme_id, coder_id));
create index theme_suggestion_theme on survey.theme_suggestion (theme_id);
