package org.fenghuo.local.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.fenghuo.jobs.connect.alerts.AlertFormat;
import org.fenghuo.jobs.connect.alerts.DecisionFormat;
import org.fenghuo.jobs.connect.index.DocumentFormat;
import org.fenghuo.local.alerts.InventedAlerts;
import org.fenghuo.schemas.index.IndexSettings;
import org.fenghuo.schemas.index.IndexTemplates;
import org.fenghuo.testkit.SearchIndex;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Every query of the recipes about alerts gives the answer that stands below it, and both pages
 * show a document that stands there: of alerts that were invented, as the jobs would write them.
 */
class AlertRecipesIT {
    @RegisterExtension static final SearchIndex INDEX = SearchIndex.forTests();

    /** The aliases of which this test shows the pages. */
    static final List<String> ALIASES = List.of("alerts", "alert-log");

    @BeforeAll
    static void writeTheInventedAlerts() {
        IndexTemplates.of(IndexSettings.DEFAULTS)
                .forEach((name, body) -> INDEX.request("PUT", "/_index_template/" + name, body));
        InventedAlerts.all().forEach(alert -> write(new AlertFormat(), alert));
        InventedAlerts.decisions().forEach(decision -> write(new DecisionFormat(), decision));
        ALIASES.forEach(alias -> INDEX.refresh(alias + "-v1"));
    }

    private static <T> void write(DocumentFormat<T> format, T value) {
        String id = format.id(value).replace("|", "%7C");
        INDEX.request(
                "PUT",
                "/%s/_doc/%s".formatted(format.index(value), id),
                InventedAlerts.document(format, value).toString());
    }

    @TestFactory
    Stream<DynamicTest> theQueryGivesTheAnswerThatIsShown() throws IOException {
        List<Recipe> recipes = Recipe.allIn(List.of("recipes-alerts.md"));
        assertThat(recipes).hasSizeGreaterThanOrEqualTo(6);
        return recipes.stream()
                .map(
                        recipe ->
                                DynamicTest.dynamicTest(
                                        recipe.title(),
                                        () ->
                                                assertThat(
                                                                INDEX.request(
                                                                        "POST",
                                                                        recipe.path(),
                                                                        recipe.body()))
                                                        .isEqualTo(recipe.answer())));
    }

    @TestFactory
    Stream<DynamicTest> theDocumentOnThePageStandsInTheIndex() {
        return ALIASES.stream()
                .map(alias -> DynamicTest.dynamicTest(alias, () -> standsAsShown(alias)));
    }

    private static void standsAsShown(String alias) throws IOException {
        IndexPage page = IndexPage.of(alias);
        JsonNode answer = INDEX.search(page.alias(), page.query());
        assertThat(page.found(answer)).contains(page.shown());
    }
}
