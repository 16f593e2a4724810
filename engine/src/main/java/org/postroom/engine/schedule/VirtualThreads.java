package org.postroom.engine.schedule;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.Executor;

/// The one place that knows how to give virtual threads carriers of our own. The JDK has a way in, not a supported one:
/// it needs `--add-opens java.base/java.lang=ALL-UNNAMED`. Where it is shut, or the system property
/// `postroom.carriers` is `jdk`, the JDK's own carriers serve.
final class VirtualThreads {
    private static final System.Logger LOG = System.getLogger(VirtualThreads.class.getName());
    private static final int NO_INHERIT_THREAD_LOCALS = 1 << 2;
    private static final MethodHandle NEW;
    private static final MethodHandle CARRIER;
    private static final Executor JDK_CARRIERS;

    /// Whether [#unstarted] and [#carrier] work.
    static final boolean OWN_CARRIERS;

    static {
        if (System.getProperty("jdk.trackAllThreads") == null) {
            System.setProperty("jdk.trackAllThreads", "false"); // an entry in a table for each component
        }
        MethodHandle make = MethodHandles.constant(Thread.class, null);
        MethodHandle carrier = make;
        Executor jdk = Runnable::run;
        boolean open = false;
        if (!"jdk".equals(System.getProperty("postroom.carriers"))) {
            try {
                var lookup = MethodHandles.privateLookupIn(Thread.class, MethodHandles.lookup());
                var builders = Class.forName("java.lang.ThreadBuilders");
                make = lookup.findStatic(builders, "newVirtualThread", MethodType.methodType(Thread.class,
                        Executor.class, String.class, int.class, Runnable.class));
                carrier = lookup.findStatic(Thread.class, "currentCarrierThread", MethodType.methodType(Thread.class));
                jdk = (Executor) lookup.findStatic(Class.forName("java.lang.VirtualThread"), "defaultScheduler",
                        MethodType.methodType(Executor.class)).invoke();
                open = true;
            } catch (Throwable e) {
                LOG.log(System.Logger.Level.INFO, "Running on the JDK's own carrier threads, which is slower: "
                        + "start Java with --add-opens java.base/java.lang=ALL-UNNAMED to change that");
            }
        }
        NEW = make;
        CARRIER = carrier;
        JDK_CARRIERS = jdk;
        OWN_CARRIERS = open;
        if (!open && System.getProperty("jdk.virtualThreadScheduler.parallelism") == null) {
            // Two components that loop for ever would hold both carriers of a two-core machine.
            System.setProperty("jdk.virtualThreadScheduler.parallelism",
                    Integer.toString(Math.max(16, Runtime.getRuntime().availableProcessors())));
        }
    }

    private VirtualThreads() {}

    /// A virtual thread that asks the executor to be run whenever it can go on.
    static Thread unstarted(Executor carriers, String name, Runnable body) {
        try {
            return (Thread) NEW.invokeExact(carriers, name, NO_INHERIT_THREAD_LOCALS, body);
        } catch (Throwable e) {
            throw new IllegalStateException("no virtual thread for '" + name + "'", e);
        }
    }

    /// Lets a virtual thread go on, on the JDK's own carriers, that wasn't made here but inherited an executor of ours.
    static void elsewhere(Runnable continuation) {
        JDK_CARRIERS.execute(continuation);
    }

    /// The platform thread under the current one.
    static Thread carrier() {
        try {
            return (Thread) CARRIER.invokeExact();
        } catch (Throwable e) {
            throw new IllegalStateException("no carrier", e);
        }
    }
}
