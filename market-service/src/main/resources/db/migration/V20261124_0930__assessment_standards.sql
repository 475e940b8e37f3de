-- Editions are added by migrations and never changed: an old inspection keeps the edition it was made by.
create table assessment_standard (
    id                     uuid         primary key,
    code                   varchar(32)  not null,
    edition                int          not null check (edition >= 1),
    name_zh                varchar(100) not null,
    name_en                varchar(200) not null,
    source                 varchar(400) not null,
    valid_from             date         not null,
    valid_to               date,
    veto_cap               varchar(16)  not null check (veto_cap in ('UNQUALIFIED', 'QUALIFIED', 'GOOD', 'EXCELLENT')),
    unique (code, edition),
    check (valid_to is null or valid_to >= valid_from),
    exclude using gist (code with =, daterange(valid_from, valid_to, '[]') with &&)
);
comment on table assessment_standard is '测评标准';
comment on column assessment_standard.veto_cap is '否决项不合格时的最高等级';
grant select on assessment_standard to ${application};

create table assessment_clause (
    standard_id            uuid         not null references assessment_standard,
    seq                    int          not null,
    code                   varchar(8)   not null,
    title_zh               varchar(100) not null,
    title_en               varchar(200) not null,
    primary key (standard_id, seq),
    unique (standard_id, code)
);
comment on table assessment_clause is '测评标准条款';
grant select on assessment_clause to ${application};

create table assessment_item (
    standard_id            uuid         not null references assessment_standard,
    seq                    int          not null,
    code                   varchar(8)   not null,
    clause                 varchar(8)   not null,
    text_zh                varchar(200) not null,
    text_en                varchar(400) not null,
    kind                   varchar(32)  not null check (kind in ('FIRE_LANE', 'OUT_OF_STORE', 'STREET_MARKET', 'PARKING',
        'HYGIENE', 'GARBAGE_SORTING', 'SIGNBOARD', 'PESTICIDE_NOTICE', 'LIVE_POULTRY', 'OTHER')),
    weight                 int          not null check (weight between 1 and 100),
    veto                   boolean      not null,
    photo_rule             varchar(16)  not null check (photo_rule in ('NONE', 'ON_FAIL', 'ALWAYS')),
    primary key (standard_id, seq),
    unique (standard_id, code),
    foreign key (standard_id, clause) references assessment_clause (standard_id, code)
);
comment on table assessment_item is '测评标准项目';
grant select on assessment_item to ${application};

create table assessment_grade (
    standard_id            uuid         not null references assessment_standard,
    grade                  varchar(16)  not null check (grade in ('UNQUALIFIED', 'QUALIFIED', 'GOOD', 'EXCELLENT')),
    from_percent           int          not null check (from_percent between 0 and 100),
    primary key (standard_id, grade)
);
comment on table assessment_grade is '测评等级';
grant select on assessment_grade to ${application};

-- Ours: built from the points that the district's report names, with weights of our own.
insert into assessment_standard values ('01839600-0000-7000-8000-000000000001', 'FARMERS_MARKET', 1,
    '文明菜市测评标准(平台自编)', 'Assessment standard for civilised farmers'' markets (our own)',
    '平台自编:项目取自东昌府区 2022 年 9 月“文明菜市”报道的要点,权重由平台设定,不是国家或地方标准', '2022-01-01', null,
    'UNQUALIFIED');
insert into assessment_grade values
    ('01839600-0000-7000-8000-000000000001', 'UNQUALIFIED', 0),
    ('01839600-0000-7000-8000-000000000001', 'QUALIFIED', 60),
    ('01839600-0000-7000-8000-000000000001', 'GOOD', 80),
    ('01839600-0000-7000-8000-000000000001', 'EXCELLENT', 90);
insert into assessment_clause
select '01839600-0000-7000-8000-000000000001'::uuid, c.* from (values
    (0, '1', '消防与通道', 'Fire safety and lanes'),
    (1, '2', '经营秩序', 'Order of trade'),
    (2, '3', '环境卫生', 'Hygiene'),
    (3, '4', '食品安全公示', 'Public notice of food safety')) c;
insert into assessment_item
select '01839600-0000-7000-8000-000000000001'::uuid, i.* from (values
    (0, '1.1', '1', '消防通道畅通,无占用、堵塞', 'The fire lane is open: nothing stands in it', 'FIRE_LANE', 15, true, 'ALWAYS'),
    (1, '1.2', '1', '停好一辆车:停车区域车辆停放整齐', 'Vehicles stand in order in the parking area', 'PARKING', 8, false, 'ON_FAIL'),
    (2, '1.3', '1', '规范一条道:场内道路整洁通畅', 'The lanes of the market are clean and open', 'HYGIENE', 5, false, 'ON_FAIL'),
    (3, '2.1', '2', '管好一个摊:分区经营,商品在柜台上摆放整齐', 'Stalls keep to their zone, goods in order on the counter', 'OTHER', 7, false, 'ON_FAIL'),
    (4, '2.2', '2', '无店外经营', 'No trade outside of the shops', 'OUT_OF_STORE', 12, false, 'ON_FAIL'),
    (5, '2.3', '2', '市场周边无“马路市场”“场外场”', 'No street market around the market', 'STREET_MARKET', 10, false, 'ON_FAIL'),
    (6, '2.4', '2', '商户牌匾统一制作', 'Signboards of one kind', 'SIGNBOARD', 5, false, 'ON_FAIL'),
    (7, '3.1', '3', '有专人清扫,地面干净', 'Somebody sweeps; the ground is clean', 'HYGIENE', 8, false, 'ON_FAIL'),
    (8, '3.2', '3', '每天清洁消毒', 'Cleaned and disinfected every day', 'HYGIENE', 8, false, 'ON_FAIL'),
    (9, '3.3', '3', '垃圾分类投放', 'Garbage is sorted', 'GARBAGE_SORTING', 6, false, 'ON_FAIL'),
    (10, '3.4', '3', '商户门前垃圾箱及时清运', 'Bins in front of the stalls are emptied in time', 'GARBAGE_SORTING', 6, false, 'ON_FAIL'),
    (11, '4.1', '4', '农药残留检测公示每日更新,内容全面', 'The notice of pesticide tests is new every day and complete', 'PESTICIDE_NOTICE', 10, true, 'ALWAYS')) i;
