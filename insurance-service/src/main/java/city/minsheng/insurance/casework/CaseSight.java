package city.minsheng.insurance.casework;

import static city.minsheng.common.identity.Roles.INSURANCE_REVIEWER;
import static city.minsheng.common.identity.Roles.RESIDENT;
import static city.minsheng.common.identity.Roles.STATION_CLERK;

import city.minsheng.common.identity.Actor;
import city.minsheng.common.scope.Sight;
import city.minsheng.insurance.person.InsuredPersons;
import java.util.Map;

/** Who sees a case, and whatever belongs to one: rows with {@code place}, {@code filedBy} and {@code insuredPersonId}. */
public final class CaseSight {
    private CaseSight() {}

    /** Agent and principal see theirs, clerks and reviewers those of the stations of their region. */
    public static Sight of(Actor actor) {
        return Sight.within(actor, STATION_CLERK, INSURANCE_REVIEWER).or(own(actor));
    }

    /** Those that the actor filed, and those filed for the insured person that he is. */
    public static Sight own(Actor actor) {
        return actor.has(RESIDENT) && actor.person() != null
                ? new Sight(
                        "(e.filedBy = :actorPerson or e.insuredPersonId" + InsuredPersons.LINKED_TO_ACTOR + ")",
                        Map.of("actorPerson", actor.person()))
                : Sight.nothing();
    }
}
