package city.minsheng.common.operation;

import city.minsheng.common.privacy.Keyring;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a run must not do: every rule that is broken, in a sentence that names the variable. */
final class StartRules {
    private static final List<String> DATABASE = List.of("DATABASE_URL", "DATABASE_USER", "DATABASE_PASSWORD");
    private static final List<String> SERVING = List.of("OIDC_URL", "CRYPT_KEYS", "CRYPT_CURRENT", "INDEX_KEY");
    private static final List<String> OWNER = List.of("DATABASE_OWNER", "DATABASE_OWNER_PASSWORD");
    private static final List<String> S3 =
            List.of("FILE_ENDPOINT", "FILE_BUCKET", "FILE_ACCESS_KEY_ID", "FILE_SECRET_ACCESS_KEY");
    private static final List<String> HOSTS = List.of("quarkus.http.host", "quarkus.management.host");

    private static final int PASSWORD_LENGTH = 12;
    private static final Set<String> KNOWN_PASSWORDS = Set.of(
            "administrator",
            "changeme1234",
            "change-me-now",
            "minsheng1234",
            "password1234",
            "postgres1234",
            "secretsecret");

    private StartRules() {}

    /** @return one line for each broken rule; empty when the run may start */
    static List<String> refusals(Settings settings) {
        var refusals = new ArrayList<String>();
        if (settings.isProduction()) {
            checkMissing(settings, refusals);
            checkClock(settings, refusals);
            checkOwner(settings, refusals);
            checkPasswords(settings, refusals);
            if (!settings.migrates()) {
                checkIssuer(settings, refusals);
                checkKeys(settings, refusals);
                checkFiles(settings, refusals);
            }
        } else {
            checkLoopback(settings, refusals);
        }
        return refusals;
    }

    private static void checkMissing(Settings settings, List<String> refusals) {
        var wanted = new ArrayList<>(DATABASE);
        wanted.addAll(settings.migrates() ? OWNER : SERVING);
        if (!settings.migrates() && settings.text("minsheng.file.used").equals("true")) {
            wanted.add("FILE_STORE");
            wanted.addAll(
                    switch (settings.text("FILE_STORE")) {
                        case "s3" -> S3;
                        case "folder" -> List.of("FILE_FOLDER");
                        default -> List.<String>of();
                    });
        }
        wanted.stream()
                .filter(name -> settings.value(name).isEmpty())
                .forEach(name -> refusals.add(name + " is missing."));
    }

    private static void checkClock(Settings settings, List<String> refusals) {
        if (settings.hasMovableClock()) {
            refusals.add("QUARKUS_PROFILE "
                    + String.join(",", settings.profiles().stream().sorted().toList())
                    + " would make the clock movable: a production run has the profile prod alone.");
        }
    }

    private static void checkOwner(Settings settings, List<String> refusals) {
        if (!settings.migrates()) {
            OWNER.stream()
                    .filter(name -> settings.value(name).isPresent())
                    .forEach(name -> refusals.add(
                            name + " is set, but a serving run has no business with the owner of the database:"
                                    + " only the migration job gets it."));
        } else if (settings.text("DATABASE_OWNER").equals(settings.text("DATABASE_USER"))) {
            refusals.add(
                    "DATABASE_OWNER and DATABASE_USER are the same role: the application must not own its tables.");
        }
    }

    private static void checkPasswords(Settings settings, List<String> refusals) {
        for (var name : List.of("DATABASE_PASSWORD", "DATABASE_OWNER_PASSWORD")) {
            var password = settings.value(name);
            if (password.isPresent() && isKnown(password.get(), settings.text("DATABASE_USER"))) {
                refusals.add(name + " is a password that anybody would try: take a random one of at least "
                        + PASSWORD_LENGTH + " characters.");
            }
        }
    }

    private static boolean isKnown(String password, String user) {
        var plain = password.toLowerCase(Locale.ROOT);
        return plain.length() < PASSWORD_LENGTH
                || plain.equals(user.toLowerCase(Locale.ROOT))
                || KNOWN_PASSWORDS.contains(plain)
                || plain.chars().distinct().count() < 5;
    }

    private static void checkIssuer(Settings settings, List<String> refusals) {
        var issuer = settings.value("OIDC_URL");
        if (issuer.isPresent() && !issuer.get().toLowerCase(Locale.ROOT).startsWith("https://")) {
            refusals.add("OIDC_URL " + issuer.get() + " is not an https address: tokens could be forged on the way.");
        }
    }

    private static void checkKeys(Settings settings, List<String> refusals) {
        if (SERVING.stream().allMatch(name -> settings.value(name).isPresent())) {
            refusals.addAll(Keyring.faults(
                    settings.text("CRYPT_KEYS"), settings.text("CRYPT_CURRENT"), settings.text("INDEX_KEY")));
        }
    }

    private static void checkFiles(Settings settings, List<String> refusals) {
        var store = settings.text("FILE_STORE");
        if (!store.matches("|s3|folder")) {
            refusals.add("FILE_STORE is " + store + ": files are kept in a folder, or by s3.");
        }
        var endpoint = settings.text("FILE_ENDPOINT");
        if (store.equals("s3")
                && !endpoint.isEmpty()
                && !endpoint.toLowerCase(Locale.ROOT).startsWith("https://")) {
            refusals.add("FILE_ENDPOINT " + endpoint + " is not an https address: files could be read on the way.");
        }
    }

    /** The clock of a local run can be moved by anybody who reaches its management port. */
    private static void checkLoopback(Settings settings, List<String> refusals) {
        for (var name : HOSTS) {
            var host = settings.value(name).orElse("0.0.0.0");
            if (settings.profiles().contains("local") && !isLoopback(host)) {
                refusals.add(name + " is " + host + ", but the profile local, whose clock can be moved, listens on"
                        + " 127.0.0.1 only.");
            }
        }
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException nowhere) {
            return false;
        }
    }
}
