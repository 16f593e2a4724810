package org.postroom.editor.messages;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.postroom.editor.controls.Icon;
import org.postroom.editor.words.Texts;
import org.postroom.engine.component.Bytes;

/// One message as a tree of its values, and as a picture where it is one. Confined to the UI thread.
final class ValueView extends VBox {
    private static final Texts WORDS = Texts.of(ValueView.class);
    private static final double PICTURE = 150;
    private static final int LARGEST_PICTURE = 8_000_000;

    private final TreeView<Branch> tree = new TreeView<>();
    private final ImageView picture = new ImageView();
    private Optional<Object> shown = Optional.empty();

    ValueView() {
        getStyleClass().add("value-view");
        tree.setId("message-value");
        tree.setCellFactory(_ -> new Cell());
        tree.setAccessibleText(WORDS.text("value"));
        picture.setPreserveRatio(true);
        picture.setFitHeight(PICTURE);
        setVgrow(tree, Priority.ALWAYS);
        HBox line = new HBox(copy("copy.value", branch -> String.valueOf(branch.value())),
                copy("copy.path", Branch::path));
        line.getStyleClass().add("value-tools");
        getChildren().addAll(line, tree);
    }

    private interface Words {
        String of(Branch branch);
    }

    private Button copy(String key, Words words) {
        Button button = new Button(WORDS.text(key), Icon.COPY.node());
        button.getStyleClass().addAll("flat", "small");
        button.setTooltip(new Tooltip(WORDS.text(key + ".help")));
        button.setOnAction(_ -> selected().ifPresent(branch -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(words.of(branch));
            Clipboard.getSystemClipboard().setContent(content);
        }));
        return button;
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
            picture(message);
        }
    }

    private void picture(Optional<Object> message) {
        Optional<Image> image = message.filter(Bytes.class::isInstance).map(Bytes.class::cast)
                .filter(bytes -> bytes.length() <= LARGEST_PICTURE && isPicture(bytes))
                .map(bytes -> new Image(new ByteArrayInputStream(bytes.toArray()))).filter(read -> !read.isError());
        getChildren().remove(picture);
        image.ifPresent(read -> {
            picture.setImage(read);
            getChildren().add(1, picture);
        });
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
