package org.postroom.palette;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Nothing in the palette waits, looks at a clock or rolls dice but by the means that an author is given.
class WaitingTest {
    private static Path folder(Class<?> type) throws Exception {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    @Test
    void componentsWaitOnlyByTheNetworksMeans() throws Exception {
        List<Path> classes = WaitingRules.classes(folder(StandardPalette.class));

        assertThat(classes).hasSizeGreaterThan(50);
        assertThat(WaitingRules.wrong(classes)).isEmpty();
    }

    @Test
    void everyPlantedViolationIsFound() throws Exception {
        String name = PlantedViolations.class.getName().replace('.', '/');
        List<String> wrong = WaitingRules.wrong(List.of(folder(PlantedViolations.class).resolve(name + ".class")));

        assertThat(wrong.stream().map(sentence -> sentence.replace(name + ".", "").replaceFirst(":.*", "")))
                .containsExactlyInAnyOrder(
                        "sleeps uses java/lang/Thread.sleep",
                        "parks uses java/util/concurrent/locks/LockSupport.parkNanos",
                        "looksAtTheClock uses java/lang/System.nanoTime",
                        "looksAtTheClock uses java/lang/System.currentTimeMillis",
                        "looksAtTheClock uses java/time/Instant.now",
                        "rollsDice uses java/lang/Math.random",
                        "rollsDice uses java/util/Random.<init>",
                        "rollsDice uses java/util/Random.nextInt",
                        "waitsForOthers uses java/lang/Object.wait",
                        "waitsForOthers uses java/util/concurrent/CountDownLatch.<init>",
                        "waitsForOthers uses java/util/concurrent/CountDownLatch.await",
                        "waitsForAQueue calls java/util/concurrent/BlockingQueue.take, which may wait",
                        "waitsForAProgram calls java/lang/Process.waitFor, which may wait",
                        "readBoth calls java/io/InputStream.read, which may wait",
                        "main makes a Callable and does not hand it to outside(...) at once",
                        "main runs a Callable by itself");
    }
}
