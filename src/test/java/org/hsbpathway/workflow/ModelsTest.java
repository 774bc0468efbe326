package org.hsbpathway.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** "Strategy, version 3" is the same thing wherever the application was started from. */
class ModelsTest {

  private static final Path BUILT = Path.of("target/classes");

  @TempDir Path folder;

  @Test
  void aModelHasTheSameNameInTheSourceTreeInTheBuildAndInTheJar() throws IOException {
    var inTheSourceTree = namesIn(Path.of("").toUri().toURL());

    assertThat(inTheSourceTree)
        .contains("pathway.bpmn", "strategy/strategy.bpmn", "strategy/holdDiscussion.form")
        .contains("police/policeRoute.dmn");
    assertThat(namesIn(BUILT.toUri().toURL()))
        .as("what was built (after a model was taken away: ./mvnw clean)")
        .isEqualTo(inTheSourceTree);
    assertThat(namesIn(new URL("jar:" + jar().toUri() + "!/BOOT-INF/classes/")))
        .as("what was packaged")
        .isEqualTo(inTheSourceTree);
  }

  private static Set<String> namesIn(URL root) throws IOException {
    try (var loader = new URLClassLoader(new URL[] {root}, null)) {
      return new Models(null, new PathMatchingResourcePatternResolver(loader)).byName().keySet();
    }
  }

  /** What was built, packed as the Spring Boot plugin packs it. */
  private Path jar() throws IOException {
    var jar = folder.resolve("application.jar");
    try (var packed = new JarOutputStream(Files.newOutputStream(jar));
        var built = Files.walk(BUILT)) {
      for (var path :
          built.filter(each -> each.toString().matches(".*/(processes|forms)(/.*)?")).toList()) {
        var name = "BOOT-INF/classes/" + BUILT.relativize(path).toString().replace('\\', '/');
        packed.putNextEntry(new JarEntry(Files.isDirectory(path) ? name + "/" : name));
        if (Files.isRegularFile(path)) {
          Files.copy(path, packed);
        }
      }
    }
    return jar;
  }
}
