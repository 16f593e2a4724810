package org.postroom.engine.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// From version 0 to 1. Before the first release a link was a text, "reader.outbox -> printer.inbox"; so nothing else
/// could be said of it. Now it is an object.
final class TextLinks implements Migration {
    private static final String ARROW = " -> ";

    @Override
    public Map<String, Object> apply(Map<String, Object> flow) {
        Map<String, Object> migrated = new LinkedHashMap<>(flow);
        migrated.computeIfPresent("links", (_, links) -> links(links));
        migrated.computeIfPresent("parts", (_, parts) -> parts(parts));
        return migrated;
    }

    private static Object parts(Object parts) {
        if (!(parts instanceof Map<?, ?> byName)) {
            return parts;
        }
        Map<Object, Object> migrated = new LinkedHashMap<>(byName);
        migrated.replaceAll((_, part) -> part(part));
        return migrated;
    }

    private static Object part(Object part) {
        if (!(part instanceof Map<?, ?> fields)) {
            return part;
        }
        Map<Object, Object> migrated = new LinkedHashMap<>(fields);
        migrated.computeIfPresent("links", (_, links) -> links(links));
        return migrated;
    }

    private static Object links(Object links) {
        return links instanceof List<?> list ? list.stream().map(TextLinks::link).toList() : links;
    }

    private static Object link(Object link) {
        int arrow = link instanceof String text ? text.indexOf(ARROW) : -1;
        return arrow < 0 ? link : ends((String) link, arrow);
    }

    private static Map<String, Object> ends(String text, int arrow) {
        Map<String, Object> ends = new LinkedHashMap<>();
        ends.put("from", text.substring(0, arrow));
        ends.put("to", text.substring(arrow + ARROW.length()));
        return ends;
    }
}
