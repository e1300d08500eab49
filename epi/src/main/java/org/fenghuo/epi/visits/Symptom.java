package org.fenghuo.epi.visits;

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
    OTHER
}
