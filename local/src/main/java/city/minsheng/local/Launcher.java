package city.minsheng.local;

import city.minsheng.local.bench.Bench;
import city.minsheng.local.bench.Options;
import city.minsheng.local.bench.StartBench;
import city.minsheng.local.bench.StartOptions;
import city.minsheng.local.bench.StoredBench;
import city.minsheng.local.bench.StoredOptions;
import city.minsheng.local.keycloak.SampleUser;
import city.minsheng.local.keycloak.Tokens;
import city.minsheng.local.process.Failure;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The commands of {@code ./dev} that need more than Maven. */
public final class Launcher {
    private final Settings settings;
    private final Progress progress;

    private Launcher(Settings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
    }

    public static void main(String[] arguments) {
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
        int code;
        try {
            var settings = Settings.of(Path.of(""), System.getenv());
            code = new Launcher(settings, new Progress(System.out)).run(List.of(arguments));
        } catch (Failure e) {
            System.err.println(e.getMessage());
            code = 1;
        }
        System.exit(code);
    }

    private int run(List<String> arguments) {
        var command = arguments.isEmpty() ? "" : arguments.getFirst();
        var rest = arguments.stream().skip(1).toList();
        return switch (command) {
            case "up" -> up(rest);
            case "down" -> new Down(settings, progress).run();
            case "reset" -> new Reset(settings, progress).run();
            case "status" -> new Status(settings, progress).run();
            case "clock" -> new PlatformClock(settings, progress).run(rest.isEmpty() ? null : rest.getFirst());
            case "token" -> token(only(rest, "./dev token USER"));
            case "bench" -> bench(rest);
            case "live" -> new Live(settings, progress).run(only(rest, "./dev live SERVICE"));
            default -> throw new Failure("There is no command \"" + command + "\": see ./dev --help.");
        };
    }

    private int up(List<String> options) {
        var known = List.of("--detach", "--empty", "--native");
        options.stream().filter(option -> !known.contains(option)).findFirst().ifPresent(option -> {
            throw new Failure("up does not know " + option + ": see ./dev --help.");
        });
        var others =
                options.stream().filter(option -> !option.equals("--detach")).toList();
        var chosen = options.contains("--native") ? settings.with(Packaging.NATIVE) : settings;
        for (var service : Service.values()) {
            chosen.packaging().requireFresh(chosen.repository(), service);
        }
        return options.contains("--detach")
                ? new Detached(chosen, progress, others).run()
                : new Up(chosen, progress, !options.contains("--empty")).run();
    }

    /** On a platform of its own; what a killed run left goes first. */
    private int bench(List<String> arguments) {
        var apart = settings.apart(settings.home().resolve("bench"));
        if (arguments.contains("--start")) {
            var options = StartOptions.of(
                    arguments.stream().filter(one -> !one.equals("--start")).toList());
            new Reset(apart, progress).run();
            return new StartBench(options, apart, progress).run();
        }
        if (arguments.contains("--stored")) {
            var options = StoredOptions.of(
                    arguments.stream().filter(one -> !one.equals("--stored")).toList());
            new Reset(apart, progress).run();
            return new StoredBench(options, apart, progress).run();
        }
        var options = Options.of(arguments);
        new Reset(apart, progress).run();
        return new Bench(options, apart, progress).run();
    }

    private int token(String user) {
        var names =
                new ArrayList<>(SampleUser.all().stream().map(SampleUser::name).toList());
        names.add("partner-app");
        if (!names.contains(user)) {
            throw new Failure("There is no sample user " + user + ", only " + String.join(", ", names) + ".");
        }
        System.out.println(new Tokens(settings.keycloak(), new Secrets(settings.home())::password).of(user));
        return 0;
    }

    private static String only(List<String> rest, String usage) {
        if (rest.size() != 1) {
            throw new Failure("Usage: " + usage);
        }
        return rest.getFirst();
    }

    /** The command line that starts another launcher like this one. */
    static List<String> again(String command) {
        return List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx128m",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                Launcher.class.getName(),
                command);
    }
}
