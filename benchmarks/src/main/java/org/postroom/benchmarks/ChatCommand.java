package org.postroom.benchmarks;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.postroom.benchmarks.room.ChatLoad;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `benchmarks/run chat`.
@Command(name = "chat", mixinStandardHelpOptions = true, header = "Fills the chat room with guests who check what they hear.", description = {
    "Runs the flow of the chat room and many guests, each with a socket of its own, on this computer only. Every guest",
    "hears every line and checks that none is lost or out of the order of its speaker. Then one who never reads sits",
    "among a few, and the heap must not grow. Exit status 1 where something was lost, out of order or grew."})
final class ChatCommand implements Callable<Integer> {
    private static final int MOST_GUESTS = 5_000;
    private static final int LONGEST_SECONDS = 600;

    @Option(names = "--guests", defaultValue = "1000", description = "how many, 2 to 5000 (default: ${DEFAULT-VALUE})")
    private int guests;

    @Option(names = "--rate", split = ",", defaultValue = "10000", paramLabel = "N", description = {
        "how many lines a second are heard by all together, one row for each (default: ${DEFAULT-VALUE})"})
    private List<Integer> rates = List.of();

    @Option(names = "--for", defaultValue = "10", paramLabel = "SECONDS", description = "how long, 1 to 600 (default: ${DEFAULT-VALUE})")
    private int seconds;

    @Override
    public Integer call() throws Exception {
        if (guests < 2 || guests > MOST_GUESTS || seconds < 1 || seconds > LONGEST_SECONDS) {
            System.err.println("2 to 5000 guests, for 1 to 600 seconds");
            return 2;
        }
        Path flow = Path.of(System.getProperty("postroom.benchmarks.root", "."), "flows", "systems",
                "chat-room.flow.json");
        ChatLoad load = new ChatLoad(flow, guests, Duration.ofSeconds(seconds));
        System.out
                .println(Machine.words() + "\n\n| guests | said a second | heard a second | heard | lost | out of order"
                        + " | half within, ms | 99 % within, ms |\n|---:|---:|---:|---:|---:|---:|---:|---:|");
        boolean whole = true;
        for (int rate : rates) {
            whole &= told(load.talk(rate));
        }
        System.out.println();
        whole &= told(load.deaf());
        return whole ? 0 : 1;
    }

    private static boolean told(ChatLoad.Outcome outcome) {
        System.out.println(outcome.text());
        return outcome.whole();
    }
}
