package org.fenghuo.schemas.framing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import org.apache.avro.util.ClassUtils;
import org.fenghuo.records.CaseReport;
import org.fenghuo.records.Operation;
import org.fenghuo.records.Origin;
import org.junit.jupiter.api.Test;

class TrustedRecordsTest {
    @Test
    void aBuilderFillsTheDefaultOfAnEnum() {
        assertThat(report().getOrigin()).isEqualTo(Origin.PRODUCTION);
    }

    @Test
    void aGeneratedDecoderReadsWhatItsEncoderWrote() throws IOException {
        assertThat(CaseReport.getDecoder().decode(CaseReport.getEncoder().encode(report())))
                .isEqualTo(report());
    }

    @Test
    void aClassThatIsNotARecordOfOursIsStillRefused() {
        assertThat(report()).isNotNull();
        assertThatThrownBy(() -> ClassUtils.forName("javax.script.ScriptEngineManager"))
                .isInstanceOf(SecurityException.class);
    }

    private static CaseReport report() {
        return CaseReport.newBuilder()
                .setRecordId("a")
                .setVersion(1)
                .setOperation(Operation.REPORT)
                .setSource("s")
                .setReportedAt(Instant.EPOCH)
                .build();
    }
}
