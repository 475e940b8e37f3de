package city.minsheng.local;

import java.nio.file.Path;

/** Settings of a platform that meets no other one. */
public final class FreePorts {
    private FreePorts() {}

    /** @param home of the platform; the unpacked programs are those of the build */
    public static Settings in(Path home) {
        var repository = Path.of("..").toAbsolutePath().normalize();
        var software = Path.of(System.getProperty("minsheng.software"));
        return new Settings(repository, home, software.toAbsolutePath().normalize(), Ports.free(), Packaging.JAR);
    }
}
