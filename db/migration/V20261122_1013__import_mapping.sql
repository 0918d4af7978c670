-- The mapping that whoever handed a set in asked for by name; none where its headers choose.
alter table district.roster_import add column mapping text;
