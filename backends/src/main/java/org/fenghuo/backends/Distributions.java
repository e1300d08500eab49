package org.fenghuo.backends;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the build laid out the programs of Kafka and Elasticsearch.
 *
 * @param kafkaLibs the folder of the broker's jars
 * @param elasticsearch the unpacked search server
 */
public record Distributions(Path kafkaLibs, Path elasticsearch) {
    private static final String VARIABLE = "FENGHUO_ROOT";
    private static final String PROPERTY = "fenghuo.root";
    private static final String BUILD = "run `mvn -pl backends generate-resources` there";

    public Distributions {
        requireFolder(kafkaLibs);
        requireFolder(elasticsearch);
    }

    /** Those below the project's folder: as named to us, or else above the working directory. */
    public static Distributions find() {
        return below(named().orElseGet(Distributions::above));
    }

    /** Those that the build laid out below this folder, the project's root. */
    public static Distributions below(Path root) {
        Path target = root.toAbsolutePath().normalize().resolve("backends/target");
        return new Distributions(target.resolve("kafka/libs"), target.resolve("elasticsearch"));
    }

    private static Optional<Path> named() {
        return Stream.of(System.getProperty(PROPERTY), System.getenv(VARIABLE))
                .filter(Objects::nonNull)
                .filter(name -> !name.isBlank())
                .map(Path::of)
                .findFirst();
    }

    private static Path above() {
        Path here = Path.of("").toAbsolutePath();
        for (Path folder = here; folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("backends/target/kafka/libs"))) {
                return folder;
            }
        }
        throw new IllegalStateException(
                ("neither %s nor a folder above it holds backends/target with Kafka and"
                                + " Elasticsearch: set %s to the project's folder and %s")
                        .formatted(here, VARIABLE, BUILD));
    }

    private static void requireFolder(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new IllegalStateException(
                    "%s is not there: set %s to the project's folder and %s"
                            .formatted(folder, VARIABLE, BUILD));
        }
    }
}
