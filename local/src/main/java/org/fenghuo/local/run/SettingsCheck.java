package org.fenghuo.local.run;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.util.ParameterTool;
import org.fenghuo.epi.cases.AgeBands;
import org.fenghuo.jobs.connect.index.IndexSettings;
import org.fenghuo.jobs.connect.reference.ReferenceDiseases;
import org.fenghuo.jobs.connect.reference.ReferenceSchedule;
import org.fenghuo.jobs.connect.reference.ReferenceSyndromes;
import org.fenghuo.jobs.connect.reference.ReferenceTargets;
import org.fenghuo.jobs.connect.reference.ReferenceVaccines;
import org.fenghuo.jobs.settings.CommonSettings;
import org.fenghuo.schemas.framing.FramingSettings;

/** Reads settings as the jobs will, so that what is wrong is said before anything is begun. */
final class SettingsCheck {
    private static final String NO_KAFKA = "unused:1";
    private static final String NO_INDEX = "http://unused:1";

    private SettingsCheck() {}

    /** Refuses what the jobs would refuse; what they are told about counting if they would not. */
    static JobsSettings of(UpSettings settings) throws IOException {
        KnownSettings.requireKnown(settings.more().keySet());
        try {
            return read(settings);
        } catch (IllegalArgumentException wrong) {
            throw named(settings, wrong);
        }
    }

    private static JobsSettings read(UpSettings settings) throws IOException {
        settings.checkpointInterval();
        ParameterTool told = ParameterTool.fromMap(settings.forJobs(NO_KAFKA, NO_INDEX));
        JobsSettings jobs = JobsSettings.from(told);
        CommonSettings common = jobs.cases().common();
        String folder = common.referenceFolder();
        ReferenceDiseases.read(folder);
        ReferenceSyndromes.read(folder);
        ReferenceSchedule.read(folder);
        ReferenceVaccines.read(folder);
        ReferenceTargets.read(folder);
        // Age bands check themselves when they are made.
        var unused = new AgeBands(common.ageBandStarts());
        IndexSettings.unhurriedFrom(told);
        FramingSettings.from(told.toMap());
        Preparation.index(told);
        return jobs;
    }

    /**
     * Names the setting at fault, where the reason alone does not: without it all would be well.
     */
    private static IllegalArgumentException named(
            UpSettings settings, IllegalArgumentException wrong) throws IOException {
        String reason = String.valueOf(wrong.getMessage());
        for (Map.Entry<String, String> given : settings.more().entrySet()) {
            if (!reason.contains(given.getKey()) && passesWithout(given.getKey(), settings)) {
                return new IllegalArgumentException(
                        "%s is %s, which cannot be: %s"
                                .formatted(given.getKey(), given.getValue(), reason),
                        wrong);
            }
        }
        return wrong;
    }

    @SuppressWarnings("UnusedException") // the first refusal is the one that is told
    private static boolean passesWithout(String key, UpSettings settings) throws IOException {
        Map<String, String> others = new HashMap<>(settings.more());
        others.remove(key);
        try {
            read(settings.withMore(others));
            return true;
        } catch (IllegalArgumentException stillWrong) {
            return false;
        }
    }
}
