package city.minsheng.market;

import city.minsheng.common.testing.ContractTests;
import city.minsheng.common.testing.PackagedResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
@QuarkusTestResource(PackagedResource.class)
class MarketContractIT extends ContractTests {}
