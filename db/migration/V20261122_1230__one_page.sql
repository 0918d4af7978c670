-- All that a campaign asks may come on one page.
alter table survey.campaign add column on_one_page boolean not null default false;
