package city.minsheng.local.postgres;

import city.minsheng.local.process.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** PostgreSQL refuses to run as root: there it runs in a user namespace of its own, where root is nobody. */
final class Unprivileged {
    private static final List<String> NAMESPACE = List.of("unshare", "-U");

    private Unprivileged() {}

    /** What stands before each PostgreSQL command. */
    static List<String> prefix() {
        if (!isRoot()) {
            return List.of();
        }
        if (!works(List.of("unshare", "-U", "true"))) {
            throw new Failure("PostgreSQL refuses to run as root, and this machine gives no user namespace"
                    + " (unshare -U): run ./dev as an ordinary user.");
        }
        return NAMESPACE;
    }

    private static boolean isRoot() {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean works(List<String> command) {
        try {
            return new ProcessBuilder(command).start().onExit().join().exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
