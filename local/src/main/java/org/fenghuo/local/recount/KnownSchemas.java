package org.fenghuo.local.recount;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.fenghuo.records.Area;
import org.fenghuo.records.CaseReport;
import org.fenghuo.records.ClinicDay;
import org.fenghuo.records.ClinicVisit;
import org.fenghuo.records.Facility;
import org.fenghuo.records.Resident;
import org.fenghuo.records.Rule;
import org.fenghuo.records.Vaccination;

/** The schemas shipped, those of folders, and those of a registry. */
final class KnownSchemas implements WriterSchemas {
    /** Finds schemas by the ids of a registry. */
    @FunctionalInterface
    interface ById {
        Optional<Schema> schema(int id);
    }

    private static final String RELEASED = "/avro/released/";

    private static final List<Schema> OURS =
            List.of(
                    CaseReport.getClassSchema(),
                    ClinicVisit.getClassSchema(),
                    ClinicDay.getClassSchema(),
                    Vaccination.getClassSchema(),
                    Resident.getClassSchema(),
                    Facility.getClassSchema(),
                    Area.getClassSchema(),
                    Rule.getClassSchema());

    private final Map<Long, Schema> byFingerprint = new HashMap<>();
    private final Map<Integer, Optional<Schema>> byId = new HashMap<>();
    private final ById registry;

    /** What a registry does not know once, it does not know for the length of a recount. */
    KnownSchemas(List<Path> folders, ById registry) {
        this.registry = registry;
        OURS.forEach(this::add);
        resource("list.txt").lines().forEach(this::addReleased);
        folders.forEach(this::addAll);
    }

    /** The shipped schemas alone. */
    static KnownSchemas shipped() {
        return new KnownSchemas(List.of(), id -> Optional.empty());
    }

    @Override
    public Optional<Schema> byFingerprint(long fingerprint) {
        return Optional.ofNullable(byFingerprint.get(fingerprint));
    }

    @Override
    public Optional<Schema> byId(int id) {
        return byId.computeIfAbsent(id, registry::schema);
    }

    private void addReleased(String name) {
        add(new Schema.Parser().parse(resource(name)));
    }

    private static String resource(String name) {
        try (InputStream file = KnownSchemas.class.getResourceAsStream(RELEASED + name)) {
            if (file == null) {
                throw new IllegalStateException(
                        RELEASED + name + " is not on the class path: build the module schemas");
            }
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(RELEASED + name + " cannot be read", unreadable);
        }
    }

    private void addAll(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".avsc")).toList()) {
                add(new Schema.Parser().parse(Files.readString(file)));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(
                    "The folder of schemas %s cannot be read".formatted(folder), unreadable);
        }
    }

    private void add(Schema schema) {
        byFingerprint.put(SchemaNormalization.parsingFingerprint64(schema), schema);
    }
}
