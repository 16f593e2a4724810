package org.postroom.editor.running;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.postroom.editor.controls.Icon;
import org.postroom.editor.run.Glance;
import org.postroom.editor.run.Run;
import org.postroom.editor.words.Texts;
import org.postroom.engine.watch.Deadlock;

/// Above the drawing while a run stands still. In a deadlock: the circle in words, and for each of its members what it
/// waits for and what would help. Where it is only quiet: a line that says so. Confined to the UI thread.
public final class StandstillBanner extends VBox {
    private static final Texts WORDS = Texts.of(StandstillBanner.class);

    private static final int MOST = 6;
    private static final PseudoClass CALM = PseudoClass.getPseudoClass("calm");
    private static final Shown NOTHING = new Shown(Optional.empty(), Optional.empty());

    private final Consumer<String> goTo;
    private Shown shown = NOTHING;
    private boolean dismissed;

    private record Shown(Optional<Deadlock> deadlock, Optional<String> still) {}

    /// A banner that follows a run.
    ///
    /// @param goTo shows a component, by its path
    public StandstillBanner(Run run, Consumer<String> goTo) {
        this.goTo = goTo;
        setId("deadlock");
        getStyleClass().add("deadlock");
        getStylesheets().add(Objects.requireNonNull(getClass().getResource("running.css")).toExternalForm());
        show(false);
        run.glanceProperty().subscribe(this::refresh);
    }

    private void refresh(Glance glance) {
        Shown now = !glance.phase().alive() ? NOTHING : new Shown(glance.deadlock(), glance.still());
        if (!now.equals(shown)) {
            shown = now;
            dismissed = false;
            getChildren().clear();
            now.still().ifPresent(words -> getChildren().setAll(headline(words, Icon.QUIET)));
            now.deadlock().ifPresent(this::tell);
            pseudoClassStateChanged(CALM, now.deadlock().isEmpty());
        }
        show(!getChildren().isEmpty() && !dismissed);
    }

    private void show(boolean visible) {
        setVisible(visible);
        setManaged(visible);
    }

    private void tell(Deadlock deadlock) {
        getChildren().setAll(headline(deadlock.words().lines().findFirst().orElseThrow(), Icon.ALERT));
        deadlock.circle().stream().limit(MOST).map(this::line).forEach(getChildren()::add);
        int more = deadlock.circle().size() - MOST;
        if (more > 0) {
            getChildren().add(new Label(WORDS.text("deadlock.more", more)));
        }
        if (!deadlock.behind().isEmpty()) {
            getChildren().add(behind(deadlock.behind()));
        }
    }

    private HBox headline(String words, Icon icon) {
        Label headline = new Label(words, icon.node());
        headline.getStyleClass().add("deadlock-headline");
        headline.setWrapText(true);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button away = new Button("", Icon.CLOSE.node());
        away.setId("deadlock-dismiss");
        away.setAccessibleText(WORDS.text("deadlock.dismiss"));
        away.getStyleClass().addAll("button-icon", "flat");
        away.setOnAction(_ -> {
            dismissed = true;
            show(false);
        });
        return new HBox(headline, gap, away);
    }

    private static Label behind(List<Deadlock.Member> members) {
        Label label = new Label(WORDS.text("deadlock.behind",
                members.stream().limit(MOST).map(Deadlock.Member::component).collect(Collectors.joining(", ")),
                Math.max(0, members.size() - MOST)));
        label.setWrapText(true);
        return label;
    }

    /// The name stands before it already.
    private static String withoutName(Deadlock.Member member) {
        String start = "'" + member.component() + "' ";
        String sentence = member.sentence();
        return sentence.startsWith(start) ? sentence.substring(start.length()) : sentence;
    }

    private HBox line(Deadlock.Member member) {
        Hyperlink name = new Hyperlink(member.component());
        name.setOnAction(_ -> goTo.accept(member.component()));
        name.setMinWidth(USE_PREF_SIZE);
        Label sentence = new Label(withoutName(member) + ".");
        sentence.setWrapText(true);
        HBox line = new HBox(name, sentence);
        line.getStyleClass().add("deadlock-member");
        return line;
    }
}
