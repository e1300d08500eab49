import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Says how many tests ran and which were skipped for what reason, from the reports of Maven. */
public final class TestSummary {
    private static final int MOST_NAMES = 3;

    private final Map<String, List<String>> skipped = new TreeMap<>();
    private final List<String> failed = new ArrayList<>();
    private int passed;

    private TestSummary() {}

    /**
     * Arguments: the project's folder; optionally the instant since which reports count. The exit
     * code is 1 if a test failed or none ran, unless the second argument is given.
     */
    public static void main(String[] arguments) throws Exception {
        Instant since = arguments.length > 1 ? Instant.parse(arguments[1]) : Instant.EPOCH;
        TestSummary summary = new TestSummary();
        for (Path report : reports(Path.of(arguments[0]))) {
            if (!Files.getLastModifiedTime(report).toInstant().isBefore(since)) {
                summary.add(report);
            }
        }
        summary.print();
        boolean good = summary.failed.isEmpty() && summary.passed > 0;
        System.exit(good || arguments.length > 1 ? 0 : 1);
    }

    private static List<Path> reports(Path project) throws IOException {
        try (Stream<Path> files = Files.find(project, 4, (path, any) -> isReport(path))) {
            return files.sorted().toList();
        }
    }

    private static boolean isReport(Path file) {
        String folder = file.toAbsolutePath().getParent().getFileName().toString();
        String name = file.getFileName().toString();
        return (folder.equals("surefire-reports") || folder.equals("failsafe-reports"))
                && name.startsWith("TEST-")
                && name.endsWith(".xml");
    }

    private void add(Path report) throws Exception {
        NodeList cases =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(report.toFile())
                        .getElementsByTagName("testcase");
        for (int i = 0; i < cases.getLength(); i++) {
            add((Element) cases.item(i));
        }
    }

    private void add(Element test) {
        String type = test.getAttribute("classname");
        String name = type.substring(type.lastIndexOf('.') + 1) + "." + test.getAttribute("name");
        NodeList skips = test.getElementsByTagName("skipped");
        if (skips.getLength() > 0) {
            String reason = ((Element) skips.item(0)).getAttribute("message");
            skipped.computeIfAbsent(reason.isBlank() ? "no reason given" : reason, any -> new ArrayList<>())
                    .add(name);
        } else if (test.getElementsByTagName("failure").getLength() > 0
                || test.getElementsByTagName("error").getLength() > 0) {
            failed.add(name);
        } else {
            passed++;
        }
    }

    private void print() {
        int omitted = skipped.values().stream().mapToInt(List::size).sum();
        System.out.printf(
                "Tests: %d ran (%d passed, %d failed), %d skipped%n",
                passed + failed.size(), passed, failed.size(), omitted);
        failed.forEach(name -> System.out.println("  failed   " + name));
        skipped.forEach(
                (reason, names) ->
                        System.out.printf(
                                "  skipped  %d: %s  [%s%s]%n",
                                names.size(),
                                reason.strip().replaceAll("\\s+", " "),
                                String.join(", ", names.subList(0, Math.min(MOST_NAMES, names.size()))),
                                names.size() > MOST_NAMES ? ", ..." : ""));
    }
}
