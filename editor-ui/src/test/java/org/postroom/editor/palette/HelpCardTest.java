package org.postroom.editor.palette;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.postroom.drawing.picture.Look;
import org.postroom.engine.catalogue.Catalogue;
import org.postroom.engine.flow.Drawing;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// When a type is seen at work beside what is told of it, and when not.
@ExtendWith(ApplicationExtension.class)
final class HelpCardTest {
    private static final Catalogue CATALOGUE = Catalogue.installed();

    private final List<String> heard = new ArrayList<>();
    private final Pane pane = new Pane();
    private HelpCard card;
    private Stage stage;

    private final class Noting implements AtWork {
        private final String type;
        private final Region seen = new Region();

        Noting(String type) {
            this.type = type;
            heard.add(type + " begins");
        }

        @Override
        public Node node() {
            return seen;
        }

        @Override
        public void look(Look look) {
            heard.add(type + " is coloured");
        }

        @Override
        public void close() {
            heard.add(type + " ends");
        }
    }

    @Start
    void start(Stage shown) {
        stage = shown;
        card = new HelpCard(_ -> {}, pane.visibleProperty());
        card.onWork(type -> Optional.of(new Noting(type)));
        pane.getChildren().add(card);
        stage.setScene(new Scene(pane, 260, 400));
        stage.show();
    }

    private static PaletteEntry entry(String type) {
        return PaletteEntry.of(CATALOGUE.find(type).orElseThrow());
    }

    private void show(FxRobot robot, String type) {
        robot.interact(() -> card.show(Optional.of(entry(type))));
    }

    private void untilHeard(String... words) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> heard.size() >= words.length);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(heard).containsExactly(words);
    }

    @Test
    void onlyWhatIsLookedAtForAMomentIsMade(FxRobot robot) throws TimeoutException {
        robot.interact(() -> CATALOGUE.types().forEach(type -> card.show(Optional.of(PaletteEntry.of(type)))));
        show(robot, "Grep");
        untilHeard("Grep begins");
    }

    @Test
    void theNextEndsTheOneBefore(FxRobot robot) throws TimeoutException {
        show(robot, "Grep");
        untilHeard("Grep begins");
        show(robot, "Upcase");
        untilHeard("Grep begins", "Grep ends", "Upcase begins");
    }

    @Test
    void whatIsNotSeenDoesNotWorkAndBeginsAnewWhenItIs(FxRobot robot) throws TimeoutException {
        show(robot, "Grep");
        untilHeard("Grep begins");
        robot.interact(() -> pane.setVisible(false));
        untilHeard("Grep begins", "Grep ends");
        robot.interact(() -> pane.setVisible(true));
        untilHeard("Grep begins", "Grep ends", "Grep begins");
        robot.interact(() -> pane.getChildren().clear());
        untilHeard("Grep begins", "Grep ends", "Grep begins", "Grep ends");
    }

    @Test
    void itEndsWithTheWindow(FxRobot robot) throws TimeoutException {
        show(robot, "Grep");
        untilHeard("Grep begins");
        robot.interact(stage::hide);
        untilHeard("Grep begins", "Grep ends");
    }

    @Test
    void itRestsWhileTheWindowIsMinimisedAndGoesOnAfterwards(FxRobot robot) throws TimeoutException {
        show(robot, "Grep");
        untilHeard("Grep begins");
        robot.interact(() -> stage.setIconified(true));
        untilHeard("Grep begins", "Grep ends");
        show(robot, "Upcase");
        robot.interact(() -> stage.setIconified(false));
        untilHeard("Grep begins", "Grep ends", "Upcase begins");
    }

    @Test
    void theColoursReachWhatIsSeen(FxRobot robot) throws TimeoutException {
        show(robot, "Grep");
        untilHeard("Grep begins");
        robot.interact(() -> card.look(Look.DARK));
        untilHeard("Grep begins", "Grep is coloured");
    }

    @Test
    void aPartHasNoPlaceForIt(FxRobot robot) {
        show(robot, "Grep");
        double high = height(robot);
        robot.interact(() -> card.show(Optional.of(PaletteEntry.ofPart("Stage", Drawing.empty()))));
        assertThat(height(robot)).isLessThan(high - 130);
        assertThat(heard).isEmpty();
    }

    private double height(FxRobot robot) {
        List<Double> height = new ArrayList<>();
        robot.interact(() -> {
            card.applyCss();
            height.add(card.getContent().prefHeight(260));
        });
        return height.getFirst();
    }
}
