package org.hsbpathway.retention;

/**
 * One table, and what removes the rows of a case from it.
 *
 * @param rows the condition that finds the rows of a case, with {@code :case} for its reference
 * @param remark why, where it is not plain
 * @param copied the condition for those of them that stand in a copy of the record; empty for all
 */
record KeptTable(String name, String rows, Rule rule, String remark, String copied) {

  /** What removes the rows of a case. */
  enum Rule {
    /** They go with the case. */
    CASE,
    /** The record of the child goes with the last of its cases. */
    CHILD,
    /** The line stays as evidence; what it says in words is taken out. */
    SEALED,
    /** They go with the runs of the case. */
    ENGINE,
    /** There are none. */
    KEPT
  }

  /** The condition that finds what a copy of the record has of it. */
  String rowsInCopy() {
    return copied.isBlank() ? rows : "(" + rows + ") and " + copied;
  }

  boolean isSettled() {
    return switch (rule) {
      case CASE, CHILD, SEALED -> rows.contains(":case");
      case ENGINE -> true;
      case KEPT -> !remark.isBlank();
    };
  }
}
