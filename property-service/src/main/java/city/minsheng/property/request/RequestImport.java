package city.minsheng.property.request;

import static city.minsheng.common.imports.Column.optional;
import static city.minsheng.common.imports.Column.required;

import city.minsheng.common.identity.Actor;
import city.minsheng.common.identity.Roles;
import city.minsheng.common.imports.Column;
import city.minsheng.common.imports.ImportKind;
import city.minsheng.common.imports.ImportRun;
import city.minsheng.common.policy.PolicyParameters;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Requests that were handled before the platform was there (历史诉求), by their number, with the times of their steps. */
@Singleton
class RequestImport implements ImportKind {
    @Inject
    EntityManager entities;

    @Inject
    PolicyParameters parameters;

    @Override
    public String kind() {
        return "service-requests";
    }

    @Override
    public String label() {
        return "历史诉求 · Requests handled before";
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.COUNTY_OFFICER, Roles.CITY_OFFICER, Roles.ADMIN);
    }

    @Override
    public List<Column> columns() {
        return List.of(
                required("number", "编号,不以 WY- 开头 · Number, not one that begins with WY-", "LS-20220701-0001"),
                required("communityCode", "小区编号 · Community", "GX0001"),
                required("source", "来源 · MINI_PROGRAM, PHONE, HOTLINE, PATROL or PARTNER", "PHONE"),
                required("receivedAt", "受理时刻 · Received at", "2022-07-01T08:12:00+08:00"),
                required("description", "诉求内容 · What was asked for", "三单元下水管道堵塞"),
                optional("category", "分类 · SIMPLE, COMPLEX or BEYOND_COMPANY", "BEYOND_COMPANY"),
                optional("respondedAt", "响应时刻 · Responded at", "2022-07-01T08:15:00+08:00"),
                optional("plannedAt", "出方案时刻 · Plan proposed at", "2022-07-01T17:30:00+08:00"),
                optional("promisedAt", "承诺办结时刻 · Promised for", "2022-07-06T18:00:00+08:00"),
                optional("resolvedAt", "办结时刻 · Solved at", "2022-07-05T16:20:00+08:00"),
                optional("confirmedAt", "确认时刻 · Confirmed at", "2022-07-05T19:00:00+08:00"),
                optional("stars", "评价星级,1 到 5 · Stars, 1 to 5", "5"),
                optional("declinedAt", "不予受理时刻 · Declined at", ""),
                optional("declineReason", "不予受理原因 · NOT_RESPONSIBLE, UNFOUNDED or CALLER_WITHDREW", ""));
    }

    @Override
    public ImportRun begin(Actor actor, Instant now) {
        return new RequestRun(entities, parameters, actor, now);
    }
}
