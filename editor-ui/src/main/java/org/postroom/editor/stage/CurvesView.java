package org.postroom.editor.stage;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.chart.LineChart;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart;
import org.postroom.engine.stage.Face;

/// Curves with their axes. Of long ones as many points are drawn as can be told apart.
final class CurvesView implements FaceView {
    private static final int MOST_POINTS = 400;

    private final NumberAxis steps = new NumberAxis();
    private final LineChart<Number, Number> chart = new LineChart<>(steps, new NumberAxis());

    CurvesView() {
        chart.setAnimated(false);
        chart.setCreateSymbols(false);
        chart.setMinSize(0, 0);
        steps.setAutoRanging(false);
        steps.setForceZeroInRange(false);
        steps.setMinorTickVisible(false);
        chart.getStyleClass().add("stage-curves");
    }

    @Override
    public Node node() {
        return chart;
    }

    @Override
    public void show(Face face) {
        if (face instanceof Face.Curves curves) {
            chart.setAccessibleText(face.title());
            while (chart.getData().size() < curves.curves().size()) {
                chart.getData().add(new XYChart.Series<>());
            }
            int longest = 1;
            for (int i = 0; i < curves.curves().size(); i++) {
                Face.Curve curve = curves.curves().get(i);
                longest = Math.max(longest, curve.values().size());
                chart.getData().get(i).setName(curve.name());
                chart.getData().get(i)
                        .setData(FXCollections.observableArrayList(points(curves.from(), curve.values())));
            }
            chart.setLegendVisible(curves.curves().stream().anyMatch(curve -> !curve.name().isEmpty()));
            range(curves.from(), longest);
        }
    }

    private void range(long from, int longest) {
        steps.setLowerBound((double) from);
        steps.setUpperBound((double) from + Math.max(1.0, longest - 1.0));
        steps.setTickUnit(Math.max(1, Math.ceil(longest / 10.0)));
    }

    private static List<XYChart.Data<Number, Number>> points(long from, List<Double> values) {
        int stride = Math.max(1, (int) Math.ceil((double) values.size() / MOST_POINTS));
        List<XYChart.Data<Number, Number>> points = new ArrayList<>();
        for (int i = 0; i < values.size(); i += stride) {
            if (!values.get(i).isNaN()) {
                points.add(new XYChart.Data<>(from + i, values.get(i)));
            }
        }
        return points;
    }
}
