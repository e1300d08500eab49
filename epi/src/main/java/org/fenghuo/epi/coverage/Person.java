package org.fenghuo.epi.coverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fenghuo.epi.cases.SexGroup;

/**
 * What is known of a person, put in order so that it does not depend on the order of arrival: one
 * place at a time (a later move ends the stay before), nothing before birth, deferrals of one
 * vaccine apart.
 *
 * @param birth day of birth (days since 1970-01-01), {@link #UNKNOWN} where not known
 * @param sex sex
 * @param stays where the person lives by the register of residents; empty if it does not know them
 * @param doses recorded vaccinations
 * @param deferrals when the person is not to be vaccinated
 */
public record Person(
        int birth, SexGroup sex, List<Stay> stays, List<Dose> doses, List<Deferral> deferrals) {
    /** Stands for an unknown day of birth. */
    public static final int UNKNOWN = Integer.MIN_VALUE;

    /** Stands for an end that is not known. */
    public static final int OPEN = Integer.MAX_VALUE;

    /** Nobody: a person of whom every record is gone. */
    public static final Person NOBODY =
            new Person(UNKNOWN, SexGroup.UNKNOWN, List.of(), List.of(), List.of());

    private static final int EARLIEST = -62_000;
    private static final int LATEST = 120_000;

    private static final Comparator<Stay> IN_ORDER =
            Comparator.comparingInt(Stay::from)
                    .thenComparingInt(Stay::until)
                    .thenComparing(Stay::area);

    public Person {
        if (birth != UNKNOWN && (birth < EARLIEST || birth > LATEST)) {
            throw new IllegalArgumentException(
                    "birth on day %d since 1970: give a day of the years 1801 to 2298"
                            .formatted(birth));
        }
        stays =
                stays.size() == 1 && birth == UNKNOWN
                        ? List.copyOf(stays)
                        : oneAtATime(stays, birth);
        doses = doses.size() < 2 ? List.copyOf(doses) : doses.stream().sorted(Dose.ORDER).toList();
        deferrals = deferrals.isEmpty() ? List.of() : apart(deferrals);
    }

    /** Whether the register of residents knows the person, wherever they live now. */
    public boolean isRegistered() {
        return !stays.isEmpty();
    }

    /** Whether the day of birth is known. */
    public boolean hasBirth() {
        return birth != UNKNOWN;
    }

    /** A registered person stays registered, if need be with a stay of no days. */
    private static List<Stay> oneAtATime(List<Stay> stays, int birth) {
        List<Stay> ordered = new ArrayList<>(stays);
        ordered.sort(IN_ORDER);
        for (int i = 0; i < ordered.size(); i++) {
            Stay stay = ordered.get(i);
            int next = i + 1 < ordered.size() ? ordered.get(i + 1).from() : OPEN;
            int from = Math.max(stay.from(), birth);
            int until = Math.max(from, Math.min(stay.until(), next));
            ordered.set(i, new Stay(stay.area(), from, until));
        }
        return List.copyOf(ordered);
    }

    private static List<Deferral> apart(List<Deferral> deferrals) {
        Map<String, Spans> byVaccine = new TreeMap<>();
        for (Deferral each : deferrals) {
            byVaccine
                    .computeIfAbsent(each.vaccine(), any -> new Spans())
                    .add(each.from(), each.until());
        }
        List<Deferral> apart = new ArrayList<>();
        byVaccine.forEach(
                (vaccine, spans) -> {
                    spans.merge();
                    for (int i = 0; i < spans.size(); i++) {
                        apart.add(new Deferral(vaccine, spans.from(i), spans.until(i)));
                    }
                });
        return List.copyOf(apart);
    }
}
