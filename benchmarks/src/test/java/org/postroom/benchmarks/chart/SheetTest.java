package org.postroom.benchmarks.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.postroom.benchmarks.chart.Panel.Point;
import org.postroom.benchmarks.chart.Panel.Series;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

final class SheetTest {
    private static Panel panel(Point... points) {
        return new Panel("Speed & size", "size", "a second", List.of(new Series("ours", List.of(points))));
    }

    private static NodeList elements(String name, Panel panel) throws Exception {
        byte[] svg = Sheet.svg(List.of(panel)).getBytes(StandardCharsets.UTF_8);
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(svg))
                .getElementsByTagName(name);
    }

    @Test
    void eachPowerOfTenHasTheSameLength() {
        LogScale scale = LogScale.around(List.of(2.0, 900.0));
        assertThat(scale).isEqualTo(new LogScale(0, 3));
        assertThat(scale.at(1)).isZero();
        assertThat(scale.at(10)).isCloseTo(1 / 3.0, within(1e-9));
        assertThat(scale.at(1000)).isEqualTo(1);
    }

    @Test
    void anAxisIsOnePowerOfTenLongAtLeast() {
        assertThat(LogScale.around(List.of(100.0))).isEqualTo(new LogScale(2, 3));
    }

    @Test
    void whatIsNotAboveZeroIsRefused() {
        assertThatThrownBy(() -> LogScale.around(List.of(1.0, 0.0))).hasMessageContaining("above zero");
    }

    @Test
    void aLargerFigureStandsHigherAndFurtherRight() throws Exception {
        NodeList circles = elements("circle", panel(new Point(1, 1e3, 1e3, 1e3), new Point(100, 1e6, 1e6, 1e6)));
        Element first = (Element) circles.item(0);
        Element second = (Element) circles.item(1);
        assertThat(number(second, "cx")).isGreaterThan(number(first, "cx"));
        assertThat(number(second, "cy")).isLessThan(number(first, "cy"));
    }

    @Test
    void axesAndLinesAreNamed() throws Exception {
        NodeList texts = elements("text", panel(new Point(1, 10, 5, 20)));
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < texts.getLength(); i++) {
            all.append(texts.item(i).getTextContent()).append('\n');
        }
        assertThat(all).contains("Speed & size\n", "size\n", "a second\n", "ours\n", "100\n");
    }

    private static double number(Element element, String name) {
        return Double.parseDouble(element.getAttribute(name));
    }
}
