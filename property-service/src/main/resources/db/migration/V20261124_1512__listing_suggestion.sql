-- A final evaluation suggests companies for the lists; a person makes a proposal of it, once.
alter table listing drop constraint listing_reason_code_check;
alter table listing add constraint listing_reason_code_check check (reason_code in ('HIGH_RANKING', 'COMMENDED',
    'OUTSTANDING_SERVICE', 'PROMISE_BROKEN', 'CONTRACT_ABANDONED', 'FUNDS_MISUSED', 'SAFETY_ACCIDENT',
    'FALSE_STATEMENTS', 'HANDOVER_REFUSED', 'LOW_RANKING'));

create table listing_suggestion (
    id                uuid         primary key,
    version           bigint       not null,
    evaluation_id     uuid         not null references evaluation,
    evaluation_number varchar(20)  not null,
    company_uscc      varchar(18)  not null references property_company (uscc),
    company_name      varchar(100) not null,
    region_code       varchar(12)  not null,
    town_code         varchar(12)  generated always as (left(region_code, 9) || '000') stored,
    county_code       varchar(12)  generated always as (left(region_code, 6) || '000000') stored,
    city_code         varchar(12)  generated always as (left(region_code, 4) || '00000000') stored,
    colour            varchar(8)   not null check (colour in ('RED', 'BLACK')),
    rank              int          not null check (rank >= 1),
    companies         int          not null,
    parameter_id      uuid         not null references policy_parameter,
    suggested_at      timestamptz  not null,
    listing_id        uuid         unique references listing,
    listing_number    varchar(20),
    unique (evaluation_id, company_uscc, colour),
    check (companies >= rank),
    check ((listing_id is null) = (listing_number is null))
);
comment on table listing_suggestion is '列入建议';
comment on column listing_suggestion.rank is '最终名次,并列同名次';
comment on column listing_suggestion.parameter_id is '建议所依据的政策参数版本';
comment on column listing_suggestion.listing_id is '据建议提出的名单记录;为空表示尚未提出';
create index listing_suggestion_county on listing_suggestion (county_code, id);
create index listing_suggestion_city on listing_suggestion (city_code, id);
create index listing_suggestion_company on listing_suggestion (company_uscc);
grant select, insert, update on listing_suggestion to ${application};

insert into policy_parameter (id, key, value, valid_from, valid_to, document, link) values
    ('0192f000-0000-7000-8000-000000001512', 'listing.suggest-red-top', '3', '2022-01-01', null, '平台运行参数 2022-1 · Platform parameter 2022-1', null),
    ('0192f000-0000-7000-8000-000000001513', 'listing.suggest-black-bottom', '1', '2022-01-01', null, '平台运行参数 2022-1 · Platform parameter 2022-1', null);
