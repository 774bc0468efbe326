package org.hsbpathway;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * The harmful sexual behaviour pathway: models, forms, case file and the engine that carries the
 * token.
 */
@SpringBootApplication
public class PathwayApplication {

  public static void main(String[] args) {
    SpringApplication.run(PathwayApplication.class, args);
  }
}
