package org.fenghuo.epi.visits;

import java.util.Collection;

/** A symptom or sign of a visit. FEVER is a history of fever within a week. */
public enum Symptom {
    FEVER,
    CHILLS,
    FATIGUE,
    MYALGIA,
    ARTHRALGIA,
    HEADACHE,
    COUGH,
    SORE_THROAT,
    RHINORRHOEA,
    NASAL_CONGESTION,
    DYSPNOEA,
    CHEST_PAIN,
    RASH,
    CONJUNCTIVAL_INJECTION,
    PAROTID_SWELLING,
    DIARRHOEA,
    VOMITING,
    ABDOMINAL_PAIN,
    JAUNDICE,
    NECK_STIFFNESS,
    DISTURBED_CONSCIOUSNESS,
    SEIZURE,
    BLEEDING,
    OTHER;

    /** These as bits of one number, in which a visit carries them. */
    public static long bits(Collection<Symptom> all) {
        long bits = 0;
        for (Symptom each : all) {
            bits |= each.bit();
        }
        return bits;
    }

    /** This one as a bit. */
    public long bit() {
        return 1L << ordinal();
    }
}
