package city.minsheng.common.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The contract of a service is the file that lies beside it. {@code -Dcontract.update=true} writes the file anew. */
public abstract class ContractTests {
    private static final Path FILE = Path.of("openapi.yaml");

    @TestHTTPResource("/openapi")
    URL openapi;

    @Test
    void the_contract_beside_the_service_is_the_one_it_serves() throws IOException {
        var served = given().accept("application/yaml")
                .get(openapi)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        if (Boolean.getBoolean("contract.update")) {
            Files.writeString(FILE, served);
        }
        assertThat(served)
                .as("openapi.yaml has drifted: look at the difference, then write it anew with -Dcontract.update=true")
                .isEqualTo(Files.readString(FILE));
    }

    @Test
    void the_pages_of_the_contract_are_served() {
        given().get("/docs/").then().statusCode(200);
    }
}
