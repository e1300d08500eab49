import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Makes the files of this folder from the domain files; the same input gives the same bytes.
 *
 * <p>Run from the root: {@code java data/reference/MakeReference.java ../shared/domain data/reference}
 */
final class MakeReference {
    /** Prefectures and a province that contain listed counties but have no row of their own. */
    private static final List<List<String>> MISSING_PARENTS =
            List.of(
                    List.of("310000", "上海市", "Shanghai Municipality", "PROVINCE", ""),
                    List.of("310100", "上海市辖区", "Shanghai, city districts", "PREFECTURE", "310000"),
                    List.of("411200", "三门峡市", "Sanmenxia City", "PREFECTURE", "410000"),
                    List.of("610500", "渭南市", "Weinan City", "PREFECTURE", "610000"),
                    List.of("610900", "安康市", "Ankang City", "PREFECTURE", "610000"),
                    List.of("650400", "吐鲁番市", "Turpan City", "PREFECTURE", "650000"),
                    List.of("652800", "巴音郭楞蒙古自治州", "Bayingolin Mongol Autonomous Prefecture",
                            "PREFECTURE", "650000"),
                    List.of("654200", "塔城地区", "Tacheng Prefecture", "PREFECTURE", "650000"),
                    List.of("654300", "阿勒泰地区", "Altay Prefecture", "PREFECTURE", "650000"),
                    List.of("659000", "自治区直辖县级行政区划",
                            "Xinjiang, county-level areas under the region", "PREFECTURE", "650000"));

    private static final Set<String> CHRONIC_ABLE =
            Set.of("hepatitis_b", "hepatitis_c", "schistosomiasis", "hepatitis");

    private static final Set<String> LONG_RUNNING =
            Set.of("hiv_aids", "tb", "tb_rr", "tb_pos", "tb_neg", "tb_nores", "leprosy",
                    "echinococcosis", "hepatitis", "hepatitis_b", "hepatitis_c", "hepatitis_d",
                    "hepatitis_unsp", "schistosomiasis", "syphilis", "syphilis_3", "syphilis_l",
                    "filariasis", "clonorchiasis");

    private static final List<String> AREA_HEADER =
            List.of("code", "name_zh", "name_en", "level", "parent", "centroid_lat", "centroid_lon",
                    "area_km2_simplified_boundary", "role", "source");

    private static final Map<String, String> BANDS = new LinkedHashMap<>();

    static {
        BANDS.put("pop_2020", "all");
        BANDS.put("pop_age_0", "0");
        BANDS.put("pop_age_1_4", "1-4");
        BANDS.put("pop_age_5_9", "5-9");
        BANDS.put("pop_age_10_14", "10-14");
        BANDS.put("pop_age_15_59", "15-59");
        BANDS.put("pop_age_60_plus", "60+");
        BANDS.put("pop_age_65_plus", "65+");
    }

    private final Path from;
    private final Path to;
    private final Set<String> usedText = new TreeSet<>();

    private MakeReference(Path from, Path to) {
        this.from = from;
        this.to = to;
    }

    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            System.err.println("Give two folders: that of the domain files and this one.");
            System.exit(2);
        }
        MakeReference make = new MakeReference(Path.of(args[0]), Path.of(args[1]));
        make.areasAndPopulations();
        make.townships();
        make.diseases();
        make.seasonality();
        make.sources();
    }

    private void areasAndPopulations() throws IOException {
        Map<String, List<String>> areas = new TreeMap<>();
        Map<String, List<List<String>>> populations = new TreeMap<>();
        for (List<String> missing : MISSING_PARENTS) {
            areas.put(missing.get(0), concat(missing, List.of("", "", "", "parent_only", "GK")));
        }
        for (Map<String, String> row : read("areas.csv")) {
            String code = row.get("code");
            String level = row.get("level").toUpperCase(Locale.ROOT);
            areas.put(code, List.of(code, row.get("name_zh"), row.get("name_en"), level,
                    row.get("parent_code"), row.get("centroid_lat"), row.get("centroid_lon"),
                    row.get("area_km2_simplified_boundary"), row.get("role"), row.get("source")));
            List<List<String>> bands = new ArrayList<>();
            BANDS.forEach((column, band) ->
                    bands.add(List.of(code, "2020", band, row.get(column), "CENSUS2020")));
            populations.put(code, bands);
        }
        write("areas.csv", AREA_HEADER, areas.values());
        List<List<String>> rows = new ArrayList<>();
        populations.values().forEach(rows::addAll);
        write("populations.csv", List.of("area", "year", "age_band", "persons", "source"), rows);
    }

    private void townships() throws IOException {
        Map<String, List<String>> townships = new TreeMap<>();
        for (Map<String, String> row : read("townships.csv")) {
            String code = row.get("code9");
            townships.put(code, List.of(code, row.get("name_zh"), row.get("name_en"), "TOWNSHIP",
                    row.get("county_code"), row.get("kind_by_code_range"), "NBS2023"));
        }
        write("townships.csv",
                List.of("code", "name_zh", "name_en", "level", "parent", "kind", "source"),
                townships.values());
    }

    private void diseases() throws IOException {
        List<Map<String, String>> given = read("diseases.csv");
        List<String> header = new ArrayList<>(given.get(0).keySet());
        header.remove("note");
        header.addAll(List.of("chronic_able", "long_running", "line_list", "src_chronic_able",
                "src_long_running", "src_line_list", "note"));
        List<List<String>> rows = new ArrayList<>();
        for (Map<String, String> row : given) {
            String id = row.get("id");
            row.put("chronic_able", String.valueOf(CHRONIC_ABLE.contains(id)));
            row.put("long_running", String.valueOf(LONG_RUNNING.contains(id)));
            row.put("line_list", String.valueOf(!kept(id)));
            row.put("src_chronic_able", id.equals("hepatitis") ? "INF" : "CARD-HIS");
            row.put("src_long_running", "GK");
            row.put("src_line_list", "INF");
            rows.add(header.stream().map(row::get).toList());
        }
        write("diseases.csv", header, rows);
    }

    /** Whether single cases of the disease are kept out of line lists: HIV, STI and TB. */
    private static boolean kept(String id) {
        return id.equals("hiv_aids") || id.equals("gonorrhoea") || id.startsWith("syphilis")
                || id.equals("tb") || id.startsWith("tb_");
    }

    private void seasonality() throws IOException {
        List<Map<String, String>> given = read("seasonality.csv");
        List<String> header = List.copyOf(given.get(0).keySet());
        write("seasonality.csv", header,
                given.stream().map(row -> List.copyOf(row.values())).toList());
    }

    private void sources() throws IOException {
        String used = String.join("\n", usedText);
        List<List<String>> rows = new ArrayList<>();
        List<Map<String, String>> given = read("sources.csv");
        for (Map<String, String> row : given) {
            if (used.contains(row.get("key"))) {
                rows.add(List.copyOf(row.values()));
            }
        }
        write("sources.csv", List.copyOf(given.get(0).keySet()), rows);
    }

    private List<Map<String, String>> read(String name) throws IOException {
        List<List<String>> lines = parse(Files.readString(from.resolve(name)));
        List<String> header = lines.get(0);
        List<Map<String, String>> rows = new ArrayList<>();
        for (List<String> line : lines.subList(1, lines.size())) {
            if (line.size() != header.size()) {
                throw new IOException("%s, row %d has %d fields, the header has %d"
                        .formatted(name, rows.size() + 2, line.size(), header.size()));
            }
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < header.size(); i++) {
                row.put(header.get(i), line.get(i));
            }
            rows.add(row);
        }
        return rows;
    }

    private static List<List<String>> parse(String text) {
        List<List<String>> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = text.startsWith("\uFEFF") ? 1 : 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                field.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\n')) {
                line.add(field.toString());
                field.setLength(0);
                if (c == '\n') {
                    lines.add(line);
                    line = new ArrayList<>();
                }
            } else if (quoted || c != '\r') {
                field.append(c);
            }
        }
        if (field.length() > 0 || !line.isEmpty()) {
            line.add(field.toString());
            lines.add(line);
        }
        return lines;
    }

    private void write(String name, List<String> header, Iterable<? extends List<String>> rows)
            throws IOException {
        StringBuilder text = new StringBuilder();
        append(text, header);
        for (List<String> row : rows) {
            append(text, row);
            for (int i = 0; i < header.size(); i++) {
                if (header.get(i).startsWith("src_") || header.get(i).equals("source")) {
                    usedText.add(row.get(i));
                }
            }
        }
        Files.writeString(to.resolve(name), text);
    }

    private static void append(StringBuilder text, List<String> row) {
        for (int i = 0; i < row.size(); i++) {
            String field = row.get(i);
            boolean quote = field.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n');
            text.append(i == 0 ? "" : ",")
                    .append(quote ? '"' + field.replace("\"", "\"\"") + '"' : field);
        }
        text.append('\n');
    }

    private static List<String> concat(List<String> one, List<String> other) {
        List<String> both = new ArrayList<>(one);
        both.addAll(other);
        return both;
    }
}
