package city.minsheng.insurance;

import static city.minsheng.common.testing.PackagedResource.clock;

import city.minsheng.common.testing.EdgeTests;
import city.minsheng.common.testing.PackagedResource;
import city.minsheng.common.testing.TestUser;
import city.minsheng.insurance.testing.Filing;
import city.minsheng.insurance.testing.Town;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

@QuarkusIntegrationTest
@WithTestResource(PackagedResource.class)
class InsuranceEdgeIT extends EdgeTests {
    private String body; // one father a test: nobody is filed for twice

    @BeforeEach
    void goToAYearWithACalendar() {
        clock("2022-11-10T10:00:00+08:00");
    }

    @AfterEach
    void letTheClockGo() {
        clock("real");
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
