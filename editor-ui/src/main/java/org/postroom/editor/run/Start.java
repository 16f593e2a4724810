package org.postroom.editor.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.postroom.editor.document.FlowDocument;
import org.postroom.engine.catalogue.Catalogue;
import org.postroom.engine.check.Beside;
import org.postroom.engine.component.Folder;
import org.postroom.engine.flow.Flow;
import org.postroom.engine.flow.ReadingOrder;
import org.postroom.engine.live.FilesBeside;
import org.postroom.engine.live.LiveFlow;
import org.postroom.engine.live.Taps;
import org.postroom.engine.network.Network;
import org.postroom.engine.recording.Memory;
import org.postroom.engine.recording.Turns;
import org.postroom.engine.schedule.Scheduler;
import org.postroom.engine.schedule.SteppedScheduler;
import org.postroom.engine.stage.Board;

/// All that a run needs, taken from the document on the UI thread; made into a network on another one.
///
/// @param home  the folder of the flow's file
/// @param first whether it goes on by itself, or waits for steps
record Start(Flow flow, Catalogue catalogue, Optional<Path> home, Scheduling scheduling, Phase first,
        List<Consumer<Network>> watching, Speed speed, Consumer<Taps.Hit> hits) {
    /// A delivery is a turn, a delivery and a taking.
    private static final int REMEMBERED = 300_000;

    Start(FlowDocument document, Scheduling scheduling, Phase first, List<Consumer<Network>> watching, Speed speed,
            Consumer<Taps.Hit> hits) {
        this(document.flow(), document.catalogue(),
                document.file().map(Path::toAbsolutePath).flatMap(file -> Optional.ofNullable(file.getParent())),
                scheduling, first, watching, speed, hits);
    }

    /// @param made gets it before anything happens
    /// @throws IllegalArgumentException where a component can't be made
    /// @throws InterruptedException     when the calling thread is interrupted
    Running start(Consumer<Running> made) throws InterruptedException {
        Beside beside = home.<Beside>map(FilesBeside::new).orElseGet(Beside::nothing);
        Turns turns = new Turns();
        Transcript transcript = new Transcript();
        Board board = new Board(new ReadingOrder(flow));
        Moves moves = new Moves();
        Scheduler scheduler = scheduling.scheduler(turns);
        Memory memory = new Memory(REMEMBERED, scheduler.clock()::nanos);
        turns.to(memory);
        LiveFlow live = new LiveFlow(flow, catalogue, beside, scheduler, scheduling.seed());
        Network network = live.network();
        network.watch(memory);
        network.folder(home.map(Start::reach).orElseGet(Folder::anywhere));
        network.consoles(transcript::console);
        network.stages(board::stage);
        watching.forEach(each -> each.accept(network));
        Running running = new Running(live, scheduling, new Shows(transcript, board), moves, memory);
        running.breaks(hits);
        made.accept(running);
        network.start();
        if (network.scheduler() instanceof SteppedScheduler stepped) {
            network.watch(moves);
            running.speed(speed);
            if (scheduling instanceof Scheduling.ByHand) {
                stepped.step(Network.ROOT); // the flow itself starts its components: nobody would know to choose it
            }
            if (first == Phase.GOING) {
                stepped.go();
            }
        }
        return running;
    }

    /// Who presses "run" at the desk has more in mind than a script: all of one's own files, but not the system's.
    private static Folder reach(Path home) {
        return new Folder(home, Stream.concat(Stream.of(home, Path.of(System.getProperty("user.home", "."))),
                Optional.ofNullable(System.getProperty("postroom.data")).map(Path::of).stream()).toList());
    }
}
