package org.hsbpathway;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/**
 * With the system property {@code hsb.database=postgres} the same tests run on a real PostgreSQL,
 * started once for the whole run, in an application of its own.
 */
public class TestDatabase implements ContextCustomizerFactory {

  static final String CHOICE = "hsb.database";
  static final String POSTGRES = "postgres";

  private static final List<ConfigurableApplicationContext> APPLICATIONS = new ArrayList<>();

  private static EmbeddedPostgres server;

  @Override
  public ContextCustomizer createContextCustomizer(
      Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
    return POSTGRES.equals(System.getProperty(CHOICE)) ? new OnPostgres() : null;
  }

  /** All are equal, so that the tests share one application. */
  private record OnPostgres() implements ContextCustomizer {

    @Override
    public void customizeContext(
        ConfigurableApplicationContext context, MergedContextConfiguration merged) {
      TestPropertyValues.of(
              "spring.datasource.url=" + url(),
              "spring.datasource.username=postgres",
              "spring.datasource.password=postgres",
              // The server stops with the JVM, sooner than the pool: nobody should wait half a
              // minute for it then.
              "spring.datasource.hikari.connection-timeout=2000")
          .applyTo(context);
      APPLICATIONS.add(context);
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

  /**
   * The applications end while their server is there: otherwise each of them looks for it in vain.
   */
  static synchronized void close() throws IOException {
    APPLICATIONS.forEach(ConfigurableApplicationContext::close);
    APPLICATIONS.clear();
    server.close();
    server = null;
  }
}
