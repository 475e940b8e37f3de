-- Procedures of a formation: an edition is never changed, the next one gets a number and its first day. Lists stand as
-- words with commas between them. The outline is that of 物业管理条例 and 建房〔2009〕274号; what a city does otherwise is an edition.
create table formation_template (
    id           uuid         primary key,
    edition      int          not null unique check (edition >= 1),
    title        varchar(100) not null,
    repeats_from int          not null,
    valid_from   date         not null,
    valid_to     date         check (valid_to >= valid_from),
    exclude using gist (daterange(valid_from, valid_to, '[]') with &&)
);
comment on table formation_template is '业委会组建模板';
comment on column formation_template.repeats_from is '未达法定比例时从哪项程序重新表决';
grant select on formation_template to ${application};

create table formation_procedure (
    template_id uuid          not null references formation_template,
    number      int           not null check (number >= 1),
    code        varchar(32)   not null,
    title       varchar(60)   not null,
    phase       varchar(16)   check (phase in ('ACCEPTED', 'PREPARING', 'NOMINATING', 'NOTICED', 'VOTED', 'ELECTED', 'FILED')),
    after       varchar(40)   not null,
    awaits      varchar(40)   not null,
    roles       varchar(100)  not null check (roles <> ''),
    documents   varchar(400)  not null,
    signatures  varchar(200)  not null,
    counts_from int           not null,
    least_days  int           not null check (least_days >= 0),
    within_days int           not null check (within_days >= 0),
    publishes   boolean       not null,
    document    varchar(60),
    body        varchar(2000),
    primary key (template_id, number),
    unique (template_id, code),
    check (counts_from < number and (counts_from > 0) = (least_days + within_days > 0)),
    check ((document is null) = (body is null))
);
comment on table formation_procedure is '业委会组建程序';
comment on column formation_procedure.phase is '完成后进入的状态;为空则不变';
comment on column formation_procedure.after is '须先完成的程序';
comment on column formation_procedure.awaits is '哪些程序的公示须已届满且异议已答复';
comment on column formation_procedure.counts_from is '期限自哪项程序完成之日起算;0 为无';
comment on column formation_procedure.least_days is '至少须满的自然日';
comment on column formation_procedure.within_days is '须在多少自然日内完成';
grant select on formation_procedure to ${application};

insert into formation_template (id, edition, title, repeats_from, valid_from, valid_to) values
    ('0192f000-0000-7000-8000-000000001650', 1, '业主委员会组建程序(首次业主大会)', 18, '2022-01-01', null);

insert into formation_procedure (template_id, number, code, title, phase, after, awaits, roles, documents, signatures,
    counts_from, least_days, within_days, publishes, document, body) values
    ('0192f000-0000-7000-8000-000000001650', 1, 'CONDITIONS', '核实成立条件', null, '', '', 'COMMUNITY_WORKER', '成立条件核查表', '社区居民委员会', 0, 0, 0, false, null, null),
    ('0192f000-0000-7000-8000-000000001650', 2, 'APPLICATION', '提出申请', null, '1', '', 'COMMUNITY_WORKER', '业主申请书', '业主', 0, 0, 0, false, '成立业主大会申请书', '{{town}}:

{{community}}已符合召开首次业主大会会议的条件,现申请成立业主大会、选举业主委员会。

申请人:{{applicants}}
联系方式:{{contact}}

编号:{{number}}
日期:{{date}}
'),
    ('0192f000-0000-7000-8000-000000001650', 3, 'RECEIPT', '街道(乡镇)受理', 'ACCEPTED', '2', '', 'TOWN_OFFICER', '', '街道办事处(乡镇人民政府)', 0, 0, 0, false, '受理通知书', '编号:{{number}}

{{community}}全体业主:

你们提出的成立业主大会申请已于{{date}}受理,自受理之日起六十日内组成筹备组。

{{town}}
{{date}}
'),
    ('0192f000-0000-7000-8000-000000001650', 4, 'DEVELOPER_FILES', '建设单位报送资料', null, '3', '', 'TOWN_OFFICER', '物业管理区域证明,房屋及建筑物面积清册,业主名册,建筑规划总平面图,交付使用共用设施设备的证明,物业服务用房配置证明,其他有关资料', '建设单位', 0, 0, 0, false, null, null),
    ('0192f000-0000-7000-8000-000000001650', 5, 'REPRESENTATIVES', '征集业主代表', null, '3', '', 'COMMUNITY_WORKER', '业主代表登记表', '', 0, 0, 0, false, null, null),
    ('0192f000-0000-7000-8000-000000001650', 6, 'GROUP', '组成筹备组', 'PREPARING', '4,5', '', 'TOWN_OFFICER', '筹备组成员名单', '街道办事处(乡镇人民政府)', 3, 0, 60, false, null, null),
    ('0192f000-0000-7000-8000-000000001650', 7, 'GROUP_ANNOUNCED', '公告筹备组', null, '6', '', 'TOWN_OFFICER', '', '', 0, 0, 0, true, '筹备组公告', '{{community}}首次业主大会会议筹备组已组成,现予公告。

筹备组成员:
{{members}}

对筹备组成员有异议的,请在公告期内书面提出。

{{town}}
{{date}}
'),
    ('0192f000-0000-7000-8000-000000001650', 8, 'CONTACTS', '收集业主联系方式', null, '7', '', 'COMMUNITY_WORKER', '', '', 0, 0, 0, false, null, null),
    ('0192f000-0000-7000-8000-000000001650', 9, 'VERIFIED', '核实业主、面积和人数', null, '7', '', 'COMMUNITY_WORKER,TOWN_OFFICER', '业主及专有部分面积核实表', '筹备组组长', 0, 0, 0, false, null, null),
    ('0192f000-0000-7000-8000-000000001650', 10, 'ROSTER', '公示业主名册', null, '8,9', '7', 'COMMUNITY_WORKER,TOWN_OFFICER', '', '筹备组组长', 0, 0, 0, true, '业主名册公示', '{{community}}业主名册经核实,现予公示。

业主人数:{{heads}}
专有部分面积(平方米):{{area}}

对名册有异议的,请在公示期内书面提出。

{{community}}首次业主大会会议筹备组
{{date}}
'),
    ('0192f000-0000-7000-8000-000000001650', 11, 'RULES', '拟订业主大会议事规则', null, '7', '', 'COMMUNITY_WORKER,TOWN_OFFICER', '业主大会议事规则(草案)', '', 0, 0, 0, false, null, null),
    ('0192f000-0000-7000-8000-000000001650', 12, 'REGULATIONS', '拟订管理规约', null, '7', '', 'COMMUNITY_WORKER,TOWN_OFFICER', '管理规约(草案)', '', 0, 0, 0, false, null, null),
    ('0192f000-0000-7000-8000-000000001650', 13, 'ELECTION_METHOD', '拟订选举办法', null, '7', '', 'COMMUNITY_WORKER,TOWN_OFFICER', '业主委员会选举办法(草案)', '', 0, 0, 0, false, null, null),
    ('0192f000-0000-7000-8000-000000001650', 14, 'BRANCH_OPINION', '党支部提出意见', null, '11,12,13', '', 'COMMUNITY_WORKER', '党支部意见', '社区党组织书记', 0, 0, 0, false, null, null),
    ('0192f000-0000-7000-8000-000000001650', 15, 'NOMINATION', '推荐候选人', 'NOMINATING', '10,14', '10', 'COMMUNITY_WORKER,TOWN_OFFICER', '候选人推荐表', '筹备组组长', 0, 0, 0, false, null, null),
    ('0192f000-0000-7000-8000-000000001650', 16, 'REVIEW', '候选人资格联审', null, '15', '', 'TOWN_OFFICER', '候选人资格联审表', '街道办事处(乡镇人民政府)', 0, 0, 0, false, null, null),
    ('0192f000-0000-7000-8000-000000001650', 17, 'CANDIDATES', '公示候选人', null, '16', '', 'COMMUNITY_WORKER,TOWN_OFFICER', '', '筹备组组长', 0, 0, 0, true, '业主委员会委员候选人公示', '经推荐和资格联审,{{community}}业主委员会委员候选人如下,现予公示:

{{candidates}}

对候选人有异议的,请在公示期内书面提出。

{{community}}首次业主大会会议筹备组
{{date}}
'),
    ('0192f000-0000-7000-8000-000000001650', 18, 'MEETING_PLAN', '确定会议时间、形式和议程', null, '17', '17', 'COMMUNITY_WORKER,TOWN_OFFICER', '首次业主大会会议方案', '筹备组组长', 17, 7, 0, false, null, null),
    ('0192f000-0000-7000-8000-000000001650', 19, 'NOTICE', '公告会议', 'NOTICED', '18', '', 'COMMUNITY_WORKER,TOWN_OFFICER', '', '筹备组组长', 0, 0, 0, false, '首次业主大会会议公告', '{{community}}全体业主:

定于{{meetingDay}}召开首次业主大会会议,形式:{{form}}。

议程:
{{agenda}}

请按时参加。

{{community}}首次业主大会会议筹备组
{{date}}
'),
    ('0192f000-0000-7000-8000-000000001650', 20, 'OBJECTIONS', '书面答复异议', null, '19', '', 'COMMUNITY_WORKER,TOWN_OFFICER', '异议答复记录', '筹备组组长', 0, 0, 0, false, null, null),
    ('0192f000-0000-7000-8000-000000001650', 21, 'BALLOTS', '送达并回收表决票', null, '19,20', '', 'COMMUNITY_WORKER,TOWN_OFFICER', '表决票送达与回收登记表', '筹备组组长', 19, 15, 0, false, null, null),
    ('0192f000-0000-7000-8000-000000001650', 22, 'COUNT', '监督计票', 'VOTED', '21', '', 'COMMUNITY_WORKER,TOWN_OFFICER', '计票结果', '监票人,计票人,社区居民委员会', 0, 0, 0, false, null, null),
    ('0192f000-0000-7000-8000-000000001650', 23, 'RESULT', '公告结果', 'ELECTED', '22', '', 'COMMUNITY_WORKER,TOWN_OFFICER', '', '筹备组组长', 6, 0, 90, true, '业主大会会议决定和选举结果公告', '{{community}}首次业主大会会议表决和选举结果:

{{result}}

当选委员:
{{elected}}

{{community}}首次业主大会会议筹备组
{{date}}
'),
    ('0192f000-0000-7000-8000-000000001650', 24, 'FIRST_MEETING', '召开业主委员会首次会议', null, '23', '', 'COMMUNITY_WORKER,TOWN_OFFICER', '业主委员会首次会议记录', '全体委员', 23, 0, 7, false, null, null),
    ('0192f000-0000-7000-8000-000000001650', 25, 'FILING', '备案', 'FILED', '24', '23', 'TOWN_OFFICER', '业主大会议事规则,管理规约,业主大会会议决定,业主委员会委员名单', '街道办事处(乡镇人民政府)', 23, 0, 30, false, '业主委员会备案证明', '编号:{{number}}

{{community}}业主委员会:

你会报送的备案材料齐全,现予备案。

任期:{{term}}
主任:{{director}}

{{town}}
{{date}}
');

create sequence formation_number;
grant usage on sequence formation_number to ${application};

create table formation (
    id             uuid        primary key,
    version        bigint      not null,
    number         varchar(20) not null unique,
    community_code varchar(32) not null references community (code),
    region_code    varchar(12) not null,
    town_code      varchar(12) generated always as (left(region_code, 9) || '000') stored,
    county_code    varchar(12) generated always as (left(region_code, 6) || '000000') stored,
    city_code      varchar(12) generated always as (left(region_code, 4) || '00000000') stored,
    template_id    uuid        not null references formation_template,
    status         varchar(16) not null check (status in ('APPLIED', 'ACCEPTED', 'PREPARING', 'NOMINATING', 'NOTICED',
        'VOTED', 'ELECTED', 'FILED', 'FAILED_QUORUM', 'SUSPENDED')),
    suspended_in   varchar(16) check (suspended_in in ('APPLIED', 'ACCEPTED', 'PREPARING', 'NOMINATING', 'NOTICED',
        'VOTED', 'ELECTED', 'FAILED_QUORUM')),
    round          int         not null check (round >= 1),
    started_on     date        not null,
    check ((status = 'SUSPENDED') = (suspended_in is not null))
);
comment on table formation is '业委会组建';
comment on column formation.round is '第几次表决';
-- One formation of a community is under way.
create unique index formation_running on formation (community_code) where status <> 'FILED';
create index formation_region on formation (region_code, id);
create index formation_town on formation (town_code, id);
create index formation_county on formation (county_code, id);
create index formation_city on formation (city_code, id);
grant select, insert, update on formation to ${application};

-- Append-only.
create table formation_step (
    formation_id     uuid        not null references formation,
    seq              int         not null,
    move             varchar(16) check (move in ('COMPLETE', 'FAIL_QUORUM', 'VOTE_AGAIN', 'SUSPEND', 'RESUME')),
    procedure_number int,
    round            int         not null check (round >= 1),
    status           varchar(16) not null,
    actor            varchar(64) not null,
    on_behalf_of     varchar(64) not null,
    at               timestamptz not null,
    done_on          date        not null,
    text_sealed      text,
    publicity_id     uuid        references publicity,
    comment          varchar(500),
    primary key (formation_id, seq),
    check (coalesce(move = 'COMPLETE', false) = (procedure_number is not null))
);
comment on table formation_step is '业委会组建记录';
comment on column formation_step.text_sealed is '所填文书全文,加密保存';
-- Completed once in a round.
create unique index formation_step_procedure on formation_step (formation_id, procedure_number, round)
    where procedure_number is not null;
grant select, insert on formation_step to ${application};

create table formation_paper (
    formation_id     uuid         not null references formation,
    seq              int          not null,
    procedure_number int          not null,
    round            int          not null check (round >= 1),
    name             varchar(60)  not null,
    file_id          uuid         not null references stored_file,
    primary key (formation_id, seq)
);
comment on table formation_paper is '业委会组建材料';
grant select, insert on formation_paper to ${application};
