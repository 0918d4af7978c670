-- What hangs on the thread and is one school's alone is for who may see that school.
alter table vision.alignment add column school_id uuid;
update vision.alignment a set school_id = e.school_id from evaluation.evidence e where a.kind = 'EVIDENCE' and e.id = a.target_id;
