-- Votes of the owners: what is asked, the frozen roster, the ballots, the result.
create sequence vote_number;
grant usage on sequence vote_number to ${application};

create table vote (
    id             uuid         primary key,
    version        bigint       not null,
    number         varchar(20)  not null unique,
    community_code varchar(32)  not null references community (code),
    region_code    varchar(12)  not null,
    town_code      varchar(12)  generated always as (left(region_code, 9) || '000') stored,
    county_code    varchar(12)  generated always as (left(region_code, 6) || '000000') stored,
    city_code      varchar(12)  generated always as (left(region_code, 4) || '00000000') stored,
    title          varchar(100) not null,
    rules          varchar(16)  not null check (rules in ('V2022_1')),
    status         varchar(20)  not null check (status in ('DRAFT', 'NOTICE', 'OPEN', 'CLOSED', 'COUNTED',
        'RESULT_PUBLICITY', 'EFFECTIVE', 'FAILED_QUORUM', 'FAILED_MAJORITY', 'ANNULLED')),
    notice_on      date,
    opens_on       date,
    closes_on      date,
    parameter_id   uuid         references policy_parameter,
    all_area       bigint       check (all_area > 0),
    all_heads      bigint       check (all_heads > 0),
    all_rooms      int          check (all_rooms > 0),
    roster_hash    varchar(64),
    ballots_hash   varchar(64),
    part_area      bigint       check (part_area between 0 and all_area),
    part_heads     bigint       check (part_heads between 0 and all_heads),
    first_counter  uuid,
    second_counter uuid,
    publicity_id   uuid         references publicity,
    check (closes_on >= opens_on and opens_on > notice_on),
    check ((notice_on is null) = (opens_on is null) and (opens_on is null) = (closes_on is null)
        and (notice_on is null) = (parameter_id is null)),
    check ((all_area is null) = (all_heads is null) and (all_area is null) = (all_rooms is null)
        and (all_area is null) = (roster_hash is null)),
    check ((part_area is null) = (part_heads is null) and (part_area is null) = (first_counter is null)),
    check (status not in ('OPEN', 'CLOSED') or all_area is not null),
    check (status <> 'CLOSED' or ballots_hash is not null),
    check (first_counter <> second_counter),
    check (status not in ('COUNTED', 'RESULT_PUBLICITY', 'EFFECTIVE', 'FAILED_QUORUM', 'FAILED_MAJORITY')
        or second_counter is not null)
);
comment on table vote is '业主表决';
comment on column vote.all_area is '表决名册的专有部分面积合计,以三百分之一平方米计';
comment on column vote.all_heads is '表决名册的业主人数';
comment on column vote.roster_hash is '表决名册的 SHA-256,开始表决时冻结';
comment on column vote.ballots_hash is '全部选票哈希的 SHA-256,截止时冻结';
create index vote_community on vote (community_code, id);
create index vote_region on vote (region_code, id);
create index vote_town on vote (town_code, id);
create index vote_county on vote (county_code, id);
create index vote_city on vote (city_code, id);
grant select, insert, update on vote to ${application};

create table vote_matter (
    vote_id       uuid         not null references vote,
    seq           int          not null check (seq between 0 and 19),
    title         varchar(200) not null,
    subject       varchar(24)  not null check (subject in ('RULES', 'COMMITTEE', 'COMPANY', 'FUND_USE', 'OTHER_COMMON',
        'FUND_RAISING', 'REBUILDING', 'COMMON_PARTS_USE')),
    for_area      bigint,
    for_heads     bigint,
    against_area  bigint,
    against_heads bigint,
    abstain_area  bigint,
    abstain_heads bigint,
    passed        boolean,
    primary key (vote_id, seq),
    check (passed is null or num_nulls(for_area, for_heads, against_area, against_heads, abstain_area, abstain_heads) = 0)
);
comment on table vote_matter is '表决事项及其结果';
grant select, insert, update on vote_matter to ${application};

-- Append-only.
create table vote_step (
    vote_id      uuid        not null references vote,
    seq          int         not null,
    move         varchar(16),
    status       varchar(20) not null,
    actor        varchar(64) not null,
    on_behalf_of varchar(64) not null,
    at           timestamptz not null,
    comment      varchar(500),
    primary key (vote_id, seq)
);
comment on table vote_step is '表决办理记录';
grant select, insert on vote_step to ${application};

-- The roster as it was when the vote was opened; nobody changes it afterwards.
create table vote_head (
    vote_id uuid   not null references vote,
    number  int    not null check (number >= 1),
    area    bigint not null check (area > 0),
    rooms   int    not null check (rooms >= 1),
    voter   uuid   references owner,
    person  uuid,
    primary key (vote_id, number)
);
comment on table vote_head is '表决名册:一人一行';
comment on column vote_head.voter is '投票人;没有登记业主或共有人未推选代表的为空';
comment on column vote_head.person is '投票人的平台账号人员标识';
create index vote_head_person on vote_head (vote_id, person) where person is not null;
grant select, insert on vote_head to ${application};

create table vote_room (
    vote_id uuid   not null,
    room_id uuid   not null references room,
    head    int    not null,
    area    bigint not null check (area > 0),
    primary key (vote_id, room_id),
    foreign key (vote_id, head) references vote_head
);
comment on table vote_room is '表决名册:各房屋计入哪一人';
create index vote_room_head on vote_room (vote_id, head);
grant select, insert on vote_room to ${application};

create table vote_proxy (
    vote_id    uuid        not null,
    head       int         not null,
    proxy_head int         not null check (proxy_head <> head),
    person     uuid        not null,
    granted_at timestamptz not null,
    granted_by uuid        not null,
    primary key (vote_id, head),
    foreign key (vote_id, head) references vote_head,
    foreign key (vote_id, proxy_head) references vote_head
);
comment on table vote_proxy is '委托投票';
comment on column vote_proxy.person is '受托人的平台账号人员标识';
create index vote_proxy_person on vote_proxy (vote_id, person);
grant select, insert on vote_proxy to ${application};

-- One ballot a head over all channels: the first one counts, and none is ever changed.
create table vote_ballot (
    id       uuid        primary key,
    vote_id  uuid        not null,
    head     int         not null,
    channel  varchar(16) not null check (channel in ('PAPER', 'MINI_PROGRAM')),
    choices  varchar(20) not null check (choices ~ '^[FAN]+$'),
    salt     varchar(32) not null,
    hash     varchar(64) not null,
    by_proxy boolean     not null,
    cast_at  timestamptz not null,
    cast_by  uuid        not null,
    unique (vote_id, head),
    unique (vote_id, hash),
    foreign key (vote_id, head) references vote_head
);
comment on table vote_ballot is '选票';
comment on column vote_ballot.choices is '按事项顺序:F 赞成,A 反对,N 弃权';
comment on column vote_ballot.cast_by is '投票人;纸质选票为录入人';
grant select, insert on vote_ballot to ${application};

alter table publicity drop constraint publicity_kind_check;
alter table publicity add constraint publicity_kind_check
    check (kind in ('EVALUATION', 'RED_BLACK_LIST', 'COMMITTEE_FORMATION', 'VOTE_RESULT'));

insert into policy_parameter (id, key, value, valid_from, valid_to, document, link) values
    ('0192f000-0000-7000-8000-000000001600', 'vote.notice-days', '15', '2022-01-01', null, '平台运行参数 2022-1 · Platform parameter 2022-1', null),
    ('0192f000-0000-7000-8000-000000001601', 'vote.proxy-heads', '3', '2022-01-01', null, '平台运行参数 2022-1 · Platform parameter 2022-1', null),
    ('0192f000-0000-7000-8000-000000001602', 'publicity.vote-result-working-days', '5', '2022-01-01', null, '平台运行参数 2022-1 · Platform parameter 2022-1', null);
