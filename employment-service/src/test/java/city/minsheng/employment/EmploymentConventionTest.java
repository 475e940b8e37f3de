package city.minsheng.employment;

import city.minsheng.common.testing.ConventionTests;
import city.minsheng.common.testing.PlatformResource;
import city.minsheng.common.testing.TestUser;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class EmploymentConventionTest extends ConventionTests {
    @BeforeEach
    void nothing_is_there() {
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
