package org.hsbpathway.casefile;

/** The case file on the database of a single node. */
@KernelTest
class CaseFileOnH2Test extends CaseFileTest {}
