package city.minsheng.property.vote;

import java.time.LocalDate;
import java.util.List;

/** An edition of the rules (计票规则版次). A vote keeps the one under which it was drafted; an edition is never changed. */
enum RuleSet {
    V2022_1("2022-1", LocalDate.of(2022, 1, 1), List.of(VoteRule.values()));

    private final String edition;
    private final LocalDate validFrom;
    private final List<VoteRule> rules;

    RuleSet(String edition, LocalDate validFrom, List<VoteRule> rules) {
        this.edition = edition;
        this.validFrom = validFrom;
        this.rules = rules;
    }

    /** The one for new votes. */
    static RuleSet current() {
        return V2022_1;
    }

    /** Rooms become heads. No default: a new edition compiles only once it says how. */
    Roster roster(List<RosterRoom> rooms) {
        return switch (this) {
            case V2022_1 -> Roster.of(rooms);
        };
    }

    String edition() {
        return edition;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    List<VoteRule> rules() {
        return rules;
    }
}
