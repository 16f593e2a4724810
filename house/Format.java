import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.eclipse.jdt.core.JavaCore;
import org.eclipse.jdt.core.ToolFactory;
import org.eclipse.jdt.core.dom.AST;
import org.eclipse.jdt.core.dom.ASTNode;
import org.eclipse.jdt.core.dom.ASTParser;
import org.eclipse.jdt.core.dom.ASTVisitor;
import org.eclipse.jdt.core.dom.Annotation;
import org.eclipse.jdt.core.dom.BodyDeclaration;
import org.eclipse.jdt.core.dom.EitherOrMultiPattern;
import org.eclipse.jdt.core.dom.SingleVariableDeclaration;
import org.eclipse.jdt.core.dom.VariableDeclarationStatement;
import org.eclipse.jdt.core.formatter.CodeFormatter;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.Document;
import org.w3c.dom.Element;

/// The one formatter: Eclipse's, with the profile `house/formatter.xml`, over every module's sources. The build runs
/// this file as it is, on the JDK that compiles the rest: `java -cp ... Format.java apply|check ROOT`.
///
/// `apply` rewrites what is not in form; it looks only at files that changed since the last time. `check` looks at
/// all of them, changes none, names those that are not in form and ends with status 1.
///
/// Why no ready-made Maven plug-in: Eclipse (seen in 3.47) can't leave an annotation on the line where its author
/// put it, and forgets two spaces: after the comma of `case A(), B() ->`, and after an annotation that follows a
/// comment among a record's components. [Retouch] does both.
final class Format {
    private static final int NOT_IN_FORM = 1;
    private final CodeFormatter formatter;

    private Format(Map<String, String> profile) {
        formatter = ToolFactory.createCodeFormatter(profile, ToolFactory.M_FORMAT_EXISTING);
    }

    public static void main(String[] args) throws Exception {
        boolean check = args[0].equals("check");
        Path root = Path.of(args[1]);
        Path profile = root.resolve("house/formatter.xml");
        var format = new Format(read(profile));
        var memory = new Memory(root.resolve("house/target/formatted.properties"));
        var known = check ? new Properties() : memory.since(profile, root.resolve("house/Format.java"));
        var seen = new TreeMap<String, String>();
        int wrong = 0;
        for (Path file : sources(root)) {
            String name = root.relativize(file).toString();
            if (!Memory.mark(file).equals(known.getProperty(name))) {
                var better = format.better(Files.readString(file));
                if (better.isPresent() && check) {
                    System.err.println(name + ": not in form; a build outside CI formats it");
                    wrong++;
                } else if (better.isPresent()) {
                    Files.writeString(file, better.get());
                }
            }
            seen.put(name, Memory.mark(file));
        }
        if (wrong > 0) System.exit(NOT_IN_FORM);
        if (!check) memory.keep(seen);
    }

    /// The text in form, if it is not yet; a text that is no Java is left to the compiler to complain about.
    private Optional<String> better(String text) throws BadLocationException {
        int kind = CodeFormatter.K_COMPILATION_UNIT | CodeFormatter.F_INCLUDE_COMMENTS;
        var document = new Document(text);
        var edit = formatter.format(kind, text, 0, text.length(), 0, "\n");
        if (edit == null) return Optional.empty();
        edit.apply(document);
        String formed = new Retouch(document.get()).like(new Retouch(text));
        return formed.equals(text) ? Optional.empty() : Optional.of(formed);
    }

    private static Map<String, String> language() {
        var options = new HashMap<String, String>();
        JavaCore.setComplianceOptions(JavaCore.VERSION_25, options);
        return options;
    }

    private static Map<String, String> read(Path profile) throws Exception {
        var options = language();
        var document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(profile.toFile());
        var settings = document.getElementsByTagName("setting");
        for (int i = 0; i < settings.getLength(); i++) {
            var setting = (Element) settings.item(i);
            options.put(setting.getAttribute("id"), setting.getAttribute("value"));
        }
        return options;
    }

    private static List<Path> sources(Path root) throws IOException {
        try (var folders = Files.list(root)) {
            var found = folders.map(folder -> folder.resolve("src")).filter(Files::isDirectory).flatMap(Format::files);
            return Stream.concat(Stream.of(root.resolve("house/Format.java")), found)
                    .filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    private static Stream<Path> files(Path folder) {
        try {
            return Files.walk(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A text with the places where Eclipse's work is mended.
    private static final class Retouch extends ASTVisitor {
        private static final int WIDTH = 120;
        private final String text;
        private final List<Integer> missingSpaces = new ArrayList<>();
        private final List<Annotation> annotations = new ArrayList<>();

        Retouch(String text) {
            this.text = text;
            var parser = ASTParser.newParser(AST.getJLSLatest());
            parser.setCompilerOptions(language());
            parser.setSource(text.toCharArray());
            parser.createAST(null).accept(this);
        }

        @Override public boolean visit(EitherOrMultiPattern patterns) {
            for (Object pattern : patterns.patterns()) spaceAfter(',', (ASTNode) pattern);
            return true;
        }

        @Override public boolean visit(SingleVariableDeclaration variable) {
            spaceAfter(')', variable.getType());
            return true;
        }

        private void spaceAfter(char sign, ASTNode node) {
            int start = node.getStartPosition();
            if (start > 0 && text.charAt(start - 1) == sign) missingSpaces.add(start);
        }

        @Override public void preVisit(ASTNode node) {
            var parent = node.getParent();
            boolean marks = parent instanceof BodyDeclaration || parent instanceof VariableDeclarationStatement;
            if (marks && node instanceof Annotation annotation) annotations.add(annotation);
        }

        /// The mended text, with each annotation on the line of what it marks if the original has it there.
        String like(Retouch original) {
            record Change(int place, boolean join) {}
            var changes = new ArrayList<Change>();
            for (int place : missingSpaces) changes.add(new Change(place, false));
            for (int i = 0; i < annotations.size(); i++) {
                boolean join = !original.endsLine(original.annotations.get(i)) || isNullable(annotations.get(i));
                if (join && endsLine(annotations.get(i))) changes.add(new Change(end(annotations.get(i)), true));
            }
            changes.sort(Comparator.comparingInt(Change::place).reversed());
            var result = new StringBuilder(text);
            for (var change : changes) {
                if (change.join) join(result, change.place);
                else result.insert(change.place, ' ');
            }
            return result.toString();
        }

        private static void join(StringBuilder text, int end) {
            int next = end;
            while (Character.isWhitespace(text.charAt(next))) next++;
            int lineStart = text.lastIndexOf("\n", end - 1) + 1;
            int lineEnd = text.indexOf("\n", next);
            if (end - lineStart + 1 + lineEnd - next <= WIDTH) text.replace(end, next, " ");
        }

        private boolean endsLine(Annotation annotation) {
            return text.startsWith("\n", end(annotation)) || text.startsWith("\r\n", end(annotation));
        }

        private static int end(Annotation annotation) {
            return annotation.getStartPosition() + annotation.getLength();
        }

        /// It belongs to the type that follows, not to the method or field.
        private static boolean isNullable(Annotation annotation) {
            return annotation.getTypeName().getFullyQualifiedName().equals("Nullable");
        }
    }

    /// What was in form when last looked at: for each file its time and size.
    private record Memory(Path file) {
        /// Nothing if one of the rules has changed since.
        Properties since(Path... rules) throws IOException {
            var known = new Properties();
            if (!Files.exists(file)) return known;
            for (Path rule : rules) {
                if (Files.getLastModifiedTime(rule).compareTo(Files.getLastModifiedTime(file)) > 0) return known;
            }
            try (var in = Files.newBufferedReader(file)) {
                known.load(in);
            }
            return known;
        }

        void keep(Map<String, String> marks) throws IOException {
            var known = new Properties();
            known.putAll(marks);
            Files.createDirectories(file.getParent());
            try (var out = Files.newBufferedWriter(file)) {
                known.store(out, null);
            }
        }

        static String mark(Path source) throws IOException {
            return Files.getLastModifiedTime(source).toMillis() + " " + Files.size(source);
        }
    }
}
