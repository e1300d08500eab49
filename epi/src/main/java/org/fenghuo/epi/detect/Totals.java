package org.fenghuo.epi.detect;

import org.fenghuo.epi.cases.CaseClass;
import org.fenghuo.epi.rules.CaseProperty;

/** What some cards say together. */
final class Totals {
    private final int[] classes = new int[CaseClass.values().length];
    private int deaths;
    private int firstOnset = Integer.MAX_VALUE;
    private int lastOnset = Records.NO_DAY;
    private boolean replayed = true;

    void add(Member member) {
        classes[member.caseClass().ordinal()]++;
        deaths += member.has(CaseProperty.DIED) ? 1 : 0;
        replayed &= member.isReplayed();
        if (member.onset() != Records.NO_DAY) {
            firstOnset = Math.min(firstOnset, member.onset());
            lastOnset = Math.max(lastOnset, member.onset());
        }
    }

    void add(Totals others) {
        for (int i = 0; i < classes.length; i++) {
            classes[i] += others.classes[i];
        }
        deaths += others.deaths;
        replayed &= others.replayed;
        firstOnset = Math.min(firstOnset, others.firstOnset);
        lastOnset = Math.max(lastOnset, others.lastOnset);
    }

    int of(CaseClass each) {
        return classes[each.ordinal()];
    }

    int deaths() {
        return deaths;
    }

    /** First known onset (days since 1970-01-01), {@link Records#NO_DAY} where none is known. */
    int firstOnset() {
        return lastOnset == Records.NO_DAY ? Records.NO_DAY : firstOnset;
    }

    /** Last known onset, likewise. */
    int lastOnset() {
        return lastOnset;
    }

    /** Whether all of them are replayed. */
    boolean replayed() {
        return replayed;
    }
}
