package org.postroom.drawing.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postroom.engine.catalogue.Catalogue;
import org.postroom.engine.component.Bytes;

class LookTest {
    private static final double READABLE = 4.5;

    static List<Look> looks() {
        return List.of(Look.LIGHT, Look.DARK);
    }

    private static Stream<String> groups() {
        return Stream.concat(Catalogue.installed().groups().keySet().stream(), Stream.of("Parts", "Other", "Sorting"));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void everyTextCanBeRead(Look look) {
        groups().map(Optional::of).forEach(group -> {
            assertThat(look.ink().contrast(look.header(group))).as("%s", group).isGreaterThan(READABLE);
            assertThat(look.muted().contrast(look.header(group))).as("%s", group).isGreaterThan(READABLE);
        });
        assertThat(look.muted().contrast(look.header(Optional.empty()))).isGreaterThan(READABLE);
        assertThat(look.ink().contrast(look.surface())).isGreaterThan(READABLE);
        assertThat(look.ink().contrast(look.note())).isGreaterThan(READABLE);
        assertThat(look.muted().contrast(look.frame())).isGreaterThan(READABLE);
        assertThat(look.error().contrast(look.surface())).isGreaterThan(READABLE);
        assertThat(look.surface().contrast(look.error())).isGreaterThan(READABLE);
        assertThat(look.surface().contrast(look.warning())).isGreaterThan(READABLE);
    }

    @ParameterizedTest
    @MethodSource("looks")
    void linksAndBoxesStandOutFromWhatIsBehind(Look look) {
        assertThat(look.kinds()).allMatch(kind -> kind.contrast(look.canvas()) > 3 && kind.contrast(look.frame()) > 3
                && kind.contrast(look.surface()) > 3);
    }

    @Test
    void thePalettesGroupsHaveColoursOfTheirOwn() {
        assertThat(Catalogue.installed().groups().keySet().stream().map(Look.LIGHT::group).toList())
                .doesNotHaveDuplicates();
        assertThat(Look.LIGHT.group("No such group")).isEqualTo(Look.DARK.group("No such group"));
    }

    @Test
    void boxesThatCarryAlikeLookAlike() {
        assertThat(Look.LIGHT.carrying(Integer.class)).isEqualTo(Look.LIGHT.carrying(Double.class));
        assertThat(Stream.of(String.class, Long.class, Boolean.class, Bytes.class, List.class, Object.class)
                .map(Look.LIGHT::carrying).toList()).doesNotHaveDuplicates();
    }

    @Test
    void contrastIsCountedAsTheWebDoes() {
        assertThat(Colour.of("#ffffff").contrast(Colour.of("#000000"))).isCloseTo(21, within(0.001));
        assertThat(Colour.of("#767676").contrast(Colour.of("#ffffff"))).isCloseTo(4.54, within(0.01));
        assertThat(Colour.of("#0a10ff").hex()).isEqualTo("#0a10ff");
    }
}
