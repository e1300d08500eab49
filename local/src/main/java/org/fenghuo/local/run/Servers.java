package org.fenghuo.local.run;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.fenghuo.backends.KafkaBroker;
import org.fenghuo.backends.LocalServer;
import org.fenghuo.backends.SearchServer;

/** The broker and the search server below one directory; they are kept running. */
final class Servers implements AutoCloseable {
    /** A machine that does much else needs minutes. */
    private static final Duration START_WITHIN = Duration.ofMinutes(5);

    private final KafkaBroker kafka;
    private final SearchServer elasticsearch;
    private final List<KeptServer> kept;

    Servers(Path directory, Consumer<String> say) {
        kafka = new KafkaBroker(KafkaBroker.usually(directory.resolve("kafka")));
        elasticsearch =
                new SearchServer(
                        SearchServer.usually(directory.resolve("elasticsearch"))
                                .withPatience(START_WITHIN));
        kept =
                List.of(
                        new KeptServer("Kafka", kafka, say),
                        new KeptServer("Elasticsearch", elasticsearch, say));
    }

    CompletableFuture<String> startKafka() {
        return starting(kafka).thenApply(started -> kafka.address());
    }

    CompletableFuture<String> startElasticsearch() {
        return starting(elasticsearch).thenApply(started -> elasticsearch.address());
    }

    private static CompletableFuture<Void> starting(LocalServer server) {
        return CompletableFuture.runAsync(
                server::start,
                task -> new Thread(task, "start " + server.getClass().getSimpleName()).start());
    }

    /** From now on a server that ends is started again. */
    void keep() {
        kept.forEach(KeptServer::begin);
    }

    /** Nobody is started again any more. */
    void letGo() {
        kept.forEach(KeptServer::end);
    }

    @Override
    public void close() {
        letGo();
        CompletableFuture<Void> search = CompletableFuture.runAsync(elasticsearch::close);
        kafka.close();
        search.join();
    }
}
