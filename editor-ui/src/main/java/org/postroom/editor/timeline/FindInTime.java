package org.postroom.editor.timeline;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.postroom.editor.words.Texts;
import org.postroom.engine.recording.Moment;
import org.postroom.engine.recording.Recording;

/// Looks for a text in all that happened: Enter goes to the next moment that has it, Shift+Enter to the one before.
final class FindInTime extends HBox {
    private static final Texts WORDS = Texts.of(TimelinePanel.class);
    /// So many are counted.
    private static final int MANY = 1_000;

    private final Supplier<Recording> recording;
    private final LongSupplier here;
    private final Consumer<Moment> found;
    private final TextField field = new TextField();
    private final Label said = new Label();
    private long asked;

    private record Answer(Optional<Moment> moment, long count) {}

    /// @param here  the number of the moment from where to look on
    /// @param found gets what was found
    FindInTime(Supplier<Recording> recording, LongSupplier here, Consumer<Moment> found) {
        this.recording = recording;
        this.here = here;
        this.found = found;
        field.setId("timeline-find");
        field.setPromptText(WORDS.text("find"));
        field.getStyleClass().add("small");
        field.setPrefColumnCount(16);
        said.setId("timeline-found");
        said.setMinWidth(USE_PREF_SIZE);
        getStyleClass().add("timeline-tools");
        getChildren().setAll(field, said);
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                find(event.isShiftDown());
                event.consume();
            }
        });
        field.textProperty().subscribe(_ -> said.setText(""));
    }

    private void find(boolean back) {
        String text = field.getText();
        Recording in = recording.get();
        if (text.isBlank()) {
            return;
        }
        long from = here.getAsLong();
        long question = ++asked;
        said.setText(WORDS.text("finding"));
        Beside.start(() -> new Answer(from(in, text, from, back),
                in.find(text).filter(Lanes::tells).limit(MANY + 1).count()), answer -> {
                    if (question == asked) {
                        answer(answer);
                    }
                }, said::setText);
    }

    private static Optional<Moment> from(Recording in, String text, long number, boolean back) {
        Optional<Moment> moment = back ? in.previous(text, number) : in.next(text, number);
        while (moment.isPresent() && !Lanes.tells(moment.get())) {
            long further = moment.get().number();
            moment = back ? in.previous(text, further) : in.next(text, further);
        }
        return moment;
    }

    private void answer(Answer answer) {
        said.setText(answer.count() > MANY ? WORDS.text("found-many", MANY) : WORDS.text("found", answer.count()));
        answer.moment().ifPresent(found);
    }
}
