package org.postroom.engine.recording;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postroom.engine.component.BoxName;
import org.postroom.engine.component.Words;
import org.postroom.engine.network.Hold;
import org.postroom.engine.watch.Happening;

/// What happened in a run, or the last of it, moment by moment: in memory, or in a file. Doesn't change; may be used by any
/// thread, until it is closed.
public final class Recording implements AutoCloseable {
    /// A stepped run has a turn among so many moments.
    private static final int SOME = 1_000;
    /// Of much that is held at once so many are named.
    private static final int NAMED = 5;

    private final Moments source;
    private final List<Moment> moments;

    /// Keeps moments in memory; such a recording need not be closed.
    ///
    /// @param moments in the order of their numbers, without gaps
    public Recording(List<Moment> moments) {
        this(new MomentList(moments));
    }

    Recording(Moments source) {
        this.source = source;
        moments = source.all();
    }

    /// All moments. Those of a file are read when they are asked for: one after the other costs little.
    ///
    /// @return in their order
    /// @throws java.io.UncheckedIOException from the list, where the file can't be read any more
    public List<Moment> moments() {
        return moments;
    }

    /// The number of its first moment; above zero where earlier ones were forgotten.
    ///
    /// @return zero where it is whole, or empty
    public long first() {
        return moments.isEmpty() ? 0 : moments.getFirst().number();
    }

    /// One moment.
    ///
    /// @param number its number
    /// @return nothing where it isn't in this recording
    public Optional<Moment> moment(long number) {
        return number >= first() && number < first() + moments.size()
                ? Optional.of(moments.get((int) (number - first())))
                : Optional.empty();
    }

    private int index(long number) {
        return (int) Math.clamp(number - first(), -1, moments.size() - 1L);
    }

    /// What lay where just after a moment.
    ///
    /// @param number of the moment; the nearest there is counts
    /// @return the instant
    public Instant at(long number) {
        int last = index(number);
        Moments.Kept kept = source.before(last + 1);
        Instant.Builder builder = new Instant.Builder(kept.instant());
        moments.subList(kept.index(), last + 1).forEach(builder::add);
        return builder.instant();
    }

    /// Whether a run can come to its moments again by [#choices(long)]: that of a stepped run, from its beginning.
    ///
    /// @return also false where there is nothing in it
    public boolean repeats() {
        return first() == 0 && moments.stream().limit(SOME).anyMatch(moment -> moment.what() instanceof Happening.Turn);
    }

    /// Who had each turn of a stepped run, up to a moment: given to a recorded policy, the run comes there again.
    ///
    /// @param number of the moment
    /// @return paths; empty for a parallel run
    public List<String> choices(long number) {
        return moments.subList(0, index(number) + 1).stream().map(Moment::what)
                .filter(Happening.Turn.class::isInstance).map(what -> ((Happening.Turn) what).component()).toList();
    }

    /// The moments in whose message, box or component something stands, or which are of a kind: `failed`, `dropped`.
    ///
    /// @param text in upper or lower case
    /// @return in their order, looked for while they are taken from the stream
    /// @throws java.io.UncheckedIOException from the stream, where the file can't be read any more
    public Stream<Moment> find(String text) {
        return source.find(new Sought(text), 0);
    }

    /// The first such moment after one.
    ///
    /// @param text  as for [#find(String)]
    /// @param after its number; any
    /// @return nothing where there is none
    public Optional<Moment> next(String text, long after) {
        return source.find(new Sought(text), index(after) + 1).findFirst();
    }

    /// The last such moment before one.
    ///
    /// @param text   as for [#find(String)]
    /// @param before its number; any
    /// @return nothing where there is none
    public Optional<Moment> previous(String text, long before) {
        return source.findBack(new Sought(text), index(before - 1) + 1).findFirst();
    }

    /// The message that a sender was handling when it sent another: the last one that it had taken by then.
    ///
    /// @param sent a delivery
    /// @return the taking, where there is one in this recording
    public Optional<Moment> cause(Moment sent) {
        return sent.what() instanceof Happening.Delivered(BoxName from, _, _, _)
                ? nearest(before(sent), what -> what instanceof Happening.Taken(BoxName box, _, _)
                        && box.component().equals(from.component()) && !box.box().equals("control"))
                : Optional.empty();
    }

    /// How a message came to lie where it was taken.
    ///
    /// @param taken a taking
    /// @return the delivery, where there is one in this recording
    public Optional<Moment> delivery(Moment taken) {
        return taken.what() instanceof Happening.Taken(BoxName box, long number, _)
                ? nearest(before(taken), what -> what instanceof Happening.Delivered(_, BoxName to, long count, _)
                        && to.equals(box) && count == number)
                : Optional.empty();
    }

    /// When a message was taken.
    ///
    /// @param sent a delivery
    /// @return the taking, where there is one in this recording
    public Optional<Moment> taking(Moment sent) {
        return sent.what() instanceof Happening.Delivered(_, BoxName to, long count, _)
                ? nearest(after(sent), what -> what instanceof Happening.Taken(BoxName box, long number, _)
                        && box.equals(to) && number == count)
                : Optional.empty();
    }

    /// What a person held while a message was on its way: its sender or its link, since the sender had last done anything,
    /// or its receiver, until that took it.
    ///
    /// @param sent a delivery
    /// @return each once; most often nothing
    public List<Hold> holds(Moment sent) {
        if (!(sent.what() instanceof Happening.Delivered(BoxName from, BoxName to, _, _))) {
            return List.of();
        }
        String sender = from.component();
        long earlier = nearest(before(sent), what -> acts(sender, what)).map(Moment::number).orElse(-1L);
        long taken = taking(sent).map(Moment::number).orElse(Long.MAX_VALUE);
        Set<Hold> onTheWay = Set.of(new Hold.OfComponent(sender), new Hold.OfLink(from, to));
        return Stream.concat(held(earlier, sent.number()).filter(onTheWay::contains),
                held(sent.number(), taken).filter(new Hold.OfComponent(to.component())::equals)).distinct().toList();
    }

    private static boolean acts(String component, Happening what) {
        return switch (what) {
            case Happening.Delivered(BoxName from, _, _, _) -> from.component().equals(component);
            case Happening.Taken(BoxName box, _, _) -> box.component().equals(component);
            default -> false;
        };
    }

    /// What was held just after a moment, or since, until another one.
    private Stream<Hold> held(long from, long to) {
        return Stream.concat(at(from).held().stream(), moments.subList(index(from) + 1, index(to) + 1).stream()
                .flatMap(moment -> moment.what() instanceof Happening.Held(var what) ? what.stream() : Stream.of()));
    }

    /// All before a moment, the last one first.
    private List<Moment> before(Moment moment) {
        return moments.subList(0, Math.max(0, index(moment.number()))).reversed();
    }

    private List<Moment> after(Moment moment) {
        return moments.subList(index(moment.number()) + 1, moments.size());
    }

    private static Optional<Moment> nearest(List<Moment> among, Predicate<Happening> which) {
        return among.stream().filter(moment -> which.test(moment.what())).findFirst();
    }

    /// What a receiver sent on while it was handling a message: from when it took it until it took the next one.
    ///
    /// @param taken a taking
    /// @return deliveries, in their order
    public List<Moment> effects(Moment taken) {
        List<Moment> effects = new ArrayList<>();
        if (taken.what() instanceof Happening.Taken(BoxName box, _, _)) {
            for (Moment moment : after(taken)) {
                switch (moment.what()) {
                    case Happening.Taken(BoxName next, _, _) when next.component().equals(box.component()) -> {
                        return effects;
                    }
                    case Happening.Delivered(BoxName from, _, _, _) when from.component().equals(box.component()) ->
                        effects.add(moment);
                    default -> {
                        // somebody else's
                    }
                }
            }
        }
        return effects;
    }

    /// The first moment at which two recordings of a flow differ.
    ///
    /// @param other the other one
    /// @return its number; nothing where the shorter one is like the beginning of the longer one, and they are as long
    public Optional<Long> firstDifference(Recording other) {
        int both = Math.min(moments.size(), other.moments.size());
        for (int i = 0; i < both; i++) {
            if (!words(moments.get(i).what()).equals(words(other.moments.get(i).what()))) {
                return Optional.of(moments.get(i).number());
            }
        }
        return moments.size() == other.moments.size() ? Optional.empty() : Optional.of(first() + both);
    }

    /// Lets its file go, where it has one.
    @Override
    public void close() {
        source.close();
    }

    /// A happening in a sentence without a full stop.
    ///
    /// @param what the happening
    /// @return such as "'reader.outbox' sent 5 to 'printer.inbox', as number 0"
    public static String words(Happening what) {
        return switch (what) {
            case Happening.Turn(var component) -> "'" + component + "' has a turn";
            case Happening.Delivered(var from, var to, var number, var message) ->
                "'" + from + "' sent " + Words.brief(message) + " to '" + to + "', as number " + number;
            case Happening.Taken(var from, var number, var message) ->
                "'" + from.component() + "' took number " + number + " from '" + from.box() + "': "
                        + Words.brief(message);
            case Happening.Dropped(var from, var to, var message) ->
                "'" + to + "' was full, and " + Words.brief(message) + " from '" + from + "' was dropped";
            case Happening.Rearranged(var box, var now) -> "you changed what lies in '" + box + "': now "
                    + now.stream().map(kept -> Words.brief(kept.message())).collect(Collectors.joining(", "));
            case Happening.Nowhere(var from, var message) ->
                "'" + from + "' sent " + Words.brief(message) + ", and nobody takes it";
            case Happening.Started(var component) -> "'" + component + "' started";
            case Happening.Failed(var failure) -> failure.toString();
            case Happening.Ended(var component) -> "'" + component + "' ended";
            case Happening.Held(var holds) -> "you held " + words(holds);
            case Happening.Released(var holds) -> "you released " + words(holds);
        };
    }

    private static String words(List<Hold> holds) {
        String named = holds.stream().limit(NAMED).map(Hold::words).collect(Collectors.joining(", "));
        return holds.size() <= NAMED ? named : named + " and " + (holds.size() - NAMED) + " more";
    }
}
