package city.minsheng.local.bench;

import city.minsheng.local.process.Failure;
import java.util.List;

/**
 * How much load, within bounds that a small machine survives.
 *
 * @param seconds that each figure is measured for
 * @param rate reads a second; pages come at half of it, lifecycles at a tenth
 * @param enterprises that a cycle decides
 */
public record Options(int seconds, int rate, int enterprises) {
    static final Options USUAL = new Options(10, 60, 100_000);

    public static Options of(List<String> arguments) {
        var options = USUAL;
        for (int i = 0; i < arguments.size(); i += 2) {
            var name = arguments.get(i);
            var value = i + 1 < arguments.size() ? arguments.get(i + 1) : "";
            options = switch (name) {
                case "--seconds" -> new Options(within(name, value, 4, 60), options.rate, options.enterprises);
                case "--rate" -> new Options(options.seconds, within(name, value, 20, 2000), options.enterprises);
                case "--enterprises" -> new Options(options.seconds, options.rate, within(name, value, 1000, 200_000));
                default -> throw new Failure("bench does not know " + name + ": see ./dev --help.");
            };
        }
        return options;
    }

    static int within(String name, String value, int least, int most) {
        if (!value.matches("[0-9]{1,7}") || Integer.parseInt(value) < least || Integer.parseInt(value) > most) {
            throw new Failure("%s takes a number from %d to %d.".formatted(name, least, most));
        }
        return Integer.parseInt(value);
    }

    int listRate() {
        return rate / 2;
    }

    int lifecycleRate() {
        return rate / 10;
    }

    /** The command that repeats the run. */
    String command() {
        return equals(USUAL)
                ? "./dev bench"
                : "./dev bench --seconds %d --rate %d --enterprises %d".formatted(seconds, rate, enterprises);
    }
}
