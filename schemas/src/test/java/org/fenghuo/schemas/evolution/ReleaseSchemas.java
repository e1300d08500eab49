package org.fenghuo.schemas.evolution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import org.apache.avro.Schema;
import org.apache.avro.SchemaFormatter;
import org.fenghuo.schemas.topics.Topic;
import org.fenghuo.schemas.topics.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Files the present schemas as those of a release, when asked to: see docs/schemas.md. */
class ReleaseSchemas {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    @EnabledIfSystemProperty(named = "release", matches = "\\d+\\.\\d+\\.\\d+")
    void thePresentSchemasAreFiledUnderTheRelease() throws IOException {
        String release = System.getProperty("release");
        Files.createDirectories(ReleasedFiles.FOLDER.resolve(release));
        TreeSet<String> listed = new TreeSet<>(ReleasedFiles.listed());
        for (Schema schema : Topics.all().stream().map(Topic::record).toList()) {
            String name = release + "/" + schema.getName() + ".avsc";
            Files.writeString(ReleasedFiles.FOLDER.resolve(name), portable(schema));
            listed.add(name);
        }
        Path list = ReleasedFiles.FOLDER.resolve("list.txt");
        Files.writeString(list, String.join("\n", listed) + "\n");
        assertThat(ReleasedFiles.listed()).containsExactlyElementsOf(listed);
    }

    /** Without what only Java's code generator reads. */
    private static String portable(Schema schema) throws IOException {
        JsonNode json = JSON.readTree(schema.toString());
        json.findParents("avro.java.string")
                .forEach(type -> ((ObjectNode) type).remove("avro.java.string"));
        Schema parsed = new Schema.Parser().parse(json.toString());
        return SchemaFormatter.format("json/pretty", parsed) + "\n";
    }
}
