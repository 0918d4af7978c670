-- Days on which those who have not answered are reminded by themselves.
create table survey.reminder_plan (
    campaign_id uuid not null references survey.campaign,
    on_day date not null,
    planned_by uuid not null,
    done_on date,
    primary key (campaign_id, on_day));

-- Why a campaign took answers longer, or less long, than it was announced.
create table survey.campaign_change (
    id uuid primary key,
    campaign_id uuid not null references survey.campaign,
    kind text not null check (kind in ('EXTENDED', 'CLOSED')),
    reason text not null check (reason <> ''),
    closes_at timestamptz not null,
    changed_by uuid not null,
    changed_at timestamptz not null);
create index campaign_change_campaign on survey.campaign_change (campaign_id, changed_at);
