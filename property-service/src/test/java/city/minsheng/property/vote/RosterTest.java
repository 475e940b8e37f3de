package city.minsheng.property.vote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RosterTest {
    static final RosterOwner LI = owner(1, false, false);
    static final RosterOwner WANG = owner(2, false, false);
    static final RosterOwner WANG_NAMED = owner(2, false, true);
    static final RosterOwner DEVELOPER = owner(9, true, false);

    @Test
    void all_rooms_of_one_owner_are_one_head() {
        var roster = Roster.of(List.of(room(1, 100, true, LI), room(2, 50, true, WANG), room(3, 30, true, LI)));
        assertThat(roster.heads())
                .containsExactly(
                        new Head(1, 130, 2, LI.id(), LI.person()), new Head(2, 50, 1, WANG.id(), WANG.person()));
        assertThat(roster.headByRoom()).containsEntry(id(3), 1);
        assertThat(roster.weight()).isEqualTo(new Weight(180, 2));
    }

    @Test
    void co_owners_are_one_head_whom_the_one_they_named_votes_for() {
        var roster = Roster.of(List.of(room(1, 100, true, LI, WANG_NAMED), room(2, 50, true, WANG, LI)));
        assertThat(roster.heads()).containsExactly(new Head(1, 150, 2, WANG.id(), WANG.person()));
    }

    @Test
    void co_owners_who_named_nobody_or_two_have_no_voter() {
        assertThat(Roster.of(List.of(room(1, 100, true, LI, WANG)))
                        .heads()
                        .getFirst()
                        .voter())
                .isNull();
        var two = List.of(room(1, 100, true, LI, WANG_NAMED), room(2, 100, true, owner(1, false, true), WANG));
        assertThat(Roster.of(two).heads()).containsExactly(new Head(1, 200, 2, null, null));
    }

    @Test
    void who_owns_one_room_alone_and_shares_another_is_a_head_in_each() {
        var roster = Roster.of(List.of(room(1, 100, true, LI), room(2, 50, true, LI, WANG_NAMED)));
        assertThat(roster.heads()).hasSize(2);
    }

    @Test
    void what_the_developer_has_not_sold_not_handed_over_or_keeps_is_one_head() {
        var roster = Roster.of(List.of(
                room(1, 100, false, DEVELOPER),
                room(2, 50, false, LI),
                room(3, 40, false),
                room(4, 30, true, DEVELOPER),
                room(5, 20, true, LI)));
        assertThat(roster.heads())
                .containsExactly(
                        new Head(1, 220, 4, DEVELOPER.id(), DEVELOPER.person()),
                        new Head(2, 20, 1, LI.id(), LI.person()));
    }

    @Test
    void a_developer_whom_nobody_registered_cannot_vote() {
        assertThat(Roster.of(List.of(room(1, 100, false))).heads()).containsExactly(new Head(1, 100, 1, null, null));
    }

    @Test
    void a_room_without_an_owner_counts_and_cannot_vote() {
        var roster = Roster.of(List.of(room(1, 100, true), room(2, 50, true)));
        assertThat(roster.heads()).containsExactly(new Head(1, 100, 1, null, null), new Head(2, 50, 1, null, null));
    }

    @Test
    void a_community_without_rooms_has_an_empty_roster() {
        assertThat(Roster.of(List.of()).heads()).isEmpty();
    }

    @Test
    void the_hash_is_over_number_area_and_rooms() {
        var roster = Roster.of(List.of(room(1, 100, true, LI)));
        assertThat(roster.hash()).isEqualTo(Roster.sha256("1\t100\t1\n"));
    }

    static RosterRoom room(int number, long area, boolean handedOver, RosterOwner... owners) {
        return new RosterRoom(id(number), area, handedOver, List.of(owners));
    }

    static RosterOwner owner(int number, boolean developer, boolean representative) {
        return new RosterOwner(new UUID(1, number), new UUID(2, number), developer, representative);
    }

    static UUID id(int number) {
        return new UUID(0, number);
    }
}
