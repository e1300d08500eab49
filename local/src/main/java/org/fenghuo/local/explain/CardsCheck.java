package org.fenghuo.local.explain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.fenghuo.epi.alert.Trigger;
import org.fenghuo.epi.detect.Evidence;
import org.fenghuo.epi.detect.Firing;
import org.fenghuo.epi.detect.SeriesDay;
import org.fenghuo.epi.rules.Method;
import org.fenghuo.epi.rules.Rule;

/** Recomputes a trigger that counts cards: from the cards where all are named. */
final class CardsCheck {
    private final Trigger trigger;
    private final Firing firing;
    private final Rule rule;
    private final CardWindows windows;
    private final Findings findings;

    CardsCheck(Trigger trigger, double threshold, Findings findings) {
        this.trigger = trigger;
        this.firing = trigger.firing();
        this.rule = trigger.rule();
        this.windows = new CardWindows(firing.records().first(), rule, this::residents, threshold);
        this.findings = findings;
    }

    /** Residents behind the rate of a day: of the day itself, else those of the greatest. */
    private double residents(int day) {
        return firing.series().stream()
                .filter(each -> each.day() == day)
                .mapToDouble(SeriesDay::base)
                .findFirst()
                .orElse(firing.population());
    }

    void check() {
        if (rule.threshold().method() == Method.RATE) {
            findings.sameNumber(
                    "峰值日人口",
                    "residents on the day of the greatest window",
                    firing.population(),
                    residents(firing.peakDay()));
        }
        if (RecordsCheck.areAllNamed(firing.records())) {
            checkWhole();
        } else {
            checkPart();
        }
        new RecordsCheck(firing.records(), findings).check(rule.admission().byPerson());
    }

    private void checkWhole() {
        Map<Integer, Double> fires = new TreeMap<>();
        boolean otherwise = false;
        for (int end : windows.ends()) {
            if (windows.fires(end)) {
                fires.put(end, windows.value(end));
                otherwise |= !windows.reachesThreshold(end);
            }
        }
        Map<Integer, SeriesDay> stated = new HashMap<>();
        firing.series().forEach(day -> stated.put(day.day(), day));
        Set<Integer> days = new TreeSet<>(fires.keySet());
        firing.records().first().forEach(card -> days.add(card.day()));
        findings.sameNumber("序列天数", "days in the series", firing.series().size(), days.size());
        days.addAll(stated.keySet());
        for (int day : days) {
            checkDay(day, stated, fires.getOrDefault(day, Double.NaN));
        }
        findings.same("由其他条件触发", "an alternative fires", firing.alternative(), otherwise);
        new Run(fires, rule).check(trigger, findings);
    }

    private void checkDay(int day, Map<Integer, SeriesDay> stated, double window) {
        SeriesDay there = stated.get(day);
        String date = Figures.day(day);
        if (there == null) {
            findings.that(false, "%s 不在序列中".formatted(date), date + " is missing in the series");
            return;
        }
        if (there.base() != 0 && rule.threshold().method() != Method.RATE) {
            findings.sameNumber(date + " 基数", date + ": base", there.base(), 0);
        }
        findings.sameNumber(date + " 病例", date + ": cards", there.count(), windows.cardsOn(day));
        if (Double.isNaN(there.window()) && Double.isNaN(window)) {
            return;
        }
        findings.sameNumber(
                date + " 触发,窗口 %d 天".formatted(rule.threshold().windowDays()),
                date + ": fires, window of %d days".formatted(rule.threshold().windowDays()),
                there.window(),
                window);
    }

    private void checkPart() {
        Map<Integer, Double> stated = new TreeMap<>();
        int total = 0;
        for (SeriesDay day : firing.series()) {
            total += (int) day.count();
            if (!Double.isNaN(day.window())) {
                stated.put(day.day(), day.window());
                checkWindow(day);
            }
            checkNamed(day);
        }
        findings.sameNumber("序列病例合计", "cards in the series", total, firing.records().count());
        findings.unknown(
                "证据未全部列出,人数只能以病例数为上限核对",
                "not all records are named: persons are held against the number of cards");
        new Run(stated, rule).check(trigger, findings);
    }

    /** Up to the day before the last named record all records are named. */
    private int lastWholeDay() {
        List<Evidence> named = firing.records().first();
        return named.get(named.size() - 1).day() - 1;
    }

    private void checkNamed(SeriesDay day) {
        int named = windows.cardsOn(day.day());
        boolean whole = day.day() <= lastWholeDay();
        findings.that(
                whole ? day.count() == named : day.count() >= named,
                "%s 病例 %s,列出 %d"
                        .formatted(Figures.day(day.day()), Figures.text(day.count()), named),
                "%s: %s cards, %d of them named"
                        .formatted(Figures.day(day.day()), Figures.text(day.count()), named));
    }

    private void checkWindow(SeriesDay end) {
        String date = Figures.day(end.day());
        if (end.day() <= lastWholeDay()) {
            findings.sameNumber(
                    date + " 窗口", date + ": window", end.window(), windows.value(end.day()));
            return;
        }
        double cards =
                firing.series().stream()
                        .filter(
                                day ->
                                        day.day() <= end.day()
                                                && day.day()
                                                        > end.day() - rule.threshold().windowDays())
                        .mapToDouble(SeriesDay::count)
                        .sum();
        double most = windows.valueOf(cards, end.day());
        if (!rule.admission().byPerson()) {
            findings.sameNumber(date + " 窗口", date + ": window", end.window(), most);
            return;
        }
        boolean reached = firing.alternative() || end.window() >= firing.threshold();
        boolean possible = end.window() <= most || Figures.same(end.window(), most);
        findings.that(
                reached && possible && end.window() >= windows.value(end.day()),
                "%s 窗口 %s,至多 %s".formatted(date, Figures.text(end.window()), Figures.text(most)),
                "%s: window %s, at most %s"
                        .formatted(date, Figures.text(end.window()), Figures.text(most)));
    }
}
