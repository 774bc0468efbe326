package org.hsbpathway.workspace;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A form that one person began to fill in and has not submitted. */
@Entity
@Table(name = "drafts")
class Draft {

  @Id private UUID id;
  private String taskId;
  private String userId;
  private String answers;
  private Instant savedAt;

  static Draft of(String taskId, String userId) {
    var draft = new Draft();
    draft.id = UUID.randomUUID();
    draft.taskId = taskId;
    draft.userId = userId;
    return draft;
  }

  Draft keep(String answers, Instant at) {
    this.answers = answers;
    this.savedAt = at;
    return this;
  }

  String answers() {
    return answers;
  }

  Instant savedAt() {
    return savedAt;
  }

  protected Draft() {}
}
