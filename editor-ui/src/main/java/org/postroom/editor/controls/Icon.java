package org.postroom.editor.controls;

import javafx.scene.Node;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The small pictures on buttons and in lists. Coloured by style: `.ikonli-font-icon`.
public enum Icon {
    /// Something new.
    NEW(Feather.FILE_PLUS),
    /// A file.
    OPEN(Feather.FOLDER),
    /// To a file.
    SAVE(Feather.SAVE),
    /// Back.
    UNDO(Feather.CORNER_UP_LEFT),
    /// Forward again.
    REDO(Feather.CORNER_UP_RIGHT),
    /// Runs the flow.
    RUN(Feather.PLAY),
    /// Ends the run.
    STOP(Feather.SQUARE),
    /// Holds the run, or lets it go on.
    PAUSE(Feather.PAUSE),
    /// One turn.
    STEP(Feather.SKIP_FORWARD),
    /// The same once more.
    AGAIN(Feather.ROTATE_CW),
    /// Other dice.
    DICE(Feather.SHUFFLE),
    /// To the clipboard.
    COPY(Feather.COPY),
    /// Light, dark.
    THEME(Feather.MOON),
    /// All commands.
    COMMANDS(Feather.COMMAND),
    /// What is seen of a run.
    EYE(Feather.EYE),
    /// Something is wrong.
    ALERT(Feather.ALERT_TRIANGLE),
    /// Nothing goes on, and nothing is wrong.
    QUIET(Feather.COFFEE),
    /// Nothing more.
    END(Feather.LOG_OUT),
    /// Keys of the keyboard.
    KEYS(Feather.GRID),
    /// A window of its own.
    WINDOW(Feather.EXTERNAL_LINK),
    /// Where something came from, and what came of it.
    STORY(Feather.GIT_BRANCH),
    /// Away with it.
    CLOSE(Feather.X);

    private static final int SIZE = 16;

    private final Feather code;

    Icon(Feather code) {
        this.code = code;
    }

    /// A picture of its own.
    public Node node() {
        return FontIcon.of(code, SIZE);
    }
}
