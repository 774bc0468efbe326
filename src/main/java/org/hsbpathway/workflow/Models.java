package org.hsbpathway.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys models, decisions and forms when the application starts: what changed, under the same
 * name from the source tree and from the jar, so that "strategy, version 3" means something.
 */
@Component
class Models implements SmartInitializingSingleton {

  private final RepositoryService repository;
  private final ResourcePatternResolver resources;

  Models(RepositoryService repository, ResourcePatternResolver resources) {
    this.repository = repository;
    this.resources = resources;
  }

  @Override
  public void afterSingletonsInstantiated() {
    var deployment =
        repository
            .createDeployment()
            .name("pathway")
            .source("application")
            .enableDuplicateFiltering(true);
    byName().forEach((name, resource) -> add(deployment, name, resource));
    if (!deployment.getResourceNames().isEmpty()) {
      deployment.deploy();
    }
  }

  /** Every model, decision and form, under the name by which its versions are counted. */
  Map<String, Resource> byName() {
    var named = new LinkedHashMap<String, Resource>();
    for (var folder : new String[] {"processes", "forms"}) {
      for (var kind : new String[] {"bpmn", "dmn", "form"}) {
        for (var resource : find("classpath*:/" + folder + "/**/*." + kind)) {
          named.put(nameOf(resource, folder), resource);
        }
      }
    }
    return named;
  }

  private Resource[] find(String pattern) {
    try {
      var found = resources.getResources(pattern);
      Arrays.sort(found, java.util.Comparator.comparing(Models::path));
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void add(
      org.camunda.bpm.engine.repository.DeploymentBuilder deployment,
      String name,
      Resource resource) {
    try (var content = resource.getInputStream()) {
      deployment.addInputStream(name, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The path below its folder: {@code strategy/strategy.bpmn}. */
  private static String nameOf(Resource resource, String folder) {
    var path = path(resource);
    return path.substring(path.lastIndexOf("/" + folder + "/") + folder.length() + 2);
  }

  private static String path(Resource resource) {
    try {
      return resource.getURL().getPath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
