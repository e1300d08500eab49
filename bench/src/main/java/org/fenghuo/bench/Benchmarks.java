package org.fenghuo.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fenghuo.backends.KafkaBroker;
import org.fenghuo.bench.FlinkRun.State;
import org.fenghuo.epi.place.AreaLevel;
import org.fenghuo.feeds.reference.ReferenceAreas;
import org.fenghuo.epi.cases.Diseases;
import org.fenghuo.epi.place.Area;
import org.fenghuo.jobs.connect.reference.ReferenceDiseases;

/** The table of throughput: everything on the same records, one after the other. */
final class Benchmarks {
    private final Path directory;
    private final long records;
    private final int parallelism;
    private final int partitions;
    private final List<Measured> rows = new ArrayList<>();

    Benchmarks(Path directory, long records, int parallelism, int partitions) {
        this.directory = directory;
        this.records = records;
        this.parallelism = parallelism;
        this.partitions = partitions;
    }

    public static void main(String[] a) throws Exception {
        Path dir = Files.createTempDirectory("bench");
        new Benchmarks(dir, Long.parseLong(a[0]), 2, 4).run();
    }

    List<Measured> run() throws Exception {
        try (KafkaBroker kafka = new KafkaBroker(KafkaBroker.usually(directory.resolve("kafka")))) {
            kafka.start();
            BenchTopic topic = new BenchTopic(kafka.address(), partitions);
            topic.create();
            List<Area> areas = areas();
            CardMix mix = new CardMix(townships(areas), DISEASES, 1, records);
            long t = System.nanoTime();
            topic.fill(mix, records);
            say(new Measured("fill", records, (System.nanoTime() - t) / 1e9));
            throughput(topic, new CasesGraph(kafka.address(), diseases(), areas));
        }
        return rows;
    }

    private void throughput(BenchTopic topic, CasesGraph graph) throws Exception {
        FlinkRun flink = new FlinkRun(parallelism, directory);
        say(DrainAndDecode.run(topic));
        say(DrainAndDecode.run(topic));
        say(flink.run("Flink source to nothing", records, State.HEAP, graph::sourceToNothing));
        say(flink.run("Flink source to nothing", records, State.HEAP, graph::sourceToNothing));
        say(flink.run("cases job, heap state", records, State.HEAP, graph::casesToNothing));
        say(
                flink.run(
                        "cases job, RocksDB + checkpoints every 10 s",
                        records,
                        State.ROCKSDB_CHECKPOINTED,
                        graph::casesToNothing));
        SlidingPeer peer = new SlidingPeer(graph);
        say(flink.run("the same by Flink's sliding windows, heap state", records, State.HEAP, peer::build));
    }

    private void say(Measured row) {
        rows.add(row);
        System.out.printf("%-60s %,12d %8.1f s %,12.0f /s%n", row.what(), row.records(), row.seconds(), row.perSecond());
    }

    private static Diseases diseases() throws Exception {
        return ReferenceDiseases.read("");
    }

    private static List<Area> areas() {
        return ReferenceAreas.read().stream()
                .map(
                        area ->
                                new Area(
                                        area.getCode(),
                                        area.getNameZh(),
                                        area.getNameEn(),
                                        AreaLevel.valueOf(area.getLevel().name()),
                                        area.getParent() == null ? "" : area.getParent(),
                                        List.of()))
                .toList();
    }

    private static List<String> townships(List<Area> areas) {
        return areas.stream()
                .filter(area -> area.level() == AreaLevel.TOWNSHIP)
                .map(Area::code)
                .toList();
    }

    private static final List<String> DISEASES =
            List.of(
                    "influenza", "hfmd", "other_diarrhoea", "varicella", "mumps", "pertussis",
                    "scarlet_fever", "tb", "hepatitis_b", "syphilis", "measles", "hfrs",
                    "brucellosis", "dysentery", "rubella", "dengue", "typhoid", "covid19", "je",
                    "malaria", "gonorrhoea", "hepatitis_c", "hepatitis_a", "hepatitis_e", "ahc",
                    "typhus", "kala_azar", "echinococcosis", "leptospirosis", "rabies", "anthrax",
                    "meningococcal", "sfts", "scrub_typhus", "mpox", "chikungunya", "zika",
                    "s_suis", "cholera", "plague");
}
