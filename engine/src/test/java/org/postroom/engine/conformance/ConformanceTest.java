package org.postroom.engine.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.postroom.engine.conformance.bench.Behaviour;

/// What the suite as a whole promises.
class ConformanceTest {
    private static final int PROMISED = 120;

    @Test
    void thereAreAtLeastAsManyBehavioursAsPromised(TestReporter reporter) throws Exception {
        List<Method> behaviours = behaviours();
        reporter.publishEntry("behaviours", Integer.toString(behaviours.size()));
        assertThat(behaviours).hasSizeGreaterThanOrEqualTo(PROMISED);
    }

    @Test
    void noTwoBehavioursSayTheSame() throws Exception {
        assertThat(behaviours().stream().map(Method::getName)).doesNotHaveDuplicates();
    }

    private static List<Method> behaviours() throws IOException, URISyntaxException {
        Path here = Path.of(ConformanceTest.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (Stream<Path> files = Files.walk(here.resolve("org/postroom/engine/conformance"))) {
            return files.map(file -> here.relativize(file).toString()).filter(name -> name.endsWith("Test.class"))
                    .map(name -> type(name.substring(0, name.length() - ".class".length()).replaceAll("[/\\\\]", ".")))
                    .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                    .filter(method -> method.isAnnotationPresent(Behaviour.class)).toList();
        }
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
