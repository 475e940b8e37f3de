package city.minsheng.local;

import city.minsheng.local.process.Failure;
import java.util.Map;

/** Every port that the platform listens on; {@code NAME_PORT} in the environment moves it. */
public enum Port {
    GATEWAY(8080),
    PROPERTY(8081),
    INSURANCE(8082),
    MARKET(8083),
    EMPLOYMENT(8084),
    PROPERTY_MANAGEMENT(9081),
    INSURANCE_MANAGEMENT(9082),
    MARKET_MANAGEMENT(9083),
    EMPLOYMENT_MANAGEMENT(9084),
    KEYCLOAK(8180),
    KEYCLOAK_MANAGEMENT(9180),
    POSTGRES(15432);

    private final int usual;

    Port(int usual) {
        this.usual = usual;
    }

    public String variable() {
        return name() + "_PORT";
    }

    int in(Map<String, String> environment) {
        var text = environment.get(variable());
        if (text == null || text.isBlank()) {
            return usual;
        }
        if (!text.strip().matches("[0-9]{1,5}")
                || Integer.parseInt(text.strip()) < 1
                || Integer.parseInt(text.strip()) > 65535) {
            throw new Failure(variable() + "=" + text + " is not a port: give a number from 1 to 65535.");
        }
        return Integer.parseInt(text.strip());
    }
}
