-- What an owner's request has besides its states: where it came from, who handles it, how it is linked and judged.
alter table service_request
    -- the default serves the build before this one while both run
    add column source            varchar(16)  not null default 'MINI_PROGRAM'
        check (source in ('MINI_PROGRAM', 'PHONE', 'HOTLINE', 'PATROL', 'PARTNER')),
    add column external_number   varchar(64),
    add column contact_sealed    varchar(400),
    add column contact_index     varchar(64),
    add column handler           uuid,
    add column duplicate_of      uuid         references service_request,
    add column transferred_from  uuid         references service_request,
    add column transferred_to    varchar(100),
    add column outcome           varchar(16)
        check (outcome in ('SOLVED', 'DECLINED', 'DUPLICATE', 'NOT_RESPONSIBLE', 'TRANSFERRED', 'CANCELLED')),
    add column imported          boolean      not null default false,
    alter column description type varchar(1000),
    alter column owner drop not null,
    drop constraint service_request_status_check,
    add constraint service_request_status_check check (status in ('RECEIVED', 'RESPONDED', 'IN_PROGRESS',
        'WAITING_OWNER', 'PLAN_PROPOSED', 'RESOLVED', 'REOPENED', 'CONFIRMED', 'CANCELLED', 'DECLINED', 'TRANSFERRED')),
    add constraint service_request_owner_known check (owner is not null or source <> 'MINI_PROGRAM' or imported),
    add constraint service_request_not_itself check (duplicate_of <> id and transferred_from <> id),
    add constraint service_request_outcome_ended check (outcome is null
        or status in ('RESOLVED', 'CONFIRMED', 'CANCELLED', 'DECLINED', 'TRANSFERRED')),
    add constraint service_request_transfer_check check ((status = 'TRANSFERRED') = (transferred_to is not null));
update service_request r set outcome = case r.status when 'CANCELLED' then 'CANCELLED'
    when 'DECLINED' then (select s.reason from service_request_step s where s.request_id = r.id and s.status = 'DECLINED')
    else 'SOLVED' end where r.status in ('RESOLVED', 'CONFIRMED', 'CANCELLED', 'DECLINED');
comment on column service_request.outcome is '结果:已解决、不予受理、重复、不属职责、转办、撤回';
comment on column service_request.contact_sealed is '来电人联系电话,加密保存';
comment on column service_request.handler is '承办人';
-- A number that another system gave is taken once: each company counts its calls for itself.
create unique index service_request_external on service_request (community_code, source, external_number)
    where external_number is not null;
create index service_request_contact on service_request (contact_index) where contact_index is not null;
create index service_request_handler on service_request (handler, id) where handler is not null;
create index service_request_duplicate on service_request (duplicate_of) where duplicate_of is not null;
create unique index service_request_transferred on service_request (transferred_from) where transferred_from is not null;
create index service_request_county_received on service_request (county_code, received_at);
create index service_request_community_received on service_request (community_code, received_at);

-- How a clock ended, written when it stops: kept, missed, or without a verdict because nothing was left to promise.
alter table service_request_clock
    add column ended varchar(8) check (ended in ('KEPT', 'MISSED', 'VOID')),
    add column escalate_at timestamptz,
    add constraint service_request_clock_ended_stopped check (ended is null or stopped_at is not null),
    add constraint service_request_clock_missed_check check (ended <> 'KEPT' or breached_at is null);
update service_request_clock c set ended = case when c.breached_at is not null then 'MISSED'
    when c.due_at is null or r.status = 'CANCELLED' then 'VOID' else 'KEPT' end
    from service_request r where r.id = c.request_id and c.stopped_at is not null;
create index service_request_clock_stopped on service_request_clock (stopped_at) where ended in ('KEPT', 'MISSED');
-- The job reads what is due and nothing else: what it has escalated comes up again when the next level is due.
create index service_request_clock_escalation on service_request_clock (coalesce(escalate_at, due_at))
    where stopped_at is null and paused_at is null;
comment on column service_request_clock.escalate_at is '下一级督办时刻;为空表示期限本身';
comment on column service_request_clock.ended is '时限结果:按时、超时、不计';

create table service_request_rating (
    request_id uuid         primary key references service_request,
    stars      int          not null check (stars between 1 and 5),
    comment    varchar(500),
    at         timestamptz  not null
);
comment on table service_request_rating is '诉求评价';
create index service_request_rating_at on service_request_rating (at);
grant select, insert on service_request_rating to ${application};

create table service_request_visit (
    request_id uuid         not null references service_request,
    seq        int          not null,
    answer     varchar(16)  not null check (answer in ('SATISFIED', 'UNSATISFIED', 'UNREACHED')),
    comment    varchar(500),
    actor      varchar(64)  not null,
    at         timestamptz  not null,
    primary key (request_id, seq)
);
comment on table service_request_visit is '回访记录';
grant select, insert on service_request_visit to ${application};

-- How a company hands its requests out, and who is on duty.
create table dispatch_rule (
    company_uscc varchar(18) primary key references property_company (uscc),
    version      bigint      not null,
    mode         varchar(8)  not null check (mode in ('GRAB', 'ASSIGN', 'ROTATE'))
);
comment on table dispatch_rule is '派单方式:抢单、指派、轮派';
grant select, insert, update on dispatch_rule to ${application};

create table duty_shift (
    id           uuid        primary key,
    version      bigint      not null,
    company_uscc varchar(18) not null references property_company (uscc),
    person       uuid        not null,
    post         varchar(30) not null,
    from_at      timestamptz not null,
    to_at        timestamptz not null,
    check (to_at > from_at),
    exclude using gist (person with =, tstzrange(from_at, to_at) with &&)
);
comment on table duty_shift is '值班班次';
comment on column duty_shift.post is '岗位或工号,不写姓名';
create index duty_shift_company on duty_shift (company_uscc, id);
create index duty_shift_running on duty_shift (company_uscc, from_at, to_at);
grant select, insert, update, delete on duty_shift to ${application};

create table service_request_dispatch (
    request_id uuid        not null references service_request,
    seq        int         not null,
    mode       varchar(8)  not null check (mode in ('GRAB', 'ASSIGN', 'ROTATE')),
    handler    uuid        not null,
    actor      varchar(64) not null,
    at         timestamptz not null,
    primary key (request_id, seq)
);
comment on table service_request_dispatch is '派单记录';
create index service_request_dispatch_handler on service_request_dispatch (handler, at desc);
grant select, insert on service_request_dispatch to ${application};

-- An escalation is taken note of by its receiver. The build before this one writes no region: it stays nullable until then.
alter table escalation
    add column region_code varchar(12),
    add column taken_at    timestamptz,
    add column taken_by    varchar(64);
update escalation e set region_code = r.region_code from service_request r where r.id = e.request_id;
alter table escalation
    add column town_code   varchar(12) generated always as (left(region_code, 9) || '000') stored,
    add column county_code varchar(12) generated always as (left(region_code, 6) || '000000') stored,
    add column city_code   varchar(12) generated always as (left(region_code, 4) || '00000000') stored;
create index escalation_recipient on escalation (recipient, id);
create index escalation_county on escalation (county_code, id);
create index escalation_city on escalation (city_code, id);
create index escalation_untaken on escalation (at) where taken_at is null;
grant update on escalation to ${application};
