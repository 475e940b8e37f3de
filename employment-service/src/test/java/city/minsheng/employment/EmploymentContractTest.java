package city.minsheng.employment;

import city.minsheng.common.testing.ContractTests;
import city.minsheng.common.testing.PlatformResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class EmploymentContractTest extends ContractTests {}
