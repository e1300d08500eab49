package org.fenghuo.schemas.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IndexTemplatesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @CsvSource({
        "incidence, incidence-v1*",
        "cases, cases-v1-*",
        "alerts, alerts-v1*",
        "alert-log, alert-log-v1*",
        "rejects, rejects-v1*",
        "ledger, ledger-v1*"
    })
    void eachTemplateCoversItsIndicesAndGivesThemTheirAlias(String name, String pattern)
            throws IOException {
        JsonNode template = template(name, IndexSettings.DEFAULTS);
        assertThat(template.at("/index_patterns")).hasToString("[\"" + pattern + "\"]");
        assertThat(template.at("/template/aliases/" + name + "/filter/bool/must_not/term/gone"))
                .hasToString("true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"incidence", "cases", "alerts", "alert-log", "rejects", "ledger"})
    void aFieldNobodyAgreedOnIsRefused(String name) throws IOException {
        JsonNode mappings = template(name, IndexSettings.DEFAULTS).at("/template/mappings");
        assertThat(mappings.get("dynamic").textValue()).isEqualTo("strict");
        assertThat(mappings.get("properties").has("gone")).isTrue();
        assertThat(mappings.get("properties").has("updated_at")).isTrue();
    }

    @Test
    void incidenceHasTheFieldsOfTheContractInTheirOrder() throws IOException {
        assertThat(fields("incidence", IndexSettings.DEFAULTS))
                .containsExactly(
                        "day disease disease_name_zh disease_path basis place_basis age_band sex area area_name area_level area_path cases suspected carriers chronic deaths imported population population_year cases_7d cases_14d cases_28d rate_7d rate_14d rate_28d cases_ytd cases_last_year_7d gone updated_at"
                                .split(" "));
    }

    @Test
    void otherWindowsMakeOtherFieldsAndNoneOfTheUsualOnes() throws IOException {
        List<String> fields = fields("incidence", new IndexSettings(List.of(21, 3), 1, 0));
        assertThat(fields)
                .contains("cases_3d", "rate_3d", "cases_21d", "rate_21d", "cases_last_year_7d")
                .doesNotContain("cases_7d", "rate_28d")
                .noneMatch(field -> field.contains("{"));
    }

    @Test
    void shardsAndReplicasAreThoseOfTheSettings() throws IOException {
        JsonNode settings =
                template("cases", new IndexSettings(List.of(7), 3, 2)).at("/template/settings");
        assertThat(settings.get("number_of_shards").intValue()).isEqualTo(3);
        assertThat(settings.get("number_of_replicas").intValue()).isEqualTo(2);
        assertThat(settings.get("refresh_interval").textValue()).isEqualTo("5s");
    }

    @ParameterizedTest
    @ValueSource(strings = {"alerts", "alert-log"})
    void anAlertIsFoundWithinAFifthOfASecond(String name) throws IOException {
        assertThat(
                        template(name, IndexSettings.DEFAULTS)
                                .at("/template/settings/refresh_interval")
                                .textValue())
                .isEqualTo("200ms");
    }

    @Test
    void aWindowOfOneDayIsRefusedByName() {
        assertThatThrownBy(() -> new IndexSettings(List.of(7, 1), 1, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("windows is [1, 7]");
    }

    private static List<String> fields(String name, IndexSettings settings) throws IOException {
        return template(name, settings).at("/template/mappings/properties").properties().stream()
                .map(Map.Entry::getKey)
                .toList();
    }

    private static JsonNode template(String name, IndexSettings settings) throws IOException {
        return JSON.readTree(IndexTemplates.of(settings).get(name));
    }
}
