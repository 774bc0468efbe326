package org.hsbpathway;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole application behind a real port, with the demonstration's users; visited over HTTP or
 * with a browser.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.datasource.url=jdbc:h2:mem:web;DB_CLOSE_DELAY=-1;QUERY_CACHE_SIZE=512",
      "camunda.bpm.job-execution.enabled=false",
      "camunda.bpm.generate-unique-process-application-name=true"
    })
@ActiveProfiles("demo")
@ContextConfiguration(initializers = WebTest.WithoutDemoCases.class)
@Import(Cast.class)
public @interface WebTest {

  /** The demonstration's cases would be in the way; its users are wanted. */
  class WithoutDemoCases implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
      context.addBeanFactoryPostProcessor(
          beans -> {
            if (beans.containsBeanDefinition("demoBesidePeople")) {
              ((BeanDefinitionRegistry) beans).removeBeanDefinition("demoBesidePeople");
            }
          });
    }
  }
}
