-- Home pages ask in which campaigns comments wait.
create index comment_count_waiting on survey.comment_count (campaign_id) where state = 'NEW' and comments > 0;
