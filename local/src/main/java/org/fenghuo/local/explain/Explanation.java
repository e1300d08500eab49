package org.fenghuo.local.explain;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.fenghuo.epi.alert.Trigger;
import org.fenghuo.jobs.connect.alerts.ProofJson;
import org.fenghuo.local.explain.Finding.Outcome;

/**
 * An alert as it comes out when it is computed again from its proof.
 *
 * @param findings what was found, in the order in which it is told
 */
public record Explanation(List<Finding> findings) {
    public Explanation {
        findings = List.copyOf(findings);
    }

    /** Recomputes the alert of a document of the alias {@code alerts}. */
    public static Explanation of(JsonNode document) {
        JsonNode proof = document.path("proof");
        List<Trigger> triggers = ProofJson.read(proof);
        List<JsonNode> objects = ProofJson.objects(proof);
        List<String> areas = new ArrayList<>();
        document.path("area_path").forEach(area -> areas.add(area.asText()));
        Findings findings = new Findings();
        for (int i = 0; i < triggers.size(); i++) {
            new TriggerCheck(triggers.get(i), areas, findings).check(objects.get(i));
        }
        new WholeAlertCheck(document, triggers, findings).check();
        return new Explanation(findings.all());
    }

    /** Whether nothing that could be recomputed differs. */
    public boolean agrees() {
        return findings.stream().noneMatch(finding -> finding.outcome() == Outcome.DIFFERS);
    }
}
