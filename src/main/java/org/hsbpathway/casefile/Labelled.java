package org.hsbpathway.casefile;

/** A coded value that people read as words. */
public interface Labelled {

  /** The words of practice for this code, to be used inside a sentence. */
  String label();
}
