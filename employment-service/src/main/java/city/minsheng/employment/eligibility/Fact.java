package city.minsheng.employment.eligibility;

import java.util.function.Function;

/** A single fact by its public name, with the register that it comes from. */
public enum Fact {
    SIZE("size", "企业划型", "Size of the enterprise", "统计划型 · size register", facts -> label(facts.size())),
    AVERAGE_INSURED(
            "averageInsured",
            "平均参保人数",
            "Average insured employees",
            "失业保险参保登记 · insurance register",
            Facts::averageInsured),
    LAYOFFS("layoffs", "裁员人数", "Employees laid off", "失业保险参保登记 · insurance register", Facts::layoffs),
    PREMIUM_MONTHS("premiumMonths", "足额缴费月数", "Months paid in full", "税务部门征缴记录 · tax collection", Facts::premiumMonths),
    PREMIUM_PAID(
            "premiumPaidYuan",
            "实际缴纳失业保险费",
            "Premium actually paid",
            "税务部门征缴记录 · tax collection",
            facts -> facts.premiumPaid() == null ? null : facts.premiumPaid().yuan()),
    STATUS(
            "status",
            "企业状态",
            "Standing of the enterprise",
            "市场监管与信用名单 · market and credit lists",
            facts -> label(facts.status())),
    TRAINING_ELIGIBLE(
            "trainingEligible",
            "是否属于留工培训补助范围",
            "In the scope of the training subsidy",
            "人社部门认定 · finding of the authority",
            facts -> facts.trainingEligible() == null ? null : facts.trainingEligible() ? "是 · yes" : "否 · no"),
    GRANTED_YEAR(
            "grantedYear",
            "已享受年度",
            "Year already granted",
            "本平台发放记录 · this platform",
            facts -> facts.grantedYear() == null ? "无 · none" : facts.grantedYear());

    private final String field;
    private final String zh;
    private final String en;
    private final String source;
    private final Function<Facts, Object> value;

    Fact(String field, String zh, String en, String source, Function<Facts, Object> value) {
        this.field = field;
        this.zh = zh;
        this.en = en;
        this.source = source;
        this.value = value;
    }

    private static Object label(Object known) {
        return switch (known) {
            case EnterpriseSize size -> size.name() + " " + size.label();
            case Standing standing -> standing.name() + " " + standing.label();
            case null, default -> null;
        };
    }

    /** The value as people read it; null while it is not known. */
    public String in(Facts facts) {
        var known = value.apply(facts);
        return known == null ? null : known.toString();
    }

    /** The column of the import, and the name in the API. */
    public String field() {
        return field;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    public String source() {
        return source;
    }
}
