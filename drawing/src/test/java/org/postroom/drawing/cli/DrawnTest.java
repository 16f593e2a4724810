package org.postroom.drawing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postroom.drawing.picture.Look;
import org.postroom.drawing.picture.Picture;
import org.postroom.drawing.plan.BoxPlan;
import org.postroom.drawing.plan.BoxPlan.Kind;
import org.postroom.engine.catalogue.Catalogue;
import org.postroom.engine.check.Beside;
import org.postroom.engine.flow.Flow;
import org.postroom.engine.flow.Problem.Severity;
import org.postroom.engine.json.FlowReader;

class DrawnTest {
    private static Flow everything = Flow.empty();

    @BeforeAll
    static void read() throws Exception {
        try (InputStream in = DrawnTest.class.getResourceAsStream("everything.flow.json")) {
            everything = FlowReader.read(in.readAllBytes()).flow();
        }
    }

    private static Drawn drawn() {
        return new Drawn(everything, Catalogue.installed(), Beside.nothing(), Look.LIGHT);
    }

    @Test
    void componentsWithProblemsAreMarkedByTheWorst() {
        assertThat(drawn().whole().marks()).containsEntry("plug-in", Severity.ERROR)
                .containsEntry("delay", Severity.WARNING).doesNotContainKeys("grep", "numbers", "homeless");
    }

    @Test
    void everyComponentIsThereInItsGroup() {
        Picture picture = drawn().whole();
        assertThat(picture.plan().components().keySet()).isEqualTo(everything.drawing().components().keySet());
        assertThat(picture.plan().components().get("grep").group()).contains("Text");
        assertThat(picture.plan().components().get("plug-in").known()).isFalse();
    }

    @Test
    void onlyBoxesThatAComponentSurelyDoesNotHaveAreMissing() {
        assertThat(drawn().whole().plan().components().values().stream().flatMap(component -> component.boxes())
                .filter(box -> box.kind() == Kind.MISSING).map(BoxPlan::text)).containsExactly("no-such");
    }

    @Test
    void thereIsNoPictureOfAPartThatIsNotThere() {
        assertThat(drawn().part("Nothing")).isEmpty();
    }
}
