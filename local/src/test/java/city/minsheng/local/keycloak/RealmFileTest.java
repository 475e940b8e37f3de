package city.minsheng.local.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The file that production imports. */
class RealmFileTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final JsonNode realm = read();

    @Test
    void it_holds_no_user_and_no_secret() {
        assertThat(realm.has("users")).isFalse();
        assertThat(realm.findValues("secret")).isEmpty();
        assertThat(realm.findValues("credentials")).isEmpty();
        assertThat(realm.findValues("privateKey")).isEmpty();
    }

    @Test
    void no_client_takes_passwords_and_none_is_confidential() {
        assertThat(all(realm.get("clients"))).isNotEmpty().allSatisfy(client -> {
            assertThat(client.get("directAccessGrantsEnabled").asBoolean(true)).isFalse();
            assertThat(client.get("implicitFlowEnabled").asBoolean(true)).isFalse();
            assertThat(client.get("publicClient").asBoolean()).isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"mini-program", "swagger-ui"})
    void the_public_clients_want_pkce(String name) {
        var client = all(realm.get("clients"))
                .filter(one -> one.get("clientId").asText().equals(name))
                .findFirst()
                .orElseThrow();
        assertThat(client.get("attributes").get("pkce.code.challenge.method").asText())
                .isEqualTo("S256");
        assertThat(all(client.get("redirectUris")).map(JsonNode::asText))
                .isNotEmpty()
                .noneMatch(address -> address.contains("*"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"region", "org", "person"})
    void what_the_services_trust_is_edited_by_administrators_only(String name) throws IOException {
        var profile = JSON.readTree(realm.at("/components/org.keycloak.userprofile.UserProfileProvider/0/config")
                .get("kc.user.profile.config")
                .get(0)
                .asText());
        var attribute = all(profile.get("attributes"))
                .filter(one -> one.get("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
        assertThat(all(attribute.at("/permissions/edit")).map(JsonNode::asText)).containsExactly("admin");
        assertThat(profile.has("unmanagedAttributePolicy")).isFalse();
    }

    @Test
    void every_sample_user_has_a_role_of_the_realm_and_a_person_of_his_own() {
        var roles = all(realm.at("/roles/realm"))
                .map(role -> role.get("name").asText())
                .toList();
        var users = SampleUser.all();
        assertThat(users).hasSize(21).allSatisfy(user -> {
            assertThat(roles).contains(user.role());
            assertThat(user.region()).matches("[0-9]{12}");
        });
        assertThat(users.stream().map(SampleUser::person)).doesNotHaveDuplicates();
        assertThat(roles).hasSize(16);
    }

    @Test
    void a_line_of_the_users_file_has_six_fields() {
        var user = SampleUser.parse("owner-a,RESIDENT,371525001042,,0a,lives there");
        assertThat(user).isEqualTo(new SampleUser("owner-a", "RESIDENT", "371525001042", "", "0a", "lives there"));
        assertThat(List.of("", "a,b,c,d,e", "a,b,c,d,e,f,g"))
                .allSatisfy(line ->
                        assertThatThrownBy(() -> SampleUser.parse(line)).isInstanceOf(IllegalArgumentException.class));
    }

    private static Stream<JsonNode> all(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private static JsonNode read() {
        try (var in = RealmFileTest.class.getResourceAsStream("/keycloak/realm-minsheng.json")) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
