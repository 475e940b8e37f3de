-- A hotline case from its receipt to the archive. What came by the monthly list has neither time of day nor history:
-- it counts as archived, and no rate counts it. The defaults also serve the build before this one while both run.
alter table hotline_case
    add column origin              varchar(8)    not null default 'IMPORT' check (origin in ('IMPORT', 'INTAKE')),
    add column status              varchar(24)   not null default 'ARCHIVED' check (status in ('ACCEPTED', 'DISPATCHED',
        'SIGNED', 'HANDLING', 'REPLIED', 'CLOSED', 'VISITED', 'RATED', 'ARCHIVED', 'RETURN_REQUESTED',
        'EXTENSION_REQUESTED', 'SUPERVISED', 'RE_DISPATCHED')),
    add column held_status         varchar(24)   check (held_status in ('DISPATCHED', 'RE_DISPATCHED', 'SIGNED',
        'HANDLING', 'SUPERVISED')),
    add column received_at         timestamptz,
    add column content             varchar(1000),
    add column intake_index        varchar(64),
    add column caller_name_sealed  varchar(400),
    add column caller_phone_sealed varchar(400),
    add column caller_index        varchar(64),
    add column company_uscc        varchar(18)   references property_company (uscc),
    add column unit_code           varchar(32),
    add column return_by           timestamptz,
    add column extensions_left     int           not null default 0 check (extensions_left >= 0),
    add column extension_days      int           check (extension_days >= 1),
    add column outcome             varchar(16)   check (outcome in ('SOLVED', 'EXPLAINED', 'UNSOLVED')),
    add column reached             boolean,
    add column satisfaction        varchar(24)   check (satisfaction in ('SATISFIED', 'BASICALLY_SATISFIED',
        'UNSATISFIED')),
    add column duplicate_of        uuid,
    add column request_id          uuid          unique references service_request,
    add constraint hotline_case_import_check check ((origin = 'IMPORT') = (received_at is null)
        and (origin = 'IMPORT') = (content is null) and (origin = 'INTAKE' or status = 'ARCHIVED')),
    add constraint hotline_case_receiver_check check (company_uscc is null or unit_code is null),
    add constraint hotline_case_held_check
        check ((held_status is not null) = (status in ('RETURN_REQUESTED', 'EXTENSION_REQUESTED'))),
    add constraint hotline_case_extension_check check ((extension_days is not null) = (status = 'EXTENSION_REQUESTED')),
    add constraint hotline_case_rated_check check (satisfaction is null or reached),
    add constraint hotline_case_duplicate_check check (duplicate_of <> id
        and (duplicate_of is null or status in ('CLOSED', 'ARCHIVED')));
comment on column hotline_case.origin is '来源:月度清单导入、逐件受理';
comment on column hotline_case.held_status is '申请退单或延期前的状态';
comment on column hotline_case.intake_index is '受理内容的盲索引,用于识别重复提交';
comment on column hotline_case.caller_name_sealed is '来电人姓名,加密保存';
comment on column hotline_case.caller_phone_sealed is '来电人电话,加密保存';
comment on column hotline_case.unit_code is '承办单位代码;由物业企业承办时为空';
comment on column hotline_case.return_by is '签收后可申请退单的截止时刻';
comment on column hotline_case.extension_days is '正在申请的延期,工作日';
comment on column hotline_case.outcome is '办理结果:已解决、已解释、未解决';
comment on column hotline_case.reached is '回访是否联系上来电人';
comment on column hotline_case.duplicate_of is '重复工单所指的原工单';
comment on column hotline_case.request_id is '由本工单转成的业主诉求';

-- A duplicate points at an original of the same community, never at another duplicate: no chain and no cycle can be
-- written, not even by two transactions at once.
alter table hotline_case
    add column is_original   boolean generated always as (duplicate_of is null) stored,
    add column original_flag boolean generated always as (case when duplicate_of is not null then true end) stored,
    add unique (id, community_code, is_original),
    add constraint hotline_case_original foreign key (duplicate_of, community_code, original_flag)
        references hotline_case (id, community_code, is_original);
create index hotline_case_duplicate on hotline_case (duplicate_of) where duplicate_of is not null;
create index hotline_case_company on hotline_case (company_uscc, id) where company_uscc is not null;
create index hotline_case_caller on hotline_case (caller_index) where caller_index is not null;
create index hotline_case_region on hotline_case (region_code, id);
create index hotline_case_city on hotline_case (city_code, id);
create index hotline_case_town_day on hotline_case (town_code, received_on);
create index hotline_case_city_day on hotline_case (city_code, received_on);

-- Append-only: the history of a case.
create table hotline_step (
    case_id      uuid        not null references hotline_case,
    seq          int         not null,
    move         varchar(24),
    status       varchar(24) not null,
    actor        varchar(64) not null,
    on_behalf_of varchar(64) not null,
    at           timestamptz not null,
    reason       varchar(32),
    comment      varchar(1000),
    primary key (case_id, seq)
);
comment on table hotline_step is '热线工单办理记录';
grant select, insert on hotline_step to ${application};

-- One sign-in clock for each receiver, one reply clock for the case.
create table hotline_clock (
    case_id      uuid        not null references hotline_case,
    seq          int         not null,
    term         varchar(8)  not null check (term in ('SIGN', 'REPLY')),
    company_uscc varchar(18) references property_company (uscc),
    unit_code    varchar(32),
    parameter_id uuid        not null references policy_parameter,
    start_at     timestamptz not null,
    due_at       timestamptz not null,
    paused_at    timestamptz,
    stopped_at   timestamptz,
    ended        varchar(8)  check (ended in ('KEPT', 'MISSED', 'VOID')),
    primary key (case_id, seq),
    check ((ended is not null) = (stopped_at is not null)),
    check (paused_at is null or stopped_at is null)
);
comment on table hotline_clock is '热线工单时限:签收、答复';
comment on column hotline_clock.ended is '时限结果:按时、超时、不计';
comment on column hotline_clock.parameter_id is '期限所依据的政策参数版本';
create unique index hotline_clock_reply on hotline_clock (case_id) where term = 'REPLY';
create index hotline_clock_running on hotline_clock (due_at) where stopped_at is null;
grant select, insert, update on hotline_clock to ${application};

insert into policy_parameter (id, key, value, valid_from, valid_to, document, link) values
    ('0192f000-0000-7000-8000-000000000421', 'hotline.sign-in-term', 'PT2H', '2022-01-01', null, '平台运行参数 2022-1 · Platform parameter 2022-1', null),
    ('0192f000-0000-7000-8000-000000000422', 'hotline.reply-working-days', '5', '2022-01-01', null, '平台运行参数 2022-1 · Platform parameter 2022-1', null),
    ('0192f000-0000-7000-8000-000000000423', 'hotline.return-term', 'PT4H', '2022-01-01', null, '平台运行参数 2022-1 · Platform parameter 2022-1', null),
    ('0192f000-0000-7000-8000-000000000424', 'hotline.extensions', '2', '2022-01-01', null, '平台运行参数 2022-1 · Platform parameter 2022-1', null),
    ('0192f000-0000-7000-8000-000000000425', 'hotline.extension-working-days', '10', '2022-01-01', null, '平台运行参数 2022-1 · Platform parameter 2022-1', null);
