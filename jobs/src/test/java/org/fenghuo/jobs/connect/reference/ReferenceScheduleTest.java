package org.fenghuo.jobs.connect.reference;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fenghuo.epi.coverage.Course;
import org.fenghuo.epi.coverage.Schedule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReferenceScheduleTest {
    private static final String FILE = "immunization_schedule.csv";

    @TempDir Path folder;

    @Test
    void theShippedScheduleHasThirteenCoursesOf31Doses() throws IOException {
        Schedule schedule = ReferenceSchedule.read("");
        assertThat(schedule.courses())
                .extracting(Course::name)
                .containsExactly(
                        "HepB", "BCG", "polio", "DTaP", "DT", "MMR", "JE-L", "JE-I", "MPSV-A",
                        "MPSV-AC", "HepA-L", "HepA-I", "HPV2");
        assertThat(schedule.doses()).hasSize(31);
        assertThat(schedule.includes("bOPV")).isTrue();
        assertThat(schedule.includes("COVID")).isFalse();
    }

    @Test
    void aSlipIsNamedByItsLine() throws IOException {
        try (var shipped = ReferenceSchedule.class.getResourceAsStream("/reference/" + FILE)) {
            String text = new String(shipped.readAllBytes(), UTF_8);
            Files.writeString(folder.resolve(FILE), text.replace(",1m,28d,2m,", ",1m,28 days,2m,"));
        }
        assertThatThrownBy(() -> ReferenceSchedule.read(folder.toString()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(FILE + " line 3: '28 days' is no age");
    }

    @Test
    void aMissingColumnIsNamed() throws IOException {
        Files.writeString(folder.resolve(FILE), "family,course\nbcg,BCG\n");
        assertThatThrownBy(() -> ReferenceSchedule.read(folder.toString()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(FILE + " line 2")
                .hasMessageContaining("due");
    }
}
