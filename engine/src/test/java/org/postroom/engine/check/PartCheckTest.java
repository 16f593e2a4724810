package org.postroom.engine.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postroom.engine.check.Samples.CATALOGUE;
import static org.postroom.engine.check.Samples.drawing;
import static org.postroom.engine.check.Samples.fanout;
import static org.postroom.engine.check.Samples.flow;
import static org.postroom.engine.check.Samples.grep;
import static org.postroom.engine.check.Samples.links;
import static org.postroom.engine.check.Samples.stage;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.postroom.engine.check.Beside.Answer;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.flow.Drawing;
import org.postroom.engine.flow.Flow;
import org.postroom.engine.flow.Placed;
import org.postroom.engine.flow.Problem;
import org.postroom.engine.flow.Problem.Severity;

class PartCheckTest {
    private final Drawing drawing = drawing("reader", "Reader", "stage", "part:Stage")
            .withLinks(links("reader.outbox", "stage.inbox", "reader.signal", "stage.control"));
    private final Flow flow = flow(drawing).withPart("Stage", stage());

    @Test
    void aPartsOwnBoxesAreItsBoxes() {
        assertThat(texts(flow, Beside.nothing())).isEmpty();
        assertThat(errors(flow.withDrawing(drawing.withLinks(links("reader.outbox", "stage.in")))))
                .containsExactly("links[0]: 'stage' has no inbox 'in' (it has: control, inbox)");
    }

    @Test
    void whatIsWrongInAPartIsToldAtItsPlace() {
        Drawing bad = stage().with("grep", Placed.of("Grep")).withLinks(links("grep.outbox", "nobody.inbox"))
                .withInboxes(new TreeMap<>(Map.of("inbox", BoxName.of("printer.in"))));

        assertThat(errors(flow.withPart("Stage", bad))).containsExactly(
                "parts.Stage.components.grep.settings.pattern: Grep needs the setting 'pattern': expected a regular"
                        + " expression, found nothing",
                "parts.Stage.inboxes.inbox: 'printer' has no inbox 'in' (it has: control, inbox)",
                "parts.Stage.links[0]: there is no component 'nobody'");
    }

    @Test
    void anUnknownPartIsToldWithTheNearestOne() {
        assertThat(errors(flow.withDrawing(drawing.with("stage", Placed.of("part:Stgae"))))).containsExactly(
                "components.stage.type: there is no part 'Stgae' (did you mean 'Stage'?)");
    }

    @Test
    void typesAreComparedThroughParts() {
        Drawing counting = drawing("counter", "Counter").withInboxes(new TreeMap<>(Map.of("inbox",
                BoxName.of("counter.inbox"))));
        Flow nested = flow.withPart("Stage", drawing("inner", "part:Inner").withInboxes(new TreeMap<>(Map.of("inbox",
                BoxName.of("inner.inbox"))))).withPart("Inner", counting);

        assertThat(errors(nested)).containsExactly(
                "links[0]: 'reader.outbox' sends String, but 'stage.inbox' takes Integer");
    }

    @Test
    void aPartThatContainsItselfIsToldOnce() {
        assertThat(errors(flow.withPart("Stage", stage().with("again", Placed.of("part:Stage"))))).containsExactly(
                "parts.Stage.components.again: 'Stage' contains itself: Stage > Stage");
        assertThat(errors(flow.withPart("Stage", stage().with("a", Placed.of("part:A")))
                .withPart("A", drawing("b", "part:B")).withPart("B", drawing("back", "part:Stage"))))
                .containsExactly("parts.Stage.components.a: 'Stage' contains itself: Stage > A > B > Stage");
    }

    @Test
    void anUnusedPartIsAWarning() {
        Flow unused = flow.withPart("Spare", drawing("other", "part:Other")).withPart("Other", stage());

        assertThat(warnings(unused)).containsExactly("parts.Other: nothing in this flow uses the part 'Other'",
                "parts.Spare: nothing in this flow uses the part 'Spare'");
        assertThat(errors(unused)).isEmpty();
    }

    @Test
    void aPartNamedByASettingIsUsed() {
        Drawing carousel = Drawing.empty().with("carousel",
                Placed.of("Carousel").withSettings(Map.of("child", "part:Stage")));

        assertThat(warnings(flow.withDrawing(carousel))).isEmpty();
        assertThat(errors(flow.withDrawing(carousel))).isEmpty();
        assertThat(errors(flow(carousel))).containsExactly(
                "components.carousel.settings.child: there is no part 'Stage'");
    }

    @Test
    void aComponentThatMakesAPartSeesItsBoxes() {
        Drawing eager = drawing.with("stage", Placed.of("Eager").withSettings(Map.of("child", "part:Stage")));

        assertThat(texts(flow.withDrawing(eager), Beside.nothing())).isEmpty();
    }

    @Test
    void aPartMayMakeItselfLaterButNotAtOnce() {
        Map<String, Object> itself = Map.of("child", "part:Stage");

        assertThat(errors(flow.withPart("Stage",
                stage().with("c", Placed.of("Carousel").withSettings(itself))))).isEmpty();
        assertThat(errors(flow.withPart("Stage", stage().with("c", Placed.of("Eager").withSettings(itself)))))
                .containsExactly("parts.Stage.components.c: 'Stage' contains itself: Stage > Stage");
    }

    @Test
    void settingsOfAPartAreThoseOfItsComponents() {
        Flow inside = flow.withPart("Stage", stage().with("grep", grep()).with("deep", Placed.of("part:Deep")))
                .withPart("Deep", Drawing.empty().with("out", fanout(2)));

        assertThat(errors(set(inside, Map.of("grep.pattern", "b", "deep.out.ways", 3L)))).isEmpty();
        assertThat(errors(set(inside, Map.of("grep.pattern", 3L)))).containsExactly(
                "components.stage.settings.grep.pattern: expected a regular expression, found the number 3");
        assertThat(errors(set(inside, Map.of("deep.out.ways", 0L)))).containsExactly(
                "components.stage.settings.deep.out: there are 1 to 1000 ways, not 0");
        assertThat(warnings(set(inside, Map.of("grep.patern", "b")))).containsExactly(
                "components.stage.settings.grep.patern: Grep has no setting 'patern' (it has: pattern)");
        assertThat(warnings(set(inside, Map.of("nobody.x", "b")))).containsExactly("components.stage.settings.nobody.x:"
                + " 'Stage' has no component for the setting 'nobody.x': expected 'component.setting'");
        assertThat(warnings(set(inside, Map.of("x", "b")))).hasSize(1);
    }

    @Test
    void whatAPartHasWrongIsNotToldAgainWhereItIsUsed() {
        Flow wrong = flow.withPart("Stage", stage().with("out", fanout(0)).with("grep", grep()));

        assertThat(errors(set(wrong, Map.of("grep.pattern", "b")))).containsExactly(
                "parts.Stage.components.out.settings: there are 1 to 1000 ways, not 0");
    }

    @Test
    void settingsThatReachIntoACircleEnd() {
        Flow circle = flow.withPart("Stage", stage().with("a", Placed.of("part:Stage")));

        assertThat(errors(set(circle, Map.of("a.".repeat(10_000) + "x", 1L))))
                .contains("components.stage.settings: they reach more than 64 parts deep");
    }

    @Test
    void aPartNamedByASettingOfAPartIsUsed() {
        Flow inside = flow.withPart("Stage", stage().with("c", Placed.of("Carousel"))).withPart("Child", stage());

        assertThat(warnings(set(inside, Map.of("c.child", "part:Child")))).isEmpty();
    }

    private Flow set(Flow changed, Map<String, Object> settings) {
        return changed.withDrawing(drawing.with("stage", Placed.of("part:Stage").withSettings(settings)));
    }

    @Test
    void aFileBesideIsAComponentToo() {
        Flow main = flow(drawing.with("stage", Placed.of("./stage.flow.json")));
        Beside beside = files(Map.of("./stage.flow.json", flow(stage())));

        assertThat(texts(main, beside)).isEmpty();
        assertThat(texts(main, Beside.nothing())).contains("components.stage.type: './stage.flow.json' can't be used:"
                + " this flow has no file, so there is none beside it");
    }

    @Test
    void aFileThatIsWrongCantRun() {
        Flow main = flow(drawing.with("stage", Placed.of("./a.flow.json")));
        Beside beside = files(Map.of("./a.flow.json", flow(stage().with("b", Placed.of("./b.flow.json"))),
                "./b.flow.json", flow(drawing("x", "Grpe"))));

        assertThat(texts(main, beside)).containsExactly("components.stage.type: './a.flow.json' can't run:"
                + " /b.flow.json: components.x.type: unknown type 'Grpe' (did you mean 'Grep'?)");
    }

    @Test
    void filesThatContainEachOtherAreTold() {
        Flow main = flow(drawing.with("stage", Placed.of("./a.flow.json")));
        Beside beside = files(Map.of("./a.flow.json", flow(stage().with("b", Placed.of("./b.flow.json"))),
                "./b.flow.json", flow(drawing("a", "./a.flow.json"))));

        assertThat(texts(main, beside)).containsExactly("components.stage.type: './a.flow.json' can't run:"
                + " components.b: '/a.flow.json' contains itself: /a.flow.json > /b.flow.json > /a.flow.json");
    }

    @Test
    void filesWithoutEndAreRefusedInTime() {
        Flow main = flow(drawing("x", "./0"));

        assertThat(texts(main, endless(0))).singleElement().asString().startsWith("components.x.type: './0' can't run:")
                .endsWith("can't be used: a flow can use 1000 files, and this is one more");
    }

    private static Beside endless(int number) {
        return _ -> new Answer.Found("file-" + number, flow(drawing("x", "./" + (number + 1))), endless(number + 1));
    }

    private static Beside files(Map<String, Flow> flows) {
        return reference -> flows.containsKey(reference)
                ? new Answer.Found(reference.substring(1), flows.getOrDefault(reference, Flow.empty()), files(flows))
                : new Answer.Refused("there is no such file");
    }

    private static List<String> texts(Flow flow, Beside beside) {
        return FlowCheck.of(flow, CATALOGUE, beside).stream().filter(each -> each.severity() != Severity.HINT)
                .map(Problem::toString).toList();
    }

    private static List<String> errors(Flow flow) {
        return of(flow, Severity.ERROR);
    }

    private static List<String> warnings(Flow flow) {
        return of(flow, Severity.WARNING);
    }

    private static List<String> of(Flow flow, Severity severity) {
        return FlowCheck.of(flow, CATALOGUE, Beside.nothing()).stream().filter(each -> each.severity() == severity)
                .map(Problem::toString).toList();
    }
}
