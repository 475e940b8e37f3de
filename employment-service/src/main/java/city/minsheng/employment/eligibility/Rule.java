package city.minsheng.employment.eligibility;

import static city.minsheng.employment.eligibility.Fact.*;

import java.util.List;

/** A single condition of a programme; the name is the public code under which a refusal is counted. */
public enum Rule {
    LAYOFF_RATE(
            "裁员率不高于控制目标",
            "The lay-off rate is not above the limit",
            "参保职工超过 {0} 人:裁员率不高于 {1}%",
            "more than {0} insured: lay-off rate at most {1} %",
            Clauses.REFUND,
            List.of(Keys.SMALL_THRESHOLD, Keys.LAYOFF_LIMIT),
            LAYOFFS,
            AVERAGE_INSURED),
    LAYOFF_RATE_SMALL(
            "小规模单位裁员率不高于上限",
            "The lay-off rate of a small unit is not above the limit",
            "参保职工 {0} 人(含)以下:裁员率不高于 {1}%",
            "{0} insured or fewer: lay-off rate at most {1} %",
            Clauses.REFUND,
            List.of(Keys.SMALL_THRESHOLD, Keys.LAYOFF_LIMIT_SMALL),
            LAYOFFS,
            AVERAGE_INSURED),
    PREMIUM_MONTHS(
            "足额缴纳失业保险费满规定月数",
            "The premium is paid in full for long enough",
            "不少于 {0} 个月",
            "at least {0} months",
            Clauses.REFUND,
            List.of(Keys.PREMIUM_MONTHS),
            Fact.PREMIUM_MONTHS),
    SERIOUS_DISHONESTY(
            "未列入严重违法失信名单",
            "It is not on the list of serious dishonesty",
            "未列入",
            "not listed",
            Clauses.CREDIT,
            List.of(),
            STATUS),
    NO_PREMIUM(
            "上年度实际缴纳了失业保险费",
            "A premium was actually paid last year",
            "大于 0 元",
            "more than 0 yuan",
            Clauses.REFUND,
            List.of(),
            PREMIUM_PAID),
    DEREGISTERED("企业未注销", "It is not deregistered", "未注销", "not deregistered", Clauses.INSURED, List.of(), STATUS),
    REFUND_RATE(
            "按企业划型确定返还比例",
            "The size of the enterprise sets the rate",
            "大型 {0}%,中型 {1}%,小型 {2}%,微型 {3}%,其他参保单位 {4}%",
            "large {0} %, medium {1} %, small {2} %, micro {3} %, other bodies {4} %",
            Clauses.REFUND,
            Keys.REFUND_PERCENTS,
            SIZE),
    NOT_IN_TRAINING_SCOPE(
            "属于留工培训补助范围",
            "It is in the scope of the training subsidy",
            "经认定属于补助范围",
            "found to be in scope",
            Clauses.TRAINING,
            List.of(),
            TRAINING_ELIGIBLE),
    NO_INSURED(
            "有参保职工",
            "It has insured employees",
            "每名参保职工 {0} 元,人数大于 0",
            "{0} yuan an insured employee, more than 0 employees",
            Clauses.TRAINING,
            List.of(Keys.TRAINING_YUAN),
            AVERAGE_INSURED),
    ALREADY_GRANTED(
            "未享受过一次性补助",
            "The subsidy, given once, was not granted before",
            "同一企业只能享受一次",
            "once only per enterprise",
            Clauses.TRAINING,
            List.of(),
            GRANTED_YEAR);

    private final String zh;
    private final String en;
    private final String limitZh;
    private final String limitEn;
    private final String clause;
    private final List<String> parameterKeys;
    private final List<Fact> facts;

    Rule(
            String zh,
            String en,
            String limitZh,
            String limitEn,
            String clause,
            List<String> parameterKeys,
            Fact... facts) {
        this.zh = zh;
        this.en = en;
        this.limitZh = limitZh;
        this.limitEn = limitEn;
        this.clause = clause;
        this.parameterKeys = parameterKeys;
        this.facts = List.of(facts);
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    /** The limit in words; {@code {0}} is the value of the first of {@link #parameterKeys()}. */
    public String limitZh() {
        return limitZh;
    }

    public String limitEn() {
        return limitEn;
    }

    /** Where the condition stands. */
    public String clause() {
        return clause;
    }

    public List<String> parameterKeys() {
        return parameterKeys;
    }

    public List<Fact> facts() {
        return facts;
    }
}
