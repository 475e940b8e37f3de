package city.minsheng.market;

import city.minsheng.common.testing.ConventionTests;
import city.minsheng.common.testing.PlatformResource;
import city.minsheng.common.testing.TestUser;
import city.minsheng.common.time.Clocks;
import city.minsheng.common.time.MovableClock;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;

@QuarkusTest
@WithTestResource(PlatformResource.class)
class MarketConventionsTest extends ConventionTests {
    @Inject
    MovableClock clock;

    @BeforeEach
    void open_a_market() {
        Scene.sql("truncate market cascade");
        Scene.sql("truncate idempotency_key");
        Scene.imported(Scene.OFFICER, "markets", """
                        code,name,regionCode,operatorUscc,hardenedSquareMetres,parkingSpaces
                        NM371502001,聊城交运大市场,371502001000,913715020004CD5587,5200,180
                        """).statusCode(200);
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
        return """
                {"marketCode": "NM371502001", "kind": "PLANNED", "plannedOn": "%s"}
                """.formatted(Clocks.dayOf(clock.instant()));
    }
}
