package org.postroom.engine.random.plan;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.postroom.engine.component.OnFailure;
import org.postroom.engine.component.Room;
import org.postroom.engine.component.WhenFull;
import org.postroom.engine.random.plan.Job.Habit;
import org.postroom.engine.random.plan.Job.Trait;

/// Draws a network of 2 to 50 components by dice. Whoever changes what a seed makes, should look through the list of
/// seeds that once failed: they have lost their meaning.
public final class RandomPlan {
    private static final int DEEPEST = 4;
    private static final int MOST = 50;
    private static final Habit[] HABITS = {Habit.SOURCE, Habit.SOURCE, Habit.SOURCE, Habit.LOOP, Habit.LOOP, Habit.LOOP,
        Habit.RECEIVE, Habit.RECEIVE, Habit.POLL, Habit.AWAIT_ANY, Habit.AWAIT_ANY, Habit.TEND_CONTROL};

    private final SplittableRandom dice;
    private int named;

    private RandomPlan(long seed) {
        dice = new SplittableRandom(seed);
    }

    /// The network that belongs to a seed.
    public static Plan of(long seed) {
        RandomPlan random = new RandomPlan(seed);
        double small = random.dice.nextDouble();
        int size = 2 + (int) ((MOST - 1) * small * small);
        return new Plan(seed, random.part(Part.ROOT, 0, size));
    }

    private Part part(String path, int depth, int size) {
        List<Place> inside = new ArrayList<>();
        for (int left = size; left > 0;) {
            String child = (path.equals(Part.ROOT) ? "" : path + "/") + (left == size && depth == 0 ? "first" : "c")
                    + ++named;
            if (depth < DEEPEST && left >= 2 && chance(depth == 0 ? 18 : 30)) {
                int inner = 1 + dice.nextInt(Math.min(left - 1, 12));
                inside.add(part(child, depth + 1, inner));
                left -= inner + 1;
            } else {
                inside.add(job(child));
                left--;
            }
        }
        return new Part(path, List.copyOf(inside), links(inside), ins(inside), outs(inside),
                chance(25) ? Map.of("inbox", new Room(1, WhenFull.FAIL)) : Map.of());
    }

    // ---- components ----

    private Job job(String path) {
        Habit habit = path.equals("first1") && chance(90) ? Habit.SOURCE : HABITS[dice.nextInt(HABITS.length)];
        boolean source = habit == Habit.SOURCE;
        List<String> inboxes = boxes("inbox", "in-", source ? few(0, 80) : few(1, 70));
        List<String> outboxes = boxes("outbox", "out-", source || chance(85) ? few(1, 70) : 0);
        int endsAfter = chance(15) ? 1 + dice.nextInt(40) : 0;
        int failsAfter = chance(12) ? 1 + dice.nextInt(40) : 0;
        return new Job(path, habit, traits(), inboxes, outboxes, rooms(inboxes, habit), onFailure(),
                source ? 1 + dice.nextInt(60) : 0, 1 + dice.nextInt(80), endsAfter, failsAfter,
                chance(source ? 70 : 20) ? 1 + dice.nextInt(9) : 0);
    }

    private static List<String> boxes(String first, String others, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(n -> n == 1 ? first : others + n).toList();
    }

    /// Mostly the fewest, at times one or two more.
    private int few(int fewest, int percent) {
        return chance(percent) ? fewest : fewest + 1 + dice.nextInt(2);
    }

    private Set<Trait> traits() {
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        add(traits, Trait.SPREADS, 40);
        add(traits, Trait.FORGIVES, 60);
        add(traits, Trait.ABRUPT, 8);
        add(traits, Trait.WORLDLY, 10);
        return traits;
    }

    private void add(Set<Trait> traits, Trait trait, int percent) {
        if (chance(percent)) {
            traits.add(trait);
        }
    }

    private OnFailure onFailure() {
        int thrown = dice.nextInt(100);
        return thrown < 50 ? OnFailure.LEAVE : thrown < 95 ? OnFailure.RESTART : OnFailure.STOP;
    }

    private Map<String, Room> rooms(List<String> inboxes, Habit habit) {
        Map<String, Room> rooms = new HashMap<>();
        inboxes.stream().filter(box -> chance(90)).forEach(box -> rooms.put(box, room()));
        if (habit == Habit.TEND_CONTROL && chance(20)) {
            rooms.put("control", new Room(1 + dice.nextInt(2), any(List.of(WhenFull.values()))));
        }
        return Map.copyOf(rooms);
    }

    private Room room() {
        int capacity = chance(88) ? 1 + dice.nextInt(8) : 9 + dice.nextInt(60);
        return new Room(capacity, chance(40) ? WhenFull.WAIT : any(List.of(WhenFull.values())));
    }

    // ---- wires ----

    private List<Wire> links(List<Place> inside) {
        Set<Wire> links = new LinkedHashSet<>();
        int wanted = inside.size() + dice.nextInt(inside.size() + 2);
        for (int i = 0; i < wanted; i++) {
            int sender = dice.nextInt(inside.size());
            boolean onward = chance(60) && sender < inside.size() - 1;
            Place from = inside.get(sender);
            Place to = onward ? inside.get(sender + 1 + dice.nextInt(inside.size() - sender - 1)) : any(inside);
            if (!from.outboxes().isEmpty() && !to.inboxes().isEmpty()) {
                links.add(link(from, any(from.outboxes()), to, any(to.inboxes())));
            }
            if (chance(60)) {
                links.add(link(from, "signal", to, "control"));
            }
            if (chance(3) && !to.inboxes().isEmpty()) {
                links.add(link(from, "signal", to, any(to.inboxes())));
            }
            if (chance(1) && !from.outboxes().isEmpty()) {
                links.add(link(from, any(from.outboxes()), to, "control"));
            }
        }
        return List.copyOf(links);
    }

    private static Wire link(Place from, String outbox, Place to, String inbox) {
        return new Wire(from.name() + "." + outbox, to.name() + "." + inbox);
    }

    private List<Wire> ins(List<Place> inside) {
        List<Wire> ins = new ArrayList<>();
        for (String box : boxes("inbox", "in-", few(1, 60))) {
            Place child = any(inside);
            if (!child.inboxes().isEmpty()) {
                ins.add(new Wire(box, child.name() + "." + any(child.inboxes())));
            }
        }
        if (chance(35)) {
            ins.add(new Wire("control", any(inside).name() + ".control"));
        }
        return List.copyOf(ins);
    }

    private List<Wire> outs(List<Place> inside) {
        Set<Wire> outs = new LinkedHashSet<>();
        for (int i = few(1, 50); i > 0; i--) {
            Place child = any(inside);
            if (!child.outboxes().isEmpty()) {
                outs.add(new Wire(child.name() + "." + any(child.outboxes()), chance(70) ? "outbox" : "out-2"));
            }
        }
        if (chance(35)) {
            outs.add(new Wire(any(inside).name() + ".signal", "signal"));
        }
        return List.copyOf(outs);
    }

    private boolean chance(int percent) {
        return dice.nextInt(100) < percent;
    }

    private <T> T any(List<T> several) {
        return several.get(dice.nextInt(several.size()));
    }
}
