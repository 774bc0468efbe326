package org.hsbpathway.casefile;

/** Who is working right now; the kernel asks, whoever knows about sessions answers. */
public interface CurrentUser {

  String id();
}
