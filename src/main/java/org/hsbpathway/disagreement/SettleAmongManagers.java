package org.hsbpathway.disagreement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.hsbpathway.workflow.FormStep;
import org.hsbpathway.workflow.Step;
import org.springframework.stereotype.Component;

/** Managers, then senior managers, then the partnership settle what those below could not. */
@Component
class SettleAmongManagers implements FormStep<SettleAmongManagers.Form> {

  record Form(
      List<Attempt.Talk> talks,
      @NotNull Settlement result,
      @NotBlank @Size(min = 50) String decision,
      String saferOption) {}

  private final Settling settling;

  SettleAmongManagers(Settling settling) {
    this.settling = settling;
  }

  @Override
  public Map<String, ?> open(Step step) {
    return settling.open(step);
  }

  @Override
  public void submit(Form form, Step step) {
    settling.submit(form.talks(), form.result(), form.decision(), form.saferOption(), step);
  }
}
