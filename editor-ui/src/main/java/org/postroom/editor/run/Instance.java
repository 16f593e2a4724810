package org.postroom.editor.run;

/// One of the running components that a drawing shows. A value.
///
/// @param prefix what the paths of those inside begin with: "", or such as "stage/"
/// @param word   that tells it from the others; may be empty
public record Instance(String prefix, String word) {
    static final Instance FLOW = new Instance("", "");

    /// The path of the component itself.
    public String path() {
        return prefix.isEmpty() ? "" : prefix.substring(0, prefix.length() - 1);
    }
}
