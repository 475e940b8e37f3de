package city.minsheng.local;

import city.minsheng.local.process.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;

/** Whether a program was built, and after the last change to what it is made of. */
final class Freshness {
    private Freshness() {}

    static void require(Packaging packaging, Path repository, Service service) {
        var program = packaging.program(repository, service);
        var remedy = packaging == Packaging.NATIVE ? " Build it with: ./dev native " + service.key() : "";
        if (!Files.exists(program)) {
            throw new Failure("%s is not built: %s is missing.%s"
                    .formatted(service.module(), shown(repository, program), remedy));
        }
        if (packaging == Packaging.NATIVE) {
            newerSource(repository, service, program).ifPresent(source -> {
                throw new Failure("The executable of %s is older than %s.%s"
                        .formatted(service.module(), shown(repository, source), remedy));
            });
        }
    }

    private static Optional<Path> newerSource(Path repository, Service service, Path program) {
        var built = changed(program);
        for (var source : List.of("pom.xml", "common/pom.xml", service.module() + "/pom.xml")) {
            if (changed(repository.resolve(source)).compareTo(built) > 0) {
                return Optional.of(repository.resolve(source));
            }
        }
        for (var sources : List.of("common/src/main", service.module() + "/src/main")) {
            try (var files = Files.walk(repository.resolve(sources))) {
                var newer = files.filter(Files::isRegularFile)
                        .filter(file -> changed(file).compareTo(built) > 0)
                        .findFirst();
                if (newer.isPresent()) {
                    return newer;
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return Optional.empty();
    }

    private static FileTime changed(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String shown(Path repository, Path file) {
        return repository.relativize(file).toString();
    }
}
