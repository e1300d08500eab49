package org.fenghuo.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.fenghuo.backends.KafkaBroker;
import org.fenghuo.backends.LocalServer;
import org.fenghuo.backends.SearchServer;

/** One broker and one search server for all tests of a JVM; they end with it. */
final class SharedServers {
    private static final String CHOICE = "backend";
    private static final String LOCAL = "local";

    private SharedServers() {}

    /** The broker, starting or started. */
    static CompletableFuture<KafkaBroker> kafka() {
        return Kafka.STARTING;
    }

    /** The search server, starting or started. */
    static CompletableFuture<SearchServer> elasticsearch() {
        return Elasticsearch.STARTING;
    }

    private static final class Kafka {
        static final CompletableFuture<KafkaBroker> STARTING =
                starting(
                        new KafkaBroker(
                                KafkaBroker.usually(Folder.PATH.resolve("kafka"))
                                        .withHeap("256m")
                                        .forAShortLife()));
    }

    private static final class Elasticsearch {
        static final CompletableFuture<SearchServer> STARTING =
                starting(
                        new SearchServer(
                                SearchServer.usually(Folder.PATH.resolve("elasticsearch"))
                                        .withHeap("512m")
                                        .forAShortLife()));
    }

    private static final class Folder {
        static final Path PATH = made();

        private static Path made() {
            try {
                return Files.createTempDirectory("fenghuo-test-servers-");
            } catch (IOException cause) {
                throw new UncheckedIOException("no folder for the servers of the tests", cause);
            }
        }
    }

    private static <S extends LocalServer> CompletableFuture<S> starting(S server) {
        requireLocal(System.getProperty(CHOICE, LOCAL));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server)));
        return CompletableFuture.supplyAsync(
                () -> {
                    server.start();
                    return server;
                },
                task -> new Thread(task, "start of a shared server").start());
    }

    static void requireLocal(String choice) {
        if (!choice.equals(LOCAL)) {
            throw new IllegalArgumentException(
                    "-D%s=%s: only '%s' is known".formatted(CHOICE, choice, LOCAL));
        }
    }

    private static void end(LocalServer server) {
        server.close();
        try {
            delete(server.directory());
            Files.deleteIfExists(Folder.PATH);
        } catch (DirectoryNotEmptyException theOtherServerIsStillThere) {
            return;
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) tree.sorted(Comparator.reverseOrder())::iterator) {
                Files.delete(path);
            }
        }
    }
}
