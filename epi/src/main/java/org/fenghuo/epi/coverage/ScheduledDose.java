package org.fenghuo.epi.coverage;

import java.io.Serializable;
import java.util.List;

/**
 * A dose of the schedule in all its editions.
 *
 * @param vaccine vaccine under which it is told
 * @param dose its number, which is its place in the course
 * @param whom whom it is meant for
 * @param waiver when it may be given younger
 * @param editions what the editions say, oldest first
 */
public record ScheduledDose(
        String vaccine, int dose, ForWhom whom, Waiver waiver, List<DoseTerms> editions)
        implements Serializable {
    public ScheduledDose {
        editions = List.copyOf(editions);
    }

    /** What the edition in force on a day says; before the first one, what the first one says. */
    public DoseTerms on(int day) {
        int last = editions.size() - 1;
        while (last > 0 && editions.get(last).validFrom() > day) {
            last--;
        }
        return editions.get(last);
    }

    /** The first day on which the edition of that day calls the person of due age. */
    public int dueOn(int birth) {
        return Math.max(due(edition(birth), birth), editions.get(edition(birth)).validFrom());
    }

    /**
     * The edition whose limits hold for who was born on a day: that under which the dose fell due,
     * but the one before when it was due at once on the day the new edition began, since nobody can
     * have been timely by a rule that did not exist.
     */
    public DoseTerms limits(int birth) {
        int at = edition(birth);
        boolean atOnce = due(at, birth) < editions.get(at).validFrom();
        return editions.get(atOnce && at > 0 ? at - 1 : at);
    }

    private int edition(int birth) {
        int at = 0;
        while (at < editions.size() - 1
                && Math.max(due(at, birth), editions.get(at).validFrom())
                        >= editions.get(at + 1).validFrom()) {
            at++;
        }
        return at;
    }

    private int due(int edition, int birth) {
        return editions.get(edition).ages().due().after(birth);
    }
}
