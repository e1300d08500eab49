package org.fenghuo.epi.detect;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import org.fenghuo.epi.rules.Alternative;
import org.fenghuo.epi.rules.Step;
import org.fenghuo.epi.rules.Threshold;
import org.fenghuo.epi.time.Day;

/**
 * Finds the days on which a rule about cases fires: those with a case in whose window, of the day
 * and the days before it, there are enough persons. Any n persons within d days are found so, since
 * the window that ends with the last of them has them all.
 */
public final class CaseDetector {
    private static final double RATE_PERSONS = 100_000;

    private final Terms terms;
    private final Threshold threshold;

    /** A detector for a rule as it is applied in a place. */
    public CaseDetector(Terms terms) {
        this.terms = terms;
        this.threshold = terms.rule().threshold();
    }

    /**
     * A day whose window was looked at.
     *
     * @param day last day of the window
     * @param value persons, or persons for 100,000
     * @param byAlternative whether only an alternative fires
     */
    record Fired(int day, double value, boolean byAlternative) {}

    /**
     * The runs of firing days.
     *
     * @param cards admitted cards, sorted by day and id; all that lie in windows of the days
     * @param first first day that is judged
     * @param last last day that is judged
     */
    public List<Firing> examine(List<Counted> cards, int first, int last) {
        List<Firing> runs = new ArrayList<>();
        List<Fired> run = new ArrayList<>();
        for (Fired fired : fired(cards, first, last)) {
            if (!run.isEmpty() && fired.day() - run.get(run.size() - 1).day() > terms.quietDays()) {
                runs.add(new FiringOfCases(terms, cards).of(run));
                run.clear();
            }
            run.add(fired);
        }
        if (!run.isEmpty()) {
            runs.add(new FiringOfCases(terms, cards).of(run));
        }
        return runs;
    }

    private List<Fired> fired(List<Counted> cards, int first, int last) {
        List<Fired> fired = new ArrayList<>();
        var window =
                new PersonWindow(
                        cards, threshold.windowDays(), terms.rule().admission().byPerson());
        int before = Integer.MIN_VALUE;
        for (Counted card : cards) {
            int day = endOfWindow(card.day());
            if (day != before && day >= first && day <= last && terms.speaks().test(day)) {
                window.endAt(day);
                judge(day, window, fired);
            }
            before = day;
        }
        return fired;
    }

    private int endOfWindow(int day) {
        if (threshold.step() == Step.DAY) {
            return day;
        }
        return day + DayOfWeek.SUNDAY.getValue() - new Day(day).date().getDayOfWeek().getValue();
    }

    private void judge(int day, PersonWindow window, List<Fired> fired) {
        double value = value(window.persons(), day);
        boolean enough =
                value >= terms.atLeast() && window.persons() >= threshold.guards().leastCases();
        if (enough || fires(window)) {
            fired.add(new Fired(day, value, !enough));
        }
    }

    private double value(int persons, int day) {
        if (!terms.isOfRates()) {
            return persons;
        }
        double residents = terms.persons(day);
        return residents > 0 ? persons * RATE_PERSONS / residents : 0;
    }

    private boolean fires(PersonWindow window) {
        for (Alternative each : threshold.alternatives()) {
            if (window.personsWith(each.what()) >= each.atLeast()) {
                return true;
            }
        }
        return false;
    }
}
