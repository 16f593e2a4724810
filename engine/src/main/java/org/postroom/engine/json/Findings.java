package org.postroom.engine.json;

import java.util.ArrayList;
import java.util.List;
import org.postroom.engine.flow.Problem;
import org.postroom.engine.json.tree.Place;

/// Collects what is wrong with a file. A hundred sentences are enough: a hostile file has a million of them. Confined
/// to the thread that reads.
final class Findings {
    private static final int MOST = 100;

    private final List<Problem> problems = new ArrayList<>();

    void add(Place place, String text) {
        if (!isFull()) {
            add(Problem.error(place.toString(), text));
        }
    }

    private void add(Problem problem) {
        if (problems.size() < MOST) {
            problems.add(problem);
        } else if (problems.size() == MOST) {
            problems.add(Problem.error("", "there are more problems than " + MOST));
        }
    }

    /// Adds what was found elsewhere.
    void addAll(Findings later) {
        for (Problem problem : later.problems) {
            add(problem);
        }
    }

    boolean isEmpty() {
        return problems.isEmpty();
    }

    /// Whether looking further is of no use.
    boolean isFull() {
        return problems.size() > MOST;
    }

    /// The problems in the order in which they were found.
    List<Problem> problems() {
        return List.copyOf(problems);
    }
}
