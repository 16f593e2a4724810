package org.postroom.engine.component;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// What a setting means, for the person who fills in the form: "a regular expression".
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Help {
    /// The words.
    ///
    /// @return a phrase without a full stop
    String value();
}
