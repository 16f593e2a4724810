package org.postroom.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/// What it is measured on, and how busy that is.
final class Machine {
    private static final double GIBI = 1024.0 * 1024 * 1024;

    private Machine() {}

    /// Runnable threads in the mean over the last minute, ours among them; negative where the system doesn't say.
    static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    static String words() {
        return String.format(Locale.ROOT, "%s, %d cores, %.0f GiB; %s %s; Java %s (%s)", processor(),
                Runtime.getRuntime().availableProcessors(), memory() / GIBI, System.getProperty("os.name"),
                System.getProperty("os.arch"), System.getProperty("java.runtime.version"),
                System.getProperty("java.vendor"));
    }

    private static double memory() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getTotalMemorySize()
                : Double.NaN;
    }

    private static String processor() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name")).map(line -> line.replaceFirst(".*: *", ""))
                    .findFirst().orElse("processor unknown");
        } catch (IOException e) {
            return "processor unknown";
        }
    }
}
