package org.hsbpathway;

import org.junit.platform.suite.api.AfterSuite;
import org.junit.platform.suite.api.BeforeSuite;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectMethod;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** The stages, and one case from its first concern to its end, once more on a real PostgreSQL. */
@Suite
@SelectPackages("org.hsbpathway")
@IncludeClassNamePatterns(".*StageTest")
@SelectMethod(type = PathwayScenariosTest.class, name = "sc04ChargedGuiltyReferralOrder")
class OnPostgresTest {

  @BeforeSuite
  static void onPostgres() {
    System.setProperty(TestDatabase.CHOICE, TestDatabase.POSTGRES);
  }

  @AfterSuite
  static void asBefore() {
    System.clearProperty(TestDatabase.CHOICE);
  }
}
