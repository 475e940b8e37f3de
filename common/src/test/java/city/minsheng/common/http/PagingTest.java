package city.minsheng.common.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.minsheng.common.problem.Refusal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagingTest {
    @Test
    void a_cursor_leads_back_to_its_row() {
        var id = UUID.randomUUID();
        var paging = new Paging();
        paging.cursor = Paging.cursor(id);
        assertThat(paging.after()).isEqualTo(id);
        assertThat(new Paging().after()).isNull();
        assertThat(new Paging().limit()).isEqualTo(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "101", "-1", "x", "1e1", "99999999999"})
    void a_limit_is_one_to_a_hundred(String limit) {
        var paging = new Paging();
        paging.limit = limit;
        assertThatThrownBy(paging::limit).isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"***", "AAAA", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void a_cursor_of_somebody_else_is_refused(String cursor) {
        var paging = new Paging();
        paging.cursor = cursor;
        assertThatThrownBy(paging::after).isInstanceOf(Refusal.class);
    }

    @Test
    void the_row_too_many_shows_only_that_there_is_more() {
        var rows = Stream.generate(UUID::randomUUID).limit(3).toList();
        var page = Page.of(rows, 2, id -> id, id -> id);
        assertThat(page.items()).isEqualTo(rows.subList(0, 2));
        assertThat(page.nextCursor()).isEqualTo(Paging.cursor(rows.get(1)));
        assertThat(Page.of(rows, 3, id -> id, id -> id).nextCursor()).isNull();
        assertThat(Page.of(List.<UUID>of(), 3, id -> id, id -> id).items()).isEmpty();
    }

    @Test
    void a_change_needs_the_tag_that_was_read() {
        IfMatch.require("\"3\"", 3);
        IfMatch.require("\"2\", \"3\"", 3);
        IfMatch.require("*", 3);
        assertThatThrownBy(() -> IfMatch.require(null, 3)).hasMessageContaining("if-match-required");
        assertThatThrownBy(() -> IfMatch.require("\"2\"", 3)).hasMessageContaining("precondition-failed");
        assertThatThrownBy(() -> IfMatch.require("3", 3)).hasMessageContaining("precondition-failed");
    }
}
