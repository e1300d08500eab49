package org.fenghuo.epi.rules;

import java.io.Serializable;
import java.util.List;
import org.fenghuo.epi.cases.Basis;
import org.fenghuo.epi.cases.CaseClass;

/**
 * Which cases count for a rule, and on which day.
 *
 * @param basis the day under which a case counts: onset, diagnosis or report; where a card does not
 *     carry it, the next of these that it carries
 * @param classes classifications that count
 * @param courses courses that count
 * @param byPerson whether a person with several cards in a window counts once
 * @param residentsOnly whether only those count who live in the area tree
 * @param localOnly whether infections brought from elsewhere do not count
 */
public record Admission(
        Basis basis,
        List<CaseClass> classes,
        List<Course> courses,
        boolean byPerson,
        boolean residentsOnly,
        boolean localOnly)
        implements Serializable {
    public Admission {
        classes =
                classes.isEmpty()
                        ? List.of(CaseClass.CLINICAL, CaseClass.CONFIRMED)
                        : List.copyOf(classes);
        courses = courses.isEmpty() ? List.of(Course.ACUTE, Course.UNTYPED) : List.copyOf(courses);
    }
}
