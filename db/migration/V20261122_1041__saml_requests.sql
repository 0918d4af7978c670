-- Sign-ins by SAML that are under way. The answer comes from another site, without our cookie; so what was asked lies
-- here, and the answer waits here until the browser that asked fetches it.
create table access.saml_request (
    relay_state text primary key,
    provider text not null,
    request_id text not null,
    made_at timestamptz not null,
    answer text);
create index saml_request_made on access.saml_request (made_at);
