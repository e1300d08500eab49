package org.fenghuo.jobs.connect.reference;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.fenghuo.epi.cases.Disease;
import org.fenghuo.jobs.alerts.Subjects;

/** Reads the names of what alerts are about from the reference tables. */
public final class ReferenceSubjects {
    private ReferenceSubjects() {}

    /** Names of diseases and vaccines, of a folder or of the tables shipped if it is empty. */
    public static Subjects read(String folder) throws IOException {
        Map<String, String> zh = new HashMap<>(ReferenceVaccines.read(folder));
        Map<String, String> en = new HashMap<>();
        var diseases = ReferenceDiseases.read(folder);
        for (String code : diseases.codes()) {
            Disease disease = diseases.of(code);
            zh.put(disease.id(), disease.nameZh());
            en.put(disease.id(), disease.nameEn());
        }
        zh.put(Disease.OTHER.id(), "未知病种");
        en.put(Disease.OTHER.id(), "Unknown disease");
        return new Subjects(zh, en);
    }
}
