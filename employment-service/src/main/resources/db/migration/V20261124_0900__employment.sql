create table enterprise (
    id                  uuid         primary key,
    version             bigint       not null,
    uscc                varchar(18)  not null unique check (length(uscc) = 18),
    name                varchar(200) not null check (name <> ''),
    region_code         varchar(12)  not null check (region_code ~ '^[0-9]{12}$'),
    town_code           varchar(12)  generated always as (left(region_code, 9) || '000') stored,
    county_code         varchar(12)  generated always as (left(region_code, 6) || '000000') stored,
    city_code           varchar(12)  generated always as (left(region_code, 4) || '00000000') stored,
    size                varchar(8)   check (size in ('LARGE', 'MEDIUM', 'SMALL', 'MICRO', 'OTHER')),
    average_insured     int          check (average_insured >= 0),
    layoffs             int          check (layoffs >= 0),
    premium_months      int          check (premium_months >= 0),
    premium_paid_fen    bigint       check (premium_paid_fen >= 0),
    status              varchar(20)  check (status in ('NORMAL', 'SERIOUS_DISHONESTY', 'DEREGISTERED')),
    training_eligible   boolean,
    bank_account_index  varchar(64),
    bank_account_sealed varchar(200),
    bank_account_masked varchar(32),
    facts_at            timestamptz  not null,
    check ((bank_account_index is null) = (bank_account_sealed is null)),
    check ((bank_account_index is null) = (bank_account_masked is null))
);
comment on table enterprise is '参保企业';
comment on column enterprise.average_insured is '空值表示事实未知,不得以默认值代替';
create index enterprise_city on enterprise (city_code, id);
create index enterprise_county on enterprise (county_code, id);
create index enterprise_town on enterprise (town_code, id);
create index enterprise_region on enterprise (region_code, id);
grant select, insert, update on enterprise to ${application};

create table cycle (
    id         uuid        primary key,
    version    bigint      not null,
    programme  varchar(24) not null check (programme in ('JOB_RETENTION_REFUND', 'TRAINING_SUBSIDY')),
    cycle_year int         not null check (cycle_year between 2000 and 2100),
    policy_day date        not null,
    opened_at  timestamptz not null,
    opened_by  uuid        not null,
    unique (programme, cycle_year),
    unique (id, programme, cycle_year)
);
comment on table cycle is '政策年度';
grant select, insert on cycle to ${application};

create table basis (
    id          uuid        primary key,
    cycle_id    uuid        not null references cycle,
    fingerprint varchar(64) not null,
    noted_at    timestamptz not null,
    unique (cycle_id, fingerprint)
);
comment on table basis is '认定依据(所用政策参数版本的集合)';
grant select, insert on basis to ${application};

create table basis_parameter (
    basis_id     uuid not null references basis,
    parameter_id uuid not null references policy_parameter,
    primary key (basis_id, parameter_id)
);
comment on table basis_parameter is '认定依据的政策参数';
grant select, insert on basis_parameter to ${application};

create sequence batch_number as bigint;
grant usage on sequence batch_number to ${application};

create table batch (
    id          uuid        primary key,
    version     bigint      not null,
    number      varchar(24) not null unique,
    cycle_id    uuid        not null,
    programme   varchar(24) not null,
    cycle_year  int         not null,
    region_code varchar(12) not null,
    town_code   varchar(12) generated always as (left(region_code, 9) || '000') stored,
    county_code varchar(12) generated always as (left(region_code, 6) || '000000') stored,
    city_code   varchar(12) generated always as (left(region_code, 4) || '00000000') stored,
    status      varchar(20) not null check (status in ('DRAFT', 'CHECKED', 'PUBLICITY', 'OBJECTION_CLOSED', 'APPROVED', 'SENT')),
    item_count  int         not null check (item_count >= 0),
    total_fen   bigint      not null check (total_fen >= 0),
    prepared_by uuid        not null,
    checked_by  uuid,
    approved_by uuid,
    file_hash   varchar(64),
    created_at  timestamptz not null,
    foreign key (cycle_id, programme, cycle_year) references cycle (id, programme, cycle_year),
    check (approved_by is null or (approved_by <> prepared_by and approved_by is distinct from checked_by)),
    check ((status in ('APPROVED', 'SENT')) = (approved_by is not null)),
    check ((status = 'SENT') = (file_hash is not null))
);
comment on table batch is '发放批次';
create index batch_city on batch (city_code, id);
create index batch_county on batch (county_code, id);
create index batch_town on batch (town_code, id);
create index batch_region on batch (region_code, id);
grant select, insert, update on batch to ${application};

create table batch_step (
    batch_id     uuid         not null references batch,
    seq          int          not null,
    status       varchar(20)  not null,
    move         varchar(20)  not null,
    at           timestamptz  not null,
    subject      varchar(64)  not null,
    person       uuid,
    on_behalf_of varchar(64)  not null,
    reason       varchar(500),
    primary key (batch_id, seq)
);
comment on table batch_step is '批次流转记录';
grant select, insert on batch_step to ${application};

create table entitlement (
    id              uuid         primary key,
    version         bigint       not null,
    cycle_id        uuid         not null,
    programme       varchar(24)  not null,
    cycle_year      int          not null,
    enterprise_id   uuid         not null references enterprise,
    uscc            varchar(18)  not null,
    enterprise_name varchar(200) not null,
    region_code     varchar(12)  not null,
    town_code       varchar(12)  generated always as (left(region_code, 9) || '000') stored,
    county_code     varchar(12)  generated always as (left(region_code, 6) || '000000') stored,
    city_code       varchar(12)  generated always as (left(region_code, 4) || '00000000') stored,
    status          varchar(16)  not null check (status in ('CANDIDATE', 'CONFIRMED', 'REVIEWED', 'IN_BATCH', 'PUBLICISED',
                        'APPROVED', 'UNKNOWN_FACTS', 'INELIGIBLE', 'DECLINED', 'REMOVED')),
    decision_seq    int          not null,
    outcome         varchar(12)  not null check (outcome in ('ELIGIBLE', 'INELIGIBLE', 'UNKNOWN')),
    amount_fen      bigint       check (amount_fen >= 0),
    persons         int          check (persons >= 0),
    once_only       boolean      not null,
    batch_id        uuid         references batch,
    unique (enterprise_id, programme, cycle_year),
    foreign key (cycle_id, programme, cycle_year) references cycle (id, programme, cycle_year),
    check ((outcome = 'ELIGIBLE') = (amount_fen is not null)),
    check ((outcome = 'ELIGIBLE') = (persons is not null)),
    check ((status = 'INELIGIBLE') <= (outcome = 'INELIGIBLE')),
    check ((status = 'UNKNOWN_FACTS') <= (outcome = 'UNKNOWN')),
    check (status in ('INELIGIBLE', 'UNKNOWN_FACTS') or outcome = 'ELIGIBLE'),
    check ((status in ('IN_BATCH', 'PUBLICISED', 'APPROVED')) = (batch_id is not null))
);
comment on table entitlement is '待遇资格';
-- What is given once is alive at most once, whatever the year.
create unique index entitlement_once on entitlement (enterprise_id, programme)
    where once_only and status in ('CANDIDATE', 'CONFIRMED', 'REVIEWED', 'IN_BATCH', 'PUBLICISED', 'APPROVED');
create index entitlement_cycle on entitlement (cycle_id, status, id);
create index entitlement_city on entitlement (city_code, id);
create index entitlement_county on entitlement (county_code, id);
-- No officer of this service answers for less than a county, and each further index costs every matching.
create index entitlement_uscc on entitlement (uscc, id);
create index entitlement_batch on entitlement (batch_id, id) where batch_id is not null;
grant select, insert, update on entitlement to ${application};

create table decision (
    entitlement_id    uuid        not null references entitlement,
    seq               int         not null,
    basis_id          uuid        not null references basis,
    at                timestamptz not null,
    outcome           varchar(12) not null check (outcome in ('ELIGIBLE', 'INELIGIBLE', 'UNKNOWN')),
    amount_fen        bigint,
    persons           int,
    size              varchar(8),
    average_insured   int,
    layoffs           int,
    premium_months    int,
    premium_paid_fen  bigint,
    status            varchar(20),
    training_eligible boolean,
    granted_year      int,
    primary key (entitlement_id, seq)
);
comment on table decision is '认定结果(含当时的事实)';
grant select, insert on decision to ${application};

create table decision_reason (
    entitlement_id uuid        not null,
    decision_seq   int         not null,
    kind           varchar(8)  not null check (kind in ('FAILED', 'MISSING')),
    code           varchar(32) not null,
    primary key (entitlement_id, decision_seq, kind, code),
    foreign key (entitlement_id, decision_seq) references decision (entitlement_id, seq)
);
comment on table decision_reason is '不符合的规则或缺少的事实';
grant select, insert on decision_reason to ${application};

create table entitlement_step (
    entitlement_id uuid         not null references entitlement,
    seq            bigint       not null,
    status         varchar(16)  not null,
    move           varchar(16)  not null,
    at             timestamptz  not null,
    subject        varchar(64)  not null,
    person         uuid,
    on_behalf_of   varchar(64)  not null,
    reason         varchar(500),
    primary key (entitlement_id, seq)
);
comment on table entitlement_step is '待遇资格流转记录';
grant select, insert on entitlement_step to ${application};

create table publicity (
    id           uuid        primary key,
    version      bigint      not null,
    batch_id     uuid        not null references batch,
    round        int         not null,
    number       varchar(24) not null,
    programme    varchar(24) not null,
    cycle_year   int         not null,
    region_code  varchar(12) not null,
    item_count   int         not null check (item_count > 0),
    total_fen    bigint      not null,
    list_hash    varchar(64) not null,
    published_at timestamptz not null,
    ends_on      date        not null,
    closed_at    timestamptz,
    outcome      varchar(16) check (outcome in ('CLOSED', 'WITHDRAWN')),
    unique (batch_id, round),
    check ((closed_at is null) = (outcome is null))
);
comment on table publicity is '公示';
create unique index publicity_open on publicity (batch_id) where closed_at is null;
grant select, insert, update on publicity to ${application};

create table publicity_item (
    publicity_id    uuid         not null references publicity,
    entitlement_id  uuid         not null references entitlement,
    enterprise_name varchar(200) not null,
    uscc_masked     varchar(18)  not null,
    region_code     varchar(12)  not null,
    persons         int          not null,
    amount_fen      bigint       not null,
    primary key (publicity_id, entitlement_id)
);
comment on table publicity_item is '公示名单';
-- The list that was published is frozen: nobody but the owner of the database could change it.
grant select, insert on publicity_item to ${application};

create table payment (
    reference      varchar(32)  primary key,
    version        bigint       not null,
    batch_id       uuid         not null references batch,
    entitlement_id uuid         not null references entitlement,
    payee_uscc     varchar(18)  not null,
    payee_name     varchar(200) not null,
    account_sealed varchar(200) not null,
    amount_fen     bigint       not null check (amount_fen > 0),
    status         varchar(8)   not null check (status in ('ISSUED', 'SENT'))
);
comment on table payment is '支付';
-- One payment that counts for each entitlement, and never a second one.
create unique index payment_once on payment (entitlement_id) where status in ('ISSUED', 'SENT');
create index payment_batch on payment (batch_id, reference);
grant select, insert, update on payment to ${application};

create table payment_step (
    reference    varchar(32) not null references payment,
    seq          bigint      not null,
    status       varchar(8)  not null,
    at           timestamptz not null,
    subject      varchar(64) not null,
    person       uuid,
    on_behalf_of varchar(64) not null,
    primary key (reference, seq)
);
comment on table payment_step is '支付流转记录';
grant select, insert on payment_step to ${application};
