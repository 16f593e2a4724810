package org.postroom.drawing.layered;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.eclipse.elk.alg.layered.LayeredLayoutProvider;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.PortConstraints;
import org.eclipse.elk.core.options.PortSide;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.ElkPort;
import org.eclipse.elk.graph.util.ElkGraphUtil;
import org.postroom.drawing.plan.Area;
import org.postroom.drawing.plan.BoxPlan;
import org.postroom.drawing.plan.ComponentPlan;
import org.postroom.drawing.plan.DrawingPlan;
import org.postroom.drawing.plan.LinkPlan;
import org.postroom.drawing.plan.Point;

/// Lays components out in layers, as messages go from left to right. The same drawing always gets the same places.
/// Confined to one call; a thousand components take about a second, so not on the UI thread.
public final class Layered {
    private static final double BETWEEN_LAYERS = 72;
    private static final double BETWEEN_ROWS = 40;

    private final DrawingPlan plan;
    private final Map<String, ElkNode> nodes = new HashMap<>();
    private final Map<BoxPlan, ElkPort> ports = new HashMap<>();
    private final ElkNode graph = ElkGraphUtil.createGraph();

    private Layered(DrawingPlan plan) {
        this.plan = plan;
    }

    /// Finds places for some of a drawing's components. Their upper left corner stays where it is.
    ///
    /// @param plan      where everything is now
    /// @param ids       of those to place
    /// @param cancelled asked now and then; if so, there is no answer
    /// @return new places by id; nothing where it was cancelled
    public static Optional<SortedMap<String, Point>> places(DrawingPlan plan, Set<String> ids,
            BooleanSupplier cancelled) {
        Layered layered = new Layered(plan);
        ids.forEach(id -> plan.component(id).ifPresent(layered::add));
        plan.links().stream().filter(link -> ids.contains(link.link().from().component())
                && ids.contains(link.link().to().component())).forEach(layered::add);
        return layered.laidOut(cancelled);
    }

    private void add(ComponentPlan component) {
        ElkNode node = ElkGraphUtil.createNode(graph);
        Area area = component.area();
        node.setDimensions(area.width(), area.height());
        node.setProperty(CoreOptions.PORT_CONSTRAINTS, PortConstraints.FIXED_POS);
        component.boxes().forEach(box -> {
            ElkPort port = ElkGraphUtil.createPort(node);
            port.setLocation(box.at().x() - area.x(), box.at().y() - area.y());
            port.setProperty(CoreOptions.PORT_SIDE,
                    box.side() == BoxPlan.Side.LEFT ? PortSide.WEST : PortSide.EAST);
            ports.put(box, port);
        });
        nodes.put(component.id(), node);
    }

    private void add(LinkPlan link) {
        Optional<ElkPort> from = plan.outbox(link.link().from()).map(ports::get);
        Optional<ElkPort> to = plan.inbox(link.link().to()).map(ports::get);
        from.ifPresent(start -> to.ifPresent(end -> ElkGraphUtil.createSimpleEdge(start, end)
                .setProperty(LayeredOptions.PRIORITY_DIRECTION, link.kind() == LinkPlan.Carrying.DATA ? 1 : 0)));
    }

    private Optional<SortedMap<String, Point>> laidOut(BooleanSupplier cancelled) {
        // The library finds its own options only once they are registered; again does no harm.
        LayoutMetaDataService.getInstance().registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
        graph.setProperty(CoreOptions.DIRECTION, Direction.RIGHT);
        graph.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.SPLINES);
        graph.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, BETWEEN_LAYERS);
        graph.setProperty(LayeredOptions.SPACING_NODE_NODE, BETWEEN_ROWS);
        new LayeredLayoutProvider().layout(graph, new BasicProgressMonitor() {
            @Override
            public boolean isCanceled() {
                return cancelled.getAsBoolean();
            }
        });
        return cancelled.getAsBoolean() ? Optional.empty() : Optional.of(places());
    }

    private SortedMap<String, Point> places() {
        double left = nodes.values().stream().mapToDouble(ElkNode::getX).min().orElse(0);
        double top = nodes.values().stream().mapToDouble(ElkNode::getY).min().orElse(0);
        Area before = nodes.keySet().stream().flatMap(id -> plan.component(id).stream()).map(ComponentPlan::area)
                .reduce(Area::union).orElse(new Area(0, 0, 0, 0));
        SortedMap<String, Point> places = new TreeMap<>();
        nodes.forEach((id, node) -> places.put(id,
                new Point(before.x() + node.getX() - left, before.y() + node.getY() - top).snapped()));
        return places;
    }
}
