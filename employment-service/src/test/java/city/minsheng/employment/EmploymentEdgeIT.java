package city.minsheng.employment;

import city.minsheng.common.testing.EdgeTests;
import city.minsheng.common.testing.PackagedResource;
import city.minsheng.common.testing.TestUser;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import org.junit.jupiter.api.BeforeEach;

@QuarkusIntegrationTest
@WithTestResource(PackagedResource.class)
class EmploymentEdgeIT extends EdgeTests {
    @BeforeEach
    void nothingIsThere() {
        Database.empty();
    }

    @Override
    protected String creatingPath() {
        return "/api/v1/cycles";
    }

    @Override
    protected TestUser creator() {
        return Users.CLERK;
    }

    @Override
    protected String goodBody() {
        return "{\"programme\": \"JOB_RETENTION_REFUND\", \"year\": 2022}";
    }
}
