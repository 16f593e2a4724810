package org.postroom.drawing.picture;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postroom.engine.flow.Problem;
import org.postroom.engine.flow.Problem.Severity;

/// Which components are marked, because something is wrong with them.
public final class Marks {
    private Marks() {}

    /// The worst problem of each component that has one, by id. Hints aren't worth a mark.
    ///
    /// @param problems of the whole flow
    /// @param part     the part that is shown; nothing where it is the flow itself
    public static Map<String, Severity> of(List<Problem> problems, Optional<String> part) {
        String places = part.map(name -> "parts." + name + ".").orElse("") + "components.";
        Map<String, Severity> marks = new HashMap<>();
        for (Problem problem : problems) {
            if (problem.severity() != Severity.HINT && problem.place().startsWith(places)) {
                marks.merge(id(problem.place().substring(places.length())), problem.severity(), Marks::worse);
            }
        }
        return Map.copyOf(marks);
    }

    private static Severity worse(Severity one, Severity other) {
        return one == Severity.ERROR ? one : other;
    }

    private static String id(String place) {
        int dot = place.indexOf('.');
        return dot < 0 ? place : place.substring(0, dot);
    }
}
