package org.postroom.editor.controls;

import java.util.Objects;
import org.controlsfx.control.textfield.CustomTextField;

/// A field with room for something before and behind its text, that looks like the theme's other fields.
public class SidedField extends CustomTextField {
    /// An empty field with nothing beside its text.
    public SidedField() {}

    /// Our own: the library's asks for colours that the theme doesn't have.
    @Override
    public final String getUserAgentStylesheet() {
        return Objects.requireNonNull(SidedField.class.getResource("controls.css")).toExternalForm();
    }
}
