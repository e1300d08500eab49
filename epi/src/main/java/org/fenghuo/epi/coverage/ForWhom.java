package org.fenghuo.epi.coverage;

import java.io.Serializable;
import org.fenghuo.epi.cases.SexGroup;

/**
 * Whom a dose is meant for.
 *
 * @param sex the sex it is meant for, {@link SexGroup#ALL} for any
 * @param bornFrom first day of birth
 * @param bornUntil last day of birth
 */
public record ForWhom(SexGroup sex, int bornFrom, int bornUntil) implements Serializable {
    /** Whether a person of that sex, born on that day, is meant; an unknown sex is not a girl. */
    public boolean includes(SexGroup theirs, int birth) {
        return (sex == SexGroup.ALL || sex == theirs) && birth >= bornFrom && birth <= bornUntil;
    }
}
