package org.fenghuo.local.recount;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.fenghuo.records.Area;
import org.fenghuo.records.AreaLevel;
import org.fenghuo.records.Facility;
import org.fenghuo.records.Population;

/** The tree of areas. */
public final class Places {
    private static final Pattern NATIONAL_CODE =
            Pattern.compile("[0-9]{12}|[0-9]{9}|[0-9]{6}|[0-9]{4}");

    /** Level of a facility. */
    public static final String FACILITY = "facility";

    private static final String COUNTY = levelName(AreaLevel.COUNTY);

    private final Place outside = new Place("outside", "辖区外", "outside", Map.of());
    private final Map<String, Place> byCode = new HashMap<>();
    private final Map<Place, List<Place>> paths = new HashMap<>();
    private final Map<String, Place> resolved = new HashMap<>();

    /** A tree of these areas, one record a code. */
    public Places(Collection<Area> areas) {
        this(areas, List.of());
    }

    /** A tree of these areas, with these facilities as leaves in theirs. */
    public Places(Collection<Area> areas, Collection<Facility> facilities) {
        Map<String, String> parents = new HashMap<>();
        for (Area area : areas) {
            byCode.put(area.getCode(), place(area));
            parents.put(area.getCode(), area.getParent());
        }
        for (Facility facility : facilities) {
            byCode.put(facility.getCode(), place(facility));
            parents.put(facility.getCode(), facility.getArea());
        }
        paths.put(outside, List.of(outside));
        byCode.forEach((code, place) -> paths.put(place, pathFrom(code, parents)));
    }

    /** The area a code of a record stands for; never nothing, but perhaps 'outside'. */
    public Place resolve(String code) {
        return code == null ? outside : resolved.computeIfAbsent(code, this::find);
    }

    /** The area itself and all that contain it, the smallest first. */
    public List<Place> path(Place place) {
        return paths.get(place);
    }

    /** The nearest county on the way up, or the area itself where there is none. */
    public Place county(Place place) {
        return path(place).stream()
                .filter(above -> above.level().equals(COUNTY))
                .findFirst()
                .orElse(place);
    }

    private Place find(String code) {
        for (String candidate : candidates(code)) {
            if (byCode.containsKey(candidate)) {
                return byCode.get(candidate);
            }
        }
        return outside;
    }

    private static List<String> candidates(String code) {
        List<String> candidates = new ArrayList<>(List.of(code));
        if (NATIONAL_CODE.matcher(code).matches()) {
            if (code.length() > 9) {
                candidates.add(code.substring(0, 9));
            }
            if (code.length() > 6) {
                candidates.add(code.substring(0, 6));
            }
            candidates.add(code.substring(0, 4) + "00");
            candidates.add(code.substring(0, 2) + "0000");
        }
        return candidates;
    }

    private List<Place> pathFrom(String code, Map<String, String> parents) {
        Set<String> path = new LinkedHashSet<>();
        String next = code;
        while (byCode.containsKey(next) && path.add(next)) {
            next = parents.get(next);
        }
        return path.stream().map(byCode::get).toList();
    }

    private static Place place(Area area) {
        Map<Integer, Double> personsByYear = new HashMap<>();
        for (Population population : area.getPopulations()) {
            boolean isYear = population.getYear() >= 1 && population.getYear() <= 9999;
            double persons = population.getPersons();
            if (isYear && persons > 0 && Double.isFinite(persons)) {
                personsByYear.put(population.getYear(), persons);
            }
        }
        return new Place(
                area.getCode(), area.getNameZh(), levelName(area.getLevel()), personsByYear);
    }

    private static Place place(Facility facility) {
        return new Place(facility.getCode(), facility.getNameZh(), FACILITY, Map.of());
    }

    private static String levelName(AreaLevel level) {
        return level.name().toLowerCase(Locale.ROOT);
    }
}
