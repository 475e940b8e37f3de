create index service_contract_ending on service_contract (valid_to) where valid_to is not null;

insert into policy_parameter (id, key, value, valid_from, valid_to, document, link) values
    ('0192f000-0000-7000-8000-000000001675', 'radar.committee-term-years', '5', '2022-01-01', null, '平台运行参数 2022-1 · Platform parameter 2022-1', null);
