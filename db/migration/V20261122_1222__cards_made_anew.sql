-- A card belongs to the set it was printed with, so that a set that was spoiled or lost can be made void.
alter table survey.invitation add card_set uuid references survey.letter_file;
create index invitation_card_set on survey.invitation (card_set) where card_set is not null;
