package city.minsheng.property.listing;

import static city.minsheng.common.identity.Roles.AUDITOR;
import static city.minsheng.common.identity.Roles.COUNTY_OFFICER;
import static city.minsheng.common.identity.Roles.PROPERTY_STAFF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.minsheng.common.identity.Actor;
import city.minsheng.common.policy.PolicyParameter;
import city.minsheng.common.problem.Refusal;
import city.minsheng.common.time.Clocks;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListingTest {
    private static final String COMPANY = "9137152500004HX5XF";
    private static final Actor FIRST = officer("first");
    private static final Actor SECOND = officer("second");
    private static final Actor STAFF = actor("staff", COMPANY, PROPERTY_STAFF);
    private static final Actor OTHER_STAFF = actor("other", "91371525000041E8XR", PROPERTY_STAFF);
    private static final Actor AUDIT = actor("auditor", null, AUDITOR);
    private static final PolicyParameter YEAR = parameter("12");
    private static final PolicyParameter QUARTER = parameter("3");
    private static final String PROPOSED_ON = "2022-09-01";
    private static final String REPLY_UNTIL = "2022-09-08";
    private static final String APPROVED_ON = "2022-09-09";
    private static final String PUBLISHED_ON = "2022-09-10";
    private static final String REPAIR_FROM = "2022-12-10";
    private static final String LAST_DAY = "2023-09-09";

    private final Listing black = proposed(Colour.BLACK, Ground.PROMISE_BROKEN, null);

    @ParameterizedTest
    @CsvSource({"2022-09-07, true", "2022-09-08, true", "2022-09-09, false"})
    void the_company_may_answer_up_to_the_last_day(String day, boolean inTime) {
        if (inTime) {
            black.reply("情况不实", STAFF, at(day));
            assertThat(black.reply().text()).isEqualTo("情况不实");
        } else {
            refused("listing.reply-over", () -> black.reply("情况不实", STAFF, at(day)));
        }
    }

    @ParameterizedTest
    @CsvSource({"2022-09-07, false", "2022-09-08, false", "2022-09-09, true"})
    void nothing_is_approved_before_the_time_to_answer_is_over(String day, boolean allowed) {
        assertThat(black.allowedTo(SECOND, LocalDate.parse(day)).contains(ListingMove.APPROVE))
                .isEqualTo(allowed);
        if (allowed) {
            black.approve(null, SECOND, at(day));
            assertThat(black.status()).isEqualTo(ListingStatus.APPROVED);
        } else {
            refused("listing.reply-open", () -> black.approve(null, SECOND, at(day)));
        }
    }

    @Test
    void an_answer_is_weighed_before_the_listing_is_approved() {
        black.reply("情况不实", STAFF, at(REPLY_UNTIL));
        refused("listing.reply-unweighed", () -> black.approve(null, SECOND, at(APPROVED_ON)));
        black.weigh(false, "查证属实", FIRST, at(APPROVED_ON));
        refused("listing.reply-weighed", () -> black.weigh(true, "再议", FIRST, at(APPROVED_ON)));
        black.approve(null, SECOND, at(APPROVED_ON));
        assertThat(black.status()).isEqualTo(ListingStatus.APPROVED);
    }

    @Test
    void an_answer_that_was_right_leaves_nothing_to_approve() {
        refused("listing.reply-missing", () -> black.weigh(true, "有理", FIRST, at(PROPOSED_ON)));
        black.reply("情况不实", STAFF, at(REPLY_UNTIL));
        refused("listing.replied", () -> black.reply("补充", STAFF, at(REPLY_UNTIL)));
        black.weigh(true, "有理", FIRST, at(APPROVED_ON));
        refused("listing.reply-accepted", () -> black.approve(null, SECOND, at(APPROVED_ON)));
        assertThat(black.allowedTo(SECOND, LocalDate.parse(APPROVED_ON)))
                .containsExactly(ListingMove.PROPOSE_REVOCATION);
    }

    @Test
    void who_proposes_does_not_approve_nor_decide_on_the_repair() {
        refused("listing.four-eyes", () -> black.approve(null, FIRST, at(APPROVED_ON)));
        publish(black);
        black.take(ListingMove.REQUEST_REPAIR, "已整改", STAFF, at(REPAIR_FROM));
        for (var move : List.of(ListingMove.GRANT_REPAIR, ListingMove.DENY_REPAIR)) {
            refused("listing.four-eyes", () -> black.take(move, "x", FIRST, at(REPAIR_FROM)));
        }
        black.take(ListingMove.GRANT_REPAIR, "属实", SECOND, at(REPAIR_FROM));
        assertThat(black.status()).isEqualTo(ListingStatus.REPAIRED);
    }

    @Test
    void a_revocation_takes_two() {
        publish(black);
        refused("listing.revocation-missing", () -> black.take(ListingMove.REVOKE, null, SECOND, at(PUBLISHED_ON)));
        black.proposeRevocation("认定有误", FIRST, at(PUBLISHED_ON));
        refused("listing.four-eyes", () -> black.take(ListingMove.REVOKE, null, FIRST, at(PUBLISHED_ON)));
        black.take(ListingMove.REVOKE, null, SECOND, at(PUBLISHED_ON));
        assertThat(black.status()).isEqualTo(ListingStatus.REVOKED);
    }

    @ParameterizedTest
    @CsvSource({"2022-12-09, listing.repair-early", "2022-12-10, ''", "2023-09-09, ''", "2023-09-10, listing.ended"})
    void repair_can_be_asked_for_from_the_least_term_to_the_last_day(String day, String code) {
        publish(black);
        if (code.isEmpty()) {
            black.take(ListingMove.REQUEST_REPAIR, "已整改", STAFF, at(day));
            assertThat(black.status()).isEqualTo(ListingStatus.REPAIR_REQUESTED);
        } else {
            refused(code, () -> black.take(ListingMove.REQUEST_REPAIR, "已整改", STAFF, at(day)));
        }
    }

    @Test
    void nothing_is_repaired_on_the_red_list() {
        var red = proposed(Colour.RED, Ground.COMMENDED, null);
        publish(red);
        refused("listing.repair-red", () -> red.take(ListingMove.REQUEST_REPAIR, "x", STAFF, at(REPAIR_FROM)));
    }

    @ParameterizedTest
    @CsvSource({"2023-09-08, PUBLISHED", "2023-09-09, PUBLISHED", "2023-09-10, EXPIRED"})
    void a_listing_expires_after_its_last_day(String day, ListingStatus status) {
        publish(black);
        assertThat(black.term().to()).isEqualTo(LAST_DAY);
        black.expire(Actor.job("expiry"), Clocks.startOf(LocalDate.parse(day)));
        black.expire(Actor.job("expiry"), Clocks.startOf(LocalDate.parse(day)));
        assertThat(black.status()).isEqualTo(status);
        assertThat(black.steps()).hasSize(status == ListingStatus.EXPIRED ? 4 : 3);
    }

    @Test
    void a_term_that_the_proposal_names_goes_before_the_policy() {
        var brief = proposed(Colour.BLACK, Ground.SAFETY_ACCIDENT, 1);
        publish(brief);
        assertThat(brief.term().to()).isEqualTo("2022-10-09");
    }

    @Test
    void red_and_black_do_not_stand_side_by_side() {
        black.approve(null, SECOND, at(APPROVED_ON));
        refused("listing.opposite", () -> black.publish("文号", "MD-1", QUARTER, SECOND, at(PUBLISHED_ON)));
    }

    @Test
    void a_ground_belongs_to_one_list() {
        refused("listing.ground", () -> proposed(Colour.RED, Ground.FUNDS_MISUSED, null));
        refused("listing.ground", () -> proposed(Colour.BLACK, Ground.COMMENDED, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"联系人13800001234", "身份证34052419800101001X", "(11010519491231002X)"})
    void what_is_published_names_no_person_by_number(String text) {
        assertThat(PersonalData.isIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"企业9137152500004HX5XF", "电话0635-5200000", "文号2022123456789012", "340524198001010011"})
    void other_numbers_may_be_published(String text) {
        assertThat(PersonalData.isIn(text)).isFalse();
    }

    static Stream<Listing> oneOfEachState() {
        var all = new ArrayList<Listing>();
        for (var status : ListingStatus.values()) {
            all.add(in(status));
        }
        return all.stream();
    }

    /** Every pair of state and move, for each kind of person: what the table does not list is refused and changes nothing. */
    @ParameterizedTest
    @MethodSource("oneOfEachState")
    void what_a_state_does_not_list_is_refused_to_everyone(Listing listing) {
        var before = listing.snapshot();
        for (var move : ListingMove.values()) {
            for (var actor : List.of(FIRST, SECOND, STAFF, OTHER_STAFF, AUDIT)) {
                if (!listing.status().moves().contains(move)) {
                    refused("listing.move", () -> listing.take(move, "x", actor, at(REPAIR_FROM)));
                }
                if (!actor.has(move.role) || actor == OTHER_STAFF) {
                    assertThat(listing.allowedTo(actor, LocalDate.parse(REPAIR_FROM)))
                            .doesNotContain(move);
                }
            }
        }
        assertThat(listing.snapshot()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(ListingMove.class)
    void every_move_can_be_reached(ListingMove move) {
        assertThat(Arrays.stream(ListingStatus.values())
                        .filter(status -> status.moves().contains(move)))
                .isNotEmpty();
    }

    /** The table once more, as the regulation has it: a move that is added or lost shows here. */
    @ParameterizedTest
    @CsvSource({
        "PROPOSED, REPLY WEIGH APPROVE PROPOSE_REVOCATION REVOKE",
        "APPROVED, PUBLISH PROPOSE_REVOCATION REVOKE",
        "PUBLISHED, REQUEST_REPAIR PROPOSE_REVOCATION REVOKE",
        "REPAIR_REQUESTED, GRANT_REPAIR DENY_REPAIR PROPOSE_REVOCATION REVOKE",
        "REPAIRED, ''",
        "EXPIRED, ''",
        "REVOKED, ''"
    })
    void these_moves_and_no_others_lead_on(ListingStatus status, String moves) {
        assertThat(status.moves().stream().sorted().map(Enum::name).collect(Collectors.joining(" ")))
                .isEqualTo(moves);
    }

    private static Listing in(ListingStatus status) {
        var listing = proposed(Colour.BLACK, Ground.PROMISE_BROKEN, null);
        switch (status) {
            case PROPOSED -> {}
            case APPROVED -> listing.approve(null, SECOND, at(APPROVED_ON));
            case PUBLISHED -> publish(listing);
            case REPAIR_REQUESTED -> {
                publish(listing);
                listing.take(ListingMove.REQUEST_REPAIR, "x", STAFF, at(REPAIR_FROM));
            }
            case REPAIRED -> {
                publish(listing);
                listing.take(ListingMove.REQUEST_REPAIR, "x", STAFF, at(REPAIR_FROM));
                listing.take(ListingMove.GRANT_REPAIR, "x", SECOND, at(REPAIR_FROM));
            }
            case EXPIRED -> {
                publish(listing);
                listing.expire(Actor.job("expiry"), at("2024-01-01"));
            }
            case REVOKED -> {
                listing.proposeRevocation("x", FIRST, at(PROPOSED_ON));
                listing.take(ListingMove.REVOKE, "x", SECOND, at(PROPOSED_ON));
            }
        }
        assertThat(listing.status()).isEqualTo(status);
        return listing;
    }

    private static void publish(Listing listing) {
        listing.approve(null, SECOND, at(APPROVED_ON));
        listing.publish("冠建物〔2022〕18 号", null, QUARTER, FIRST, at(PUBLISHED_ON));
    }

    private static Listing proposed(Colour colour, Ground ground, Integer months) {
        var company = new Proposal.ListedCompany(COMPANY, "冠县冠州物业服务有限公司", "371525000000");
        var proposal = new Proposal("MD-1", company, colour, ground, "多次超时", List.of(new Evidence("检查记录", null)));
        return new Listing(
                proposal,
                new Term(months, YEAR),
                new Reply(LocalDate.parse(REPLY_UNTIL), YEAR.id()),
                FIRST,
                at(PROPOSED_ON));
    }

    private static void refused(String code, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    /** Noon, so that a day is a day in any zone. */
    private static Instant at(String day) {
        return Clocks.startOf(LocalDate.parse(day)).plusSeconds(43_200);
    }

    private static PolicyParameter parameter(String value) {
        return new PolicyParameter(UUID.randomUUID(), "key", value, LocalDate.parse("2022-01-01"), null, "test", null);
    }

    private static Actor officer(String name) {
        return actor(name, null, COUNTY_OFFICER);
    }

    private static Actor actor(String name, String org, String role) {
        return new Actor(name, UUID.nameUUIDFromBytes(name.getBytes()), org, "371525000000", Set.of(role));
    }
}
