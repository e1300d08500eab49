package org.fenghuo.local.recount.coverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.fenghuo.local.recount.Order;
import org.fenghuo.local.recount.coverage.Content.Deferral;
import org.fenghuo.local.recount.coverage.Content.Dose;
import org.fenghuo.local.recount.coverage.Content.Entry;
import org.fenghuo.local.recount.coverage.Content.KnownSex;

/**
 * What is known of a person.
 *
 * @param birth day of birth since 1970, or {@link Content#NO_BIRTH}
 * @param isGirl whether known to be female
 * @param isRegistered whether the register of residents knows the person
 * @param stays where the person lives when, one place at a time
 * @param doses the vaccinations, in the order in which they are judged
 * @param deferrals when doses are not to be given
 */
record KnownPerson(
        int birth,
        boolean isGirl,
        boolean isRegistered,
        List<Stay> stays,
        List<Dose> doses,
        List<Deferral> deferrals) {
    /**
     * A time in a place.
     *
     * @param area code of the area
     * @param days when
     */
    record Stay(String area, DaySet days) {}

    /**
     * What a version that holds says.
     *
     * @param order its place among the versions
     * @param content what it says
     */
    record Said(Order order, Content content) {}

    private static final Comparator<Dose> IN_ORDER =
            Comparator.comparingInt(Dose::given)
                    .thenComparingInt(Dose::number)
                    .thenComparing(Dose::vaccine)
                    .thenComparing(Dose::area);

    /** The register goes before vaccinations, and what became known later before the rest. */
    private static final Comparator<Said> LEAST_TRUSTED_FIRST =
            Comparator.<Said, Boolean>comparing(said -> said.content() instanceof Entry)
                    .thenComparing(Said::order);

    static KnownPerson of(List<Said> said) {
        List<Said> ordered = new ArrayList<>(said);
        ordered.sort(LEAST_TRUSTED_FIRST);
        int birth = Content.NO_BIRTH;
        KnownSex sex = KnownSex.UNKNOWN;
        List<Entry> entries = new ArrayList<>();
        List<Dose> doses = new ArrayList<>();
        for (Said each : ordered) {
            Content content = each.content();
            birth = content.birth() == Content.NO_BIRTH ? birth : content.birth();
            sex = content.sex() == KnownSex.UNKNOWN ? sex : content.sex();
            if (content instanceof Entry entry) {
                entries.add(entry);
            } else if (content instanceof Dose dose) {
                doses.add(dose);
            }
        }
        doses.sort(IN_ORDER);
        return new KnownPerson(
                birth,
                sex == KnownSex.FEMALE,
                !entries.isEmpty(),
                stays(entries, birth),
                doses,
                entries.stream().flatMap(entry -> entry.deferrals().stream()).toList());
    }

    /** A stay ends, at the latest, where the next one begins; none begins before birth. */
    private static List<Stay> stays(List<Entry> entries, int birth) {
        entries.sort(
                Comparator.comparingInt(Entry::from)
                        .thenComparingInt(Entry::until)
                        .thenComparing(Entry::area));
        List<Stay> stays = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            int next = i + 1 < entries.size() ? entries.get(i + 1).from() : DaySet.NEVER;
            Entry entry = entries.get(i);
            DaySet days = DaySet.of(Math.max(entry.from(), birth), Math.min(entry.until(), next));
            if (!days.isEmpty()) {
                stays.add(new Stay(entry.area(), days));
            }
        }
        return stays;
    }

    boolean hasBirth() {
        return birth != Content.NO_BIRTH;
    }
}
