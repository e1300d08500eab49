package org.fenghuo.epi.coverage;

import java.io.Serializable;

/**
 * Whom a dose is meant for.
 *
 * @param sex the sex it is meant for, {@link Sex#UNKNOWN} for any
 * @param bornFrom first day of birth
 * @param bornUntil last day of birth
 */
public record ForWhom(Sex sex, int bornFrom, int bornUntil) implements Serializable {
    /** Whether a person of that sex, born on that day, is meant; an unknown sex is not a girl. */
    public boolean includes(Sex theirs, int birth) {
        return (sex == Sex.UNKNOWN || sex == theirs) && birth >= bornFrom && birth <= bornUntil;
    }
}
