package org.fenghuo.local.loading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import org.fenghuo.records.CaseReport;
import org.junit.jupiter.api.Test;

class UnknownDiseasesTest {
    @Test
    void aSlipOfThePenIsSaidWithTheWordThatWasMeant() throws IOException {
        assertThat(said("measels", "measels", "measles", "1000"))
                .contains("measels")
                .contains("(rows: 2); is it measles?");
    }

    @Test
    void aNumberIsNotTakenForTheOneNextToIt() throws IOException {
        assertThat(said("1001")).contains("'1001'").contains("(rows: 1)").doesNotContain("is it");
    }

    @Test
    void whatIsKnownOrMeantToBeOtherIsNotSaid() throws IOException {
        assertThat(said("measles", "1000", "other", null)).isEmpty();
    }

    @Test
    void ofManyTheNumberIsSaid() throws IOException {
        String[] many = new String[30];
        for (int i = 0; i < many.length; i++) {
            many[i] = "unheard-of-" + i;
        }
        assertThat(said(many)).contains("30 unknown diseases in all").hasLineCount(21);
    }

    private static String said(String... diseases) throws IOException {
        UnknownDiseases unknown = UnknownDiseases.notInTheTable();
        for (String disease : diseases) {
            CaseReport card = new CaseReport();
            card.setDisease(disease);
            unknown.accepted(card);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        unknown.tell(new PrintStream(bytes, true, UTF_8));
        return bytes.toString(UTF_8);
    }
}
