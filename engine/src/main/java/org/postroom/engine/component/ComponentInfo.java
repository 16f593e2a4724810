package org.postroom.engine.component;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Where a component stands in the palette and what it does, in a sentence or two; the reference is made of it.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ComponentInfo {
    /// The group of the palette, for example "Sorting".
    ///
    /// @return the group's name
    String group();

    /// What it does, for a person: one or two sentences.
    ///
    /// @return the sentences
    String summary();

    /// What it does when `control` tells it to end, as far as that is its own.
    ///
    /// @return sentences; empty where it does as every component does
    String atEnd() default "";

    /// What it does with a message that it can't use.
    ///
    /// @return sentences; empty where there is no such message
    String badInput() default "";

    /// Its ancestor, where it has one: `Kamaelia.Util.Chooser`.
    ///
    /// @return the name of a component of Kamaelia; may be empty
    String kamaelia() default "";
}
