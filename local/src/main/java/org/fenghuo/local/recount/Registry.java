package org.fenghuo.local.recount;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;

/** Asks a Confluent-compatible registry for schemas; one that is briefly away is asked again. */
final class Registry implements KnownSchemas.ById {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int TRIES = 20;

    private final Server server;
    private final Duration pause;

    Registry(URI address, Duration pause) {
        this.server = new Server("The schema registry", address, "");
        this.pause = pause;
    }

    /** The schema with that id; nothing if it has none, or one that Avro does not understand. */
    @Override
    public Optional<Schema> schema(int id) {
        return answer("/schemas/ids/" + Integer.toUnsignedString(id)).flatMap(Registry::schema);
    }

    private Optional<byte[]> answer(String path) {
        for (int tried = 1; ; tried++) {
            try {
                return server.ask("GET", path, "");
            } catch (ServerTrouble trouble) {
                if (tried == TRIES) {
                    throw new IllegalStateException(trouble.getMessage(), trouble);
                }
                pause();
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Waiting for the registry was interrupted", stopped);
        }
    }

    private static Optional<Schema> schema(byte[] answer) {
        try {
            String text = JSON.readTree(new String(answer, UTF_8)).path("schema").asText();
            return Optional.of(new Schema.Parser().parse(text));
        } catch (JsonProcessingException | AvroRuntimeException noSchema) {
            return Optional.empty();
        }
    }
}
