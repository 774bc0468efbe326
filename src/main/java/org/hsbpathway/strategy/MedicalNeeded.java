package org.hsbpathway.strategy;

/** Whether the child is seen by a doctor because of what is alleged. */
enum MedicalNeeded {
  NO,
  SARC,
  PAEDIATRIC,
  DECLINED
}
