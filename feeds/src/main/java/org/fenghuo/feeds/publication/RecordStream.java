package org.fenghuo.feeds.publication;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.fenghuo.schemas.topics.Topic;
import org.fenghuo.schemas.topics.Topics;

/** A stream of records that a feed can play, with the topics that its jobs read. */
public enum RecordStream {
    /** Case reports. */
    CASES,
    /** Doses given, and the persons who should have them. */
    VACCINATIONS,
    /** Visits to monitored departments, and how many visits they have in all. */
    VISITS;

    /** The name by which a person asks for it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its topics, registers first. */
    public List<Topic> topics() {
        return switch (this) {
            case CASES -> List.of(Topics.CASE_REPORTS);
            case VACCINATIONS -> List.of(Topics.FACILITIES, Topics.RESIDENTS, Topics.VACCINATIONS);
            case VISITS ->
                    List.of(
                            Topics.FACILITIES,
                            Topics.UNITS,
                            Topics.CLINIC_VISITS,
                            Topics.CLINIC_DAYS);
        };
    }

    /** The topics of several streams, each once. */
    public static List<Topic> topicsOf(Set<RecordStream> streams) {
        return streams.stream().flatMap(stream -> stream.topics().stream()).distinct().toList();
    }

    /** From what a person gives; refuses a word that names none. */
    public static Set<RecordStream> named(List<String> words) {
        Set<RecordStream> streams = EnumSet.noneOf(RecordStream.class);
        words.forEach(word -> streams.add(named(word)));
        if (streams.isEmpty()) {
            throw new IllegalArgumentException("no stream is named: give one of " + words());
        }
        return streams;
    }

    private static RecordStream named(String word) {
        return Arrays.stream(values())
                .filter(stream -> stream.word().equals(word.strip()))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "no stream is named '%s': give one or more of %s, separated by commas"
                                                .formatted(word, words())));
    }

    private static String words() {
        return Arrays.stream(values()).map(RecordStream::word).collect(Collectors.joining(", "));
    }
}
