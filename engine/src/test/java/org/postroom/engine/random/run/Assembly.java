package org.postroom.engine.random.run;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.postroom.engine.chassis.Graphline;
import org.postroom.engine.component.Child;
import org.postroom.engine.component.Component;
import org.postroom.engine.component.OnFailure;
import org.postroom.engine.random.plan.Job;
import org.postroom.engine.random.plan.Part;
import org.postroom.engine.random.plan.Place;
import org.postroom.engine.random.plan.Plan;

/// Makes the components of a [Plan], ready for a network.
final class Assembly {
    private final Journal journal;
    private final Worker.Surroundings surroundings;
    private final Map<String, Ledger> ledgers = new HashMap<>();
    private final Graphline root;

    Assembly(Plan plan, Journal journal, Worker.Surroundings surroundings) {
        this.journal = journal;
        this.surroundings = surroundings;
        root = graphline(plan.root());
    }

    Graphline root() {
        return root;
    }

    Map<String, Ledger> ledgers() {
        return ledgers;
    }

    private Graphline graphline(Part part) {
        Graphline graphline = new Graphline();
        part.inside().forEach(place -> graphline.child(child(place)));
        part.links().forEach(link -> graphline.link(link.from(), link.to()));
        part.ins().forEach(in -> graphline.in(in.from(), in.to()));
        part.outs().forEach(out -> graphline.out(out.from(), out.to()));
        return graphline;
    }

    private Child child(Place place) {
        return switch (place) {
            case Part part ->
                new Child(part.name(), graphline(part), Optional.empty(), part.rooms(), OnFailure.LEAVE);
            case Job job -> worker(job);
        };
    }

    private Child worker(Job job) {
        Ledger ledger = new Ledger(job.path());
        ledgers.put(job.path(), ledger);
        Supplier<Component> maker = () -> new Worker(job, ledger, journal, surroundings);
        return new Child(job.name(), maker.get(), Optional.of(maker), job.rooms(), job.onFailure());
    }
}
