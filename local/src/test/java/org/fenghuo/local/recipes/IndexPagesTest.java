package org.fenghuo.local.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fenghuo.schemas.index.IndexSettings;
import org.fenghuo.schemas.index.IndexTemplates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every index that has a template has a page, which names its fields and no others. */
class IndexPagesTest {
    private static final Map<String, String> TEMPLATES = IndexTemplates.of(IndexSettings.DEFAULTS);

    static Set<String> aliases() {
        return TEMPLATES.keySet();
    }

    @ParameterizedTest
    @MethodSource("aliases")
    void theTableHasEveryFieldOfTheTemplateOnceAndNoOther(String alias) throws IOException {
        List<String> fields =
                new ObjectMapper()
                                .readTree(TEMPLATES.get(alias))
                                .at("/template/mappings/properties")
                                .properties()
                                .stream()
                                .map(Map.Entry::getKey)
                                .toList();
        assertThat(IndexPage.of(alias).fields()).containsExactlyInAnyOrderElementsOf(fields);
    }

    @ParameterizedTest
    @MethodSource("aliases")
    void theDocumentHasNoFieldThatTheTableLacks(String alias) throws IOException {
        IndexPage page = IndexPage.of(alias);
        assertThat(page.fields())
                .containsAll(page.document().properties().stream().map(Map.Entry::getKey).toList());
    }

    @Test
    void noPageIsAboutAnAliasWithoutATemplate() throws IOException {
        try (Stream<Path> pages = Files.list(IndexPage.folder())) {
            assertThat(pages.map(page -> page.getFileName().toString()).collect(Collectors.toSet()))
                    .isSubsetOf(pagesAnd("README.md"));
        }
    }

    @Test
    void theListOfPagesNamesThemAll() throws IOException {
        String list = Files.readString(IndexPage.folder().resolve("README.md"));
        assertThat(aliases())
                .allSatisfy(alias -> assertThat(list).contains("(%s.md)".formatted(alias)));
    }

    private static Set<String> pagesAnd(String other) {
        return Stream.concat(aliases().stream().map(alias -> alias + ".md"), Stream.of(other))
                .collect(Collectors.toSet());
    }
}
