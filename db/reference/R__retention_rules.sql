-- How long each kind of data is kept unless an administrator changes it: counted from the event, in days.
insert into access.retention_rule (kind, event, days, action) values
    ('access.failed-sign-in', 'failed', 30, 'DELETE'),
    ('access.session', 'session-ended', 90, 'DELETE'),
    ('access.token', 'token-ended', 90, 'DELETE'),
    ('access.export', 'export-made', 7, 'DELETE'),
    ('platform.mail', 'mail-sent', 90, 'DELETE'),
    ('platform.text', 'text-sent', 90, 'DELETE'),
    ('platform.job', 'job-ended', 365, 'DELETE'),
    ('district.staged', 'received', 7, 'DELETE'),
    ('district.roster-problem', 'received', 180, 'DELETE'),
    ('district.left-students', 'left', 1825, 'ANONYMIZE'),
    ('district.left-families', 'left', 365, 'ANONYMIZE'),
    ('district.left-staff', 'left', 2555, 'ANONYMIZE'),
    ('survey.draft', 'campaign-closed', 30, 'DELETE'),
    ('survey.invitation', 'campaign-closed', 365, 'ANONYMIZE'),
    ('survey.letters', 'letters-made', 7, 'DELETE'),
    ('survey.paper-forms', 'letters-made', 7, 'DELETE'),
    ('survey.school-reports', 'export-made', 30, 'DELETE'),
    ('evaluation.withdrawn-evidence', 'withdrawn', 365, 'DELETE')
on conflict (kind) do nothing;
