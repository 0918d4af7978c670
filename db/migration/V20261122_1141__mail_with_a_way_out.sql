-- Mail to many people names the address at which one request ends it (RFC 8058).
alter table platform.mail add column unsubscribe text;
