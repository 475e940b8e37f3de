package city.minsheng.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PackagingTest {
    private final Path clone = Path.of("/clone");

    @ParameterizedTest
    @EnumSource(Packaging.class)
    void every_form_is_bounded_in_memory(Packaging packaging) {
        assertThat(packaging.command(clone, Service.MARKET))
                .contains("-Xmx320m", packaging.program(clone, Service.MARKET).toString());
    }

    @Test
    void training_and_run_name_the_same_cache() {
        var cache = Packaging.cache(clone, Service.MARKET).toString();
        assertThat(Packaging.training(clone, Service.MARKET)).contains("-XX:AOTCacheOutput=" + cache);
        assertThat(Packaging.AOT.command(clone, Service.MARKET)).contains("-XX:AOTCache=" + cache);
    }
}
