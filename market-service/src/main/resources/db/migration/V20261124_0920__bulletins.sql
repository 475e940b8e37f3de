create table bulletin (
    id                     uuid         primary key,
    version                bigint       not null,
    market_code            varchar(32)  not null,
    region_code            varchar(12)  not null,
    town_code              varchar(12)  generated always as (left(region_code, 9) || '000') stored,
    county_code            varchar(12)  generated always as (left(region_code, 6) || '000000') stored,
    city_code              varchar(12)  generated always as (left(region_code, 4) || '00000000') stored,
    day                    date         not null,
    edition                int          not null check (edition >= 1),
    reason                 varchar(500),
    status                 varchar(16)  not null check (status in ('OPEN', 'COMPLETE', 'PUBLISHED')),
    content                varchar(8000000),
    content_hash           varchar(64),
    tests                  int,
    positives              int,
    published_at           timestamptz,
    unique (market_code, day, edition),
    check ((edition = 1) = (reason is null)),
    check ((status = 'PUBLISHED') = (num_nonnulls(content, content_hash, tests, positives, published_at) = 5)),
    check (tests >= 1 and positives between 0 and tests),
    foreign key (market_code, region_code) references market (code, region_code) on update cascade
);
comment on table bulletin is '每日公示';
comment on column bulletin.edition is '版次,更正即新版次';
comment on column bulletin.content_hash is '公示内容的 SHA-256';
create index bulletin_region on bulletin (region_code, id);
create index bulletin_town on bulletin (town_code, id);
create index bulletin_county on bulletin (county_code, id);
create index bulletin_city on bulletin (city_code, id);
grant select, insert, update on bulletin to ${application};

create function bulletin_is_out() returns trigger language plpgsql as $$
begin
    raise exception 'bulletin % is published and cannot be changed', old.id using errcode = 'integrity_constraint_violation';
end $$;
create trigger bulletin_stays_as_published before update on bulletin for each row
    when (old.status = 'PUBLISHED' and (old.day, old.edition, old.reason, old.status, old.content, old.content_hash,
            old.tests, old.positives, old.published_at)
        is distinct from (new.day, new.edition, new.reason, new.status, new.content, new.content_hash,
            new.tests, new.positives, new.published_at))
    execute function bulletin_is_out();

-- Append-only.
create table bulletin_step (
    bulletin_id            uuid         not null references bulletin,
    seq                    int          not null,
    status                 varchar(16)  not null,
    person                 uuid,
    on_behalf_of           varchar(64)  not null,
    at                     timestamptz  not null,
    reason                 varchar(500),
    primary key (bulletin_id, seq)
);
comment on table bulletin_step is '公示办理记录';
grant select, insert on bulletin_step to ${application};
