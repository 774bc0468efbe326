package org.hsbpathway.chain;

import java.io.PrintStream;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.domain.EntityScan;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.orm.jpa.HibernateJpaAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.data.repository.config.BootstrapMode;

/**
 * The command {@code --hsb.verify}: reads all chains and says which line is the first that is not
 * as it was written. Nothing but the database is opened: no web, no engine, no jobs, no migration.
 */
@ImportAutoConfiguration({
  DataSourceAutoConfiguration.class,
  JdbcTemplateAutoConfiguration.class,
  HibernateJpaAutoConfiguration.class,
  TransactionAutoConfiguration.class
})
@EntityScan(VerifyChains.OURS)
@EnableJpaRepositories(basePackages = VerifyChains.OURS, bootstrapMode = BootstrapMode.LAZY)
@ComponentScan(
    basePackages = VerifyChains.OURS,
    useDefaultFilters = false,
    includeFilters =
        @ComponentScan.Filter(
            type = FilterType.ASSIGNABLE_TYPE,
            classes = {Chain.class, Chains.class, Chained.class}))
public final class VerifyChains {

  public static final String ASKED = "--hsb.verify";

  static final String OURS = "org.hsbpathway";

  /** All chains are as they were written. */
  static final int WHOLE = 0;

  static final int BROKEN = 1;
  static final int NOT_READ = 2;

  /** Verifies all chains of the database that the settings name; what a process then ends with. */
  public static int run(PrintStream told, String... settings) {
    try (var application =
        new SpringApplicationBuilder(VerifyChains.class)
            .web(WebApplicationType.NONE)
            .bannerMode(Banner.Mode.OFF)
            .logStartupInfo(false)
            .registerShutdownHook(false)
            .properties("logging.level.root=off")
            .run(settings)) {
      return application.getBean(Chains.class).verify(told) ? WHOLE : BROKEN;
    } catch (RuntimeException e) {
      var cause = e.getCause() == null ? e : e.getCause();
      told.println(
          "The chains could not be read ("
              + cause.getClass().getSimpleName()
              + "). Is the database there, of this version, and not held by another process?");
      return NOT_READ;
    }
  }

  private VerifyChains() {}
}
