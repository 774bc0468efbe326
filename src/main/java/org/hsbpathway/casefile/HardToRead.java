package org.hsbpathway.casefile;

/** What staff are told where texts about behaviour are read and written. */
public final class HardToRead {

  public static final String SENTENCE =
      "What is written here can be hard to read. Nobody needs graphic detail: read and write no more than the step asks for, and take what stays with you to supervision.";

  private HardToRead() {}
}
