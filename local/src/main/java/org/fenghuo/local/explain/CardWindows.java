package org.fenghuo.local.explain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntToDoubleFunction;
import java.util.function.Predicate;
import org.fenghuo.epi.cases.CaseClass;
import org.fenghuo.epi.detect.Evidence;
import org.fenghuo.epi.rules.Alternative;
import org.fenghuo.epi.rules.CaseProperty;
import org.fenghuo.epi.rules.Method;
import org.fenghuo.epi.rules.Rule;
import org.fenghuo.epi.rules.Step;

/** Counts the cards of a proof in windows of days, each window anew. */
final class CardWindows {
    private static final double RATE_PERSONS = 100_000;

    private final List<Evidence> cards;
    private final Rule rule;
    private final IntToDoubleFunction residents;
    private final double threshold;

    CardWindows(List<Evidence> cards, Rule rule, IntToDoubleFunction residents, double threshold) {
        this.cards = cards;
        this.rule = rule;
        this.residents = residents;
        this.threshold = threshold;
    }

    /** Days on which a window with a card in it ends. */
    Set<Integer> ends() {
        Set<Integer> ends = new TreeSet<>();
        for (Evidence card : cards) {
            ends.add(rule.threshold().step() == Step.WEEK ? sunday(card.day()) : card.day());
        }
        return ends;
    }

    private static int sunday(int day) {
        LocalDate that =
                LocalDate.ofEpochDay(day).with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        return Math.toIntExact(that.toEpochDay());
    }

    int cardsOn(int day) {
        return (int) cards.stream().filter(card -> card.day() == day).count();
    }

    private int personsWith(int end, Predicate<Evidence> property) {
        Set<Integer> persons = new HashSet<>();
        int byThemselves = 0;
        for (Evidence card : cards) {
            boolean inside = card.day() <= end && card.day() > end - rule.threshold().windowDays();
            if (!inside || !property.test(card)) {
                continue;
            }
            if (rule.admission().byPerson() && card.person() > 0) {
                persons.add(card.person());
            } else {
                byThemselves++;
            }
        }
        return persons.size() + byThemselves;
    }

    int persons(int end) {
        return personsWith(end, card -> true);
    }

    /** The value that is compared with the threshold. */
    double value(int end) {
        return valueOf(persons(end), end);
    }

    /** The value that so many persons make in the window that ends then. */
    double valueOf(double persons, int end) {
        if (rule.threshold().method() != Method.RATE) {
            return persons;
        }
        double behind = residents.applyAsDouble(end);
        return behind == 0 ? 0 : persons * RATE_PERSONS / behind;
    }

    boolean reachesThreshold(int end) {
        double value = value(end);
        return (value >= threshold || Figures.same(value, threshold))
                && persons(end) >= rule.threshold().guards().leastCases();
    }

    boolean firesOtherwise(int end) {
        for (Alternative each : rule.threshold().alternatives()) {
            if (personsWith(end, card -> has(card, each.what())) >= each.atLeast()) {
                return true;
            }
        }
        return false;
    }

    private static boolean has(Evidence card, CaseProperty property) {
        return property == CaseProperty.CONFIRMED
                ? card.caseClass() == CaseClass.CONFIRMED
                : card.properties().contains(property);
    }

    boolean fires(int end) {
        boolean inForce = end >= rule.inForce().from() && end <= rule.inForce().until();
        return inForce && (reachesThreshold(end) || firesOtherwise(end));
    }
}
