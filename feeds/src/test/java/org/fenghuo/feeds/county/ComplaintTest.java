package org.fenghuo.feeds.county;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fenghuo.records.Symptom;
import org.junit.jupiter.api.Test;

class ComplaintTest {
    private static final int FEVER = 380;
    private static final Set<Symptom> RESPIRATORY = Set.of(Symptom.COUGH, Symptom.SORE_THROAT);

    @Test
    void aComplaintIsInfluenzaLikeForEverybodyOrForNobody() {
        assertThat(Complaint.all())
                .hasSizeGreaterThan(4)
                .allSatisfy(
                        complaint -> {
                            if (complaint.influenzaLike()) {
                                assertThat(everybody(complaint)).as(complaint.name()).isTrue();
                            } else {
                                assertThat(somebody(complaint)).as(complaint.name()).isFalse();
                            }
                        });
        assertThat(Complaint.all()).anyMatch(Complaint::influenzaLike);
    }

    private static boolean everybody(Complaint complaint) {
        List<Symptom> drawn = complaint.symptoms().oneOf();
        boolean sure =
                complaint.symptoms().always().stream().anyMatch(RESPIRATORY::contains)
                        || (!drawn.isEmpty() && RESPIRATORY.containsAll(drawn));
        return sure && complaint.temperatures().from() >= FEVER;
    }

    private static boolean somebody(Complaint complaint) {
        List<Symptom> possible = new ArrayList<>(complaint.symptoms().always());
        possible.addAll(complaint.symptoms().oneOf());
        possible.addAll(complaint.symptoms().sometimes());
        possible.retainAll(new HashSet<>(RESPIRATORY));
        return !possible.isEmpty() && complaint.temperatures().to() >= FEVER;
    }
}
