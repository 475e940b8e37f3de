package city.minsheng.property;

import city.minsheng.common.testing.EdgeTests;
import city.minsheng.common.testing.PackagedResource;
import city.minsheng.common.testing.TestUser;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import org.junit.jupiter.api.BeforeEach;

@QuarkusIntegrationTest
@WithTestResource(PackagedResource.class)
class PropertyEdgeIT extends EdgeTests {
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
