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

    private static final List<String> SCHEDULE_HEADER =
            List.of("family", "course", "alternative_to", "vaccine", "dose", "accepts", "sex",
                    "born_from", "born_until", "valid_from", "due", "minimum", "timely_before",
                    "catch_up_before", "eligible_before", "interval", "interval_after",
                    "interval_from_first", "waiver_vaccine", "waiver_minimum", "src_due_and_timely", "src_interval_and_catch_up",
                    "src_changed", "note");

    /** Family and course of vaccines that are not alone in theirs. */
    private static final Map<String, List<String>> COURSES =
            Map.of("IPV", List.of("polio", "polio"), "bOPV", List.of("polio", "polio"),
                    "DTaP", List.of("dtap-dt", "DTaP"), "DT", List.of("dtap-dt", "DT"),
                    "JE-L", List.of("je", "JE-L"), "JE-I", List.of("je", "JE-I"),
                    "MPSV-A", List.of("mpsv", "MPSV-A"), "MPSV-AC", List.of("mpsv", "MPSV-AC"),
                    "HepA-L", List.of("hepa", "HepA-L"), "HepA-I", List.of("hepa", "HepA-I"));

    private static final Map<String, String> ALTERNATIVES =
            Map.of("JE-I", "JE-L", "HepA-I", "HepA-L");

    /**
     * What the informative days of the domain file mean in calendar terms where that is not the due
     * age, and what its known slips become: column, value and mark for a vaccine and dose.
     */
    private static final Map<String, List<List<String>>> CHANGES =
            Map.ofEntries(
                    Map.entry("HepB 1", List.of(List.of("timely_before", "2d", "INF"))),
                    Map.entry("HepB 2", List.of(List.of("minimum", "28d", "INF"))),
                    Map.entry("HepB 3", List.of(List.of("interval_from_first", "4m", "GK"))),
                    Map.entry("bOPV 4", List.of(List.of("waiver_vaccine", "IPV", "GK"),
                            List.of("waiver_minimum", "18m", "GK"))),
                    Map.entry("DTaP 2", List.of(List.of("minimum", "2m28d", "INF"))),
                    Map.entry("DTaP 3", List.of(List.of("minimum", "2m56d", "INF"))),
                    Map.entry("DTaP 5", List.of(List.of("born_from", "2019-01-01", "GK"))),
                    Map.entry("DT 1", List.of(List.of("born_until", "2018-12-31", "GK"),
                            List.of("interval_after", "DTaP", "INF"))),
                    Map.entry("JE-I 2", List.of(List.of("due", "8m7d", "INF"),
                            List.of("minimum", "8m7d", "INF"))),
                    Map.entry("MPSV-AC 1", List.of(List.of("interval_after", "MPSV-A", "GK"))),
                    Map.entry("HPV2 1", List.of(List.of("born_from", "2011-11-11", "HPV2025"),
                            List.of("minimum", "9y", "GK"))),
                    Map.entry("HPV2 2", List.of(List.of("born_from", "2011-11-11", "HPV2025"),
                            List.of("due", "13y6m", "INF"), List.of("minimum", "9y5m", "GK"))));

    /** DTaP before 2025: dose, due, minimum, timely before, mark of the limit. */
    private static final List<List<String>> DTAP_BEFORE =
            List.of(List.of("1", "3m", "3m", "4m", "INF"), List.of("2", "4m", "3m28d", "5m", "INF"),
                    List.of("3", "5m", "3m56d", "12m", "NIP2021"),
                    List.of("4", "18m", "18m", "24m", "NIP2021"));

    private static final Map<String, String> INTERVALS =
            Map.of("", "", "7", "7d", "28", "28d", "30", "1m", "60", "2m", "91", "3m", "152", "5m",
                    "183", "6m", "365", "12m", "1096", "36m");

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
        make.vaccines();
        make.schedule();
        make.targets();
        make.thresholds();
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
        copy("seasonality.csv");
    }

    private void vaccines() throws IOException {
        copy("vaccines.csv");
    }

    private void copy(String name) throws IOException {
        List<Map<String, String>> given = read(name);
        List<String> header = List.copyOf(given.get(0).keySet());
        write(name, header, given.stream().map(row -> List.copyOf(row.values())).toList());
    }

    private void schedule() throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (Map<String, String> given : read("immunization_schedule.csv")) {
            Map<String, String> row = scheduled(given);
            if (row.get("vaccine").equals("DTaP")) {
                for (List<String> before : DTAP_BEFORE) {
                    if (before.get(0).equals(row.get("dose"))) {
                        Map<String, String> old = dtapBefore(row, before);
                        rows.add(SCHEDULE_HEADER.stream().map(old::get).toList());
                    }
                }
            }
            rows.add(SCHEDULE_HEADER.stream().map(row::get).toList());
        }
        write("immunization_schedule.csv", SCHEDULE_HEADER, rows);
    }

    /** A row for each scheduled dose, with the target of its kind: fractions of 1. */
    private void targets() throws IOException {
        Map<String, Map<String, String>> known = new LinkedHashMap<>();
        for (Map<String, String> row : read("coverage_targets.csv")) {
            known.put(row.get("id"), row);
        }
        Map<List<String>, List<String>> rows = new LinkedHashMap<>();
        for (Map<String, String> given : read("immunization_schedule.csv")) {
            Map<String, String> dose = scheduled(given);
            Map<String, String> target = known.get(targetOf(dose.get("vaccine")));
            rows.put(
                    List.of(dose.get("vaccine"), dose.get("dose")),
                    List.of(
                            dose.get("vaccine"),
                            dose.get("dose"),
                            String.valueOf(Double.parseDouble(target.get("target_pct")) / 100),
                            target.get("source"),
                            "%s: %s".formatted(target.get("id"), target.get("name_en"))));
        }
        write(
                "coverage_targets.csv",
                List.of("vaccine", "dose", "target", "source", "note"),
                rows.values());
    }

    private static String targetOf(String vaccine) {
        return switch (vaccine) {
            case "MMR" -> "C02";
            case "HPV2" -> "C08";
            default -> "C01";
        };
    }

    private static Map<String, String> scheduled(Map<String, String> given) throws IOException {
        String vaccine = given.get("vaccine_code");
        String dose = given.get("dose_no");
        String due = given.get("due_age") + given.get("due_unit");
        Map<String, String> row = new LinkedHashMap<>();
        SCHEDULE_HEADER.forEach(column -> row.put(column, ""));
        List<String> alone = List.of(vaccine.toLowerCase(Locale.ROOT), vaccine);
        List<String> course = COURSES.getOrDefault(vaccine, alone);
        row.put("family", course.get(0));
        row.put("course", course.get(1));
        row.put("alternative_to", ALTERNATIVES.getOrDefault(vaccine, ""));
        row.put("vaccine", vaccine);
        row.put("dose", dose);
        row.put("accepts", course.get(0).equals("polio") ? "IPV|bOPV" : vaccine);
        row.put("sex", given.get("sex"));
        row.put("valid_from", given.get("valid_from").replace("2021 edition", ""));
        row.put("due", due);
        row.put("minimum", due);
        row.put("timely_before", given.get("timely_before") + given.get("timely_unit"));
        row.put("catch_up_before", given.get("catch_up_before") + given.get("catch_up_unit"));
        row.put("eligible_before", "18y");
        row.put("interval", INTERVALS.get(given.get("min_interval_days_from_previous")));
        row.put("src_due_and_timely", given.get("src_due_and_timely"));
        row.put("src_interval_and_catch_up", given.get("src_interval_and_catch_up"));
        row.put("note", given.get("note"));
        List<String> marks = new ArrayList<>(List.of("eligible_before GK"));
        boolean minimumIsSaid = false;
        for (List<String> change : CHANGES.getOrDefault(vaccine + " " + dose, List.of())) {
            row.put(change.get(0), change.get(1));
            marks.add(change.get(0) + " " + change.get(2));
            minimumIsSaid |= change.get(0).equals("minimum");
        }
        row.put("src_changed", String.join("; ", marks));
        if (row.get("interval") == null || !minimumIsSaid && !isDue(given)) {
            throw new IOException(
                    ("immunization_schedule.csv, %s dose %s: its days of minimum age or interval are"
                            + " new; say in CHANGES or INTERVALS what they mean")
                            .formatted(vaccine, dose));
        }
        return row;
    }

    /** Whether the informative days of the minimum age are the due age, with months of 30 days. */
    private static boolean isDue(Map<String, String> given) {
        int minimum = Integer.parseInt(given.get("min_age_days"));
        boolean months = given.get("due_unit").equals("m");
        return minimum == Integer.parseInt(given.get("due_age_days"))
                || months && minimum == 30 * Integer.parseInt(given.get("due_age"));
    }

    private static Map<String, String> dtapBefore(Map<String, String> row, List<String> before) {
        Map<String, String> old = new LinkedHashMap<>(row);
        old.put("valid_from", "");
        old.put("due", before.get(1));
        old.put("minimum", before.get(2));
        old.put("timely_before", before.get(3));
        old.put("src_changed", "eligible_before GK; minimum INF; timely_before " + before.get(4));
        old.put("note", "until 2024-12-31");
        return old;
    }

    /** The rules in the folder rules/ are written by hand; their sources are to be explained too. */
    private void thresholds() throws IOException {
        for (Map<String, String> row : read("event_report_thresholds.csv")) {
            usedText.add(row.get("source"));
        }
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
