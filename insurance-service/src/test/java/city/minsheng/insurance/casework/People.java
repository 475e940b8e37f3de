package city.minsheng.insurance.casework;

import static city.minsheng.common.identity.Roles.INSURANCE_REVIEWER;
import static city.minsheng.common.identity.Roles.RESIDENT;
import static city.minsheng.common.identity.Roles.STATION_CLERK;

import city.minsheng.common.identity.Actor;
import java.util.Set;
import java.util.UUID;

/** The people of the pure tests. */
final class People {
    static final String VILLAGE = "371502101201";
    static final String TOWN = "371502101000";
    static final String DISTRICT = "371502000000";

    static final UUID FATHER_ID = new UUID(1, 1);
    static final Actor DAUGHTER = new Actor("daughter", new UUID(2, 1), null, null, Set.of(RESIDENT));
    static final Actor FATHER = new Actor("father", new UUID(2, 2), null, null, Set.of(RESIDENT));
    static final Actor STRANGER = new Actor("stranger", new UUID(2, 3), null, null, Set.of(RESIDENT));
    static final Actor CLERK = new Actor("clerk", new UUID(2, 4), "YB1", VILLAGE, Set.of(STATION_CLERK));
    static final Actor REVIEWER = new Actor("reviewer", new UUID(2, 5), "YB0", DISTRICT, Set.of(INSURANCE_REVIEWER));
    static final Actor TOWN_REVIEWER = new Actor("town", new UUID(2, 6), "YB2", TOWN, Set.of(INSURANCE_REVIEWER));

    private People() {}

    static Caller caller(Actor actor) {
        return Caller.of(actor, DAUGHTER.person(), FATHER.person(), FATHER_ID);
    }
}
