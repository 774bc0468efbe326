package org.hsbpathway.workflow;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.authorization.MissingAuthorization;

/**
 * Says in a sentence that somebody may not do something. The engine's own names users, permissions
 * and numbers of tasks; what is missing stays beside it, for the web applications and the audit.
 */
public final class NotAllowed extends AuthorizationException {

  private static final long serialVersionUID = 1;

  /** What is missing where somebody would change their own groups or permissions. */
  public static final String OWN_ACCOUNT = "Own Account";

  /** What people call what the engine protects; by the names of its resources without spaces. */
  private static final Map<String, String> WHAT =
      Map.ofEntries(
          Map.entry("ProcessDefinition", "what belongs to this process"),
          Map.entry("ProcessInstance", "how this case runs"),
          Map.entry("DecisionDefinition", "what belongs to this table"),
          Map.entry("Deployment", "models"),
          Map.entry("Batch", "changes of many cases at once"),
          Map.entry("Filter", "lists of tasks"),
          Map.entry("User", "accounts of people"),
          Map.entry("Group", "groups"),
          Map.entry("GroupMembership", "who is in which group"),
          Map.entry("Authorization", "permissions"),
          Map.entry("Tenant", "closed records"),
          Map.entry("Application", "this part of the application"));

  private final String sentence;

  private NotAllowed(AuthorizationException engines, String sentence) {
    super(engines.getUserId(), engines.getMissingAuthorizations());
    this.sentence = sentence;
  }

  private NotAllowed(String sentence) {
    super(sentence);
    this.sentence = sentence;
  }

  static AuthorizationException of(AuthorizationException engines) {
    if (engines instanceof NotAllowed) {
      return engines;
    }
    var missing = engines.getMissingAuthorizations();
    return missing == null || missing.isEmpty()
        ? new NotAllowed("Only an administrator may do this.")
        : new NotAllowed(engines, sentence(missing));
  }

  private static String sentence(List<MissingAuthorization> missing) {
    if (missing.stream().anyMatch(one -> "Task".equals(one.getResourceType()))) {
      return "This task is offered to others; a team manager can give it to you.";
    }
    var first = missing.get(0);
    if (OWN_ACCOUNT.equals(first.getResourceType())) {
      return "Nobody changes their own groups or permissions; another administrator does it.";
    }
    return "None of your groups may %s %s. Ask a team manager whose work this is."
        .formatted(
            verb(first.getViolatedPermissionName()),
            WHAT.getOrDefault(String.valueOf(first.getResourceType()).replace(" ", ""), "this"));
  }

  private static String verb(String permission) {
    if (permission == null) {
      return "do";
    }
    return switch (permission.split("_")[0]) {
      case "READ" -> "see";
      case "CREATE" -> permission.equals("CREATE_INSTANCE") ? "begin" : "add";
      case "DELETE" -> "remove";
      case "ACCESS" -> "open";
      default -> "change";
    };
  }

  @Override
  public String getMessage() {
    return sentence;
  }
}
