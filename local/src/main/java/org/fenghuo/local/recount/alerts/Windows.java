package org.fenghuo.local.recount.alerts;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.fenghuo.records.Alternative;
import org.fenghuo.records.CaseProperty;
import org.fenghuo.records.DistinctBy;
import org.fenghuo.records.Rule;
import org.fenghuo.records.RuleMethod;
import org.fenghuo.records.RuleStep;

/** Looks at the window of each day on which there is a card, or of the Sunday after it. */
final class Windows {
    private final InPlace there;
    private final Rule rule;
    private final Speaking speaking;

    Windows(InPlace there, Speaking speaking) {
        this.there = there;
        this.rule = there.rule();
        this.speaking = speaking;
    }

    /** The days that fire, in order, among these cards that the rule counts. */
    List<FiringDay> fire(List<Card> cards) {
        NavigableMap<Integer, List<Card>> byDay = new TreeMap<>();
        for (Card card : cards) {
            byDay.computeIfAbsent(card.day(rule.getBasis()), any -> new ArrayList<>()).add(card);
        }
        TreeSet<Integer> ends = new TreeSet<>();
        byDay.keySet().forEach(day -> ends.add(end(day)));
        List<FiringDay> firing = new ArrayList<>();
        for (int end : ends) {
            if (there.enabled() && speaking.speaks(rule, end)) {
                List<Card> inside = new ArrayList<>();
                byDay.subMap(end - rule.getWindowDays() + 1, true, end, true)
                        .values()
                        .forEach(inside::addAll);
                look(end, inside, firing);
            }
        }
        return firing;
    }

    private int end(int day) {
        if (rule.getStep() != RuleStep.WEEK) {
            return day;
        }
        LocalDate date = LocalDate.ofEpochDay(day);
        return (int) date.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)).toEpochDay();
    }

    private void look(int end, List<Card> inside, List<FiringDay> firing) {
        int persons = persons(inside, null);
        double value = value(persons, end);
        boolean fires = value >= there.atLeast() && persons >= rule.getLeastCases();
        for (Alternative other : rule.getAlternatives()) {
            fires |= persons(inside, other.getWhat()) >= other.getAtLeast();
        }
        if (fires) {
            Set<String> ids = new HashSet<>();
            inside.forEach(card -> ids.add(card.id()));
            firing.add(new FiringDay(end, value, ids));
        }
    }

    /** How many there are, of all or of those with a property. */
    private int persons(List<Card> cards, CaseProperty property) {
        Set<String> known = new HashSet<>();
        int unknown = 0;
        for (Card card : cards) {
            if (property != null && !card.properties().contains(property)) {
                continue;
            }
            String person = card.report().getPerson();
            if (rule.getDistinctBy() == DistinctBy.RECORD || person == null || person.isEmpty()) {
                unknown++;
            } else {
                known.add(person);
            }
        }
        return known.size() + unknown;
    }

    private double value(int persons, int end) {
        if (rule.getMethod() != RuleMethod.RATE) {
            return persons;
        }
        int year = LocalDate.ofEpochDay(end).getYear();
        return there.place()
                .population(year)
                .map(population -> persons * 100_000.0 / population.getValue())
                .orElse(0.0);
    }
}
