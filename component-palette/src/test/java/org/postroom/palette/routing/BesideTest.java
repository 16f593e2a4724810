package org.postroom.palette.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.postroom.engine.chassis.Graphline;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.Inbox;
import org.postroom.engine.component.Maker;
import org.postroom.engine.component.Outbox;
import org.postroom.engine.component.ProducerFinished;
import org.postroom.engine.component.Shutdown;
import org.postroom.palette.Trial;
import org.postroom.palette.changing.Transformer;
import org.postroom.palette.expression.MessageExpression;
import org.postroom.palette.sources.OneShot;

/// Switch, TPipe and LossyConnector.
class BesideTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration SECOND = Duration.ofSeconds(1);

    private static Switch.Settings cases(String... pairs) {
        Map<String, MessageExpression> cases = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            cases.put(pairs[i], new MessageExpression(pairs[i + 1]));
        }
        return new Switch.Settings(cases);
    }

    @Test
    void switchSendsByTheFirstCaseThatIsTrue() {
        var outcome = Trial.of(() -> new Switch(cases("small", "message < 10", "even", "message % 2 == 0")))
                .put("inbox", 4, 12, 13, 5).run();

        assertThat(outcome.sent("small")).containsExactly(4, 5);
        assertThat(outcome.sent("even")).containsExactly(12);
        assertThat(outcome.sent("otherwise")).containsExactly(13);
        assertThat(outcome.sent("signal")).containsExactly(new ProducerFinished());
    }

    @Test
    void switchHasAnOutboxForEachCaseInTheirOrder() {
        assertThat(new Switch(cases("z", "true", "a", "false")).outboxes()).extracting(Outbox::name)
                .containsExactly("signal", "z", "a", "otherwise");
        assertThat(Trial.of(() -> new Switch(cases())).put("inbox", 1).run().sent("otherwise")).containsExactly(1);
    }

    @Test
    void switchRefusesNamesThatNoOutboxCanHave() {
        for (String name : List.of("otherwise", "signal", "", "a b", "1", "a.b")) {
            assertThatThrownBy(() -> cases(name, "true")).hasMessage("an outbox can't be named '" + name + "' here: use"
                    + " letters, digits, '-' and '_', and neither 'otherwise' nor 'signal'");
        }
    }

    @Test
    void switchFailsAtAMessageOfWhichACaseIsNoTruth() {
        assertThat(Trial.of(() -> new Switch(cases("a", "message.kind == 'a'"))).put("inbox", 3).run().failure())
                .startsWith("'message.kind == 'a'' can't be worked out: column 9: only maps");
    }

    private record Making(java.util.function.Supplier<Component> maker) implements Maker {
        @Override
        public String type() {
            return "Made";
        }

        @Override
        public Component make(Map<String, Object> settings) {
            return maker.get();
        }
    }

    private static Component tPipe(TPipe.Mode mode, TPipe.Result result, Maker action) {
        return new TPipe(new TPipe.Settings(new MessageExpression("message > 2"), action, mode, result));
    }

    private static Maker timesTen() {
        return new Making(() -> new Transformer("message * 10"));
    }

    @Test
    void tPipeCopiesToTheOtherOne() {
        var outcome = Trial.of(() -> tPipe(TPipe.Mode.SPLIT, TPipe.Result.MERGE, timesTen())).put("inbox", 1, 2, 3, 4)
                .runOnce();

        assertThat(outcome.sent("outbox")).containsExactlyInAnyOrder(1, 2, 3, 30, 4, 40)
                .containsSubsequence(1, 2, 3, 4).containsSubsequence(30, 40);
        assertThat(outcome.sent("signal")).containsExactly(new ProducerFinished());
    }

    @Test
    void tPipeGivesToTheOtherOneInPlaceOfPassingOn() {
        var outcome = Trial.of(() -> tPipe(TPipe.Mode.ROUTE, TPipe.Result.MERGE, timesTen())).put("inbox", 3, 1)
                .runOnce();

        assertThat(outcome.sent("outbox")).containsExactlyInAnyOrder(30, 1);
    }

    @Test
    void tPipeForgetsWhatTheOtherOneSends() {
        assertThat(Trial.of(() -> tPipe(TPipe.Mode.ROUTE, TPipe.Result.FORGET, timesTen())).put("inbox", 3, 1).run()
                .sent("outbox")).containsExactly(1);
    }

    @Test
    void tPipeTakesOneThatOnlySends() {
        assertThat(Trial.of(() -> tPipe(TPipe.Mode.SPLIT, TPipe.Result.MERGE, new Making(() -> new OneShot("once"))))
                .put("inbox", SECOND, 3, 1).run().sent("outbox")).containsExactly("once", 3, 1);
    }

    @Test
    void tPipeEndsWithTheOtherOne() {
        Maker slow = new Making(() -> new Slow(SECOND));
        var outcome = Trial.of(() -> tPipe(TPipe.Mode.SPLIT, TPipe.Result.FORGET, slow)).put("inbox", 3, 4).run();

        assertThat(outcome.sent("outbox")).containsExactly(3, 4);
        assertThat(outcome.times("signal")).containsExactly(SECOND.multipliedBy(2));
    }

    @Test
    void tPipeEndsBothWhenShutDown() {
        Maker slow = new Making(() -> new Slow(HOUR.multipliedBy(10)));
        var outcome = Trial.of(() -> tPipe(TPipe.Mode.SPLIT, TPipe.Result.MERGE, slow)).put("inbox", 3)
                .shutDownAfter(HOUR).run();

        assertThat(outcome.sent("outbox")).containsExactly(3);
        assertThat(outcome.sent("signal")).containsExactly(new Shutdown());
        assertThat(outcome.times("signal")).containsExactly(HOUR);
    }

    @Test
    void whenTheConditionFailsTheOtherOneStillComesToItsEnd() {
        var outcome = Trial.of(() -> tPipe(TPipe.Mode.ROUTE, TPipe.Result.MERGE, timesTen())).put("inbox", 3, "x")
                .run();

        assertThat(outcome.failure()).contains("only two numbers or two texts have an order");
        assertThat(outcome.sent("outbox")).containsExactly(30);
        assertThat(outcome.state()).isEqualTo("finished");
    }

    private static Component lossyThenSlow(LossyConnector.Forget forget, int hold) {
        return new Graphline().child("lossy", new LossyConnector(new LossyConnector.Settings(hold, forget)))
                .child("slow", new Slow()).in("inbox", "lossy.inbox").in("control", "lossy.control")
                .link("lossy.outbox", "slow.inbox").link("lossy.signal", "slow.control").out("slow.outbox", "outbox")
                .out("slow.signal", "signal");
    }

    private static final class Slow extends Component {
        private final Inbox<Object> inbox = inbox(Object.class, "messages");
        private final Outbox<Object> outbox = outbox(Object.class, "the same");
        private final Duration time;

        Slow() {
            this(SECOND);
        }

        Slow(Duration time) {
            this.time = time;
        }

        @Override
        protected void main() throws InterruptedException {
            for (Object message : inbox) {
                pause(time);
                outbox.send(message);
            }
        }
    }

    @Test
    void whoFeedsALossyConnectorNeverWaits() {
        Object[] thousand = IntStream.rangeClosed(1, 1000).boxed().toArray();
        List<Object> newest = Trial.of(() -> lossyThenSlow(LossyConnector.Forget.NEWEST, 1)).put("inbox", thousand)
                .put("inbox", HOUR, "after the hour").runOnce().sent("outbox");

        assertThat(newest).hasSizeBetween(100, 110).startsWith(1).endsWith("after the hour").doesNotContain(1000);

        List<Object> oldest = Trial.of(() -> lossyThenSlow(LossyConnector.Forget.OLDEST, 5)).put("inbox", thousand)
                .runOnce().sent("outbox");
        assertThat(oldest).hasSizeBetween(100, 115).startsWith(1).endsWith(996, 997, 998, 999, 1000);
    }

    @Test
    void withRoomEnoughALossyConnectorLosesNothing() {
        var outcome = Trial.of(() -> new LossyConnector(new LossyConnector.Settings())).put("inbox", 1, 2, 3, SECOND, 4)
                .run();

        assertThat(outcome.sent("outbox")).containsExactly(1, 2, 3, 4);
        assertThat(outcome.sent("signal")).containsExactly(new ProducerFinished());
    }

    @Test
    void aLossyConnectorHoldsAtLeastOne() {
        assertThatThrownBy(() -> new LossyConnector.Settings(0, LossyConnector.Forget.NEWEST))
                .hasMessage("1 to 1000000 messages can be held, not 0");
    }
}
