package org.postroom.benchmarks.side;

import org.jcsp.lang.CSProcess;
import org.jcsp.lang.Channel;
import org.jcsp.lang.ChannelInput;
import org.jcsp.lang.ChannelOutput;
import org.jcsp.lang.ProcessManager;
import org.jcsp.util.Buffer;

/// JCSP (Communicating Sequential Processes for Java): a process each, on a thread of the platform, buffered channels
/// between them.
public final class Jcsp extends StraightLine {
    @Override
    Pipe pipe() {
        var channel = Channel.one2one(new Buffer<Integer>(CAPACITY));
        return new Buffered(channel.in(), channel.out());
    }

    @Override
    Pipe sharedPipe() {
        var channel = Channel.any2one(new Buffer<Integer>(CAPACITY));
        return new Buffered(channel.in(), channel.out());
    }

    @Override
    void start(Work work) {
        CSProcess process = () -> {
            try {
                work.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
        new ProcessManager(process).start();
    }

    private record Buffered(ChannelInput<Integer> in, ChannelOutput<Integer> out) implements Pipe {
        @Override
        public void put(Integer message) {
            out.write(message);
        }

        @Override
        public Integer take() {
            return in.read();
        }
    }
}
