package org.postroom.editor.messages;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.postroom.editor.entry.MessageText;
import org.postroom.editor.run.Run;
import org.postroom.editor.words.Texts;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.network.Kept;

/// Puts messages into an inbox by hand: typed, or one that was seen before. Confined to the UI thread.
final class ByHand extends HBox {
    private static final Texts WORDS = Texts.of(ByHand.class);

    private final Run run;
    private final TextField text = new TextField();
    private final Button put = new Button();
    private final Button edit = new Button(WORDS.text("edit"));
    private final Button again = new Button(WORDS.text("again"));
    private final Button out = new Button(WORDS.text("out"));
    private final Button earlier = new Button(WORDS.text("earlier"));
    private final Button later = new Button(WORDS.text("later"));
    private final Button hold = new Button(WORDS.text("hold"));
    private final Button release = new Button(WORDS.text("release"));
    private Optional<BoxName> box = Optional.empty();
    private Optional<Kept> seen = Optional.empty();

    ByHand(Run run) {
        this.run = run;
        getStyleClass().add("by-hand");
        text.setId("message-text");
        text.getStyleClass().add("small");
        text.setPromptText(WORDS.text("put.prompt"));
        text.setOnAction(_ -> put());
        HBox.setHgrow(text, Priority.ALWAYS);
        put.setId("message-put");
        put.setOnAction(_ -> put());
        edit.setTooltip(new Tooltip(WORDS.text("edit.help")));
        edit.setOnAction(_ -> seen.ifPresent(kept -> text.setText(MessageText.of(kept.message()))));
        again.setTooltip(new Tooltip(WORDS.text("again.help")));
        again.setOnAction(_ -> seen.ifPresent(kept -> put(kept.message())));
        out.setTooltip(new Tooltip(WORDS.text("out.help")));
        out.setOnAction(_ -> arrange(Order::without));
        earlier.setTooltip(new Tooltip(WORDS.text("earlier.help")));
        earlier.setOnAction(_ -> arrange(Order::earlier));
        later.setTooltip(new Tooltip(WORDS.text("later.help")));
        later.setOnAction(_ -> arrange(Order::later));
        hold.setTooltip(new Tooltip(WORDS.text("hold.help")));
        hold.setOnAction(_ -> box.ifPresent(where -> run.act(network -> network.hold(where.component()))));
        release.setOnAction(_ -> box.ifPresent(where -> run.act(network -> network.release(where.component()))));
        for (Button button : new Button[] {put, edit, again, out, earlier, later, hold, release}) {
            button.setMinWidth(USE_PREF_SIZE);
            button.getStyleClass().add("small");
        }
        getChildren().addAll(text, put, edit, again, out, earlier, later, hold, release);
        box(Optional.empty());
        seen(Optional.empty());
    }

    /// Where messages are put.
    void box(Optional<BoxName> inbox) {
        box = inbox;
        boolean none = inbox.isEmpty() || !run.glance().phase().alive();
        put.setText(inbox.map(name -> WORDS.text("put.into", name)).orElse(WORDS.text("put")));
        put.setDisable(none);
        text.setDisable(none);
        hold.setDisable(none);
        release.setDisable(none);
        again.setDisable(none || seen.isEmpty());
    }

    /// The message that is looked at.
    void seen(Optional<Kept> message) {
        seen = message;
        boolean lies = message.filter(Kept::waiting).isPresent() && !text.isDisabled();
        out.setDisable(!lies);
        earlier.setDisable(!lies);
        later.setDisable(!lies);
        edit.setDisable(message.isEmpty());
        again.setDisable(message.isEmpty() || text.isDisabled());
    }

    private void arrange(BiFunction<List<Kept>, Kept, List<Kept>> change) {
        box.ifPresent(where -> seen.ifPresent(kept -> run.act(
                network -> network.rearrange(where.toString(), lying -> change.apply(lying, kept)))));
    }

    private void put() {
        put(MessageText.read(text.getText()));
    }

    private void put(Object message) {
        box.ifPresent(where -> run.act(network -> network.put(where.toString(), message)));
    }
}
