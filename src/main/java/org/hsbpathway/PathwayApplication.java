package org.hsbpathway;

import java.util.List;
import org.hsbpathway.chain.VerifyChains;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * The harmful sexual behaviour pathway: models, forms, case file and the engine that carries the
 * token.
 */
@SpringBootApplication
public class PathwayApplication {

  public static void main(String[] args) {
    if (List.of(args).contains(VerifyChains.ASKED)) {
      System.exit(VerifyChains.run(System.out, args));
    }
    SpringApplication.run(PathwayApplication.class, args);
  }
}
