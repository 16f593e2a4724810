package org.postroom.benchmarks.chart;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.postroom.benchmarks.chart.Panel.Point;
import org.postroom.benchmarks.chart.Panel.Series;

/// Panels side by side as one SVG picture. Confined to one call of [#svg].
public final class Sheet {
    private static final int A_ROW = 2;
    private static final int WIDTH = 470;
    private static final int HEIGHT = 350;
    private static final int LEFT = 70;
    private static final int RIGHT = 20;
    private static final int TOP = 62;
    private static final int BOTTOM = 56;
    private static final List<String> COLOURS = List.of("#1f5fa8", "#d0651b", "#3c8c3f", "#7a4fa0");
    private static final String STYLE = """
            <style>
            text { font: 12px system-ui, sans-serif; fill: #333 }
            .title { font-size: 15px; font-weight: 600 }
            .grid { stroke: #e3e3e3 }
            .axis { stroke: #888; fill: none }
            .range { stroke-width: 4; opacity: 0.25 }
            .line { fill: none; stroke-width: 2 }
            </style>
            """;

    private final StringBuilder svg = new StringBuilder();

    private Sheet() {}

    public static String svg(List<Panel> panels) {
        int rows = (panels.size() + A_ROW - 1) / A_ROW;
        Sheet sheet = new Sheet();
        sheet.put("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\">%n",
                WIDTH * A_ROW, HEIGHT * rows, WIDTH * A_ROW, HEIGHT * rows);
        sheet.svg.append(STYLE).append("<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n");
        for (int i = 0; i < panels.size(); i++) {
            sheet.put("<g transform=\"translate(%d %d)\">%n", i % A_ROW * WIDTH, i / A_ROW * HEIGHT);
            sheet.panel(panels.get(i));
            sheet.put("</g>%n");
        }
        return sheet.svg.append("</svg>\n").toString();
    }

    private void panel(Panel panel) {
        text("title", LEFT, 26, "start", panel.title());
        grid(panel);
        for (int i = 0; i < panel.series().size(); i++) {
            series(panel, panel.series().get(i), COLOURS.get(i % COLOURS.size()));
            key(panel.series().get(i).name(), COLOURS.get(i % COLOURS.size()), i);
        }
    }

    private void grid(Panel panel) {
        for (double power : panel.acrossScale().powers()) {
            double x = x(panel, power);
            line("grid", x, TOP, x, HEIGHT - BOTTOM);
            text("tick", x, HEIGHT - BOTTOM + 18, "middle", LogScale.label(power));
        }
        for (double power : panel.upScale().powers()) {
            double y = y(panel, power);
            line("grid", LEFT, y, WIDTH - RIGHT, y);
            text("tick", LEFT - 8, y + 4, "end", LogScale.label(power));
        }
        put("<path class=\"axis\" d=\"M%d %dV%dH%d\"/>%n", LEFT, TOP, HEIGHT - BOTTOM, WIDTH - RIGHT);
        text("name", (LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 14, "middle", panel.across());
        put("<text transform=\"translate(16 %d) rotate(-90)\" text-anchor=\"middle\">%s</text>%n",
                (TOP + HEIGHT - BOTTOM) / 2, escaped(panel.up()));
    }

    private void series(Panel panel, Series series, String colour) {
        put("<g stroke=\"%s\">%n", colour);
        for (Point point : series.points()) {
            line("range", x(panel, point.across()), y(panel, point.least()), x(panel, point.across()),
                    y(panel, point.most()));
        }
        String path = series.points().stream().map(point -> String.format(Locale.ROOT, "%.1f,%.1f",
                x(panel, point.across()), y(panel, point.up()))).collect(Collectors.joining(" "));
        put("<polyline class=\"line\" points=\"%s\"/>%n</g>%n", path);
        series.points().forEach(point -> put("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3.5\" fill=\"%s\"/>%n",
                x(panel, point.across()), y(panel, point.up()), colour));
    }

    private void key(String name, String colour, int number) {
        double x = LEFT + 6 + 96 * number;
        put("<circle cx=\"%.1f\" cy=\"%d\" r=\"4\" fill=\"%s\"/>%n", x, TOP - 18, colour);
        text("key", x + 10, TOP - 14, "start", name);
    }

    private void line(String kind, double x1, double y1, double x2, double y2) {
        put("<line class=\"%s\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>%n", kind, x1, y1, x2, y2);
    }

    private void text(String kind, double x, double y, String anchor, String words) {
        put("<text class=\"%s\" x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>%n", kind, x, y, anchor,
                escaped(words));
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;");
    }

    private static double x(Panel panel, double value) {
        return LEFT + panel.acrossScale().at(value) * (WIDTH - LEFT - RIGHT);
    }

    private static double y(Panel panel, double value) {
        return HEIGHT - BOTTOM - panel.upScale().at(value) * (HEIGHT - TOP - BOTTOM);
    }

    private void put(String format, Object... words) {
        svg.append(String.format(Locale.ROOT, format.replace("%n", "\n"), words));
    }
}
