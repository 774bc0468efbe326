package org.hsbpathway;

import java.io.IOException;
import org.junit.platform.suite.api.AfterSuite;
import org.junit.platform.suite.api.BeforeSuite;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** The stages, and two of the longest ways through them, once more on a real PostgreSQL. */
@Suite
@SelectPackages("org.hsbpathway")
@IncludeClassNamePatterns({".*StageTest", ".*\\.(Police|Sharing)ScenariosTest"})
class OnPostgresTest {

  @BeforeSuite
  static void onPostgres() {
    System.setProperty(TestDatabase.CHOICE, TestDatabase.POSTGRES);
  }

  @AfterSuite
  static void asBefore() throws IOException {
    System.clearProperty(TestDatabase.CHOICE);
    TestDatabase.close();
  }
}
