package org.postroom.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The rules of `arrows.txt`, and what compiled classes do about them.
final class Arrows {
    private static final String OURS = "org.postroom.";
    private static final Pattern TYPE = Pattern.compile("L([a-zA-Z0-9_/$]+);");

    private record Arrow(String from, List<String> to, String reason) {}

    private record Only(String who, String what, String reason) {
        boolean allows(String from) {
            return Stream.of(who.split(",")).anyMatch(pattern -> matches(pattern, from));
        }
    }

    private final List<Arrow> arrows = new ArrayList<>();
    private final List<Only> onlys = new ArrayList<>();

    Arrows(List<String> lines) {
        lines.stream().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).forEach(this::read);
    }

    private void read(String line) {
        String rule = line.substring(0, line.indexOf('#')).strip();
        String reason = line.substring(line.indexOf('#') + 1).strip();
        if (rule.startsWith("only ")) {
            String[] words = rule.split("\\s+");
            onlys.add(new Only(words[1], words[3], reason));
        } else {
            String[] sides = rule.split("->", 2);
            List<String> to = Stream.of(sides[1].split(",")).map(String::strip).filter(s -> !s.isEmpty()).toList();
            arrows.add(new Arrow(sides[0].strip(), to, reason));
        }
    }

    /// What a class does that no rule allows, each with the rule's reason.
    List<String> violations(byte[] bytes) {
        ClassModel model = ClassFile.of().parse(bytes);
        String name = model.thisClass().asInternalName().replace('/', '.');
        String from = packageOf(name);
        Set<String> seen = seen(model);
        List<String> violations = new ArrayList<>();
        for (String other : seen) {
            if (other.startsWith(OURS)) {
                violation(name, from, packageOf(other), other, violations);
            } else {
                onlys.stream().filter(only -> other.startsWith(only.what() + ".") && !only.allows(from))
                        .forEach(only -> violations
                                .add(name + " sees " + other + ": only " + only.who() + " may, for " + only.reason()));
            }
        }
        return violations;
    }

    private void violation(String name, String from, String to, String other, List<String> violations) {
        if (from.equals(to)) {
            return;
        }
        List<Arrow> own = arrows.stream().filter(arrow -> matches(arrow.from(), from)).toList();
        if (own.isEmpty()) {
            violations.add(name + ": the package " + from + " has no rule");
        }
        for (Arrow arrow : own) {
            if (arrow.to().stream().noneMatch(allowed -> matches(allowed, to))) {
                violations.add(name + " sees " + other + ", but " + arrow.from() + " may not: " + arrow.reason());
            }
        }
    }

    private static boolean matches(String pattern, String name) {
        String whole = pattern.endsWith(".*") ? pattern.substring(0, pattern.length() - 2) : pattern;
        return name.equals(whole) || pattern.endsWith(".*") && name.startsWith(whole + ".");
    }

    private static String packageOf(String className) {
        return className.substring(OURS.length(), className.lastIndexOf('.'));
    }

    private static Set<String> seen(ClassModel model) {
        Set<String> seen = new LinkedHashSet<>();
        for (PoolEntry entry : model.constantPool()) {
            switch (entry) {
                case ClassEntry type -> add(type.asInternalName(), seen);
                case Utf8Entry text -> {
                    Matcher types = TYPE.matcher(text.stringValue());
                    while (types.find()) {
                        add(types.group(1), seen);
                    }
                }
                default -> {}
            }
        }
        return seen;
    }

    private static void add(String internal, Set<String> seen) {
        String name = internal.replaceFirst("^\\[+L?", "").replace(";", "").replace('/', '.');
        if (name.contains(".")) {
            seen.add(name);
        }
    }

    /// The packages that see each other in a circle, by the rules themselves.
    List<String> circles() {
        Map<String, Set<String>> next = new LinkedHashMap<>();
        arrows.forEach(arrow -> next.put(arrow.from(), new LinkedHashSet<>(arrow.to())));
        List<String> circles = new ArrayList<>();
        next.keySet().forEach(start -> {
            if (reaches(start, start, next, new HashMap<>())) {
                circles.add(start);
            }
        });
        return circles;
    }

    private static boolean reaches(String from, String goal, Map<String, Set<String>> next, Map<String, Boolean> been) {
        for (String to : next.getOrDefault(from, Set.of())) {
            boolean own = to.endsWith(".*");
            if (!own && (to.equals(goal) || been.putIfAbsent(to, true) == null && reaches(to, goal, next, been))) {
                return true;
            }
        }
        return false;
    }

    /// Every class below a folder.
    static List<byte[]> classes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".class")).map(Arrows::read).toList();
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
