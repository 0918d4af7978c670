-- What the demo's mail server took; without the demo it stays empty.
create schema demo;

create table demo.letter (
    number bigint generated always as identity primary key,
    recipient text not null,
    subject text not null,
    body text not null,
    arrived_at timestamptz not null);
