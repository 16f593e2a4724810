package org.postroom.flows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The Java of docs/embedding.md, as it stands there: it compiles, and does what the page says.
class EmbeddingTest {
    private static final Pattern BLOCK = Pattern.compile("```java[^\n]*\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path classes;

    @Test
    void theProgramOfThePagePrintsWhatComesOutOfTheFlow() throws Exception {
        String program = blocks().getFirst();
        assertThat(program).contains("\"flows/examples/07-embedded.flow.json\"");
        String here = program.replace("flows/examples/", Shell.inRepository("flows/examples/") + "/");
        assertThat(run("Shout", here)).isEqualTo("HELLO" + System.lineSeparator());
    }

    @Test
    void whatThePagePutsTogetherInCodeRunsToItsEnd() throws Exception {
        String whole = """
                import org.postroom.engine.chassis.*;
                import org.postroom.palette.text.*;
                import org.postroom.palette.world.*;

                public class Together {
                    public static void main(String[] args) throws Exception {
                %s    }
                }
                """.formatted(blocks().get(1));
        assertThat(run("Together", whole)).isEmpty();
    }

    private static List<String> blocks() {
        Matcher blocks = BLOCK.matcher(Shell.read(Shell.inRepository("docs/embedding.md")));
        List<String> found = blocks.results().map(block -> block.group(1)).toList();
        assertThat(found).hasSize(2);
        return found;
    }

    private String run(String name, String program) throws Exception {
        compile(name, program);
        try (var loader = new URLClassLoader(new URL[] {classes.toUri().toURL()}, getClass().getClassLoader())) {
            return output(loader.loadClass(name).getMethod("main", String[].class));
        }
    }

    private void compile(String name, String program) {
        var source = new SimpleJavaFileObject(URI.create("page:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignored) {
                return program;
            }
        };
        StringWriter complaints = new StringWriter();
        boolean done = ToolProvider.getSystemJavaCompiler().getTask(complaints, null, null,
                List.of("-d", classes.toString(), "-proc:none", "-cp", OtherJvm.classPath()), null, List.of(source))
                .call();
        assertThat(done).as("%s", complaints).isTrue();
    }

    private static String output(Method main) throws Exception {
        PrintStream out = System.out;
        InputStream in = System.in;
        var told = new ByteArrayOutputStream();
        System.setOut(new PrintStream(told, true, StandardCharsets.UTF_8));
        System.setIn(InputStream.nullInputStream());
        try {
            main.invoke(null, (Object) new String[0]);
        } finally {
            System.setOut(out);
            System.setIn(in);
        }
        return told.toString(StandardCharsets.UTF_8);
    }
}
