package city.minsheng.market;

import city.minsheng.common.identity.Actor;
import city.minsheng.common.identity.Roles;
import java.util.Set;
import java.util.UUID;

/** Who acts in the plain tests. */
public final class People {
    public static final String OPERATOR = "913715020004CD5587";
    public static final Actor INSPECTOR = actor("inspector", 1, null, "371502000000", Roles.MARKET_INSPECTOR);
    public static final Actor COLLEAGUE = actor("colleague", 2, null, "371502000000", Roles.MARKET_INSPECTOR);
    public static final Actor MANAGER = actor("manager", 3, OPERATOR, "371502001000", Roles.MARKET_MANAGER);
    public static final Actor NEIGHBOUR =
            actor("neighbour", 4, "913715020004CMCKX8", "371502002000", Roles.MARKET_MANAGER);
    public static final Actor AUDITOR = actor("auditor", 5, null, "371500000000", Roles.AUDITOR);
    public static final Actor MACHINE =
            new Actor("machine", null, OPERATOR, "371502000000", Set.of(Roles.MARKET_INSPECTOR, Roles.MARKET_MANAGER));
    public static final Actor BOTH =
            actor("both", 6, OPERATOR, "371502000000", Roles.MARKET_INSPECTOR, Roles.MARKET_MANAGER);

    private People() {}

    private static Actor actor(String name, int person, String org, String region, String... roles) {
        return new Actor(name, new UUID(0x7000, person), org, region, Set.of(roles));
    }
}
