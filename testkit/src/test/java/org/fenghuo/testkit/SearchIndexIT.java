package org.fenghuo.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SearchIndexIT {
    @RegisterExtension static final SearchIndex INDEX = SearchIndex.forTests();

    private static final String TEMPLATE =
            "{\"index_patterns\": [\"%s\"], \"template\": {\"mappings\": {\"dynamic\":"
                    + " \"strict\"}}}";

    @BeforeAll
    static void oneIndexIsForTheClass() {
        INDEX.request("PUT", "/of-class", "");
    }

    @BeforeEach
    void onlyTheIndexOfTheClassIsThereAndNoTemplate() {
        assertThat(INDEX.request("GET", "/_all", "").fieldNames())
                .toIterable()
                .containsExactly("of-class");
        assertThat(INDEX.request("GET", "/_index_template", "").get("index_templates")).isEmpty();
    }

    @Test
    void whatWasWrittenIsGotCountedAndFound() {
        INDEX.request("PUT", "/notes/_doc/a%2Fb%20c", "{\"area\": \"BX\", \"cases\": 3}");
        INDEX.request("PUT", "/notes/_doc/2", "{\"area\": \"BK\", \"cases\": 4}");
        INDEX.refresh("notes");

        assertThat(INDEX.get("notes", "a/b c").orElseThrow().get("cases").asInt()).isEqualTo(3);
        assertThat(INDEX.getWhole("notes", "2").orElseThrow().get("_version").asInt()).isEqualTo(1);
        assertThat(INDEX.get("notes", "missing")).isEmpty();
        assertThat(INDEX.count("notes")).isEqualTo(2);
        assertThat(INDEX.count("notes", "{\"term\": {\"area.keyword\": \"BX\"}}")).isEqualTo(1);
        assertThat(
                        INDEX.search("notes", "{\"query\": {\"range\": {\"cases\": {\"gt\": 3}}}}")
                                .at("/hits/hits/0/_source/area")
                                .asText())
                .isEqualTo("BK");
    }

    @Test
    void aTemplateGoesWithTheTestThatMadeIt() {
        INDEX.request("PUT", "/_index_template/strict", TEMPLATE.formatted("strict-*"));

        assertThatThrownBy(() -> INDEX.request("PUT", "/strict-1/_doc/1", "{\"a\": 1}"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("strict_dynamic_mapping_exception");
    }

    @Test
    void askingAnIndexThatIsNotThereFails() {
        assertThatThrownBy(() -> INDEX.get("nowhere", "1"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("index_not_found_exception");
    }
}
