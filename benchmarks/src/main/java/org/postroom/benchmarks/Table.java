package org.postroom.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// Rows as a Markdown table: a median for each contender, with the range of the repeats, and how many times better the
/// first contender is than each peer.
///
/// @param contenders the columns
/// @param rows       what was measured
record Table(List<Contender> contenders, List<Row> rows) {
    private static final String NOTHING = "–";

    String text() {
        StringBuilder text = new StringBuilder("| workload | unit |");
        contenders.forEach(one -> text.append(' ').append(one.title()).append(" |"));
        peers().forEach(peer -> text.append(" x ").append(peer.word()).append(" |"));
        text.append(" load |\n|---|---|");
        text.append("---:|".repeat(contenders.size() + peers().size() + 1)).append('\n');
        for (Row row : rows) {
            row.workload().kind().figures().forEach(figure -> text.append(line(row, figure)).append('\n'));
        }
        return text.append(heaps()).toString();
    }

    private List<Contender> peers() {
        return contenders.isEmpty() || !contenders.getFirst().ours()
                ? List.of()
                : contenders.stream().filter(one -> !one.ours()).toList();
    }

    private String line(Row row, Figure figure) {
        StringBuilder line = new StringBuilder("| " + row.workload().title() + " | " + figure.unit() + " |");
        contenders.forEach(one -> line.append(' ')
                .append(row.sample(one, figure.word()).map(sample -> cell(sample, figure)).orElse(NOTHING))
                .append(" |"));
        peers().forEach(peer -> line.append(' ').append(row.ratio(contenders.getFirst(), peer, figure)
                .filter(Double::isFinite).map(Table::number).orElse(NOTHING)).append(" |"));
        return line.append(
                String.format(Locale.ROOT, " %.1f, then %.1f |", row.loadBefore(), row.loadAfter())).toString();
    }

    private static String cell(Sample sample, Figure figure) {
        String median = number(sample.median() / figure.scale());
        return sample.figures().size() == 1
                ? median
                : median + " (" + number(sample.least() / figure.scale()) + " to "
                        + number(sample.most() / figure.scale()) + ")";
    }

    /// Three digits that count.
    static String number(double figure) {
        double size = Math.abs(figure);
        int digits = size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3;
        return String.format(Locale.ROOT, "%,." + digits + "f", figure);
    }

    /// The heap of each at the tenths of the way, for rows that have it.
    private String heaps() {
        return rows.stream().filter(row -> row.workload().kind() == Kind.SLOW_READER)
                .flatMap(row -> contenders.stream().map(one -> heap(row, one)).flatMap(Optional::stream))
                .collect(Collectors.joining());
    }

    private static Optional<String> heap(Row row, Contender contender) {
        if (row.sample(contender, "tenth-1").isEmpty()) {
            return Optional.empty();
        }
        StringBuilder line = new StringBuilder("\n" + contender.title() + ", slow reader, MB of heap at each tenth:");
        for (int i = 1; i <= 10; i++) {
            row.sample(contender, "tenth-" + i)
                    .ifPresent(sample -> line.append(' ').append(number(sample.median() / (1024 * 1024))));
        }
        return Optional.of(line.append('\n').toString());
    }
}
