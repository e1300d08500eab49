package org.fenghuo.jobs.connect.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fenghuo.epi.visits.VisitFacts.UNKNOWN;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.fenghuo.epi.visits.Exposure;
import org.fenghuo.epi.visits.Symptom;
import org.fenghuo.epi.visits.Syndrome;
import org.fenghuo.epi.visits.Syndromes;
import org.fenghuo.epi.visits.VisitFacts;
import org.fenghuo.epi.visits.VisitFinding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceSyndromesTest {
    /** Temperature, signs (symptoms, findings, exposures), fever days, onset days, admitted. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "38.0 | COUGH                      |    |    | no  | ILI ARI_FEVER",
                "37.9 | COUGH                      |    |    | no  | ARI_FEVER",
                "37.2 | COUGH SORE_THROAT          |    |    | no  | ",
                "37.3 | NASAL_CONGESTION           |    |    | no  | ARI_FEVER",
                "     | COUGH FEVER                |    |    | no  | ",
                "     | COUGH FEVER                |    | 10 | yes | SARI",
                "     | COUGH FEVER                |    | 11 | yes | ",
                "     | COUGH FEVER                |    |    | yes | ",
                "38.0 | COUGH                      |    |  3 | yes | ILI ARI_FEVER SARI",
                "38.0 | COUGH                      |    |  3 | no  | ILI ARI_FEVER",
                "37.5 | RASH                       |    |    | no  | FEVER_RASH",
                "37.4 | RASH                       |    |    | no  | ",
                "     | DIARRHOEA                  |    |    | no  | DIARRHOEA",
                "37.5 | DIARRHOEA VOMITING         |    |    | no  | DIARRHOEA FEVER_DIARRHOEA",
                "37.5 | BLEEDING                   |    |    | no  | HAEMORRHAGIC",
                "37.5 | PLATELETS_LOW TICK_BITE    |    |    | no  | HAEMORRHAGIC",
                "37.5 | PLATELETS_LOW              |    |    | no  | ",
                "     | FEVER HEADACHE VOMITING    |    |    | no  | ENCEPHALITIS",
                "     | FEVER HEADACHE             |    |    | no  | ",
                "37.5 | SEIZURE                    |    |    | no  | ENCEPHALITIS",
                "     | SEIZURE                    |    |    | no  | ",
                "     |                            |  7 |    | no  | FUO",
                "     |                            |  6 |    | no  | ",
                "     | JAUNDICE                   |    |    | no  | JAUNDICE",
                "38.0 | IMAGING_PNEUMONIA WHITE_CELLS_NORMAL NO_IMPROVEMENT_ON_ANTIBIOTICS || | no"
                        + " | PUE",
                "38.0 | IMAGING_PNEUMONIA WHITE_CELLS_HIGH NO_IMPROVEMENT_ON_ANTIBIOTICS   || | no"
                        + " | ",
            })
    void aVisitShowsWhatItsDefinitionSays(
            Double temperature,
            String signs,
            Integer feverDays,
            Integer onsetDays,
            String admitted,
            String expected)
            throws IOException {
        Syndromes syndromes = ReferenceSyndromes.read("");
        List<String> given = words(signs);
        long shown =
                syndromes.shownBy(
                        new VisitFacts(
                                temperature == null ? UNKNOWN : (int) Math.round(temperature * 10),
                                VisitFacts.bits(named(Symptom.values(), given)),
                                VisitFacts.bits(named(VisitFinding.values(), given)),
                                VisitFacts.bits(named(Exposure.values(), given)),
                                feverDays == null ? UNKNOWN : feverDays,
                                onsetDays == null ? UNKNOWN : onsetDays,
                                admitted.equals("yes"),
                                UNKNOWN));
        assertThat(
                        syndromes.all().stream()
                                .filter(each -> (shown >> each.number() & 1) == 1)
                                .map(Syndrome::id))
                .containsExactlyElementsOf(words(expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'temprature': 38}                    | temprature",
                "{'temperature': 98.6}                 | from 30 to 45",
                "{'symptoms': ['COUGHS']}              | COUGHS",
                "{'symptoms': []}                      | at least one name",
                "{'all': []}                           | list of conditions",
                "{'temperature': 38, 'admitted': true} | exactly one of",
                "{'feverDays': 7, 'atLeast': 2}        | beside symptoms",
                "{'admitted': 'yes'}                   | true or false",
                "{'age': [5]}                          | whole number",
                "{}                                    | exactly one of",
            })
    void aConditionThatIsNotUnderstoodIsRefusedByName(String when, String named) {
        String file =
                """
                {"syndromes": [{"number": 1, "id": "X", "version": 1, "zh": "x", "en": "x", "when": %s}]}
                """
                        .formatted(when.replace('\'', '"'));
        assertThatThrownBy(() -> ReferenceSyndromes.read(new ObjectMapper().readTree(file)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("syndrome X")
                .hasMessageContaining(named);
    }

    @Test
    void twoSyndromesOfOneNumberAreRefused() {
        String one =
                """
                {"number": 1, "id": "%s", "version": 1, "zh": "x", "en": "x", "when": {"admitted": true}}
                """;
        String file = "{\"syndromes\": [%s, %s]}".formatted(one.formatted("X"), one.formatted("Y"));
        assertThatThrownBy(() -> ReferenceSyndromes.read(new ObjectMapper().readTree(file)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("syndrome Y (number 1)");
    }

    @Test
    void aFolderWithoutTheFileIsRefusedByTheNameOfItsSetting(@TempDir Path folder) {
        assertThatThrownBy(() -> ReferenceSyndromes.read(folder.toString()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("reference.folder is " + folder)
                .hasMessageContaining("syndromes.json");
    }

    private static List<String> words(String text) {
        return text == null ? List.of() : List.of(text.strip().split(" +"));
    }

    private static <E extends Enum<E>> List<E> named(E[] all, List<String> names) {
        return Arrays.stream(all).filter(each -> names.contains(each.name())).toList();
    }
}
