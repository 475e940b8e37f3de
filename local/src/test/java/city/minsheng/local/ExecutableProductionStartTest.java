package city.minsheng.local;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;

/** The executable refuses what the jar refuses, where {@code ./dev native} has built one. */
@Tag("slow")
class ExecutableProductionStartTest extends ProductionStartTest {
    @BeforeEach
    void onlyWhatWasBuilt() {
        assumeThat(packaging().program(Path.of("..").toAbsolutePath().normalize(), Service.PROPERTY))
                .exists();
    }

    @Override
    Packaging packaging() {
        return Packaging.NATIVE;
    }
}
