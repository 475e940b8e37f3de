package city.minsheng.local;

import city.minsheng.local.keycloak.SampleUser;
import city.minsheng.local.process.Memory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a newcomer needs to know once all is ready, in one table. */
record Report(Settings settings) {
    private static final String ROW = "  %-20s %-20s %s%n";

    String text() {
        return "%n%s%n%s%n%s%n%s".formatted(addresses(), users(), firstCall(), processes());
    }

    private String addresses() {
        var text = new StringBuilder("Addresses\n");
        text.append(ROW.formatted("gateway", "", settings.gateway()));
        for (var service : Service.values()) {
            text.append(
                    ROW.formatted(service.module(), "Swagger UI", settings.gateway() + service.prefix() + "/docs/"));
        }
        text.append(ROW.formatted("Keycloak", "realm", settings.gateway() + "/auth/realms/minsheng"));
        text.append(ROW.formatted("Keycloak", "console, user admin", settings.keycloak() + "/admin/"));
        text.append(ROW.formatted("PostgreSQL", "", settings.jdbc("property")));
        return text.toString();
    }

    private String users() {
        var secrets = new Secrets(settings.home());
        var text = new StringBuilder("Sample users: name, role, password\n");
        for (var user : SampleUser.all()) {
            text.append(ROW.formatted(user.name(), user.role(), secrets.password(user.name())));
        }
        text.append(ROW.formatted("partner-app", "PARTNER (client)", secrets.password("partner-app")));
        text.append(ROW.formatted("admin", "of Keycloak", secrets.password("keycloak-admin")));
        return text.toString();
    }

    private String firstCall() {
        return "Try%n  curl -H \"Authorization: Bearer $(./dev token owner-a)\" '%s/property/api/v1/communities?limit=3'%n"
                .formatted(settings.gateway());
    }

    /** One line a process, and the sum. */
    String processes() {
        var marks = new Marks(settings);
        var text = new StringBuilder("Processes: name, process number, memory\n");
        long sum = line(text, "launcher, gateway", marks.runningLauncher(), false);
        for (var name : names()) {
            sum += line(text, name, marks.child(name), true);
        }
        return text.append(ROW.formatted("in all", "", sum + " MiB")).toString();
    }

    private static long line(StringBuilder text, String name, Optional<ProcessHandle> process, boolean withChildren) {
        var memory = process.map(one -> withChildren ? Memory.ofTree(one) : Memory.of(one))
                .orElse(0L);
        text.append(ROW.formatted(
                name,
                process.map(one -> String.valueOf(one.pid())).orElse("-"),
                process.isPresent() ? memory + " MiB" : "not running"));
        return memory;
    }

    private static List<String> names() {
        var names = new ArrayList<>(List.of("postgres", "keycloak"));
        for (var service : Service.values()) {
            names.add(service.module());
        }
        return names;
    }
}
