package city.minsheng.insurance;

import city.minsheng.common.testing.ContractTests;
import city.minsheng.common.testing.PackagedResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
@WithTestResource(PackagedResource.class)
class InsuranceContractIT extends ContractTests {}
