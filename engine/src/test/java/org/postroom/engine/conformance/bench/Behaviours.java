package org.postroom.engine.conformance.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;

/// Runs a [Behaviour] in each way: one test for each kind of scheduler, one fresh bench for each way.
final class Behaviours implements TestTemplateInvocationContextProvider {
    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return true;
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        Behaviour behaviour = context.getRequiredTestMethod().getAnnotation(Behaviour.class);
        return Arrays.stream(behaviour.under()).map(kind -> new Kind(kind, behaviour.atMost()));
    }

    private record Kind(Way.Kind kind, int atMost) implements TestTemplateInvocationContext {
        @Override
        public String getDisplayName(int index) {
            return kind.name().toLowerCase(Locale.ROOT);
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(new Tries(kind.ways().stream().limit(atMost).toList()));
        }
    }

    private record Tries(List<Way> ways) implements InvocationInterceptor, ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Bench.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return new Bench(ways.getFirst());
        }

        @Override
        public void interceptTestTemplateMethod(Invocation<Void> invocation,
                ReflectiveInvocationContext<Method> method, ExtensionContext context) {
            invocation.skip();
            method.getExecutable().setAccessible(true);
            ways.forEach(way -> tryOut(way, method.getExecutable(), context.getRequiredTestInstance()));
        }

        private static void tryOut(Way way, Method method, Object test) {
            try (Bench bench = new Bench(way)) {
                method.invoke(test, bench);
            } catch (InvocationTargetException e) {
                throw new AssertionError(way.name() + ": " + e.getCause().getMessage(), e.getCause());
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(way.name() + ": a behaviour takes a Bench", e);
            }
        }
    }
}
