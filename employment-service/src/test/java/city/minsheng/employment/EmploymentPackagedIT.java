package city.minsheng.employment;

import city.minsheng.common.testing.PackagedResource;
import city.minsheng.common.testing.PackagedTests;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
@WithTestResource(PackagedResource.class)
class EmploymentPackagedIT extends PackagedTests {}
