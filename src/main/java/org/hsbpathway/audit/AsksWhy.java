package org.hsbpathway.audit;

import java.net.URI;
import org.hsbpathway.workflow.ReasonFirst;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Whoever asks for a page of a record and has not said why is led to where one does. */
@RestControllerAdvice
class AsksWhy {

  @ExceptionHandler
  ResponseEntity<Void> ask(ReasonFirst.Owed owed) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .cacheControl(CacheControl.noStore())
        .location(URI.create(ReasonFirst.address(owed.reference())))
        .build();
  }
}
