package org.fenghuo.local.alerts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fenghuo.epi.cases.CaseClass;
import org.fenghuo.epi.detect.Evidence;
import org.fenghuo.epi.detect.Firing;
import org.fenghuo.epi.detect.Portion;
import org.fenghuo.epi.detect.Records;
import org.fenghuo.epi.detect.SeriesDay;
import org.fenghuo.epi.rules.CaseProperty;
import org.fenghuo.epi.rules.Level;

/** What rules found, worked out by hand. */
final class InventedFirings {
    private InventedFirings() {}

    /**
     * Fourteen cards of twelve known persons and one unknown: v11 is the second card of the first
     * one. The seven days that end with the 19th, 20th and 22nd have 10, 12 and 11 of them.
     */
    static Firing varicella() {
        List<Evidence> cards =
                List.of(
                        card("v01", 14, 1, CaseClass.CLINICAL, "S17-1"),
                        card("v02", 14, 2, CaseClass.CLINICAL, "S17-1"),
                        card("v03", 15, 3, CaseClass.CONFIRMED, "S17-1"),
                        card("v04", 16, 4, CaseClass.CLINICAL, "S17-1"),
                        new Evidence(
                                "v05",
                                day(16),
                                5,
                                CaseClass.CLINICAL,
                                List.of(CaseProperty.ADMITTED),
                                day(16),
                                "S17-1"),
                        card("v06", 17, 6, CaseClass.CLINICAL, "S17-1"),
                        new Evidence(
                                "v07",
                                day(17),
                                0,
                                CaseClass.CLINICAL,
                                List.of(),
                                Records.NO_DAY,
                                "S17-1"),
                        card("v08", 18, 7, CaseClass.CLINICAL, "S17-2"),
                        card("v09", 18, 8, CaseClass.CONFIRMED, "S17-2"),
                        card("v10", 19, 9, CaseClass.CLINICAL, "S17-2"),
                        card("v11", 19, 1, CaseClass.CLINICAL, "S17-1"),
                        card("v12", 20, 10, CaseClass.CLINICAL, "S17-2"),
                        card("v13", 20, 11, CaseClass.CLINICAL, "S17-2"),
                        card("v14", 22, 12, CaseClass.CLINICAL, ""));
        Records records =
                new Records(
                        cards,
                        14,
                        hash(cards),
                        0,
                        12,
                        2,
                        0,
                        0,
                        day(14),
                        day(22),
                        List.of(new Portion("S17-1", 7), new Portion("S17-2", 5)),
                        false);
        return new Firing(
                day(19),
                day(22),
                day(20),
                12,
                0,
                10,
                11,
                false,
                Level.ORANGE,
                List.of(
                        quiet(14, 2),
                        quiet(15, 1),
                        quiet(16, 2),
                        quiet(17, 2),
                        quiet(18, 2),
                        fires(19, 2, 10),
                        fires(20, 2, 12),
                        fires(22, 1, 11)),
                records,
                0,
                0);
    }

    /** One suspected case. */
    static Firing plague() {
        List<Evidence> cards =
                List.of(
                        new Evidence(
                                "p-1",
                                day(21),
                                1,
                                CaseClass.SUSPECTED,
                                List.of(CaseProperty.DIED, CaseProperty.SEVERE),
                                day(19),
                                ""));
        return new Firing(
                day(21),
                day(21),
                day(21),
                1,
                0,
                1,
                1,
                false,
                Level.RED,
                List.of(fires(21, 1, 1)),
                new Records(
                        cards, 1, hash(cards), 1, 0, 0, 0, 1, day(19), day(19), List.of(), false),
                0,
                0);
    }

    /**
     * Some cards in a week that ends with Sunday the 15th, so many for each 100,000 of those who
     * live there; more than a hundred are not named.
     */
    static Firing week(int cards, int population, Level level) {
        int half = cards / 2;
        List<Evidence> named = new ArrayList<>();
        for (int i = 0; i < Math.min(cards, Records.MOST_NAMED); i++) {
            named.add(
                    card(
                            "h%03d".formatted(i + 1),
                            i < half ? 10 : 12,
                            i + 1,
                            CaseClass.CLINICAL,
                            ""));
        }
        double rate = cards * 100_000.0 / population;
        return new Firing(
                day(15),
                day(15),
                day(15),
                rate,
                0,
                30,
                rate,
                false,
                level,
                List.of(
                        new SeriesDay(day(10), half, population, Double.NaN),
                        new SeriesDay(day(12), cards - half, population, Double.NaN),
                        new SeriesDay(day(15), 0, population, rate)),
                new Records(
                        named,
                        cards,
                        hash(named),
                        0,
                        cards,
                        0,
                        0,
                        0,
                        day(10),
                        day(12),
                        List.of(),
                        false),
                population,
                2020);
    }

    /** Sixty-two and then sixty-four of eighty children are vaccinated. */
    static Firing coverage() {
        return figures(
                List.of(new SeriesDay(day(17), 62, 80, 0.775), new SeriesDay(day(18), 64, 80, 0.8)),
                17,
                18,
                17,
                0.775,
                0.95,
                0.8,
                Level.BLUE);
    }

    /** 9 of 60 visits, then 40 of 100 and 20 of 90; three days before all of these: 2 of 40. */
    static Firing fever() {
        return figures(
                List.of(
                        new SeriesDay(day(16), 2, 40, Double.NaN),
                        new SeriesDay(day(17), 9, 60, Double.NaN),
                        new SeriesDay(day(18), 40, 100, 51 / 200.0),
                        new SeriesDay(day(19), 20, 90, 69 / 250.0)),
                18,
                19,
                19,
                69 / 250.0,
                0.2,
                69 / 250.0,
                Level.BLUE);
    }

    private static Firing figures(
            List<SeriesDay> series,
            int first,
            int last,
            int peak,
            double observed,
            double threshold,
            double latest,
            Level level) {
        return new Firing(
                day(first),
                day(last),
                day(peak),
                observed,
                0,
                threshold,
                latest,
                false,
                level,
                series,
                Records.NONE,
                0,
                0);
    }

    static int day(int ofNovember) {
        return Math.toIntExact(LocalDate.of(2026, 11, ofNovember).toEpochDay());
    }

    private static SeriesDay quiet(int ofNovember, double count) {
        return new SeriesDay(day(ofNovember), count, 0, Double.NaN);
    }

    private static SeriesDay fires(int ofNovember, double count, double window) {
        return new SeriesDay(day(ofNovember), count, 0, window);
    }

    private static Evidence card(
            String id, int ofNovember, int person, CaseClass caseClass, String part) {
        return new Evidence(
                id, day(ofNovember), person, caseClass, List.of(), day(ofNovember), part);
    }

    /** Of cards that stand by day and id. */
    private static String hash(List<Evidence> cards) {
        Map<Integer, StringBuilder> idsByDay = new TreeMap<>();
        for (Evidence card : cards) {
            idsByDay.computeIfAbsent(card.day(), any -> new StringBuilder())
                    .append(card.recordId())
                    .append('\n');
        }
        MessageDigest all = sha256();
        for (StringBuilder ids : idsByDay.values()) {
            all.update(sha256().digest(ids.toString().getBytes(UTF_8)));
        }
        return HexFormat.of().formatHex(all.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new AssertionError(everyJdkHasIt);
        }
    }
}
