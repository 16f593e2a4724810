package org.postroom.engine.cli;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postroom.engine.flow.Link;
import org.postroom.engine.json.JsonText;
import org.postroom.engine.network.LinkCounts;

/// `--report`: one line for each link.
final class LinkReport {
    private static final String ROW = "%-48s %10s %8s %10s %8s%n";

    private LinkReport() {}

    /// In the order in which they were drawn, those inside of parts last.
    static String of(List<LinkCounts> links, List<Link> drawn, FlowRun.Report kind) {
        return of(links.stream().sorted(Comparator.comparingInt(link -> place(link, drawn))).toList(), kind);
    }

    private static int place(LinkCounts link, List<Link> drawn) {
        int index = 0;
        while (index < drawn.size() && !drawn.get(index).joinsTheSameAs(new Link(link.from(), link.to()))) {
            index++;
        }
        return index;
    }

    private static String of(List<LinkCounts> links, FlowRun.Report kind) {
        return switch (kind) {
            case NONE -> "";
            case TEXT -> text(links);
            case JSON -> JsonText.of(links.stream().<Object>map(LinkReport::tree).toList());
        };
    }

    private static String text(List<LinkCounts> links) {
        StringBuilder text = new StringBuilder(
                String.format(ROW, "link", "passed", "waiting", "high-water", "dropped"));
        for (LinkCounts link : links) {
            text.append(String.format(ROW, link.from() + " -> " + link.to(), link.counts().passed(),
                    link.counts().waiting(), link.counts().highWater(), link.counts().dropped()));
        }
        return text.toString();
    }

    private static Map<String, Object> tree(LinkCounts link) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("from", link.from().toString());
        tree.put("to", link.to().toString());
        tree.put("passed", link.counts().passed());
        tree.put("waiting", (long) link.counts().waiting());
        tree.put("highWater", (long) link.counts().highWater());
        tree.put("dropped", link.counts().dropped());
        tree.put("nowhere", link.counts().nowhere());
        tree.put("longestMillis", link.counts().longestNanos() / 1_000_000);
        return tree;
    }
}
