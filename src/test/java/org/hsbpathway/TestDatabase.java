package org.hsbpathway;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * With -Dhsb.database=postgres the same tests run on a real PostgreSQL, started once for the whole
 * run.
 */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static EmbeddedPostgres server;

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    if ("postgres".equals(System.getProperty("hsb.database"))) {
      TestPropertyValues.of(
              "spring.datasource.url=" + url(),
              "spring.datasource.username=postgres",
              "spring.datasource.password=postgres",
              // The server stops with the JVM, sooner than the pool: nobody should wait half a
              // minute for it then.
              "spring.datasource.hikari.connection-timeout=2000")
          .applyTo(context);
    }
  }

  private static synchronized String url() {
    try {
      if (server == null) {
        server = EmbeddedPostgres.builder().start();
      }
      return server.getJdbcUrl("postgres", "postgres");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
