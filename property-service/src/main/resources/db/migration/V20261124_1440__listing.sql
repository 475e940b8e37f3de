-- Whether a company may sign: one row a company, which a signing locks to read and a listing or an exit to write, so that
-- of the two at the same moment one comes first.
create table company_standing (
    company_uscc varchar(18) primary key references property_company (uscc),
    listed_from  date,
    listed_until date,
    exit_from    date,
    exit_until   date,
    check ((listed_from is null) = (listed_until is null)),
    check (listed_until >= listed_from),
    check (exit_until is null or exit_until >= exit_from),
    check (exit_from is not null or exit_until is null)
);
comment on table company_standing is '企业签约资格';
comment on column company_standing.listed_from is '黑名单期间首日,为空表示未列入';
comment on column company_standing.exit_from is '市场退出决定之日';
comment on column company_standing.exit_until is '限制期末日;退出尚未办结时为空';
grant select, insert, update on company_standing to ${application};

insert into company_standing (company_uscc) select uscc from property_company;

create function open_company_standing() returns trigger language plpgsql as $$
begin
    insert into company_standing (company_uscc) values (new.uscc);
    return null;
end
$$;
create trigger property_company_standing after insert on property_company
    for each row execute function open_company_standing();

-- The build before this one tells no day: its contracts count from the day they begin, or from today.
alter table service_contract add column signed_on date;
comment on column service_contract.signed_on is '登记签订之日;为空则以起始日为准';

-- The rule of the application once more, for whatever writes a contract.
create function refuse_barred_company() returns trigger language plpgsql as $$
declare
    standing company_standing;
    day      date := coalesce(new.signed_on, new.valid_from, (now() at time zone 'Asia/Shanghai')::date);
begin
    select * into strict standing from company_standing where company_uscc = new.company_uscc for share;
    if day between standing.listed_from and standing.listed_until
            or day >= standing.exit_from and day <= coalesce(standing.exit_until, day) then
        raise exception 'The company can sign no contract on %', day
            using errcode = 'check_violation', constraint = 'service_contract_company_barred';
    end if;
    return new;
end
$$;
create trigger service_contract_signed before insert on service_contract
    for each row execute function refuse_barred_company();
create trigger service_contract_resigned before update of company_uscc on service_contract
    for each row when (old.company_uscc <> new.company_uscc) execute function refuse_barred_company();

create sequence listing_number;
grant usage on sequence listing_number to ${application};

create table listing (
    id                uuid          primary key,
    version           bigint        not null,
    number            varchar(20)   not null unique,
    company_uscc      varchar(18)   not null references property_company (uscc),
    company_name      varchar(100)  not null,
    region_code       varchar(12)   not null,
    town_code         varchar(12)   generated always as (left(region_code, 9) || '000') stored,
    county_code       varchar(12)   generated always as (left(region_code, 6) || '000000') stored,
    city_code         varchar(12)   generated always as (left(region_code, 4) || '00000000') stored,
    colour            varchar(8)    not null check (colour in ('RED', 'BLACK')),
    status            varchar(20)   not null check (status in ('PROPOSED', 'APPROVED', 'PUBLISHED', 'REPAIR_REQUESTED',
        'REPAIRED', 'EXPIRED', 'REVOKED')),
    reason_code       varchar(32)   not null check (reason_code in ('HIGH_RANKING', 'COMMENDED', 'OUTSTANDING_SERVICE',
        'PROMISE_BROKEN', 'CONTRACT_ABANDONED', 'FUNDS_MISUSED', 'SAFETY_ACCIDENT', 'FALSE_STATEMENTS',
        'HANDOVER_REFUSED')),
    reason            varchar(1000) not null,
    proposed_by       uuid          not null,
    approved_by       uuid,
    reply_until       date          not null,
    reply_parameter   uuid          not null references policy_parameter,
    reply_text        varchar(2000),
    replied_at        timestamptz,
    reply_accepted    boolean,
    reply_decision    varchar(1000),
    term_months       int           not null check (term_months between 1 and 120),
    term_parameter    uuid          references policy_parameter,
    valid_from        date,
    valid_to          date,
    repair_from       date,
    repair_parameter  uuid          references policy_parameter,
    document          varchar(100),
    published_at      timestamptz,
    revocation_by     uuid,
    revocation_reason varchar(500),
    check (approved_by <> proposed_by),
    check (approved_by is not null or status in ('PROPOSED', 'REVOKED')),
    check (status in ('PROPOSED', 'APPROVED', 'REVOKED') or published_at is not null),
    check ((published_at is null) = (valid_from is null) and (published_at is null) = (valid_to is null)
        and (published_at is null) = (document is null)),
    check (valid_to >= valid_from),
    check (colour = 'BLACK' or status not in ('REPAIR_REQUESTED', 'REPAIRED') and repair_from is null),
    check (reply_text is not null or reply_accepted is null),
    check ((reply_accepted is null) = (reply_decision is null)),
    check ((revocation_by is null) = (revocation_reason is null))
);
comment on table listing is '红黑名单';
comment on column listing.reply_until is '陈述申辩截止日';
comment on column listing.term_parameter is '期限所依据的政策参数;为空表示拟列入时另行指定';
comment on column listing.repair_from is '可申请信用修复的首日';
create unique index listing_live on listing (company_uscc, colour)
    where status in ('PROPOSED', 'APPROVED', 'PUBLISHED', 'REPAIR_REQUESTED');
-- Red and black do not stand beside each other.
create unique index listing_published on listing (company_uscc) where status in ('PUBLISHED', 'REPAIR_REQUESTED');
create index listing_company on listing (company_uscc, id);
create index listing_region on listing (region_code, id);
create index listing_town on listing (town_code, id);
create index listing_county on listing (county_code, id);
create index listing_city on listing (city_code, id);
create index listing_running on listing (valid_to) where status in ('PUBLISHED', 'REPAIR_REQUESTED');
grant select, insert, update on listing to ${application};

create table listing_evidence (
    listing_id uuid         not null references listing,
    seq        int          not null,
    text       varchar(500) not null,
    link       varchar(400),
    primary key (listing_id, seq)
);
comment on table listing_evidence is '红黑名单依据';
grant select, insert on listing_evidence to ${application};

create table listing_step (
    listing_id   uuid         not null references listing,
    seq          int          not null,
    status       varchar(20)  not null,
    move         varchar(20)  not null,
    actor        varchar(64)  not null,
    on_behalf_of varchar(64)  not null,
    at           timestamptz  not null,
    comment      varchar(2000),
    primary key (listing_id, seq)
);
comment on table listing_step is '红黑名单办理记录';
grant select, insert on listing_step to ${application};

insert into policy_parameter (id, key, value, valid_from, valid_to, document, link) values
    ('0192f000-0000-7000-8000-000000000440', 'listing.reply-working-days', '5', '2022-01-01', null, '平台运行参数 2022-1 · Platform parameter 2022-1', null),
    ('0192f000-0000-7000-8000-000000000441', 'listing.red-months', '12', '2022-01-01', null, '平台运行参数 2022-1 · Platform parameter 2022-1', null),
    ('0192f000-0000-7000-8000-000000000442', 'listing.black-months', '12', '2022-01-01', null, '平台运行参数 2022-1 · Platform parameter 2022-1', null),
    ('0192f000-0000-7000-8000-000000000443', 'listing.repair-after-months', '3', '2022-01-01', null, '平台运行参数 2022-1 · Platform parameter 2022-1', null);
