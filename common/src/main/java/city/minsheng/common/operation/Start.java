package city.minsheng.common.operation;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Where every service starts. What a production run must not do stands in one line each on the error output, before
 * anything is opened.
 */
@QuarkusMain
public final class Start {
    /** As sysexits.h has it: something is wrong with the configuration. */
    private static final int CONFIGURATION = 78;

    private Start() {}

    public static void main(String... arguments) {
        var settings = Settings.of(ConfigProvider.getConfig(), System.getenv(), System.getProperties());
        var refusals = StartRules.refusals(settings);
        if (refusals.isEmpty() && settings.isProduction() && !settings.migrates()) {
            refusals = SchemaSupport.refusals(settings);
        }
        if (!refusals.isEmpty()) {
            refusals.forEach(line -> System.err.println("Not started: " + line));
            System.exit(CONFIGURATION);
        }
        if (settings.migrates()) {
            System.setProperty("quarkus.oidc.tenant-enabled", "false");
        }
        Quarkus.run(arguments);
    }
}
