package org.fenghuo.epi.detect;

import java.util.ArrayList;
import java.util.List;
import org.fenghuo.epi.rules.Alternative;
import org.fenghuo.epi.rules.Threshold;

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
     * @param cards admitted cards; all that lie in windows of the days
     * @param first first day that is judged
     * @param last last day that is judged
     */
    public List<Firing> examine(SiftedCards cards, int first, int last) {
        List<Firing> runs = new ArrayList<>();
        List<Fired> run = new ArrayList<>();
        List<Fired> fires = fired(cards, first, last);
        if (fires.isEmpty()) {
            return List.of();
        }
        for (Fired fired : fires) {
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

    private List<Fired> fired(SiftedCards cards, int first, int last) {
        WindowCounts windows =
                cards.windows(
                        threshold.windowDays(),
                        threshold.step(),
                        terms.rule().admission().byPerson());
        List<Fired> fired = new ArrayList<>();
        int at = windows.from(first);
        for (; at < windows.size() && windows.end(at) <= last; at++) {
            int day = windows.end(at);
            // Persons are no more than cards, which are counted with less work.
            boolean enough = isEnough(windows.cards(at), day) && isEnough(windows.persons(at), day);
            if ((enough || fires(windows, at)) && terms.speaks().test(day)) {
                fired.add(new Fired(day, value(windows.persons(at), day), !enough));
            }
        }
        return fired;
    }

    private boolean isEnough(int persons, int day) {
        return persons >= threshold.guards().leastCases() && value(persons, day) >= terms.atLeast();
    }

    private double value(int persons, int day) {
        if (!terms.isOfRates()) {
            return persons;
        }
        double residents = terms.persons(day);
        return residents > 0 ? persons * RATE_PERSONS / residents : 0;
    }

    private boolean fires(WindowCounts windows, int at) {
        for (Alternative each : threshold.alternatives()) {
            if (windows.cardsWith(each.what(), at) >= each.atLeast()
                    && windows.personsWith(each.what(), at) >= each.atLeast()) {
                return true;
            }
        }
        return false;
    }
}
