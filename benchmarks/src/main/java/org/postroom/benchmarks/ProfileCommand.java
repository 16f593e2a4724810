package org.postroom.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `benchmarks/run profile WORKLOAD`.
@Command(name = "profile", mixinStandardHelpOptions = true, header = "Shows where the time of a workload goes.", description = {
    "Shows where the time goes: the methods at the top of the stack, and those of Postroom nearest to it,",
    "from the samples of Java Flight Recorder."})
final class ProfileCommand implements Callable<Integer> {
    private static final int SHOWN = 14;
    private static final int DEEPEST = 128;

    @Parameters(paramLabel = "WORKLOAD", description = "such as pipeline:1")
    private String workload = "";

    @Option(names = "--side", paramLabel = "SIDE", description = "postroom unless said")
    private String side = Contender.POSTROOM.word();

    @Option(names = "--seconds", paramLabel = "N", description = "how long to look; 8 unless said")
    private double seconds = 8;

    @Override
    public Integer call() throws Exception {
        Path recording = Files.createTempFile("postroom-", ".jfr");
        List<String> flags = List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:+DebugNonSafepoints",
                "-XX:FlightRecorderOptions=stackdepth=" + DEEPEST,
                "-XX:StartFlightRecording=settings=profile,dumponexit=true,filename=" + recording);
        Map<String, Double> figures = new Fork(flags).once(Workload.of(workload),
                Contender.of(side).orElseThrow(() -> new IllegalArgumentException("there is no side '" + side + "'")),
                new Effort(1, 1, seconds));
        System.out.println(workload + ", " + side + ": " + figures);
        printStacks(stacks(recording));
        Files.delete(recording);
        return 0;
    }

    private static List<List<RecordedFrame>> stacks(Path recording) throws IOException {
        List<List<RecordedFrame>> stacks = new ArrayList<>();
        try (RecordingFile events = new RecordingFile(recording)) {
            while (events.hasMoreEvents()) {
                RecordedEvent event = events.readEvent();
                if (event.getEventType().getName().equals("jdk.ExecutionSample") && event.getStackTrace() != null) {
                    stacks.add(event.getStackTrace().getFrames());
                }
            }
        }
        return stacks;
    }

    private static void printStacks(List<List<RecordedFrame>> stacks) {
        System.out.println("\n" + stacks.size() + " samples. At the top of the stack:");
        print(stacks.stream().map(List::getFirst).map(ProfileCommand::name).toList());
        System.out.println("\nNearest of Postroom, or of whoever is measured:");
        print(stacks.stream().map(ProfileCommand::nearest).toList());
    }

    private static String nearest(List<RecordedFrame> frames) {
        return frames.stream().map(ProfileCommand::name)
                .filter(name -> !name.startsWith("java.") && !name.startsWith("jdk.")).findFirst()
                .orElse("the JDK alone");
    }

    private static String name(RecordedFrame frame) {
        return frame.getMethod().getType().getName() + "." + frame.getMethod().getName();
    }

    private static void print(List<String> names) {
        names.stream().collect(Collectors.groupingBy(name -> name, Collectors.counting())).entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed()).limit(SHOWN)
                .forEach(entry -> System.out.printf(Locale.ROOT, "%5.1f %%  %s%n",
                        100.0 * entry.getValue() / names.size(), entry.getKey()));
    }
}
