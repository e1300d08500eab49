package org.fenghuo.epi.place;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * An area, its place in the tree and its residents by year.
 *
 * @param code unique code
 * @param nameZh name in Chinese, or in the language of the place
 * @param nameEn name in English, or in the language of the place
 * @param level level of administration
 * @param parent code of the containing area, empty at a root
 * @param populations residents by year, oldest first
 */
public record Area(
        String code,
        String nameZh,
        String nameEn,
        AreaLevel level,
        String parent,
        List<Population> populations)
        implements Serializable {

    /** Code of the area under which everything counts that the tree does not know. */
    public static final String OUTSIDE_CODE = "outside";

    /** The area under which everything counts that the tree does not know. */
    public static final Area OUTSIDE =
            new Area(OUTSIDE_CODE, "辖区外", "Outside", AreaLevel.OUTSIDE, "", List.of());

    public Area {
        if (code.isBlank()) {
            throw new IllegalArgumentException("an area has no code: give each area one");
        }
        if (code.equals(parent)) {
            throw new IllegalArgumentException("area %s is its own parent".formatted(code));
        }
        populations =
                populations.stream().sorted(Comparator.comparingInt(Population::year)).toList();
    }

    /** Residents for a year: of the newest year not after it, else of the earliest one known. */
    public Optional<Population> population(int year) {
        Population best = null;
        for (Population each : populations) {
            if (best == null || each.year() <= year) {
                best = each;
            }
        }
        return Optional.ofNullable(best);
    }
}
