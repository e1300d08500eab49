package org.fenghuo.local.recipes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One recipe as it stands in the document: the request that is shown, and the answer. */
record Recipe(String title, String path, String body, JsonNode answer) {
    private static final Pattern SECTION = Pattern.compile("(?m)^## (\\d+\\. .*)$");
    private static final Pattern REQUEST =
            Pattern.compile(
                    "```sh\\ncurl -s \"\\$ES(/\\S+)\" -H '[^']+' -d '\\n(.*?)'\\n```",
                    Pattern.DOTALL);
    private static final Pattern ANSWER = Pattern.compile("```json\\n(.*?)```", Pattern.DOTALL);

    /** Those of these documents, in their order. */
    static List<Recipe> allIn(List<String> documents) throws IOException {
        List<Recipe> recipes = new ArrayList<>();
        for (String document : documents) {
            recipes.addAll(allOf(Files.readString(Documents.folder().resolve(document))));
        }
        return recipes;
    }

    private static List<Recipe> allOf(String text) throws IOException {
        List<Recipe> recipes = new ArrayList<>();
        Matcher title = SECTION.matcher(text);
        while (title.find()) {
            int from = title.end();
            Matcher request = next(REQUEST, text, from, title.group(1));
            Matcher answer = next(ANSWER, text, request.end(), title.group(1));
            recipes.add(
                    new Recipe(
                            title.group(1),
                            request.group(1),
                            request.group(2),
                            new ObjectMapper().readTree(answer.group(1))));
        }
        return recipes;
    }

    private static Matcher next(Pattern wanted, String text, int from, String title) {
        Matcher found = wanted.matcher(text);
        int end = text.indexOf("\n## ", from);
        found.region(from, end < 0 ? text.length() : end);
        if (!found.find()) {
            throw new AssertionError(
                    "recipe '%s' has no block like %s".formatted(title, wanted.pattern()));
        }
        return found;
    }
}
