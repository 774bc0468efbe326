package org.hsbpathway.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/**
 * Which groups of the pathway somebody is in, as the provider says it.
 *
 * @param userClaim what is the person's id
 * @param groupsClaim what names the groups
 * @param groups the pathway's group for a group of the provider's, where the two differ
 */
@ConfigurationProperties("hsb.oidc")
record GroupClaim(
    @DefaultValue("preferred_username") String userClaim,
    @DefaultValue("groups") String groupsClaim,
    @DefaultValue Map<String, String> groups)
    implements OAuth2UserService<OidcUserRequest, OidcUser> {

  static final String NO_GROUP = "no_group_of_the_pathway";
  private static final OidcUserService PROVIDER = new OidcUserService();
  private static final Logger LOG = LoggerFactory.getLogger(GroupClaim.class);
  private static final Set<String> OURS =
      Arrays.stream(Role.values()).map(role -> role.id).collect(Collectors.toSet());

  @Override
  public OidcUser loadUser(OidcUserRequest request) {
    var person = PROVIDER.loadUser(request);
    var user = person.getClaimAsString(userClaim);
    var groups = groupsOf(person);
    if (user == null || !user.matches(AdministratorSettings.USER_ID) || groups.isEmpty()) {
      throw new OAuth2AuthenticationException(new OAuth2Error(NO_GROUP));
    }
    return new DefaultOidcUser(
        AuthorityUtils.createAuthorityList(groups),
        person.getIdToken(),
        person.getUserInfo(),
        userClaim);
  }

  JwtAuthenticationToken holderOf(Jwt token) {
    var name = token.getClaimAsString(userClaim);
    return new JwtAuthenticationToken(
        token,
        AuthorityUtils.createAuthorityList(groupsOf(token)),
        name == null ? token.getSubject() : name);
  }

  private List<String> groupsOf(ClaimAccessor claims) {
    List<String> named =
        claims.getClaim(groupsClaim) instanceof Collection<?>
            ? claims.getClaimAsStringList(groupsClaim)
            : List.of();
    var known =
        named.stream()
            .map(group -> group.replaceFirst("^/", ""))
            .map(group -> groups.getOrDefault(group, group))
            .filter(OURS::contains)
            .distinct()
            .toList();
    if (known.size() < named.size()) {
      LOG.info(
          "The sign-in service named {} groups of which the pathway knows {}; the others mean"
              + " nothing here.",
          named.size(),
          known.size());
    }
    return known;
  }
}
