package city.minsheng.common.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AuditTest {
    private final Audit audit = new Audit();

    private record State(String status) {}

    /** What an executable sees of a record that was not named to its compiler. */
    private static final class Opaque {}

    @BeforeEach
    void writeAsTheServicesDo() {
        audit.json = new ObjectMapper().disable(SerializationFeature.FAIL_ON_EMPTY_BEANS);
    }

    @Test
    void equal_states_have_equal_hashes_and_others_have_others() {
        assertThat(audit.hash(new State("OPEN")))
                .matches("[0-9a-f]{64}")
                .isEqualTo(audit.hash(new State("OPEN")))
                .isNotEqualTo(audit.hash(new State("CLOSED")));
        assertThat(audit.hash(Map.of("b", 1, "a", 2))).isEqualTo(audit.hash(Map.of("a", 2, "b", 1)));
        assertThat(audit.hash(null)).isNull();
    }

    @Test
    void a_state_that_shows_nothing_of_itself_is_refused_and_not_hashed() {
        assertThatThrownBy(() -> audit.hash(new Opaque())).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> audit.hash(Map.of("state", new Opaque()))).isInstanceOf(IllegalStateException.class);
    }
}
