package org.fenghuo.local.recount;

import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All that can be said to a recount from outside.
 *
 * @param input where the records stand
 * @param index where the documents stand
 * @param counting the settings of the job
 * @param referenceFolder folders with the files of reference, at most one; without, those on the
 *     class path
 * @param streams what is recounted
 */
public record RecountSettings(
        Input input,
        Index index,
        Counting counting,
        List<Path> referenceFolder,
        Set<Stream> streams) {

    public RecountSettings {
        streams = Set.copyOf(streams);
        referenceFolder = List.copyOf(referenceFolder);
    }

    /**
     * Where the records stand.
     *
     * @param kafka settings of the Kafka client, bootstrap.servers at least
     * @param topics the names of the topics
     * @param schemas where writers' schemas are found
     */
    public record Input(Map<String, String> kafka, Topics topics, Schemas schemas) {
        public Input {
            kafka = Map.copyOf(kafka);
            if (!kafka.containsKey("bootstrap.servers")) {
                throw new IllegalArgumentException(
                        "kafka has no bootstrap.servers: give the brokers' host:port");
            }
        }

        /** The usual topics of these brokers, without a registry. */
        public static Input of(String brokers) {
            return new Input(
                    Map.of("bootstrap.servers", brokers),
                    Topics.usual(),
                    new Schemas(List.of(), List.of()));
        }

        /** The same with these places for schemas. */
        public Input withSchemas(Schemas places) {
            return new Input(kafka, topics, places);
        }
    }

    /** Names of the topics. */
    public record Topics(
            String caseReports,
            String clinicVisits,
            String clinicDays,
            String vaccinations,
            String residents,
            String areas,
            String facilities,
            String rules) {
        /** The names of the catalogue of topics. */
        public static Topics usual() {
            return new Topics(
                    "case-reports",
                    "clinic-visits",
                    "clinic-days",
                    "vaccinations",
                    "residents",
                    "areas",
                    "facilities",
                    "rules");
        }
    }

    /**
     * Where writers' schemas are found, besides those that are shipped.
     *
     * @param registry addresses of a schema registry, at most one
     * @param folders folders with .avsc files
     */
    public record Schemas(List<URI> registry, List<Path> folders) {
        public Schemas {
            registry = List.copyOf(registry);
            folders = List.copyOf(folders);
        }
    }

    /**
     * Where the documents stand.
     *
     * @param address address of Elasticsearch
     * @param authorization value of the header Authorization; empty for none
     * @param aliases the names to read
     */
    public record Index(URI address, String authorization, Aliases aliases) {
        /** The usual aliases of a server that asks for no credentials. */
        public static Index of(URI address) {
            return new Index(address, "", Aliases.usual());
        }
    }

    /**
     * Names of the aliases.
     *
     * @param incidence the counts
     * @param visits visits by syndrome
     * @param coverage vaccination by vaccine and dose
     * @param cases the line list
     * @param ledger what became of the messages
     * @param rejects what was refused
     * @param sources what each source has sent
     * @param alerts alerts as they stand
     * @param alertLog what was decided about them
     */
    public record Aliases(
            String incidence,
            String cases,
            String visits,
            String coverage,
            String ledger,
            String rejects,
            String sources,
            String alerts,
            String alertLog) {
        /** The names of the design. */
        public static Aliases usual() {
            return new Aliases(
                    "incidence",
                    "cases",
                    "visits",
                    "coverage",
                    "ledger",
                    "rejects",
                    "sources",
                    "alerts",
                    "alert-log");
        }
    }

    /** The usual names and numbers for these addresses. */
    public static RecountSettings usual(String brokers, URI elasticsearch, Counting counting) {
        return new RecountSettings(
                Input.of(brokers),
                Index.of(elasticsearch),
                counting,
                List.of(),
                EnumSet.allOf(Stream.class));
    }

    /** The usual names and numbers for these addresses, in that zone and time mode. */
    public static RecountSettings usual(
            String brokers, URI elasticsearch, ZoneId zone, TimeMode time) {
        return usual(brokers, elasticsearch, Counting.usual(zone, time));
    }
}
