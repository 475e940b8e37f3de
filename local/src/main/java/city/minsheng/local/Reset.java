package city.minsheng.local;

import city.minsheng.local.process.Trees;
import java.util.List;

/** {@code ./dev reset}: stops, and deletes data, secrets, logs; the unpacked programs stay. */
record Reset(Settings settings, Progress progress) {
    private static final List<String> KEPT_BY_A_HOME = List.of(
            "postgres",
            "postgres.new",
            "secrets.properties",
            "secrets.properties.new",
            "realm-imported.json",
            "sample-loaded",
            "log",
            "run");

    int run() {
        new Down(settings, progress).run();
        KEPT_BY_A_HOME.forEach(name -> Trees.delete(settings.home().resolve(name)));
        progress.say("Deleted all data in " + settings.home() + ".");
        return 0;
    }
}
