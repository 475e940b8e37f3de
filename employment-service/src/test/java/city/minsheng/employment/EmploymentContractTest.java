package city.minsheng.employment;

import city.minsheng.common.testing.ContractTests;
import city.minsheng.common.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class EmploymentContractTest extends ContractTests {}
