package city.minsheng.market;

import static city.minsheng.common.testing.PackagedResource.clock;

import city.minsheng.common.testing.EdgeTests;
import city.minsheng.common.testing.PackagedResource;
import city.minsheng.common.testing.TestUser;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

@QuarkusIntegrationTest
@WithTestResource(PackagedResource.class)
class MarketEdgeIT extends EdgeTests {
    @BeforeEach
    void openAMarket() {
        PackagedResource.run("truncate market, idempotency_key cascade");
        clock("2022-09-22T08:30:00+08:00");
        Scene.imported(Scene.OFFICER, "markets", Scene.MARKETS).statusCode(200);
    }

    @AfterEach
    void letTheClockGo() {
        clock("real");
    }

    @Override
    protected String creatingPath() {
        return "/api/v1/inspections";
    }

    @Override
    protected TestUser creator() {
        return Scene.INSPECTOR;
    }

    @Override
    protected String goodBody() {
        return "{\"marketCode\": \"NM371502001\", \"kind\": \"PLANNED\", \"plannedOn\": \"" + Scene.DAY + "\"}";
    }
}
