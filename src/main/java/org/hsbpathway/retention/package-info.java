/**
 * Retention: what is held about whom, how long a record is kept, and how it is destroyed.
 *
 * <p>A register names every column of every table: whose data it is, where that person finds it in
 * a copy of the record, and what removes it. The tables propose how long a record is kept and when
 * somebody looks at it again; information governance proposes, a manager confirms, and only then is
 * anything destroyed. A certificate remains.
 */
@ApplicationModule(
    displayName = "Retention",
    allowedDependencies = {
      "casefile",
      "chain",
      "clock",
      "document",
      "sharing",
      "upload",
      "workflow"
    })
package org.hsbpathway.retention;

import org.springframework.modulith.ApplicationModule;
