package org.hsbpathway.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.hsbpathway.WebTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/** Which doors are open to whom. */
@WebTest
class SignInTest {

  @Autowired TestRestTemplate anonymous;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/engine-rest/task",
        "/engine-rest/engine",
        "/engine-rest/engine/default/task",
        "/engine-rest/version"
      })
  void theRestInterfaceAsksWhoIsThere(String address) {
    assertThat(get(anonymous, address)).isEqualTo(HttpStatus.UNAUTHORIZED);
    assertThat(get(anonymous.withBasicAuth("governance", "wrong"), address))
        .isEqualTo(HttpStatus.UNAUTHORIZED);
    assertThat(get(anonymous.withBasicAuth("socialworker", "demo"), address))
        .isEqualTo(HttpStatus.OK);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/actuator",
        "/actuator/info",
        "/actuator/env",
        "/actuator/metrics",
        "/actuator/beans"
      })
  void nothingOfTheInsideIsShownButTheHealth(String address) {
    assertThat(get(anonymous, address)).isEqualTo(HttpStatus.UNAUTHORIZED);
    assertThat(anonymous.getForObject("/actuator/health", Map.class))
        .containsEntry("status", "UP")
        .doesNotContainKey("components");
  }

  @Test
  void nobodyCanMakeHimselfAdministrator() {
    assertThat(get(anonymous, "/camunda/app/admin/default/setup/")).isEqualTo(HttpStatus.NOT_FOUND);
    assertThat(
            anonymous
                .postForEntity(
                    "/camunda/api/admin/setup/default/user/create", Map.of(), String.class)
                .getStatusCode())
        .isEqualTo(HttpStatus.UNAUTHORIZED);
  }

  @Test
  void theSessionIsHiddenFromScriptsAndOtherSites() {
    var cookies =
        anonymous
            .getForEntity("/camunda/app/tasklist/default/", String.class)
            .getHeaders()
            .get("Set-Cookie");
    assertThat(cookies)
        .anyMatch(
            cookie ->
                cookie.startsWith("JSESSIONID=")
                    && cookie.contains("HttpOnly")
                    && cookie.endsWith("SameSite=Lax"))
        .anyMatch(cookie -> cookie.startsWith("XSRF-TOKEN=") && cookie.contains("SameSite=Strict"));
  }

  private static HttpStatusCode get(TestRestTemplate visitor, String address) {
    return visitor.getForEntity(address, String.class).getStatusCode();
  }
}
