package org.fenghuo.backends;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.Uuid;

/** One Kafka broker, its own controller, as our child process. */
public final class KafkaBroker extends LocalServer {
    private static final String HEAP = "512m";
    private static final int ANSWER_MS = 5_000;

    /** A broker with these settings, not yet started. */
    public KafkaBroker(ServerSettings settings) {
        super("Kafka", settings);
    }

    /** What is usual: a free port, 512 MB of heap. */
    public static ServerSettings usually(Path directory) {
        return ServerSettings.of(directory, HEAP);
    }

    /** What clients take as bootstrap.servers. */
    @Override
    public String address() {
        return "127.0.0.1:" + port();
    }

    /** The identity that its data carries. */
    public String clusterId() throws IOException {
        Properties meta = new Properties();
        try (var in = Files.newInputStream(meta())) {
            meta.load(in);
        }
        return meta.getProperty("cluster.id");
    }

    @Override
    Logs logs() {
        return new Logs(directory().resolve("logs"));
    }

    @Override
    Command prepare(int clientPort, Ports ports) throws Exception {
        Files.createDirectories(logs().folder());
        int controllerPort = ports.choose("controller", ServerSettings.ANY_PORT);
        Path properties = directory().resolve("server.properties");
        BrokerProperties broker = new BrokerProperties(clientPort, controllerPort, data());
        Files.writeString(properties, broker.text());
        Path log4j = directory().resolve("log4j2.properties");
        Files.writeString(log4j, GuardedProcess.resource("kafka-log4j2.properties"));
        if (!Files.exists(meta())) {
            format(properties, log4j);
        }
        return java(settings(), log4j, "kafka.Kafka", properties.toString());
    }

    private void format(Path properties, Path log4j) throws IOException, InterruptedException {
        String id = Uuid.randomUuid().toString();
        Command format =
                java(
                        settings().withHeap("128m").forAShortLife(),
                        log4j,
                        "kafka.tools.StorageTool",
                        "format",
                        "--standalone",
                        "-t",
                        id,
                        "-c",
                        properties.toString());
        Process process =
                format.toBuilder(List.of())
                        .redirectErrorStream(true)
                        .redirectOutput(logs().output().toFile())
                        .start();
        boolean ended = process.waitFor(settings().patience().toMillis(), TimeUnit.MILLISECONDS);
        process.destroyForcibly();
        if (!ended || process.exitValue() != 0) {
            throw new ServerFailed(
                    "Kafka could not lay out its data in %s.%s"
                            .formatted(data(), logs().lastLines()));
        }
    }

    private Command java(ServerSettings jvm, Path log4j, String... mainAndArguments) {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(jvm.jvmOptions());
        words.addAll(
                List.of(
                        "-XX:+UseG1GC",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Djava.awt.headless=true",
                        "-Dfenghuo.log=" + logs().log(),
                        "-Dlog4j2.configurationFile=" + log4j.toUri(),
                        "-cp",
                        jvm.distributions().kafkaLibs() + File.separator + "*"));
        words.addAll(List.of(mainAndArguments));
        return new Command(words, Map.of("CLASSPATH", ""), directory());
    }

    private Path data() {
        return directory().resolve("data");
    }

    private Path meta() {
        return data().resolve("meta.properties");
    }

    @Override
    boolean answers() {
        // A client that cannot connect logs each attempt: first see that the port is open.
        if (Ports.isFree(port())) {
            return false;
        }
        Map<String, Object> client =
                Map.of(
                        "bootstrap.servers", address(),
                        "request.timeout.ms", ANSWER_MS,
                        "default.api.timeout.ms", ANSWER_MS);
        try (Admin admin = Admin.create(client)) {
            return !admin.describeCluster().nodes().get(ANSWER_MS, TimeUnit.MILLISECONDS).isEmpty();
        } catch (ExecutionException | TimeoutException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
