-- Requests that partner agencies report, each agency under numbers of its own, and requests that change hands.
alter table service_request
    add column partner   varchar(64),
    -- the default serves the build before this one while both run
    add column handovers int not null default 0 check (handovers >= 0),
    add constraint service_request_partner_known check ((partner is not null) = (source = 'PARTNER' and not imported));
comment on column service_request.partner is '报送的合作机构账号';
comment on column service_request.handovers is '服务企业变更次数';
comment on column notice.occurrence is '升级级别、第几次派单,或新诉求因服务企业变更而来的次数;其他为 0';
create unique index service_request_partner_number on service_request (partner, external_number)
    where external_number is not null;
create index service_request_partner on service_request (partner, id) where partner is not null;
-- Two agencies may use one number: theirs are counted apart from those of the other sources.
drop index service_request_external;
create unique index service_request_external on service_request (community_code, source, external_number)
    where external_number is not null and source <> 'PARTNER';
