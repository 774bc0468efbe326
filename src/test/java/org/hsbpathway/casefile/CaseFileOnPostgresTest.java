package org.hsbpathway.casefile;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import javax.sql.DataSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The case file on the database of a county. */
@KernelTest
@Import(CaseFileOnPostgresTest.Postgres.class)
class CaseFileOnPostgresTest extends CaseFileTest {

  @TestConfiguration
  static class Postgres {

    @Bean(destroyMethod = "close")
    EmbeddedPostgres postgres() throws IOException {
      return EmbeddedPostgres.start();
    }

    @Bean
    DataSource dataSource(EmbeddedPostgres postgres) {
      return postgres.getPostgresDatabase();
    }
  }
}
