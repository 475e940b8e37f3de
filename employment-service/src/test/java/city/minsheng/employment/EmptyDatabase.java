package city.minsheng.employment;

import city.minsheng.common.time.MovableClock;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A test that begins with an empty database and leaves the clock as it found it. */
public abstract class EmptyDatabase {
    @Inject
    protected MovableClock clock;

    @BeforeEach
    void nothing_is_there() {
        Database.empty();
    }

    @AfterEach
    void time_goes_on() {
        clock.followWall();
    }
}
