package org.postroom.engine.conformance.bench;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/// One promise of the engine, in the words of the method's name, on a fresh [Bench] for each [Way] of running: one test
/// for the parallel ways, one for the stepped ones; the failed way is named in the failure's text.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@TestTemplate
@ExtendWith(Behaviours.class)
public @interface Behaviour {
    /// Under which schedulers it holds.
    Way.Kind[] under() default {Way.Kind.PARALLEL, Way.Kind.STEPPED};

    /// Tried in so many ways at most, for a behaviour that takes real time.
    int atMost() default Integer.MAX_VALUE;
}
