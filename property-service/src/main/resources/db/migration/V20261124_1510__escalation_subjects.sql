-- What is late with the hotline or with a mediation is escalated like a request, in one list for all of them. The build
-- before this one knows requests only and goes on to write them as before.
alter table escalation
    alter column request_id drop not null,
    add column hotline_case_id   uuid references hotline_case,
    add column mediation_case_id uuid references mediation_case,
    add column subject           varchar(16) generated always as (case when hotline_case_id is not null then 'HOTLINE'
        when mediation_case_id is not null then 'MEDIATION' else 'REQUEST' end) stored,
    add column subject_id        uuid generated always as (coalesce(request_id, hotline_case_id, mediation_case_id)) stored,
    add constraint escalation_subject_check check (num_nonnulls(request_id, hotline_case_id, mediation_case_id) = 1);
comment on column escalation.subject is '督办事项:诉求、热线工单、调解';
comment on column escalation.round is '第几轮;热线工单为第几个时限,调解为第几级';
comment on column escalation.promise is '未按时办理的承诺或时限';
-- Each escalation happens once; that of a request has its key already.
create unique index escalation_hotline on escalation (hotline_case_id, round, promise, level)
    where hotline_case_id is not null;
create unique index escalation_mediation on escalation (mediation_case_id, round, promise, level)
    where mediation_case_id is not null;
create index escalation_town on escalation (town_code, id);

-- The job reads what is due and nothing else: what it has escalated comes up again when the next level is due.
alter table hotline_clock add column escalate_at timestamptz;
comment on column hotline_clock.escalate_at is '下一级督办时刻;为空表示期限本身';
create index hotline_clock_escalation on hotline_clock (coalesce(escalate_at, due_at))
    where stopped_at is null and paused_at is null;

alter table mediation_clock
    add column due_at      timestamptz generated always as
        (((due_on + 1)::timestamp - interval '1 millisecond') at time zone 'Asia/Shanghai') stored,
    add column escalate_at timestamptz;
comment on column mediation_clock.due_at is '最后一天的末刻';
comment on column mediation_clock.escalate_at is '下一级督办时刻;为空表示期限本身';
create index mediation_clock_escalation on mediation_clock (coalesce(escalate_at, due_at)) where stopped_at is null;

insert into policy_parameter (id, key, value, valid_from, valid_to, document, link) values
    ('0192f000-0000-7000-8000-000000001501', 'escalation.hotline-level2-after', 'PT4H', '2022-01-01', null, '平台运行参数 2022-1 · Platform parameter 2022-1', null),
    ('0192f000-0000-7000-8000-000000001502', 'escalation.hotline-level3-after', 'PT24H', '2022-01-01', null, '平台运行参数 2022-1 · Platform parameter 2022-1', null),
    ('0192f000-0000-7000-8000-000000001503', 'escalation.mediation-level2-after', 'P1D', '2022-01-01', null, '平台运行参数 2022-1 · Platform parameter 2022-1', null),
    ('0192f000-0000-7000-8000-000000001504', 'escalation.mediation-level3-after', 'P3D', '2022-01-01', null, '平台运行参数 2022-1 · Platform parameter 2022-1', null);
