package org.hsbpathway.consultation;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who is trained in the Brook tool and may record its colour ({@code hsb.brook-trained-users}); by
 * default nobody is.
 */
@ConfigurationProperties("hsb")
record BrookTraining(@DefaultValue List<String> brookTrainedUsers) {

  boolean isTrained(String user) {
    return brookTrainedUsers.contains(user);
  }
}
