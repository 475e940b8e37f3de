package city.minsheng.local.process;

import java.nio.file.Path;

/** Where the logs and the marks of the running processes lie. */
public record Directories(Path log, Path run) {}
