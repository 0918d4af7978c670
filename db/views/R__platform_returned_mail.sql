-- Addresses whose last failed mail came back or was refused, when, and what was said. Whether an address works again since is district.v_contact's to say.
create or replace view platform.v_mail_return as
    select distinct on (lower(m.recipient)) lower(m.recipient) as address, m.failed_at, coalesce(m.last_error, '') as reason
    from platform.mail m where m.failed_at is not null order by lower(m.recipient), m.failed_at desc, m.id;
