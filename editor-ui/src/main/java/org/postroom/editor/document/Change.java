package org.postroom.editor.document;

/// What has changed in a [FlowDocument].
public enum Change {
    /// The flow, and with it all that is asked of it: problems, plan, boxes, what can be undone.
    FLOW,
    /// What is wrong with the flow, found out only now.
    PROBLEMS,
    /// What is selected.
    SELECTION,
    /// Which drawing is shown.
    PLACE,
    /// The file: its name, or whether something is unsaved.
    FILE
}
