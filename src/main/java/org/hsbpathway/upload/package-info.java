/**
 * Documents that came from elsewhere: a letter, a report, minutes. They are kept with the case, as
 * they came. Pictures, films, sound and archives are not taken, whatever they are called.
 */
@ApplicationModule(
    displayName = "Documents from elsewhere",
    allowedDependencies = {"casefile", "clock", "workflow"})
package org.hsbpathway.upload;

import org.springframework.modulith.ApplicationModule;
