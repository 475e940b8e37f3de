create table praise (
    id             uuid         primary key,
    version        bigint       not null,
    kind           varchar(8)   not null check (kind in ('PENNANT', 'LETTER')),
    company_uscc   varchar(18)  references property_company (uscc),
    community_code varchar(32)  references community (code),
    region_code    varchar(12)  not null,
    town_code      varchar(12)  generated always as (left(region_code, 9) || '000') stored,
    county_code    varchar(12)  generated always as (left(region_code, 6) || '000000') stored,
    city_code      varchar(12)  generated always as (left(region_code, 4) || '00000000') stored,
    received_on    date         not null,
    subject        varchar(200) not null,
    giver_sealed   varchar(400) not null,
    withdrawn_on   date,
    withdrawn_because varchar(200),
    check ((withdrawn_on is null) = (withdrawn_because is null))
);
comment on table praise is '锦旗、表扬信';
comment on column praise.company_uscc is '受表扬的企业;为空表示主管部门';
comment on column praise.giver_sealed is '赠送人,加密保存';
create index praise_company on praise (company_uscc, id);
create index praise_region on praise (region_code, id);
create index praise_town on praise (town_code, id);
create index praise_county on praise (county_code, id);
create index praise_city on praise (city_code, id);
grant select, insert, update on praise to ${application};
