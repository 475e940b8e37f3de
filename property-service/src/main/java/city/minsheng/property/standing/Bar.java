package city.minsheng.property.standing;

import java.time.LocalDate;

/**
 * What keeps a company from signing contracts (签约限制).
 *
 * @param until the last day, included; null while nobody can tell
 */
public record Bar(Cause cause, LocalDate from, LocalDate until) {
    /** Why a company is barred. */
    public enum Cause {
        BLACK_LIST("列入黑名单", "is on the black list"),
        MARKET_EXIT("退出市场", "has been told to leave the market");

        private final String zh;
        private final String en;

        Cause(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        public String zh() {
            return zh;
        }

        public String en() {
            return en;
        }
    }

    boolean isOn(LocalDate day) {
        return from != null && !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
