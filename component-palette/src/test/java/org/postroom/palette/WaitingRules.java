package org.postroom.palette;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.constant.DirectMethodHandleDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads byte code and says where a component waits, looks at a clock or rolls dice by other means than those that an
/// author is given. That is what makes a run repeatable: only `pause`, `now`, `random` and `outside` are the network's.
///
/// Methods are written `Owner.name`, owners with slashes. A method that may make one wait for the world is allowed in
/// the body of a [java.util.concurrent.Callable], and in methods that are called from such bodies only; and a Callable
/// is handed to `outside`, or to `use`, which decides whether the file at hand is one that needs it.
final class WaitingRules {
    /// Never: clocks, dice, threads, locks.
    private static final Pattern FORBIDDEN = Pattern.compile("java/lang/Thread\\..*|java/lang/VirtualThread\\..*"
            + "|java/lang/System\\.(nanoTime|currentTimeMillis|exit)|java/lang/Runtime\\..*"
            + "|java/time/(Instant|Local\\w+|Zoned\\w+|Offset\\w+|Year\\w*|MonthDay)\\.now|java/time/(Instant)?Clock\\..*"
            + "|java/lang/Math\\.random|java/util/(Random|SplittableRandom|Timer)\\..*|java/util/UUID\\.randomUUID"
            + "|java/security/SecureRandom\\..*|java/util/random/RandomGenerator(Factory)?\\.(of|getDefault)"
            + "|java/util/Collections\\.shuffle|\\S+\\.(wait|notify|notifyAll)"
            + "|java/util/concurrent/(?!Callable|TimeUnit|ConcurrentLinkedDeque|BlockingQueue|LinkedBlockingQueue"
            + "|CompletableFuture\\.get|ExecutionException)\\S+");

    /// Only in a body that is run outside: whatever may wait for somebody else.
    private static final Pattern WAITING = Pattern
            .compile("java/util/concurrent/(BlockingQueue|LinkedBlockingQueue)\\.(take|put|poll)"
                    + "|java/util/concurrent/CompletableFuture\\.get|org/eclipse/jetty/\\S+\\.(start|stop|join)"
                    + "|org/subethamail/\\S+\\.(start|stop)|org/eclipse/angus/\\S+\\.(connect|sendMessage|close)"
                    + "|org/h2/mvstore/MVStore\\S*\\.(open|commit|sync|close\\w*|compact)"
                    + "|java/io/(InputStream|InputStreamReader|Reader|BufferedReader)"
                    + "\\.(read\\w*|transferTo|skip\\w*|lines|ready)|java/io/(OutputStream|BufferedOutputStream|Writer)\\.\\w+"
                    + "|java/nio/file/Files\\.(new(Input|Output)Stream|newBuffered\\w+|newByteChannel|read(String|All\\w+)|lines"
                    + "|write\\w*|copy)|java/lang/Process\\.waitFor|java/io/Console\\.read\\w+|java/net/\\S+"
                    + "|java/nio/channels/\\S+|java/nio/file/WatchService\\.\\S+");

    /// What a library calls: on threads of its own, each of which waits for one mail, or in a call that is outside.
    private static final Pattern BY_A_LIBRARY = Pattern
            .compile("org/postroom/palette/mail/(MailServer\\$\\w+|Receiving|Delivery\\$AsItIs)\\..*");
    private static final String MAKES_OTHER_THREADS = "org/postroom/palette/mail/MailServer.threads";

    private static final String CALLABLE = "java/util/concurrent/Callable";
    private static final Set<String> TAKE_CALLABLES = Set.of("outside", "use");
    private static final String DECIDES = "org/postroom/palette/world/FileComponent.use";

    private final Map<String, Set<String>> callers = new LinkedHashMap<>();
    private final Map<String, Set<String>> waits = new LinkedHashMap<>();
    private final Map<String, Set<String>> answers = new LinkedHashMap<>();
    private final Set<String> bodies = new HashSet<>();
    private final Set<String> wrong = new TreeSet<>();

    private WaitingRules() {}

    /// Every class file of a folder.
    static List<Path> classes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".class")).sorted().toList();
        }
    }

    /// What is wrong with these classes, a sentence each.
    static List<String> wrong(List<Path> classes) throws IOException {
        WaitingRules rules = new WaitingRules();
        for (Path file : classes) {
            rules.read(ClassFile.of().parse(file));
        }
        rules.judge();
        return new ArrayList<>(rules.wrong);
    }

    private void read(ClassModel type) {
        type.interfaces().forEach(face -> type.methods().forEach(method -> {
            String name = "." + method.methodName().stringValue();
            answers.computeIfAbsent(type.thisClass().asInternalName() + name, _ -> new LinkedHashSet<>())
                    .add(face.asInternalName() + name);
        }));
        for (MethodModel method : type.methods()) {
            String name = type.thisClass().asInternalName() + "." + method.methodName().stringValue();
            method.code().ifPresent(code -> read(name, code.elementList()));
        }
    }

    private void read(String method, List<CodeElement> code) {
        List<Instruction> instructions = code.stream().filter(Instruction.class::isInstance)
                .map(Instruction.class::cast).toList();
        for (int i = 0; i < instructions.size(); i++) {
            switch (instructions.get(i)) {
                case InvokeInstruction call -> called(method, call.owner().asInternalName() + "."
                        + call.name().stringValue());
                case NewObjectInstruction made -> forbid(method, made.className().asInternalName() + ".<init>");
                case FieldInstruction field -> forbid(method, field.owner().asInternalName() + "."
                        + field.name().stringValue());
                case InvokeDynamicInstruction lambda -> lambda(method, lambda,
                        i + 1 < instructions.size() ? Optional.of(instructions.get(i + 1)) : Optional.empty());
                default -> {
                    // neither calls nor makes anything
                }
            }
        }
    }

    private void called(String method, String called) {
        forbid(method, called);
        if (WAITING.matcher(called).matches()) {
            waits.computeIfAbsent(method, _ -> new LinkedHashSet<>()).add(called);
        }
        if (called.equals(CALLABLE + ".call") && !method.equals(DECIDES)) {
            wrong.add(method + " runs a Callable by itself: hand it to outside(...)");
        }
        callers.computeIfAbsent(called, _ -> new LinkedHashSet<>()).add(method);
    }

    private void forbid(String method, String used) {
        if (FORBIDDEN.matcher(used).matches() && !method.equals(MAKES_OTHER_THREADS)) {
            wrong.add(method + " uses " + used + ": pause, now, random and outside are all that a component may use");
        }
    }

    /// A lambda's body, or the method that `::` names, is called by whoever calls the interface's method.
    private void lambda(String method, InvokeDynamicInstruction lambda, Optional<Instruction> next) {
        String type = lambda.typeSymbol().returnType().descriptorString();
        String owner = type.startsWith("L") ? type.substring(1, type.length() - 1) : type;
        for (Object argument : lambda.bootstrapArgs()) {
            if (argument instanceof DirectMethodHandleDesc body) {
                String descriptor = body.owner().descriptorString();
                String name = descriptor.substring(1, descriptor.length() - 1) + "." + body.methodName();
                if (owner.equals(CALLABLE)) {
                    bodies.add(name);
                    handedOn(method, next);
                } else {
                    called(method + " by way of " + owner, name);
                    callers.computeIfAbsent(method + " by way of " + owner, _ -> new LinkedHashSet<>())
                            .addAll(Set.of(owner + "." + lambda.name().stringValue()));
                }
            }
        }
    }

    private void handedOn(String method, Optional<Instruction> next) {
        if (next.isEmpty() || !(next.get() instanceof InvokeInstruction call)
                || !TAKE_CALLABLES.contains(call.name().stringValue())) {
            wrong.add(method + " makes a Callable and does not hand it to outside(...) at once");
        }
    }

    private void judge() {
        waits.forEach((method, calls) -> {
            if (!onlyOutside(method, new HashSet<>())) {
                calls.forEach(call -> wrong.add(method + " calls " + call + ", which may wait: do it in outside(...)"));
            }
        });
    }

    /// Whether every way to a method leads through a body that is run outside.
    private boolean onlyOutside(String method, Set<String> seen) {
        if (bodies.contains(method) || BY_A_LIBRARY.matcher(method).matches() || !seen.add(method)) {
            return true;
        }
        Set<String> from = new LinkedHashSet<>(callers.getOrDefault(method, Set.of()));
        answers.getOrDefault(method, Set.of()).stream()
                .filter(face -> bodies.contains(face) || callers.containsKey(face))
                .forEach(from::add); // whoever calls the interface's method may mean this one
        return !from.isEmpty() && from.stream().allMatch(caller -> onlyOutside(caller, seen));
    }
}
