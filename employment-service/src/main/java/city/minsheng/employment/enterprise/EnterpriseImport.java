package city.minsheng.employment.enterprise;

import static city.minsheng.common.imports.Column.optional;
import static city.minsheng.common.imports.Column.required;

import city.minsheng.common.identifier.Ids;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.identity.Roles;
import city.minsheng.common.imports.Column;
import city.minsheng.common.imports.ImportKind;
import city.minsheng.common.imports.ImportRun;
import city.minsheng.common.imports.Row;
import city.minsheng.common.imports.TableRun;
import city.minsheng.common.imports.Upsert;
import city.minsheng.common.privacy.Mask;
import city.minsheng.common.privacy.Vault;
import city.minsheng.common.problem.Sentence;
import city.minsheng.common.region.Level;
import city.minsheng.common.region.Place;
import city.minsheng.common.region.Regions;
import city.minsheng.employment.eligibility.EnterpriseSize;
import city.minsheng.employment.eligibility.Standing;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Enterprises with their facts, by USCC. An empty fact stays unknown, and takes the place of one that was known. */
@Singleton
class EnterpriseImport implements ImportKind {
    private static final String MOST_YUAN = "9999999999.99";
    private static final int MOST_PEOPLE = 10_000_000;
    private static final int MOST_MONTHS = 1200;

    @Inject
    EntityManager entities;

    @Inject
    Regions regions;

    @Inject
    Vault vault;

    @Override
    public String kind() {
        return "enterprises";
    }

    @Override
    public String label() {
        return "参保企业及其事实 · Enterprises and their facts";
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.EMPLOYMENT_CLERK, Roles.ADMIN);
    }

    @Override
    public List<Column> columns() {
        return List.of(
                required("uscc", "统一社会信用代码 · Unified social credit code", "91371500MA00001620"),
                required("name", "企业名称 · Name", "聊城样例有限公司"),
                required("regionCode", "行政区划代码 · Region", "371525000000"),
                optional("size", "划型 · LARGE, MEDIUM, SMALL, MICRO or OTHER", "SMALL"),
                optional("averageInsured", "上年度平均参保人数 · Average insured employees", "31"),
                optional("layoffs", "上年度裁员人数 · Employees laid off", "0"),
                optional("premiumMonths", "足额缴费月数 · Months paid in full", "12"),
                optional("premiumPaidYuan", "上年度实缴失业保险费(元)· Premium paid, yuan", "15772.26"),
                optional("status", "状态 · NORMAL, SERIOUS_DISHONESTY or DEREGISTERED", "NORMAL"),
                optional("trainingEligible", "是否属于留工培训补助范围 · In the scope of the training subsidy", "true"),
                optional("bankAccount", "收款账号 · Bank account", "6204666511137740917"));
    }

    @Override
    public ImportRun begin(Actor actor, Instant now) {
        var upsert = Upsert.into("enterprise")
                .once("id", "uuid")
                .key("uscc", "varchar")
                .column("name", "varchar")
                .column("region_code", "varchar")
                .column("size", "varchar")
                .column("average_insured", "int")
                .column("layoffs", "int")
                .column("premium_months", "int")
                .column("premium_paid_fen", "bigint")
                .column("status", "varchar")
                .column("training_eligible", "boolean")
                .column("bank_account_index", "varchar")
                .companion("bank_account_sealed", "varchar")
                .companion("bank_account_masked", "varchar")
                .companion("facts_at", "timestamptz")
                .versioned()
                .scopedBy(Place.column(Level.of(actor.requireRegion())));
        return new TableRun(entities, upsert, actor.region(), row -> read(row, actor, now));
    }

    private Object[] read(Row row, Actor actor, Instant now) {
        var account = account(row);
        var paid = row.decimal("premiumPaidYuan", "0", MOST_YUAN, 2);
        return new Object[] {
            Ids.next(now),
            row.uscc("uscc"),
            row.text("name", 200),
            row.region("regionCode", regions, actor),
            row.oneOf("size", EnterpriseSize.class),
            row.integer("averageInsured", 0, MOST_PEOPLE),
            row.integer("layoffs", 0, MOST_PEOPLE),
            row.integer("premiumMonths", 0, MOST_MONTHS),
            paid == null ? null : paid.movePointRight(2).longValueExact(),
            row.oneOf("status", Standing.class),
            row.bool("trainingEligible"),
            vault.index(account),
            vault.seal(account),
            Mask.account(account),
            now
        };
    }

    private static String account(Row row) {
        var account = row.text("bankAccount", 32);
        if (account != null && !account.matches("[0-9]{9,32}")) {
            row.refuse("bankAccount", "bank-account", Sentence.of("账号须为 9 到 32 位数字", "An account has 9 to 32 digits"));
            return null;
        }
        return account;
    }
}
