package org.postroom.drawing.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.postroom.engine.flow.Link;

/// Gives components that have no place a tidy one: in layers from left to right, as messages go, below those that have
/// one. The same components and links always get the same places. Confined to one call.
final class Tidy {
    private static final double MARGIN = 80;
    private static final double BETWEEN_LAYERS = 80;
    private static final double BETWEEN_ROWS = 40;
    private static final int MOST_ROWS = 25;

    private final Map<String, ComponentPlan> plans = new LinkedHashMap<>();
    private final Map<String, Set<String>> ahead = new HashMap<>();
    private final Map<String, Set<String>> behind = new HashMap<>();
    private final Map<String, Integer> layers = new HashMap<>();

    private Tidy(Collection<ComponentPlan> homeless, List<Link> links) {
        homeless.forEach(plan -> plans.put(plan.id(), plan));
        links.forEach(link -> link(link.from().component(), link.to().component()));
    }

    static List<ComponentPlan> place(Collection<ComponentPlan> homeless, List<Link> links,
            Collection<ComponentPlan> others) {
        Tidy tidy = new Tidy(homeless, links);
        tidy.findLayers();
        double left = others.stream().mapToDouble(plan -> plan.area().x()).min().orElse(MARGIN);
        double top = others.stream().mapToDouble(plan -> plan.area().bottom() + MARGIN).max().orElse(MARGIN);
        return tidy.placed(new Point(left, top).snapped());
    }

    private void link(String from, String to) {
        if (!from.equals(to) && plans.containsKey(from) && plans.containsKey(to)) {
            ahead.computeIfAbsent(from, _ -> new LinkedHashSet<>()).add(to);
            behind.computeIfAbsent(to, _ -> new LinkedHashSet<>()).add(from);
        }
    }

    /// Each stands right of all that send to it; in a circle, the first by its id begins.
    private void findLayers() {
        Map<String, Integer> waitingFor = new HashMap<>();
        plans.keySet().forEach(id -> waitingFor.put(id, behind.getOrDefault(id, Set.of()).size()));
        TreeSet<String> left = new TreeSet<>(plans.keySet());
        Deque<String> free = new ArrayDeque<>(left.stream().filter(id -> !behind.containsKey(id)).toList());
        while (!left.isEmpty()) {
            String id = free.isEmpty() ? left.first() : free.remove();
            if (left.remove(id)) {
                settle(id);
                ahead.getOrDefault(id, Set.of()).stream()
                        .filter(next -> waitingFor.merge(next, -1, Integer::sum) == 0).forEach(free::add);
            }
        }
    }

    private void settle(String id) {
        int layer = behind.getOrDefault(id, Set.of()).stream().mapToInt(before -> layers.getOrDefault(before, -1)).max()
                .orElse(-1);
        layers.put(id, layer + 1);
    }

    private List<ComponentPlan> placed(Point corner) {
        List<ComponentPlan> placed = new ArrayList<>();
        Map<String, Double> heights = new HashMap<>();
        double x = corner.x();
        for (List<String> layer : columns()) {
            layer.sort(Comparator.comparingDouble((String id) -> wishedHeight(id, heights)).thenComparing(id -> id));
            double y = corner.y();
            double width = 0;
            for (String id : layer) {
                ComponentPlan plan = plan(id).movedTo(new Point(x, y));
                placed.add(plan);
                heights.put(id, plan.area().centre().y());
                y = Measures.onGrid(plan.area().bottom() + BETWEEN_ROWS);
                width = Math.max(width, plan.area().width());
            }
            x = Measures.onGrid(x + width + BETWEEN_LAYERS);
        }
        return placed;
    }

    /// In the middle of those that send to it.
    private double wishedHeight(String id, Map<String, Double> heights) {
        return behind.getOrDefault(id, Set.of()).stream().filter(heights::containsKey).mapToDouble(heights::get)
                .average().orElse(0);
    }

    /// The layers; one of very many components takes several columns.
    private List<List<String>> columns() {
        List<List<String>> all = new ArrayList<>();
        for (String id : plans.keySet()) {
            int layer = layers.getOrDefault(id, 0);
            while (all.size() <= layer) {
                all.add(new ArrayList<>());
            }
            all.get(layer).add(id);
        }
        List<List<String>> columns = new ArrayList<>();
        for (List<String> layer : all) {
            for (int start = 0; start < layer.size(); start += MOST_ROWS) {
                columns.add(new ArrayList<>(layer.subList(start, Math.min(layer.size(), start + MOST_ROWS))));
            }
        }
        return columns;
    }

    private ComponentPlan plan(String id) {
        return plans.getOrDefault(id, plans.values().iterator().next());
    }
}
