package city.minsheng.local;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The four services: one module, one prefix, one database each. */
public enum Service {
    PROPERTY(Port.PROPERTY, Port.PROPERTY_MANAGEMENT),
    INSURANCE(Port.INSURANCE, Port.INSURANCE_MANAGEMENT),
    MARKET(Port.MARKET, Port.MARKET_MANAGEMENT),
    EMPLOYMENT(Port.EMPLOYMENT, Port.EMPLOYMENT_MANAGEMENT);

    public final Port port;
    final Port management;

    Service(Port port, Port management) {
        this.port = port;
        this.management = management;
    }

    /** By {@code property} or {@code property-service}. */
    static Optional<Service> of(String name) {
        return Arrays.stream(values())
                .filter(one -> one.key().equals(name) || one.module().equals(name))
                .findFirst();
    }

    /** Name of the database, and first segment of every path. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String prefix() {
        return "/" + key();
    }

    public String module() {
        return key() + "-service";
    }
}
