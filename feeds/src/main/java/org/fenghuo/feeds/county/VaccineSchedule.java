package org.fenghuo.feeds.county;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fenghuo.feeds.reference.ReferenceFiles;

/** The doses that children of the first years get, alternatives left out. */
final class VaccineSchedule {
    private static final int FIRST_MONTHS = 36;

    private final List<ScheduledDose> doses;

    private VaccineSchedule(List<ScheduledDose> doses) {
        this.doses = List.copyOf(doses);
    }

    static VaccineSchedule read(ReferenceFiles reference) {
        return new VaccineSchedule(
                reference
                        .rows(
                                "immunization_schedule.csv",
                                "course",
                                "alternative_to",
                                "vaccine",
                                "dose",
                                "valid_from",
                                "due",
                                "minimum",
                                "interval")
                        .stream()
                        .filter(row -> row.getField("alternative_to").isEmpty())
                        .map(VaccineSchedule::dose)
                        .filter(dose -> dose.due().months() < FIRST_MONTHS)
                        .toList());
    }

    private static ScheduledDose dose(NamedCsvRecord row) {
        String from = row.getField("valid_from");
        return new ScheduledDose(
                row.getField("course"),
                row.getField("vaccine"),
                Integer.parseInt(row.getField("dose")),
                from.isEmpty() ? LocalDate.MIN : LocalDate.parse(from),
                ScheduleAge.parse(row.getField("due")),
                ScheduleAge.parse(row.getField("minimum")),
                ScheduleAge.parse(row.getField("interval")));
    }

    /** The doses that a child born then is to get, those due earliest first. */
    List<ScheduledDose> dosesFor(LocalDate birth) {
        Map<String, ScheduledDose> chosen = new LinkedHashMap<>();
        for (ScheduledDose dose : doses) {
            if (dose.isInForceFor(birth)) {
                chosen.put(dose.name(), dose);
            }
        }
        List<ScheduledDose> inOrder = new ArrayList<>(chosen.values());
        inOrder.sort(Comparator.comparing(dose -> dose.dueOn(birth)));
        return inOrder;
    }

    /** The first dose of a vaccine of which there is one edition alone. */
    ScheduledDose firstOf(String vaccine) {
        List<ScheduledDose> found =
                doses.stream()
                        .filter(dose -> dose.vaccine().equals(vaccine) && dose.number() == 1)
                        .toList();
        if (found.size() != 1) {
            throw new IllegalArgumentException(
                    "vaccine %s has %d editions of its first dose for small children: ask for one with a single edition, as MMR"
                            .formatted(vaccine, found.size()));
        }
        return found.get(0);
    }

    /** The vaccines, each once. */
    List<String> vaccines() {
        return doses.stream().map(ScheduledDose::vaccine).distinct().toList();
    }
}
