-- Scores of scales by everything that items are published by.
alter table survey.result_scale
    drop constraint result_scale_axis_check,
    add constraint result_scale_axis_check check (axis ~ '^(level ?)?(language|group|grade)?$');
