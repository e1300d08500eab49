package org.fenghuo.epi.counting;

import org.fenghuo.epi.cases.AgeBand;
import org.fenghuo.epi.cases.Basis;
import org.fenghuo.epi.cases.PlaceBasis;
import org.fenghuo.epi.cases.SexGroup;

/**
 * One series of daily counts among those of a disease in an area; has a small number as its code,
 * since it is part of every counted cell.
 */
public record Series(Basis basis, PlaceBasis place, AgeBand age, SexGroup sex) {

    /** The code of the series of all persons under a basis and a place basis. */
    public static int codeOfAll(Basis basis, PlaceBasis place) {
        return code(basis, place, AgeBand.ALL, SexGroup.ALL);
    }

    /** The code of a series. */
    public static int code(Basis basis, PlaceBasis place, AgeBand age, SexGroup sex) {
        return basis.ordinal()
                | place.ordinal() << 3
                | sex.ordinal() << 5
                | age.from() << 8
                | age.to() << 16;
    }

    /** The series of a code. */
    public static Series of(int code) {
        return new Series(
                Basis.ALL.get(code & 7),
                PlaceBasis.ALL.get(code >> 3 & 3),
                new AgeBand(code >> 8 & 255, code >> 16 & 255),
                SexGroup.GROUPS.get(code >> 5 & 3));
    }

    /** Whether it counts all residents, so that a rate per resident has a meaning. */
    public boolean isOfAllResidents() {
        return place == PlaceBasis.RESIDENCE && age.equals(AgeBand.ALL) && sex == SexGroup.ALL;
    }
}
