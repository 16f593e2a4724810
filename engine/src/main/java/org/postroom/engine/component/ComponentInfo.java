package org.postroom.engine.component;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Where a component stands in the palette and what it does, in a sentence.
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
}
