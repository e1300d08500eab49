package org.fenghuo.epi.counting;

import org.fenghuo.epi.cases.AgeBand;
import org.fenghuo.epi.cases.SexGroup;

/** A group of persons by age and sex. */
record AgeAndSex(AgeBand age, SexGroup sex) {
    static final AgeAndSex ALL = new AgeAndSex(AgeBand.ALL, SexGroup.ALL);
}
