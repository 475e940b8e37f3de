package city.minsheng.local.bench;

import city.minsheng.local.process.Failure;
import java.util.List;

/**
 * How often each form of each service is started.
 *
 * @param rounds that are counted
 * @param compiler what the page calls the compiler of the executables
 */
public record StartOptions(int rounds, String compiler) {
    public static StartOptions of(List<String> arguments) {
        var options = new StartOptions(5, "the native-image at GRAALVM_HOME");
        for (int i = 0; i < arguments.size(); i += 2) {
            var name = arguments.get(i);
            var value = i + 1 < arguments.size() ? arguments.get(i + 1) : "";
            options = switch (name) {
                case "--rounds" -> new StartOptions(rounds(value), options.compiler);
                case "--compiler" -> new StartOptions(options.rounds, text(value));
                default -> throw new Failure("bench --start does not know " + name + ": see ./dev --help.");
            };
        }
        return options;
    }

    private static int rounds(String value) {
        if (!value.matches("[0-9]{1,2}") || Integer.parseInt(value) < 1 || Integer.parseInt(value) > 30) {
            throw new Failure("--rounds takes a number from 1 to 30.");
        }
        return Integer.parseInt(value);
    }

    private static String text(String value) {
        if (value.isBlank()) {
            throw new Failure("--compiler takes what the page is to call it.");
        }
        return value.strip();
    }
}
