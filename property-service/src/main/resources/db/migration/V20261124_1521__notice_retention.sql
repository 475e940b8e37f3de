-- Notices that were delivered are forgotten after a while. The tables stay append-only for the application: it may ask for
-- what is over to be taken away, by a function of the owner that takes nothing else.
create index notice_age on notice (at);

-- A request that still runs keeps all of its notices: by them it is known what has been told already.
create function purge_notices(before timestamptz, dead_before timestamptz, most int) returns int
language plpgsql security definer set search_path = public, pg_temp as $$
declare
    -- Whatever is asked for, the last week stays.
    latest constant timestamptz := now() - interval '7 days';
    old uuid[];
begin
    select array_agg(id) into old from (
        select n.id from notice n
        where n.at < least(before, latest)
            and not exists (select 1 from service_request_clock c
                where c.request_id = n.request_id and c.stopped_at is null)
            and not exists (select 1 from notice_delivery d
                where d.notice_id = n.id and (d.status in ('PENDING', 'FAILED')
                    or d.status = 'DEAD' and n.at >= least(dead_before, latest)))
        order by n.at limit most for update of n skip locked) as purged;
    delete from notice_attempt where delivery_id in (select id from notice_delivery where notice_id = any (old));
    delete from notice_delivery where notice_id = any (old);
    delete from notice where id = any (old);
    return coalesce(cardinality(old), 0);
end
$$;
comment on function purge_notices is '清除已送达且已过保留期的通知,返回条数';
revoke execute on function purge_notices from public;
grant execute on function purge_notices to ${application};

insert into policy_parameter (id, key, value, valid_from, valid_to, document, link) values
    ('0192f000-0000-7000-8000-000000001520', 'notice.kept-delivered', 'P90D', '2022-01-01', null, '平台运行参数 2022-1 · Platform parameter 2022-1', null),
    ('0192f000-0000-7000-8000-000000001521', 'notice.kept-dead', 'P365D', '2022-01-01', null, '平台运行参数 2022-1 · Platform parameter 2022-1', null);
