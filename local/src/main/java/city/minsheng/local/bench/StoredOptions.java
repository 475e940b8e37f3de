package city.minsheng.local.bench;

import city.minsheng.local.process.Failure;
import java.util.List;

/**
 * How much is stored, and how long each figure is measured.
 *
 * @param requests that are stored; as many clocks run for the escalation
 */
public record StoredOptions(int requests, int seconds) {
    static final StoredOptions USUAL = new StoredOptions(1_000_000, 20);

    /** @param arguments without {@code --stored} */
    public static StoredOptions of(List<String> arguments) {
        var options = USUAL;
        for (int i = 0; i < arguments.size(); i += 2) {
            var value = i + 1 < arguments.size() ? arguments.get(i + 1) : "";
            options = switch (arguments.get(i)) {
                case "--requests" ->
                    new StoredOptions(Options.within("--requests", value, 10_000, 2_000_000), options.seconds);
                case "--seconds" -> new StoredOptions(options.requests, Options.within("--seconds", value, 4, 60));
                default ->
                    throw new Failure("bench --stored does not know " + arguments.get(i) + ": see ./dev --help.");
            };
        }
        return options;
    }

    /** The command that repeats the run. */
    String command() {
        return equals(USUAL)
                ? "./dev bench --stored"
                : "./dev bench --stored --requests %d --seconds %d".formatted(requests, seconds);
    }
}
