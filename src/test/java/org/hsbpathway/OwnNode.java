package org.hsbpathway;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.mock.web.MockServletContext;
import org.springframework.web.context.support.GenericWebApplicationContext;

/** An application that no other test shares, on a PostgreSQL of its own. */
public final class OwnNode {

  private OwnNode() {}

  /**
   * Starts it; whoever closes it can start another one on the same database.
   *
   * @param settings as on a command line, {@code --camunda.bpm.job-execution.enabled=true}
   */
  public static ConfigurableApplicationContext on(EmbeddedPostgres server, String... settings) {
    return new SpringApplicationBuilder(PathwayApplication.class, Cast.class)
        .profiles("test")
        // Without a server of its own: one that stops takes Camunda's web applications of the JVM
        // with it.
        .contextFactory(type -> new GenericWebApplicationContext(new MockServletContext()))
        .run(
            Stream.concat(
                    Stream.of(
                        "--spring.datasource.url=" + server.getJdbcUrl("postgres", "postgres"),
                        "--spring.datasource.username=postgres",
                        "--spring.datasource.password=postgres"),
                    Stream.of(settings))
                .toArray(String[]::new));
  }
}
