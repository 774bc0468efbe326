package org.hsbpathway.oversight;

import java.util.List;
import org.hsbpathway.casefile.CaseFile;
import org.hsbpathway.casefile.CaseFiles;
import org.springframework.stereotype.Component;

/** All cases of a child: what happens to the child happens in each of them. */
@Component
class ChildsCases {

  private final CaseFiles files;

  ChildsCases(CaseFiles files) {
    this.files = files;
  }

  List<CaseFile> of(CaseFile file) {
    return file.child().map(files::of).orElse(List.of(file));
  }
}
