package org.postroom.editor.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.flow.Drawing;
import org.postroom.engine.flow.Flow;
import org.postroom.engine.flow.Layout;
import org.postroom.engine.flow.Link;
import org.postroom.engine.flow.Placed;
import org.postroom.engine.flow.Problem;

final class PartsTest {
    private final Parts line = new Parts(Samples.flow(), Optional.empty(), Samples.line());

    private static List<String> links(Drawing drawing) {
        return drawing.links().stream().map(Link::toString).toList();
    }

    private static Parts shown(Flow flow) {
        return new Parts(flow, Optional.empty(), Sketch.of(flow, Optional.empty()));
    }

    private static Set<Problem> errors(Flow flow) {
        return FlowDocument.create(flow, Samples.PALETTE).problems().stream()
                .filter(problem -> problem.severity() != Problem.Severity.HINT).collect(Collectors.toSet());
    }

    @Test
    void whatIsSelectedBecomesAPartWithBoxesForTheLinksThatCross() {
        Parts.Changed made = line.made(Selection.of("sieve"), "Sieving");
        Drawing part = made.flow().parts().getOrDefault("Sieving", Drawing.empty());
        assertThat(part.inboxes()).isEqualTo(Map.of("control", new BoxName("sieve", "control"), "inbox",
                new BoxName("sieve", "inbox")));
        assertThat(part.outboxes()).isEqualTo(Map.of("outbox", new BoxName("sieve", "outbox"), "signal",
                new BoxName("sieve", "signal")));
        assertThat(made.what()).isEqualTo(Selection.of("sieving"));
        assertThat(links(made.flow().drawing())).containsExactly("source.outbox -> sieving.inbox",
                "source.signal -> sieving.control", "sieving.outbox -> sink.inbox", "sieving.signal -> sink.control");
        assertThat(errors(made.flow())).isEmpty();
    }

    @Test
    void linksInsideAPartGoIntoItWithTheirBends() {
        Parts.Changed made = line.made(Selection.of("source", "sieve"), "Front");
        assertThat(links(made.flow().parts().getOrDefault("Front", Drawing.empty())))
                .containsExactly("source.outbox -> sieve.inbox", "source.signal -> sieve.control");
        assertThat(made.flow().layout().parts().get("Front").bends()).hasSize(1);
        assertThat(made.flow().layout().drawing().bends()).isEmpty();
        assertThat(errors(made.flow())).isEmpty();
    }

    @Test
    void expandingGivesBackWhatBecameAPart() {
        Parts.Changed made = line.made(Selection.of("source", "sieve"), "Front");
        Parts.Changed back = shown(made.flow()).expanded("front");
        assertThat(back.flow().parts()).isEmpty();
        assertThat(back.flow().layout().parts()).isEmpty();
        assertThat(back.flow().drawing().components()).isEqualTo(line.flow().drawing().components());
        assertThat(links(back.flow().drawing())).containsExactlyInAnyOrderElementsOf(links(line.flow().drawing()));
        assertThat(back.what().components()).containsExactly("sieve", "source");
    }

    @Test
    void aPartThatIsUsedElsewhereStays() {
        Flow flow = line.made(Selection.of("sieve"), "Sieving").flow();
        Sketch twice = Edits.place(Sketch.of(flow, Optional.empty()), "part:Sieving",
                new Layout.Point(0, 400));
        Flow two = twice.in(flow, Optional.empty());
        assertThat(shown(two).expanded("sieving").flow().parts()).containsOnlyKeys("Sieving");
    }

    @Test
    void thePartsOwnWordsAboutSettingsStay() {
        Flow flow = line.made(Selection.of("sieve"), "Sieving").flow();
        Sketch told = Edits.withSettings(Sketch.of(flow, Optional.empty()), "sieving", Map.of("sieve.pattern", "z"));
        Flow expanded = shown(told.in(flow, Optional.empty())).expanded("sieving").flow();
        assertThat(expanded.drawing().components().getOrDefault("sieve", Placed.of("")).settings())
                .isEqualTo(Map.of("pattern", "z"));
    }

    @Test
    void withoutBoxesOfItsOwnForItControlGoesToAllAndSignalComesFromAll() {
        Drawing part = Samples.line().drawing().withLinks(List.of());
        Flow flow = Flow.empty().withPart("Three", part).withDrawing(Drawing.empty().with("three",
                Placed.of("part:Three")).with("a", Placed.of("Upcase"))
                .withLinks(List.of(Link.of("a.signal", "three.control"), Link.of("three.signal", "a.control"))));
        assertThat(links(shown(flow).expanded("three").flow().drawing())).containsExactly("a.signal -> sieve.control",
                "a.signal -> sink.control", "a.signal -> source.control", "sieve.signal -> a.control",
                "sink.signal -> a.control", "source.signal -> a.control");
    }

    @Test
    void aPartInsideAPartKeepsTheOuterOnesBoxes() {
        Flow outer = line.made(Selection.of("sieve", "sink"), "Outer").flow();
        Parts inside = new Parts(outer, Optional.of("Outer"), Sketch.of(outer, Optional.of("Outer")));
        Flow both = inside.made(Selection.of("sieve"), "Inner").flow();
        assertThat(both.parts().getOrDefault("Outer", Drawing.empty()).inboxes())
                .containsEntry("inbox", new BoxName("inner", "inbox"));
        assertThat(errors(both)).isEmpty();
        Parts again = new Parts(both, Optional.of("Outer"), Sketch.of(both, Optional.of("Outer")));
        assertThat(again.expanded("inner").flow().parts().getOrDefault("Outer", Drawing.empty()).inboxes())
                .isEqualTo(outer.parts().getOrDefault("Outer", Drawing.empty()).inboxes());
    }

    @Test
    void aTakenNameGetsANumber() {
        Flow flow = line.made(Selection.of("sieve"), "Step").flow();
        assertThat(shown(flow).made(Selection.of("sink"), "Step").flow().parts()).containsOnlyKeys("Step", "Step2");
    }

    @Test
    void withoutComponentsNothingBecomesAPart() {
        assertThat(line.made(Selection.ofNote(0), "Notes").flow()).isEqualTo(line.flow());
        assertThat(line.expanded("sieve").flow()).isEqualTo(line.flow());
        assertThat(line.expanded("nobody").flow()).isEqualTo(line.flow());
    }

    @Test
    void whatIsCopiedIsAFlowAsAFileHasIt() {
        String text = Clipboard.copied(line, Selection.of("source", "sieve"));
        assertThat(text).startsWith("{\n  \"postroom\": 1,").contains("\"source.outbox\"").doesNotContain("sink");
        assertThat(Clipboard.read(text)).isPresent();
    }

    @Test
    void whatIsPastedComesWithItsParts() {
        Flow made = line.made(Selection.of("sieve"), "Sieving").flow();
        Flow nested = shown(made).made(Selection.of("sieving"), "Nested").flow();
        Flow copied = Clipboard.read(Clipboard.copied(shown(nested), Selection.of("nested"))).orElseThrow();
        Parts.Changed pasted = Clipboard.pasted(shown(Flow.empty()), copied, 8, 8);
        assertThat(pasted.flow().parts()).isEqualTo(nested.parts());
        assertThat(pasted.what()).isEqualTo(Selection.of("nested"));
    }

    @Test
    void aPartOfTheSameNameButOtherContentGetsAnotherName() {
        Flow one = line.made(Selection.of("sieve"), "Step").flow();
        Flow other = line.made(Selection.of("sink"), "Step").flow();
        Flow copied = Clipboard.read(Clipboard.copied(shown(one), Selection.of("step"))).orElseThrow();
        Parts.Changed pasted = Clipboard.pasted(shown(other), copied, 8, 8);
        assertThat(pasted.flow().parts()).containsOnlyKeys("Step", "Step2");
        assertThat(pasted.flow().drawing().components()).containsEntry("step-2", Placed.of("part:Step2"));
        assertThat(Clipboard.pasted(shown(one), copied, 8, 8).flow().parts()).containsOnlyKeys("Step");
    }

    @Test
    void textOfOtherProgramsIsTakenForWhatItIs() {
        String text = Clipboard.copied(line, Selection.of("sieve"));
        assertThat(Clipboard.read("Look:\n```json\n" + text + "```\nbye")).isPresent();
        assertThat(Clipboard.read("\uFEFF  " + text + "\r\n")).isPresent();
        assertThat(Clipboard.read("hello")).isEmpty();
        assertThat(Clipboard.read("{\"a\": 1}")).isEmpty();
        assertThat(Clipboard.read("")).isEmpty();
    }

    @Test
    void linksToWhatIsNotInTheTextAreLeftOut() {
        Flow copied = Clipboard.read("""
                {"postroom": 1, "components": {"sink": {"type": "NullSink"}},
                 "links": [{"from": "nobody.outbox", "to": "sink.inbox"}]}
                """).orElseThrow();
        assertThat(Clipboard.pasted(line, copied, 0, 0).flow().drawing().links()).hasSize(4);
    }
}
