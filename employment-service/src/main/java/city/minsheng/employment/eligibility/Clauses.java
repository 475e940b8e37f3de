package city.minsheng.employment.eligibility;

/** The clauses that the conditions stand in. */
final class Clauses {
    static final String REFUND = "人社部发〔2022〕23号 第一条";
    static final String TRAINING = "人社部发〔2022〕23号 一次性留工培训补助条款";
    static final String INSURED = "人社部发〔2022〕23号 第一条(参保企业)";
    static final String CREDIT = "失业保险稳岗返还经办要求(严重违法失信主体除外)";

    private Clauses() {}
}
