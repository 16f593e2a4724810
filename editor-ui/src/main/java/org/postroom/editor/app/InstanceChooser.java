package org.postroom.editor.app;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.postroom.editor.run.Instance;
import org.postroom.editor.run.Instances;
import org.postroom.editor.words.Texts;

/// Says which of the running components the drawing in front shows, where there are several, and lets the person choose.
/// Those that come and go while a flow runs do so here too, but not while somebody reads the list.
final class InstanceChooser extends HBox {
    private static final Texts WORDS = Texts.of(InstanceChooser.class);

    private final Instances instances;
    private final ComboBox<Instance> chooser = new ComboBox<>();
    private final Label rest = new Label();
    private boolean following;

    InstanceChooser(Instances instances) {
        this.instances = instances;
        getStyleClass().add("instances");
        chooser.setId("instances");
        chooser.setConverter(new Said());
        chooser.setTooltip(new Tooltip(WORDS.text("instance.help")));
        rest.setId("instances-rest");
        getChildren().addAll(chooser, rest);
        chooser.valueProperty().subscribe(this::choose);
        chooser.setOnShowing(_ -> follow());
        chooser.setOnHidden(_ -> follow());
        instances.copiesProperty().subscribe(this::followUnlessRead);
        instances.chosenProperty().subscribe(this::followUnlessRead);
    }

    private void choose(Instance wanted) {
        if (!following) {
            Optional.ofNullable(wanted).map(Instance::prefix).ifPresent(instances::choose);
        }
    }

    private void followUnlessRead() {
        if (!chooser.isShowing()) {
            follow();
        }
    }

    /// Shows what there is to choose from now.
    void follow() {
        following = true;
        List<Instance> all = instances.all();
        if (!chooser.getItems().equals(all)) {
            chooser.getItems().setAll(all);
        }
        Optional<Instance> current = instances.current();
        if (!Objects.equals(chooser.getValue(), current.orElse(null))) {
            chooser.setValue(current.orElse(null));
        }
        show(all);
        following = false;
    }

    private void show(List<Instance> all) {
        int many = all.size() < 2 ? all.size() : instances.many();
        chooser.setVisible(many > 1);
        chooser.setManaged(many > 1);
        rest.setText(all.isEmpty() && !instances.copiesProperty().get().isEmpty()
                ? WORDS.text("instance.none")
                : many > all.size() ? WORDS.text("instance.first", all.size(), many) : "");
    }

    private static final class Said extends StringConverter<Instance> {
        @Override
        public String toString(Instance instance) {
            if (instance == null) {
                return "";
            }
            return instance.word().isEmpty()
                    ? WORDS.text("instance", instance.path())
                    : WORDS.text("instance.word", instance.path(), instance.word());
        }

        @Override
        public Instance fromString(String text) {
            throw new UnsupportedOperationException("instances are chosen, not typed");
        }
    }
}
