package org.postroom.palette;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.ComponentLibrary;
import org.postroom.palette.changing.*;
import org.postroom.palette.data.*;
import org.postroom.palette.display.*;
import org.postroom.palette.expression.MessageExpression;
import org.postroom.palette.faults.*;
import org.postroom.palette.framing.*;
import org.postroom.palette.mail.*;
import org.postroom.palette.media.*;
import org.postroom.palette.net.*;
import org.postroom.palette.routing.*;
import org.postroom.palette.sinks.*;
import org.postroom.palette.sound.*;
import org.postroom.palette.sources.*;
import org.postroom.palette.text.*;
import org.postroom.palette.time.*;
import org.postroom.palette.web.*;
import org.postroom.palette.world.*;

/// The components that come with Postroom, found by [java.util.ServiceLoader]. Kamaelia: its library of components.
public final class StandardPalette implements ComponentLibrary {
    public StandardPalette() {}

    @Override
    public Optional<Function<String, UnaryOperator<Object>>> expressions() {
        return Optional.of(text -> new MessageExpression(text)::of);
    }

    @Override
    public List<Class<? extends Component>> types() {
        return List.of(
                // sources
                DataSource.class, OneShot.class, TriggeredOneShot.class, Ticker.class, Counter.class,
                RandomNumbers.class, Chargen.class, ConsoleReader.class, FileReader.class, PromptedFileReader.class,
                DirectoryWatcher.class,
                // sinks
                ConsoleEchoer.class, FileWriter.class, TextSaver.class, NullSink.class, Collector.class, Expect.class,
                // text
                LineSplit.class, Stringify.class, Grep.class, Replace.class, Upcase.class, WordCount.class,
                Tokeniser.class, TokensToLines.class, LinesToBytes.class, BytesToLines.class,
                // changing
                Transformer.class, Filter.class, TagWithSequenceNumber.class, Collate.class, Chunkifier.class,
                Max.class, Detupler.class, Remember.class, Latecomer.class, Tally.class, Framer.class, DeFramer.class,
                JSONDecoder.class, JSONEncoder.class, CSVDecoder.class,
                // routing
                Fanout.class, TwoWaySplitter.class, RoundRobin.class, Merge.class, Comparator.class, Sync.class,
                FirstOnly.class, UnseenOnly.class, PromptedTurnstile.class, Chooser.class,
                ForwardIteratingChooser.class, Switch.class, TPipe.class, LossyConnector.class,
                // time
                Delay.class, MessageRateLimit.class, OnDemandLimit.class, Sample.class, Window.class, Timeout.class,
                Timestamp.class, DeTimestamp.class,
                // faults
                Duplicate.class, Throwaway.class, Reorder.class, Crasher.class, Slow.class,
                // network
                TCPClient.class, TCPServer.class, UDPPeer.class, MulticastTransceiver.class, HTTPClient.class,
                HTTPServer.class, WebSocketServer.class, WebSocketClient.class, SMTPServer.class, SMTPClient.class,
                Greylist.class,
                // displays
                Button.class, Textbox.class, Slider.class, KeyEvent.class, Image.class, TextDisplayer.class,
                TextTicker.class, Chart.class, Canvas.class, Painter.class, PageTurner.class,
                // pictures and videos
                ImageReader.class, ImageScaler.class, ImageWriter.class, VideoTranscoder.class,
                // sound
                SoundFileReader.class, Microphone.class, Speaker.class, AudioMixer.class, SoundToBytes.class,
                BytesToSound.class,
                // world
                UnixProcess.class, FileMover.class);
    }
}
