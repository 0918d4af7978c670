-- What a comment is about: themes that at least half of those gave it who sorted it.
create or replace view survey.v_comment_theme as
    select t.comment_id, t.theme_id
    from survey.comment_theme t
    group by t.comment_id, t.theme_id
    having 2 * count(*) >= (select count(*) from survey.comment_coding g where g.comment_id = t.comment_id);
