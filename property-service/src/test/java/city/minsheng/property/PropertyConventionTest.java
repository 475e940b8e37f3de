package city.minsheng.property;

import city.minsheng.common.testing.ConventionTests;
import city.minsheng.common.testing.PlatformResource;
import city.minsheng.common.testing.TestUser;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class PropertyConventionTest extends ConventionTests {
    @BeforeEach
    void load() {
        Sample.load();
    }

    @Override
    protected String creatingPath() {
        return "/api/v1/service-requests";
    }

    @Override
    protected TestUser creator() {
        return Sample.OWNER_A;
    }

    @Override
    protected String goodBody() {
        return "{\"communityCode\": \"GX0001\", \"description\": \"管道堵塞反水\"}";
    }
}
