package city.minsheng.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessMarkTest {
    private final ProcessMark self = ProcessMark.of(ProcessHandle.current().pid());

    @TempDir
    Path directory;

    @Test
    void a_running_process_is_found_by_its_mark() {
        var file = directory.resolve("self.pid");
        self.write(file);
        assertThat(ProcessMark.read(file).orElseThrow().alive()).contains(ProcessHandle.current());
    }

    @Test
    void a_later_process_with_the_same_number_is_a_stranger() {
        assertThat(new ProcessMark(self.pid(), self.boot(), self.startTicks() - 1).alive())
                .isEmpty();
        assertThat(new ProcessMark(self.pid(), "another-boot", self.startTicks()).alive())
                .isEmpty();
    }

    @Test
    void an_ended_process_is_not_alive() throws Exception {
        var process = new ProcessBuilder("sleep", "30").start();
        var mark = ProcessMark.of(process.pid());
        process.destroyForcibly().waitFor();
        assertThat(mark.alive()).isEmpty();
    }

    @Test
    void a_file_that_was_cut_off_says_nothing() throws IOException {
        var file = Files.writeString(directory.resolve("cut.pid"), "17");
        assertThat(ProcessMark.read(file)).isEmpty();
        assertThat(ProcessMark.read(directory.resolve("none.pid"))).isEmpty();
    }
}
