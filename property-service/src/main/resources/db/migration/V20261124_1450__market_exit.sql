create sequence market_exit_number;
grant usage on sequence market_exit_number to ${application};

create table market_exit (
    id                  uuid          primary key,
    version             bigint        not null,
    number              varchar(20)   not null unique,
    company_uscc        varchar(18)   not null references property_company (uscc),
    company_name        varchar(100)  not null,
    region_code         varchar(12)   not null,
    town_code           varchar(12)   generated always as (left(region_code, 9) || '000') stored,
    county_code         varchar(12)   generated always as (left(region_code, 6) || '000000') stored,
    city_code           varchar(12)   generated always as (left(region_code, 4) || '00000000') stored,
    status              varchar(20)   not null check (status in ('TRIGGERED', 'NOTICED', 'RECTIFYING', 'DECIDED',
        'HANDOVER', 'EMERGENCY_SERVICE', 'CLOSED', 'WITHDRAWN')),
    trigger_listing     uuid          unique references listing,
    trigger_parameter   uuid          references policy_parameter,
    reason              varchar(1000) not null,
    rectify_from        date,
    rectify_until       date,
    rectify_parameter   uuid          references policy_parameter,
    reported_at         timestamptz,
    report              varchar(2000),
    decision            varchar(2000),
    document            varchar(100),
    prepared_by         uuid,
    decided_by          uuid,
    decided_on          date,
    template_version    int,
    closed_on           date,
    barred_until        date,
    barring_parameter   uuid          references policy_parameter,
    check ((trigger_listing is null) = (trigger_parameter is null)),
    check ((rectify_from is null) = (rectify_until is null)),
    check (rectify_until >= rectify_from),
    check ((reported_at is null) = (report is null)),
    check (reported_at is null or rectify_from is not null),
    check ((prepared_by is null) = (decision is null) and (prepared_by is null) = (document is null)),
    check (decided_by <> prepared_by),
    check ((decided_by is null) = (decided_on is null)),
    check (decided_by is not null or status in ('TRIGGERED', 'NOTICED', 'RECTIFYING', 'WITHDRAWN')),
    check (template_version is not null or status not in ('HANDOVER', 'EMERGENCY_SERVICE', 'CLOSED')),
    check ((closed_on is null) = (status <> 'CLOSED')),
    check ((closed_on is null) = (barred_until is null))
);
comment on table market_exit is '物业企业市场退出';
comment on column market_exit.trigger_listing is '引发退出的黑名单记录;为空表示由工作人员启动';
comment on column market_exit.rectify_until is '整改期末日,含当日';
comment on column market_exit.barred_until is '办结后限制签约的末日';
create unique index market_exit_open on market_exit (company_uscc) where status not in ('CLOSED', 'WITHDRAWN');
create index market_exit_company on market_exit (company_uscc, id);
create index market_exit_region on market_exit (region_code, id);
create index market_exit_town on market_exit (town_code, id);
create index market_exit_county on market_exit (county_code, id);
create index market_exit_city on market_exit (city_code, id);
grant select, insert, update on market_exit to ${application};

create table market_exit_step (
    market_exit_id uuid          not null references market_exit,
    seq            int           not null,
    status         varchar(20)   not null,
    move           varchar(20)   not null,
    actor          varchar(64)   not null,
    on_behalf_of   varchar(64)   not null,
    at             timestamptz   not null,
    comment        varchar(2000),
    primary key (market_exit_id, seq)
);
comment on table market_exit_step is '市场退出办理记录';
grant select, insert on market_exit_step to ${application};

-- What a company hands over for each community, by versions: a case keeps the version with which its handover began.
create table handover_template (
    version  int         not null,
    seq      int         not null,
    code     varchar(32) not null,
    kind     varchar(8)  not null check (kind in ('ARCHIVE', 'KEY', 'FUND')),
    label_zh varchar(80) not null,
    label_en varchar(80) not null,
    document varchar(200) not null,
    primary key (version, code),
    unique (version, seq)
);
comment on table handover_template is '物业移交清单模板';
grant select on handover_template to ${application};

insert into handover_template (version, seq, code, kind, label_zh, label_en, document) values
    (1, 1, 'COMPLETION_ARCHIVES', 'ARCHIVE', '竣工验收等项目资料', 'Papers of completion and acceptance', '《物业管理条例》第二十九条、第三十九条'),
    (1, 2, 'EQUIPMENT_ARCHIVES', 'ARCHIVE', '共用设施设备资料及维修记录', 'Papers and repair records of the common equipment', '《物业管理条例》第二十九条、第三十九条'),
    (1, 3, 'OWNER_ARCHIVES', 'ARCHIVE', '业主及住户资料', 'Papers on owners and households', '《民法典》第九百四十九条'),
    (1, 4, 'SERVICE_ROOMS', 'KEY', '物业服务用房', 'Service rooms', '《民法典》第九百四十九条'),
    (1, 5, 'KEYS_AND_ACCESS', 'KEY', '设备间钥匙、门禁和系统权限', 'Keys, access cards and accounts', '《民法典》第九百四十九条'),
    (1, 6, 'PREPAID_FEES', 'FUND', '预收物业费结余', 'Prepaid fees not used up', '《民法典》第九百四十九条'),
    (1, 7, 'COMMON_INCOME', 'FUND', '共有部分经营收益结余', 'Income from common parts not spent', '《民法典》第二百八十二条');

create table handover_community (
    market_exit_id uuid        not null references market_exit,
    seq            int         not null,
    community_code varchar(32) not null references community (code),
    next_service   varchar(20) check (next_service in ('COMPANY', 'EMERGENCY_SERVICE')),
    next_uscc      varchar(18) references property_company (uscc),
    handed_on      date,
    primary key (market_exit_id, seq),
    unique (market_exit_id, community_code),
    check ((next_service is null) = (handed_on is null)),
    check ((next_uscc is not null) = coalesce(next_service = 'COMPANY', false))
);
comment on table handover_community is '移交小区及接续服务';
create index handover_community_code on handover_community (community_code);
grant select, insert, update on handover_community to ${application};

create table handover_item (
    market_exit_id uuid         not null references market_exit,
    seq            int          not null,
    community_code varchar(32)  not null references community (code),
    code           varchar(32)  not null,
    kind           varchar(8)   not null check (kind in ('ARCHIVE', 'KEY', 'FUND')),
    label_zh       varchar(80)  not null,
    label_en       varchar(80)  not null,
    handed_by      varchar(60),
    received_by    varchar(60),
    evidence       varchar(400),
    amount_fen     bigint       check (amount_fen >= 0),
    handed_on      date,
    primary key (market_exit_id, seq),
    unique (market_exit_id, community_code, code),
    check ((handed_on is null) = (handed_by is null) and (handed_on is null) = (received_by is null)
        and (handed_on is null) = (evidence is null)),
    check ((amount_fen is not null) = (handed_on is not null and kind = 'FUND'))
);
comment on table handover_item is '移交清单';
comment on column handover_item.handed_by is '移交方单位和岗位,不写姓名';
comment on column handover_item.received_by is '接收方单位和岗位,不写姓名';
grant select, insert, update on handover_item to ${application};

insert into policy_parameter (id, key, value, valid_from, valid_to, document, link) values
    ('0192f000-0000-7000-8000-000000000450', 'market-exit.black-in-a-row', '2', '2022-01-01', null, '平台运行参数 2022-1 · Platform parameter 2022-1', null),
    ('0192f000-0000-7000-8000-000000000451', 'market-exit.within-months', '24', '2022-01-01', null, '平台运行参数 2022-1 · Platform parameter 2022-1', null),
    ('0192f000-0000-7000-8000-000000000452', 'market-exit.rectification-working-days', '15', '2022-01-01', null, '平台运行参数 2022-1 · Platform parameter 2022-1', null),
    ('0192f000-0000-7000-8000-000000000453', 'market-exit.barring-months', '36', '2022-01-01', null, '平台运行参数 2022-1 · Platform parameter 2022-1', null),
    ('0192f000-0000-7000-8000-000000000454', 'market-exit.handover-template', '1', '2022-01-01', null, '平台运行参数 2022-1 · Platform parameter 2022-1', null);
