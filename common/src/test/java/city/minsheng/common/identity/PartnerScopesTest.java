package city.minsheng.common.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartnerScopesTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "PARTNER, openid, -",
                "PARTNER, property:read, PARTNER",
                "PARTNER, property:write, PARTNER_WRITER",
                "PARTNER, property:read property:write, PARTNER PARTNER_WRITER",
                "PARTNER, market:read market:write, -",
                "PARTNER, property:reading, -",
                "PARTNER AUDITOR, openid, AUDITOR",
                "PARTNER_WRITER, property:write, -",
                "PARTNER PARTNER_WRITER, property:read, PARTNER",
                "RESIDENT, property:read property:write, RESIDENT"
            })
    void a_scope_of_this_service_opens_what_it_names_to_a_partner_and_to_nobody_else(
            String roles, String scopes, String then) {
        assertThat(PartnerScopes.roles(words(roles), words(scopes), "property")).isEqualTo(words(then));
    }

    private static Set<String> words(String text) {
        return text == null ? Set.of() : Arrays.stream(text.split(" ")).collect(Collectors.toSet());
    }
}
