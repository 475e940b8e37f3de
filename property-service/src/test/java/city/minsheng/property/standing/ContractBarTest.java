package city.minsheng.property.standing;

import static city.minsheng.property.Firms.FIRST;
import static city.minsheng.property.Firms.SECOND;
import static city.minsheng.property.listing.ListingFlow.approved;
import static city.minsheng.property.listing.ListingFlow.post;
import static city.minsheng.property.listing.ListingFlow.published;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import city.minsheng.common.testing.PlatformResource;
import city.minsheng.common.time.MovableClock;
import city.minsheng.property.Firms;
import city.minsheng.property.Sample;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A company on the black list signs nothing new, whoever is first. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class ContractBarTest {
    private static final Instant T0 = Instant.parse("2022-09-01T00:00:00Z");
    private static final String HEAD =
            "code,name,regionCode,kind,buildings,households,floorAreaSquareMetres,builtYear,serviceMode,"
                    + "companyUscc,mediationRoomSquareMetres\n";
    private static final String SIGN = """
            insert into service_contract (id, community_code, company_uscc, valid_from, signed_on)
            values (gen_random_uuid(), 'BAR1', '%s', '2022-09-24', '2022-09-24')
            """;
    private static final String BAR =
            "update company_standing set listed_from = '2022-09-24', listed_until = '2023-09-23' where company_uscc = '%s'";

    @Inject
    MovableClock clock;

    @Inject
    DataSource database;

    private String company;

    @BeforeEach
    void load() {
        Sample.load();
        company = Firms.company(2);
        Firms.community("BAR1", null);
        clock.stopAt(T0);
    }

    @AfterEach
    void remove() {
        clock.followWall();
        Firms.removeAll();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2022-09-23, 2022-09-24, 2023-09-23, false",
                "2022-09-24, 2022-09-24, 2023-09-23, true",
                "2023-09-23, 2022-09-24, 2023-09-23, true",
                "2023-09-24, 2022-09-24, 2023-09-23, false",
                "2033-01-01, 2022-09-24, -, true",
                "2022-09-24, -, -, false"
            })
    void a_bar_holds_from_its_first_to_its_last_day(LocalDate day, LocalDate from, LocalDate until, boolean barred) {
        assertThat(new Bar(Bar.Cause.BLACK_LIST, from, until).isOn(day)).isEqualTo(barred);
    }

    @Test
    void a_row_that_would_have_a_listed_company_sign_is_refused_and_named() {
        published(company, "BLACK", clock, T0);
        importing("BAR1", company, "")
                .statusCode(422)
                .body("errors.line", contains(2))
                .body("errors.column", contains("companyUscc"))
                .body("errors.code", contains("company.barred"))
                .body("errors.message[0]", startsWith("企业 " + company + " 自 2022-09-13 起列入黑名单"));
        importing("BAR1", company, "?partial=true").statusCode(200).body("refused", equalTo(1));
        assertThat(contracts("BAR1")).isEmpty();
        clock.stopAt(Instant.parse("2023-09-12T15:59:59Z"));
        importing("BAR1", company, "").statusCode(422);
        clock.stopAt(Instant.parse("2023-09-12T16:00:00Z"));
        importing("BAR1", company, "").statusCode(200);
        assertThat(contracts("BAR1")).containsExactly(company);
    }

    @Test
    void what_it_serves_a_listed_company_goes_on_serving() {
        Firms.community("BAR2", company);
        published(company, "BLACK", clock, T0);
        importing("BAR2", company, "").statusCode(200);
        assertThat(contracts("BAR2")).containsExactly(company);
    }

    @Test
    void a_red_listing_and_a_repaired_or_revoked_one_bar_nobody() {
        published(company, "RED", clock, T0);
        importing("BAR1", company, "").statusCode(200);
        var other = Firms.company(3);
        var id = published(other, "BLACK", clock, T0);
        importing("BAR1", other, "").statusCode(422);
        post(FIRST, id, "propose-revocation", "{\"reason\": \"x\"}").statusCode(200);
        post(SECOND, id, "revoke", "{}").statusCode(200);
        importing("BAR1", other, "").statusCode(200);
        var third = Firms.company(4);
        var repaired = published(third, "BLACK", clock, T0);
        clock.stopAt(Instant.parse("2022-12-20T00:00:00Z"));
        post(Firms.staff(third), repaired, "request-repair", "{\"text\": \"x\"}")
                .statusCode(200);
        importing("BAR1", third, "").statusCode(422);
        post(SECOND, repaired, "grant-repair", "{\"comment\": \"x\"}").statusCode(200);
        importing("BAR1", third, "").statusCode(200);
    }

    @Test
    void the_database_refuses_what_goes_round_the_rule() throws Exception {
        PlatformResource.run(BAR.formatted(company));
        try (var connection = database.getConnection()) {
            assertThatThrownBy(() -> run(connection, SIGN.formatted(company)))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            refused -> assertThat(refused.getSQLState()).isEqualTo("23514"));
        }
        Firms.community("BAR3", Firms.company(5));
        try (var connection = database.getConnection()) {
            assertThatThrownBy(() -> run(
                            connection,
                            "update service_contract set company_uscc = '" + company
                                    + "', signed_on = '2022-09-24' where community_code = 'BAR3'"))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void who_lists_first_makes_the_signing_wait_and_fail() throws Exception {
        try (var lister = open();
                var signer = open();
                var pool = Executors.newSingleThreadExecutor()) {
            run(lister, BAR.formatted(company));
            var signing = pool.submit(() -> run(signer, SIGN.formatted(company)));
            assertThatThrownBy(() -> signing.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            lister.commit();
            assertThatThrownBy(signing::get).isInstanceOf(ExecutionException.class);
            signer.rollback();
        }
        assertThat(contracts("BAR1")).isEmpty();
    }

    @Test
    void who_signs_first_makes_the_listing_wait_and_both_stand() throws Exception {
        try (var signer = open();
                var lister = open();
                var pool = Executors.newSingleThreadExecutor()) {
            run(signer, SIGN.formatted(company));
            var listing = pool.submit(() -> run(lister, BAR.formatted(company)));
            assertThatThrownBy(() -> listing.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            signer.commit();
            listing.get();
            lister.commit();
        }
        assertThat(contracts("BAR1")).containsExactly(company);
    }

    /** Whoever was first: a contract that is there was signed before the listing, and no later one follows. */
    @RepeatedTest(3)
    void of_signing_and_listing_at_once_one_comes_first() throws Exception {
        var id = approved(company, "BLACK", clock, T0);
        Callable<Integer> list = () ->
                post(FIRST, id, "publish", "{\"document\": \"x\"}").extract().statusCode();
        Callable<Integer> sign = () -> importing("BAR1", company, "").extract().statusCode();
        try (var pool = Executors.newFixedThreadPool(2)) {
            var answers = pool.invokeAll(List.of(list, sign));
            assertThat(answers.get(0).get()).isEqualTo(200);
            assertThat(answers.get(1).get()).isIn(200, 422);
            assertThat(contracts("BAR1").isEmpty()).isEqualTo(answers.get(1).get() == 422);
        }
        importing("BAR1", "", "").statusCode(200);
        importing("BAR1", company, "").statusCode(422);
    }

    private static ValidatableResponse importing(String community, String uscc, String query) {
        var row = community + ",测试小区" + community + ",371525001042,OLD,1,1,1,,PROFESSIONAL," + uscc + ",\n";
        return Sample.importFile(FIRST, "communities", HEAD + row, query);
    }

    private static List<String> contracts(String community) {
        return PlatformResource.ask("select company_uscc from service_contract where community_code = '" + community
                + "' and valid_to is null");
    }

    private Connection open() throws SQLException {
        var connection = database.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    private static boolean run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            return statement.execute(sql);
        }
    }
}
