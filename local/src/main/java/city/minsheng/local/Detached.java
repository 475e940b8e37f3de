package city.minsheng.local;

import city.minsheng.local.process.Failure;
import city.minsheng.local.process.Pause;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/** {@code ./dev up --detach}: a launcher of its own in the background; this one tells what it says until all is ready. */
record Detached(Settings settings, Progress progress, List<String> options) {
    int run() {
        var marks = new Marks(settings);
        if (marks.runningLauncher().isPresent()) {
            throw new Failure("The platform in " + settings.home()
                    + " is already up: ./dev status shows it, ./dev down stops it.");
        }
        try {
            var log = freshLog();
            var launcher = start(log);
            follow(launcher, log, marks);
            if (!launcher.isAlive()) {
                return launcher.exitValue() == 0 ? 1 : launcher.exitValue();
            }
            progress.plain("It runs in the background: ./dev status shows it, ./dev down stops it.");
            return 0;
        } catch (IOException e) {
            throw new Failure("The launcher could not be started in the background: " + e.getMessage(), e);
        }
    }

    /** The table at its end names passwords. */
    private Path freshLog() throws IOException {
        Files.createDirectories(settings.log());
        var log = settings.log().resolve("launcher.log");
        if (Files.exists(log)) {
            Files.move(log, settings.log().resolve("launcher.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        return Files.createFile(
                log, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }

    private Process start(Path log) throws IOException {
        var command = new ArrayList<>(Launcher.again("up"));
        command.addAll(options);
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            command.addFirst("/usr/bin/setsid");
        }
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(log.toFile())
                .start();
    }

    private void follow(Process launcher, Path log, Marks marks) throws IOException {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            boolean over;
            do {
                over = marks.isReady() || !launcher.isAlive();
                var news = new byte[(int) (file.length() - file.getFilePointer())];
                file.readFully(news);
                System.out.print(new String(news, StandardCharsets.UTF_8));
                Pause.millis(200);
            } while (!over);
        }
    }
}
