package city.minsheng.insurance;

import city.minsheng.common.testing.ConventionTests;
import city.minsheng.common.testing.PlatformResource;
import city.minsheng.common.testing.TestUser;
import city.minsheng.common.time.MovableClock;
import city.minsheng.insurance.testing.Filing;
import city.minsheng.insurance.testing.Town;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class ConventionTest extends ConventionTests {
    @Inject
    MovableClock clock;

    private String body; // one father a test: nobody is filed for twice

    @BeforeEach
    void stopInAYearWithACalendar() {
        clock.stopAt(Instant.parse("2022-11-10T02:00:00Z"));
    }

    @AfterEach
    void letTheClockRun() {
        clock.followWall();
    }

    @Override
    protected String creatingPath() {
        return Filing.PATH;
    }

    @Override
    protected TestUser creator() {
        return Town.DAUGHTER;
    }

    @Override
    protected String goodBody() {
        if (body == null) {
            Town.stations();
            body = Filing.of(Town.insured()).json();
        }
        return body;
    }
}
