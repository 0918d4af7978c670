-- How many envelopes of a batch were opened whose codes told who took part; which codes is kept nowhere.
alter table survey.paper_batch add envelopes integer not null default 0 check (envelopes >= 0);
