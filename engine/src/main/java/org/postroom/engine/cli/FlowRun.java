package org.postroom.engine.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.postroom.engine.catalogue.Catalogue;
import org.postroom.engine.component.Folder;
import org.postroom.engine.flow.Problem;
import org.postroom.engine.live.LiveFlow;
import org.postroom.engine.network.Failure;
import org.postroom.engine.network.Network;
import org.postroom.engine.network.State;
import org.postroom.engine.network.Watcher;
import org.postroom.engine.recording.Turns;
import org.postroom.engine.schedule.ParallelScheduler;
import org.postroom.engine.schedule.Policy;
import org.postroom.engine.schedule.Scheduler;
import org.postroom.engine.schedule.SteppedScheduler;
import org.postroom.engine.watch.Deadlock;
import org.postroom.engine.watch.Standstill;

/// One run of a flow from the command line, from its start to the exit status.
///
/// @param source    the checked flow
/// @param catalogue the known types
/// @param mode      what the command line says
/// @param words     standard error
record FlowRun(Source source, Catalogue catalogue, Mode mode, PrintWriter words) {
    private static final Duration GLANCE = Duration.ofMillis(100);

    /// What is told at the end.
    enum Report {
        NONE, TEXT, JSON
    }

    /// What the command line says.
    record Mode(boolean stepped, Optional<Long> seed, Optional<Duration> limit, boolean untilQuiet,
            List<BoxWatch.Watched> watched, Report report, Optional<Path> record, List<Path> allowed,
            Showing.Wish stage) {}

    /// Why a run came to its end.
    private enum End {
        ALL_ENDED, LEFT, TIME_OVER, TIME_STOOD_STILL, QUIET, DEADLOCK
    }

    int run() throws IOException, InterruptedException {
        Turns turns = new Turns();
        try (Scheduler scheduler = scheduler(turns); LiveFlow live = live(scheduler)) {
            return run(live, turns);
        } catch (Unmade e) {
            words.println(CheckCommand.line(source.file(), Problem.error("", String.valueOf(e.getMessage()))));
            return Postroom.FLOW_FAILED;
        }
    }

    /// A constructor may throw now that did not when the flow was checked.
    private LiveFlow live(Scheduler scheduler) throws Unmade {
        try {
            return new LiveFlow(source.flow(), catalogue, source.beside(), scheduler, seed());
        } catch (IllegalArgumentException e) {
            throw new Unmade(e);
        }
    }

    private int run(LiveFlow live, Turns turns) throws Unreadable, InterruptedException {
        Network network = live.network();
        TapWords taps = new TapWords(live.taps(), words);
        List<Path> folders = new ArrayList<>(mode.allowed());
        folders.add(source.folder());
        Optional.ofNullable(System.getProperty("postroom.data")).map(Path::of).ifPresent(folders::add);
        network.folder(new Folder(source.folder(), folders));
        network.watch(new Telling(words));
        if (!mode.watched().isEmpty()) {
            network.watch(new BoxWatch(mode.watched(), words));
        }
        CountDownLatch told = new CountDownLatch(1);
        Thread hook = new Thread(() -> interrupted(network, told), "postroom-end");
        Runtime.getRuntime().addShutdownHook(hook);
        try (Recorder recorder = Recorder.of(mode.record(), network, turns, words);
                Showing showing = new Showing(mode.stage(), source.flow(), words)) {
            network.stages(showing::stage);
            End end = wait(network, showing, recorder);
            int status = Math.max(finish(network, end, showing, taps), showing.status());
            return recorder.whole() || status != Postroom.WELL ? status : Postroom.FILE_FAILED;
        } finally {
            told.countDown();
            forget(hook);
        }
    }

    private Scheduler scheduler(Turns turns) {
        if (!mode.stepped()) {
            return new ParallelScheduler();
        }
        Policy policy = mode.seed().map(Policy::random).orElseGet(Policy::roundRobin);
        return new SteppedScheduler(mode.record().isPresent() ? policy.telling(turns) : policy);
    }

    private long seed() {
        return mode.seed().orElse(mode.stepped() ? 0 : System.nanoTime());
    }

    private End wait(Network network, Showing showing, Recorder recorder) throws InterruptedException {
        TimeLimit time = new TimeLimit(mode.limit(), network.scheduler());
        network.start();
        if (network.scheduler() instanceof SteppedScheduler stepped) {
            mode.limit().ifPresentOrElse(stepped::goFor, stepped::go);
        }
        boolean told = false;
        while (!time.over() && !time.standsStill()) {
            recorder.tellTrouble();
            if (showing.left()) {
                return End.LEFT;
            }
            if (network.awaitQuiet(GLANCE)) {
                Optional<End> end = inQuiet(network);
                if (end.isPresent() && !(end.get() == End.ALL_ENDED && showing.stays(GLANCE))) {
                    return end.get();
                }
                told = told || tellQuiet(network);
                network.awaitEnd(GLANCE);
            }
        }
        return time.over() ? End.TIME_OVER : End.TIME_STOOD_STILL;
    }

    private Optional<End> inQuiet(Network network) {
        if (network.ended()) {
            return Optional.of(End.ALL_ENDED);
        }
        if (Deadlock.inQuiet(network).isPresent()) {
            return Optional.of(End.DEADLOCK);
        }
        // Virtual time goes by at once where nothing can happen in it.
        return mode.untilQuiet() || mode.stepped() && mode.limit().isPresent()
                ? Optional.of(End.QUIET)
                : Optional.empty();
    }

    private boolean tellQuiet(Network network) {
        words.println("Nothing more can happen by itself; "
                + (mode.limit().isPresent() ? "--for or Ctrl+C" : "Ctrl+C") + " ends the run:");
        Standstill.in(network).sentences().forEach(sentence -> words.println("  " + sentence));
        words.flush();
        return true;
    }

    private int finish(Network network, End end, Showing showing, TapWords taps) throws InterruptedException {
        if (end == End.DEADLOCK) {
            Deadlock.inQuiet(network).ifPresent(deadlock -> words.print(deadlock.words()));
        }
        if (end == End.TIME_STOOD_STILL) {
            words.println("Ended by real time, for virtual time stood still: somebody was always ready");
        }
        showing.takePicture();
        boolean failed = end == End.DEADLOCK || anyFailed(network) || taps.unexpected();
        String report = LinkReport.of(network.links(), source.flow().drawing().links(), mode.report());
        List<String> leftBehind = network.stop();
        leftBehind.forEach(path -> words.println("'" + path + "' did not end when told to, and was left behind"));
        taps.finish(mode.report() != Report.NONE);
        System.out.print(report);
        System.out.flush();
        words.flush();
        return failed || !leftBehind.isEmpty() ? Postroom.FLOW_FAILED : Postroom.WELL;
    }

    private static boolean anyFailed(Network network) {
        return network.components().stream().map(network::state).anyMatch(State.Failed.class::isInstance);
    }

    /// Ctrl+C: lets the components end, and the report be told.
    private static void interrupted(Network network, CountDownLatch told) {
        try {
            network.stop();
            told.await(3, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // It is the hook that ends this run.
        }
    }

    /// Tells of failures when they happen.
    private record Telling(PrintWriter words) implements Watcher {
        @Override
        public void failed(Failure failure) {
            words.println(failure);
            words.flush();
        }
    }

    /// A component can't be made.
    private static final class Unmade extends Exception {
        private static final long serialVersionUID = 1L;

        private Unmade(IllegalArgumentException cause) {
            super(cause.getMessage(), cause);
        }
    }

    /// `--for`: in a stepped run it is virtual time, so that the same run ends in the same place. Where somebody is always
    /// ready, virtual time stands still, and real time must end the run.
    private static final class TimeLimit {
        private static final long PATIENCE = 2_000_000_000;

        private final long limit;
        private final Optional<SteppedScheduler> stepped;
        private Instant virtual = Instant.MIN;
        private long since = System.nanoTime();

        private TimeLimit(Optional<Duration> limit, Scheduler scheduler) {
            this.limit = limit.map(Duration::toNanos).orElse(Long.MAX_VALUE);
            this.stepped = scheduler instanceof SteppedScheduler one ? Optional.of(one) : Optional.empty();
        }

        private boolean over() {
            return stepped.map(SteppedScheduler::held).orElseGet(() -> System.nanoTime() - since >= limit);
        }

        private boolean standsStill() {
            Instant now = stepped.map(SteppedScheduler::now).orElse(virtual);
            if (!now.equals(virtual)) {
                virtual = now;
                since = System.nanoTime();
            }
            return stepped.isPresent() && System.nanoTime() - since >= Math.max(limit, PATIENCE);
        }
    }
}
