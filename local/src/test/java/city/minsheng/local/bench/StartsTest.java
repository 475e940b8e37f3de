package city.minsheng.local.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StartsTest {
    @Test
    void a_cell_shows_the_median_and_the_ends() {
        var starts = new Starts();
        starts.add(900, 210);
        starts.add(700, 200);
        starts.add(2000, 205);
        assertThat(starts.cells()).isEqualTo("900 (700–2000) | 205 (200–210)");
    }

    @Test
    void of_an_even_number_the_lower_middle_is_shown() {
        var starts = new Starts();
        starts.add(2, 1);
        starts.add(1, 1);
        assertThat(starts.cells()).startsWith("1 (1–2)");
    }

    @Test
    void what_was_not_built_has_no_figure() {
        assertThat(new Starts().cells()).isEqualTo("not built | –");
    }
}
