package org.postroom.engine.network;

import org.postroom.engine.component.BoxName;

/// Something that a person holds while the rest goes on.
///
/// ```java
/// new Hold.OfComponent("printer").words(); // 'printer'
/// ```
public sealed interface Hold {
    /// What it is, in words that follow "you held".
    ///
    /// @return a phrase
    String words();

    /// A component, which stops at its next turn boundary.
    ///
    /// @param path its path
    record OfComponent(String path) implements Hold {
        @Override
        public String words() {
            return "'" + path + "'";
        }
    }

    /// What is sent from an outbox to an inbox; who sends it waits.
    ///
    /// @param from the outbox that sends
    /// @param to   the inbox where it would come to lie
    record OfLink(BoxName from, BoxName to) implements Hold {
        @Override
        public String words() {
            return "what goes from '" + from + "' to '" + to + "'";
        }
    }
}
