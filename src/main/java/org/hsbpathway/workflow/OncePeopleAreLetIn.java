package org.hsbpathway.workflow;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.context.event.EventListener;

/** Done at each start as soon as the application answers: nobody waits for it at the door. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@EventListener(
    classes = AvailabilityChangeEvent.class,
    condition = "#root.event.state.name() == 'ACCEPTING_TRAFFIC'")
public @interface OncePeopleAreLetIn {}
