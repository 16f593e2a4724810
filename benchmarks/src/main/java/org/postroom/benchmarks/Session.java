package org.postroom.benchmarks;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Measures one workload after the other; within each, the contenders take turns.
///
/// @param fork   starts the JVMs
/// @param effort how thoroughly
/// @param words  where it says what it is at
record Session(Fork fork, Effort effort, PrintWriter words) {
    Row row(Workload workload, List<Contender> contenders) throws IOException, InterruptedException {
        Map<Contender, List<Map<String, Double>>> runs = new LinkedHashMap<>();
        prepare(workload);
        double before = Machine.load();
        words.print(workload + " ");
        for (int i = 0; i < effort.repeats(); i++) {
            for (Contender contender : contenders) {
                if (workload.kind().suits(contender)) {
                    runs.computeIfAbsent(contender, _ -> new ArrayList<>()).addAll(once(workload, contender));
                    words.print(".");
                    words.flush();
                }
            }
        }
        words.println();
        return new Row(workload, runs, before, Machine.load());
    }

    private static void prepare(Workload workload) throws IOException {
        if (workload.kind() == Kind.CHECK || workload.kind() == Kind.CHECK_RUN) {
            FlowOfMany.make(workload.size());
        }
    }

    /// What one JVM gives; nothing where it failed, which is told, and the table goes on.
    private List<Map<String, Double>> once(Workload workload, Contender contender) throws InterruptedException {
        try {
            return List.of(fork.once(workload, contender, effort));
        } catch (IOException e) {
            words.println();
            words.println(contender.word() + ": " + e.getMessage());
            return List.of();
        }
    }
}
