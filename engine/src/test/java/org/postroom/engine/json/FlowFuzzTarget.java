package org.postroom.engine.json;

import java.util.Arrays;

/// What Jazzer (0.30.0) calls with bytes of its own making, to find some that surprise the reader. The tests only
/// replay what it found, without Jazzer, which would instrument all the other tests of the same JVM. To look for more,
/// by hand, from the repository's root:
///
/// ```
/// mvn -q -pl engine -am test-compile
/// mvn -q dependency:get -Dartifact=com.code-intelligence:jazzer:0.30.0
/// found=engine/src/test/resources/org/postroom/engine/json/fuzz; repo=~/.m2/repository; n=0
/// mkdir -p target/fuzz && while read line; do echo $line | base64 -d > target/fuzz/$((n++)); done < $found.txt
/// java -cp engine/target/test-classes:engine/target/classes:$(ls $repo/tools/jackson/core/jackson-core/3.2.4/*.jar):\
/// $(ls $repo/com/code-intelligence/jazzer{,-api}/0.30.0/*.jar | tr '\n' :) \
///   com.code_intelligence.jazzer.Jazzer --target_class=org.postroom.engine.json.FlowFuzzTarget \
///   --instrumentation_includes='org.postroom.**:tools.jackson.core.**' \
///   -max_total_time=600 -max_len=2048 -dict=$found.dict target/fuzz
/// ```
///
/// What fails comes as a file `crash-…`, and belongs into `fuzz.txt` as a line of Base64. With `-merge=1` and an empty
/// folder before the other one it sorts out what adds nothing.
public final class FlowFuzzTarget {
    private FlowFuzzTarget() {}

    /// Accepts what is refused in words, and what is the same after being written and read again.
    ///
    /// @param bytes any bytes
    public static void fuzzerTestOneInput(byte[] bytes) {
        String written;
        try {
            written = FlowWriter.write(FlowReader.read(bytes).flow());
        } catch (FlowFileException e) {
            checkWords(e);
            return;
        }
        checkFixed(bytes, written);
    }

    private static void checkWords(FlowFileException e) {
        if (e.problems().isEmpty() || e.problems().stream().anyMatch(problem -> problem.text().isEmpty())) {
            throw new AssertionError("refused without a word", e);
        }
    }

    private static void checkFixed(byte[] bytes, String written) {
        try {
            String again = FlowWriter.write(FlowReader.read(written).flow());
            if (!again.equals(written)) {
                throw new AssertionError("written as\n" + written + "and then as\n" + again);
            }
        } catch (FlowFileException e) {
            throw new AssertionError("written and then refused: " + Arrays.toString(bytes), e);
        }
    }
}
