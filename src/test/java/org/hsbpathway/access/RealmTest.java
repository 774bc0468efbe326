package org.hsbpathway.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** What {@code docker/} brings for single sign-on fits the application and holds no secret. */
class RealmTest {

  private final JsonNode realm;

  RealmTest() throws IOException {
    realm = new ObjectMapper().readTree(Path.of("docker/keycloak/hsb-realm.json").toFile());
  }

  @Test
  void theProviderHasExactlyTheGroupsOfThePathwayAndNobodyInThem() {
    assertThat(realm.at("/groups").findValuesAsText("name"))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Role.values()).map(role -> role.id).toList());
    assertThat(realm.has("users")).isFalse();
  }

  @Test
  void theClientNeedsASecretOfTheOperatorsAndAProof() {
    var client = realm.at("/clients/0");
    assertThat(client.at("/secret").asText()).isEqualTo("${HSB_OIDC_CLIENT_SECRET}");
    assertThat(client.at("/attributes/pkce.code.challenge.method").asText()).isEqualTo("S256");
    assertThat(client.at("/directAccessGrantsEnabled").asBoolean()).isFalse();
    assertThat(client.at("/implicitFlowEnabled").asBoolean()).isFalse();
    assertThat(client.at("/redirectUris/0").asText()).endsWith("/login/oauth2/code/sso");
  }

  @Test
  @SuppressWarnings("unchecked")
  void theCompositionHasNoSecretOfItsOwnAndListensOnThisMachineOnly() throws IOException {
    var services =
        (Map<String, Map<String, Object>>)
            new Yaml()
                .<Map<String, Object>>load(Files.readString(Path.of("docker/compose.yaml")))
                .get("services");
    assertThat(services).containsKeys("application", "database", "sso");
    services.forEach(
        (name, service) -> {
          new HashMap<>((Map<String, Object>) service.getOrDefault("environment", Map.of()))
              .forEach(
                  (key, value) -> {
                    if (key.contains("PASSWORD") || key.contains("SECRET")) {
                      assertThat(value.toString()).as(key).matches("\\$\\{\\w+:(\\?.*|-)}");
                    }
                  });
          assertThat((List<String>) service.getOrDefault("ports", List.of()))
              .as(name)
              .allMatch(port -> port.startsWith("127.0.0.1:"));
        });
  }
}
