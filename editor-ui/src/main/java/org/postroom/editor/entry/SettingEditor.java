package org.postroom.editor.entry;

import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;

/// What a person enters one value with. Confined to the UI thread.
public interface SettingEditor {
    /// How the theme marks a field with an error.
    PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

    /// What is on the screen.
    Node node();

    /// Shows what is given, and says nothing. What a person is just typing stays.
    ///
    /// @param given nothing where it is as usual
    /// @param mixed whether several components differ
    void show(Optional<Object> given, boolean mixed);

    /// Marks it, or no longer.
    default void mark(boolean wrong) {
        node().pseudoClassStateChanged(DANGER, wrong);
    }

    /// Hears what is entered.
    interface Heard {
        /// With every key.
        void typed(Entry entry);

        /// When a person has come to an end.
        void done(Entry entry);
    }

    /// What editors ask for.
    ///
    /// @param files chooses files
    /// @param types names that a setting for a type may have
    record Around(FileChoice files, List<String> types) {
        /// Copies what it is given.
        public Around {
            types = List.copyOf(types);
        }
    }
}
