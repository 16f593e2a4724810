package org.postroom.editor.messages;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.postroom.editor.controls.Icon;
import org.postroom.editor.controls.Pixels;
import org.postroom.editor.words.Texts;
import org.postroom.engine.component.Bytes;
import org.postroom.engine.media.Picture;
import org.postroom.engine.media.Sound;

/// One message as a tree of its values, and as a picture or a wave where it is one. Confined to the UI thread.
final class ValueView extends VBox {
    private static final Texts WORDS = Texts.of(ValueView.class);
    private static final double PICTURE = 150;
    private static final int LARGEST_PICTURE = 8_000_000;

    private final TreeView<Branch> tree = new TreeView<>();
    private final ImageView picture = new ImageView();
    private final WaveView wave = new WaveView();
    private final ToggleButton way = new ToggleButton(WORDS.text("story.short"), Icon.STORY.node());
    private Optional<Object> shown = Optional.empty();

    /// @param watch takes the path of what is to be watched
    /// @param story is seen in place of the value, where that is wished
    ValueView(Consumer<String> watch, Node story) {
        getStyleClass().add("value-view");
        tree.setId("message-value");
        tree.setCellFactory(_ -> new Cell());
        tree.setAccessibleText(WORDS.text("value"));
        picture.setPreserveRatio(true);
        picture.setFitHeight(PICTURE);
        setVgrow(tree, Priority.ALWAYS);
        FlowPane line = new FlowPane(button("copy.value", Icon.COPY, branch -> copy(String.valueOf(branch.value()))),
                button("copy.path", Icon.COPY, branch -> copy(branch.path())),
                button("watch", Icon.EYE, branch -> watch.accept(branch.path())), way());
        line.getStyleClass().add("value-tools");
        seenIf(way.selectedProperty(), story);
        for (Node value : List.of(tree, picture, wave)) {
            seenIf(way.selectedProperty().not(), value);
        }
        setVgrow(story, Priority.ALWAYS);
        getChildren().addAll(line, tree, story);
    }

    private ToggleButton way() {
        way.setId("message-way");
        way.getStyleClass().addAll("flat", "small");
        way.setTooltip(new Tooltip(WORDS.text("story")));
        way.setMinWidth(USE_PREF_SIZE);
        return way;
    }

    private static void seenIf(ObservableBooleanValue wished, Node node) {
        node.visibleProperty().bind(wished);
        node.managedProperty().bind(wished);
    }

    private Button button(String key, Icon icon, Consumer<Branch> act) {
        Button button = new Button(WORDS.text(key), icon.node());
        button.getStyleClass().addAll("flat", "small");
        button.setTooltip(new Tooltip(WORDS.text(key + ".help")));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> selected().ifPresent(act));
        return button;
    }

    private static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    private Optional<Branch> selected() {
        return Optional.ofNullable(tree.getSelectionModel().getSelectedItem()).map(TreeItem::getValue)
                .or(() -> shown.map(Branch::of));
    }

    /// Shows a message, or nothing. The same one is left as it was opened.
    void show(Optional<Object> message) {
        if (!message.equals(shown)) {
            shown = message;
            tree.setRoot(message.map(Branch::of).map(Item::new).orElse(null));
            seen(message);
        }
    }

    private void seen(Optional<Object> message) {
        getChildren().removeAll(picture, wave);
        message.flatMap(ValueView::image).ifPresent(image -> {
            picture.setImage(image);
            getChildren().add(1, picture);
        });
        if (message.isPresent() && message.get() instanceof Sound sound) {
            wave.show(sound);
            getChildren().add(1, wave);
        }
    }

    private static Optional<Image> image(Object message) {
        return switch (message) {
            case Picture pixels -> Optional.of(Pixels.of(pixels));
            case Bytes bytes when bytes.length() <= LARGEST_PICTURE && isPicture(bytes) ->
                Optional.of(new Image(new ByteArrayInputStream(bytes.toArray()))).filter(read -> !read.isError());
            default -> Optional.empty();
        };
    }

    /// PNG, JPEG or GIF, by their first bytes.
    private static boolean isPicture(Bytes bytes) {
        if (bytes.length() < 4) {
            return false;
        }
        int first = bytes.at(0) & 0xff;
        int second = bytes.at(1) & 0xff;
        return first == 0x89 && second == 'P' || first == 0xff && second == 0xd8 || first == 'G' && second == 'I';
    }

    /// Its branches are made when it is opened.
    private static final class Item extends TreeItem<Branch> {
        private boolean grown;

        private Item(Branch branch) {
            super(branch);
            setExpanded(branch.name().isEmpty());
        }

        @Override
        public boolean isLeaf() {
            return getValue().isLeaf();
        }

        @Override
        public javafx.collections.ObservableList<TreeItem<Branch>> getChildren() {
            if (!grown) {
                grown = true;
                super.getChildren().setAll(getValue().branches().stream().map(Item::new).toList());
            }
            return super.getChildren();
        }
    }

    private static final class Cell extends TreeCell<Branch> {
        private final Label name = new Label();
        private final Label text = new Label();
        private final HBox line = new HBox(name, text);

        private Cell() {
            name.getStyleClass().add("value-name");
            text.getStyleClass().add("value-text");
            line.getStyleClass().add("value-line");
        }

        @Override
        protected void updateItem(Branch branch, boolean empty) {
            super.updateItem(branch, empty);
            boolean there = !empty && branch != null;
            setGraphic(there ? line : null);
            if (there) {
                name.setText(branch.name());
                name.setManaged(!branch.name().isEmpty());
                text.setText(branch.text());
                setAccessibleText(branch.name() + " " + branch.text());
            }
        }
    }
}
