package org.postroom.engine.settings;

import java.util.List;

/// What a setting takes: which field a form shows for it, and which words a message uses.
public sealed interface Kind {
    /// What is expected, in words.
    ///
    /// @return a phrase such as "a whole number"
    String words();

    /// Several of what is expected, in words.
    ///
    /// @return a phrase such as "whole numbers"
    String many();

    /// Kinds of one value.
    enum Plain implements Kind {
        /// Any text.
        TEXT("text", "texts"),
        /// An `int`.
        WHOLE("a whole number", "whole numbers"),
        /// A `long`.
        LONG("a whole number", "whole numbers"),
        /// A `double`.
        DECIMAL("a number", "numbers"),
        /// A `boolean`.
        TRUTH("true or false", "true or false values"),
        /// A [java.time.Duration], written as "250ms", "10s", "5min", "1h" or in ISO 8601.
        DURATION("a time such as '250ms', '10s', '5min' or '1h'", "times such as '250ms' or '10s'"),
        /// A [java.util.regex.Pattern].
        PATTERN("a regular expression", "regular expressions"),
        /// A [java.nio.file.Path].
        PATH("a path", "paths"),
        /// A [java.net.URI].
        URI("a URI", "URIs"),
        /// A [java.nio.charset.Charset].
        CHARSET("a character set such as 'UTF-8'", "character sets"),
        /// Any message that a file can hold.
        MESSAGE("a message", "messages"),
        /// An [org.postroom.engine.component.Expression].
        EXPRESSION("an expression on 'message'", "expressions on 'message'"),
        /// A [org.postroom.engine.component.Maker]: the name of a component type.
        TYPE("the name of a component type", "names of component types");

        private final String words;
        private final String many;

        Plain(String words, String many) {
            this.words = words;
            this.many = many;
        }

        @Override
        public String words() {
            return words;
        }

        @Override
        public String many() {
            return many;
        }
    }

    /// One of some names.
    ///
    /// @param names as a file spells them: `dropOldest`
    record Choice(List<String> names) implements Kind {
        /// Copies what it is given.
        public Choice {
            names = List.copyOf(names);
        }

        @Override
        public String words() {
            return "one of " + String.join(", ", names);
        }

        @Override
        public String many() {
            return "names out of " + String.join(", ", names);
        }
    }

    /// Values in an order.
    ///
    /// @param item the kind of each
    record ListOf(Kind item) implements Kind {
        @Override
        public String words() {
            return "a list of " + item.many();
        }

        @Override
        public String many() {
            return "lists of " + item.many();
        }
    }

    /// Values by name.
    ///
    /// @param value the kind of each
    record MapOf(Kind value) implements Kind {
        @Override
        public String words() {
            return "an object of " + value.many();
        }

        @Override
        public String many() {
            return "objects of " + value.many();
        }
    }

    /// A value, or none: then it is left out.
    ///
    /// @param value the kind of the value
    record Maybe(Kind value) implements Kind {
        @Override
        public String words() {
            return value.words();
        }

        @Override
        public String many() {
            return value.many();
        }
    }

    /// Settings within a setting.
    ///
    /// @param settings in their order
    record Fields(List<Setting> settings) implements Kind {
        /// Copies what it is given.
        public Fields {
            settings = List.copyOf(settings);
        }

        @Override
        public String words() {
            return "an object with " + String.join(", ", settings.stream().map(Setting::name).toList());
        }

        @Override
        public String many() {
            return "objects with " + String.join(", ", settings.stream().map(Setting::name).toList());
        }
    }
}
