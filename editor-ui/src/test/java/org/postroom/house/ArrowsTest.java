package org.postroom.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class ArrowsTest {
    private static final List<String> MODULES = List.of("engine", "component-palette", "drawing", "editor-ui");

    private static Arrows arrows() throws IOException {
        try (InputStream rules = ArrowsTest.class.getResourceAsStream("arrows.txt")) {
            return new Arrows(new String(rules.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
        }
    }

    private static List<byte[]> allClasses() throws IOException {
        List<byte[]> all = new ArrayList<>();
        for (String module : MODULES) {
            all.addAll(Arrows.classes(Path.of("..", module, "target", "classes")));
        }
        return all;
    }

    @Test
    void everyClassSeesOnlyWhatItsPackageMay() throws IOException {
        Arrows arrows = arrows();
        assertThat(allClasses()).hasSizeGreaterThan(100)
                .flatExtracting(arrows::violations).isEmpty();
    }

    @Test
    void theRulesThemselvesHaveNoCircle() throws IOException {
        assertThat(arrows().circles()).isEmpty();
    }

    @Test
    void aPlantedViolationIsFoundAndItsReasonTold() throws IOException {
        byte[] planted = seeing("org.postroom.engine.component.Planted", "org.postroom.engine.cli.Postroom");
        assertThat(arrows().violations(planted)).containsExactly(
                "org.postroom.engine.component.Planted sees org.postroom.engine.cli.Postroom, but engine.component"
                        + " may not: what an author writes against stands alone, but for what a component shows");
    }

    @Test
    void aPlantedUseOfALibraryIsFound() throws IOException {
        byte[] planted = seeing("org.postroom.palette.Planted", "javafx.scene.Node");
        assertThat(arrows().violations(planted)).singleElement().asString()
                .contains("palette.Planted sees javafx.scene.Node").contains("no screen");
    }

    @Test
    void aPackageWithoutARuleIsFound() throws IOException {
        byte[] planted = seeing("org.postroom.engine.newcomer.Planted", "org.postroom.engine.flow.Flow");
        assertThat(arrows().violations(planted)).singleElement().asString().contains("has no rule");
    }

    @Test
    void aCircleInTheRulesIsFound() {
        var arrows = new Arrows(Stream.of("a -> b # x", "b -> c # x", "c -> a # x", "d -> a # x").toList());
        assertThat(arrows.circles()).containsExactly("a", "b", "c");
    }

    private static byte[] seeing(String name, String other) {
        return ClassFile.of().build(ClassDesc.of(name),
                builder -> builder.withField("seen", ClassDesc.of(other), ClassFile.ACC_PRIVATE));
    }
}
