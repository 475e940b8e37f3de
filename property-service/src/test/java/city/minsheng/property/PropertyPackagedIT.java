package city.minsheng.property;

import city.minsheng.common.testing.PackagedResource;
import city.minsheng.common.testing.PackagedTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
@QuarkusTestResource(PackagedResource.class)
class PropertyPackagedIT extends PackagedTests {}
