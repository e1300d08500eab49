package org.fenghuo.epi.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.fenghuo.epi.cases.SexGroup;

/** Persons at random, whose days lie near the days that matter. */
final class AnyPerson {
    private static final List<Map<String, String>> ROWS = ShippedSchedule.rows();
    private static final List<String> EDGES =
            List.of(
                    "2024-02-29",
                    "2020-02-29",
                    "2023-12-31",
                    "2024-10-15",
                    "2024-11-01",
                    "2024-08-01",
                    "2018-12-31",
                    "2019-01-01",
                    "2011-11-11",
                    "2012-02-29",
                    "1944-02-29",
                    "1960-02-29",
                    "1965-12-31",
                    "2025-06-30",
                    "2008-05-31");
    private static final List<SexGroup> SEXES =
            List.of(SexGroup.UNKNOWN, SexGroup.MALE, SexGroup.FEMALE);
    private static final List<String> AREAS = List.of("here", "there", "yonder");

    private final Random random;

    AnyPerson(Random random) {
        this.random = random;
    }

    Person next() {
        int birth = birth();
        List<Stay> stays = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            int from = birth + (random.nextBoolean() ? 0 : random.nextInt(2_500) - 50);
            stays.add(new Stay(area(), from, open(from)));
        }
        List<Dose> doses = new ArrayList<>();
        for (int i = random.nextInt(16); i > 0; i--) {
            doses.add(dose(birth));
        }
        List<Deferral> deferrals = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            int from = birth + random.nextInt(1_500);
            String vaccine = random.nextBoolean() ? "" : random.nextBoolean() ? "MMR" : "DTaP";
            deferrals.add(new Deferral(vaccine, from, open(from)));
        }
        boolean known = random.nextInt(8) > 0;
        SexGroup sex = SEXES.get(random.nextInt(SEXES.size()));
        return new Person(known ? birth : Person.UNKNOWN, sex, stays, doses, deferrals);
    }

    /** The same person with something else known of them, or nobody. */
    Person changed(Person person) {
        List<Dose> doses = new ArrayList<>(person.doses());
        if (!doses.isEmpty() && random.nextBoolean()) {
            doses.remove(random.nextInt(doses.size()));
        }
        if (random.nextBoolean()) {
            doses.add(dose(person.hasBirth() ? person.birth() : Known.day("2024-02-29")));
        }
        return switch (random.nextInt(8)) {
            case 0 -> next();
            case 1 -> Person.NOBODY;
            case 2 ->
                    new Person(
                            person.birth(),
                            person.sex(),
                            next().stays(),
                            doses,
                            person.deferrals());
            default ->
                    new Person(
                            person.birth(),
                            person.sex(),
                            person.stays(),
                            doses,
                            person.deferrals());
        };
    }

    private Dose dose(int birth) {
        String area = area();
        if (random.nextInt(6) == 0) {
            String vaccine = random.nextBoolean() ? "COVID" : "Influenza";
            int given = birth - 5 + random.nextInt(4_000);
            return new Dose(vaccine, random.nextInt(4), given, area);
        }
        Map<String, String> row = ROWS.get(random.nextInt(ROWS.size()));
        int given =
                CalendarAge.parse(row.get(random.nextBoolean() ? "due" : "minimum")).after(birth);
        given += random.nextInt(3) == 0 ? random.nextInt(900) - 100 : random.nextInt(5) - 2;
        return new Dose(row.get("vaccine"), random.nextInt(6), given, area);
    }

    private int birth() {
        if (random.nextInt(3) == 0) {
            return Known.day("2005-01-01") + random.nextInt(7_700);
        }
        return Known.day(EDGES.get(random.nextInt(EDGES.size()))) + random.nextInt(3) - 1;
    }

    private int open(int from) {
        return random.nextBoolean() ? Person.OPEN : from + random.nextInt(1_200);
    }

    private String area() {
        return AREAS.get(random.nextInt(AREAS.size()));
    }
}
