package org.fenghuo.local.commands;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.fenghuo.feeds.publication.Feed;
import org.fenghuo.feeds.publication.RecordStream;
import org.fenghuo.local.reach.KafkaReach;
import org.fenghuo.local.reach.NotThere;
import org.fenghuo.local.reach.RunFile;
import org.fenghuo.local.reach.TopicOffsets;
import org.fenghuo.local.sending.Drain;
import org.fenghuo.local.sending.PlayFeed;
import org.fenghuo.local.sending.Played;
import org.fenghuo.local.sending.SendAreas;
import org.fenghuo.local.sending.Speed;
import org.fenghuo.local.sending.TopicSender;
import org.fenghuo.local.terminal.Progress;
import org.fenghuo.local.terminal.Steps;
import org.fenghuo.schemas.framing.FramingSettings;
import org.fenghuo.schemas.topics.Topic;
import org.fenghuo.schemas.topics.Topic.Keeps;
import org.fenghuo.schemas.topics.Topics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Plays a data set as records in the order in which they became known. */
@Command(
        name = "replay",
        description = {
            "按当时获知的先后顺序重放一套数据。Play a data set.",
            "Plays a data set as records, in the order in which they became known. Needs a system"
                    + " in replay mode that holds no records yet.%n"
        },
        footer = {
            "",
            "Examples:",
            "  fenghuo up --dir D --time replay --zone America/New_York",
            "  fenghuo replay nyc --dir D --data shared/data/nyc --to 2021-10-31 --wait",
            "  fenghuo replay nyc --dir D --data shared/data/nyc --streams vaccinations,visits",
            "  fenghuo replay de --dir D --data shared/data/de --wait",
            "  fenghuo replay county --dir D --from 2025-01-01 --to 2025-12-31 --speed 86400"
        })
public final class ReplayCommand implements Callable<Integer>, LogsToFile {
    @Mixin private Where where;
    @Mixin private SetChoice set;

    @Option(
            names = "--streams",
            paramLabel = "S",
            split = ",",
            defaultValue = "cases",
            description = {
                "数据流:cases 病例、vaccinations 接种、visits 就诊,以逗号分隔。",
                "Streams to play, separated by commas: cases, vaccinations, visits (default:"
                        + " ${DEFAULT-VALUE}). nyc and county have all three, de has cases.",
                "Several are played as one story, in the order in which things became known."
            })
    private List<String> streams;

    @Option(
            names = "--speed",
            paramLabel = "X",
            defaultValue = "max",
            description = {
                "每秒重放多少秒;max 最快。",
                "Seconds of the story in one second, as 86400 for a day; max for as fast as it"
                        + " goes (default: ${DEFAULT-VALUE})."
            })
    private Speed speed;

    @Option(
            names = "--wait",
            description = {"等到全部计算完毕。", "Return when everything is counted and can be searched."})
    private boolean wait;

    @Option(
            names = "--append",
            description = {
                "在已有记录之后继续。",
                "Play into a system that holds records already, or whose time is live."
            })
    private boolean append;

    private final PrintStream out = System.out;

    @Override
    public Optional<Path> logFolder() {
        return where.logFolder();
    }

    @Override
    public Integer call() throws Exception {
        Set<RecordStream> chosen = chosenStreams();
        set.requireHas(chosen);
        RunFile system = Where.withKafka(where.system());
        KafkaReach.require(system.kafka());
        requireReady(system, chosen);
        Feed feed = set.open(chosen);
        warnOfOtherZone(system, feed);
        long begun = System.nanoTime();
        Played played = play(system, feed);
        if (wait) {
            drain("计算 counting", topicsToDrain(feed));
        }
        tell(played, begun);
        return ExitCode.DONE;
    }

    private Set<RecordStream> chosenStreams() {
        try {
            return RecordStream.named(streams);
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException(
                    "--streams is %s: %s"
                            .formatted(String.join(",", streams), unknown.getMessage()),
                    unknown);
        }
    }

    private void requireReady(RunFile system, Set<RecordStream> chosen) {
        if (append) {
            return;
        }
        try (TopicOffsets offsets = new TopicOffsets(system.kafka())) {
            for (Topic topic : withTime(RecordStream.topicsOf(chosen))) {
                requireEmpty(topic, offsets.messages(topic.name()));
            }
        }
        if (system.time().equals("live")) {
            throw new NotThere(
                    "a system in replay mode is needed, and this one is live: start one in another"
                        + " directory with `fenghuo up --dir D --time replay`, or add --append");
        }
    }

    private static void requireEmpty(Topic topic, long messages) {
        if (messages > 0) {
            throw new NotThere(
                    "an empty system is needed, and topic %s holds %,d messages: start one in another directory with `fenghuo up --dir D --time replay`, or add --append"
                            .formatted(topic.name(), messages));
        }
    }

    /** A register may be there already. */
    private static List<Topic> withTime(List<Topic> topics) {
        return topics.stream().filter(topic -> topic.keeps() == Keeps.EVERYTHING).toList();
    }

    private static List<Topic> topicsToDrain(Feed feed) {
        List<Topic> topics = new ArrayList<>(withTime(feed.topics()));
        topics.add(Topics.AREAS);
        return topics;
    }

    private void warnOfOtherZone(RunFile system, Feed feed) {
        if (!system.zone().isEmpty() && !system.zone().equals(feed.zone().getId())) {
            out.printf(
                    "注意:时区不同。Note: the days of %s are meant in %s, the system counts in %s.%n",
                    feed.name(), feed.zone(), system.zone());
        }
    }

    private Played play(RunFile system, Feed feed) throws Exception {
        FramingSettings framing = FramingSettings.from(system.settings());
        try (TopicSender sender = new TopicSender(system.kafka())) {
            SendAreas.to(sender, framing, feed.areas());
            drain("地区 areas", List.of(Topics.AREAS));
            long records = feed.size().records();
            try (Progress progress = Progress.of("重放 " + feed.name(), records, out)) {
                return new PlayFeed(sender, framing, speed, (at, sent) -> progress.reached(sent))
                        .play(feed);
            }
        }
    }

    private void drain(String label, List<Topic> topics) throws InterruptedException {
        List<String> names = topics.stream().map(Topic::name).toList();
        try (Steps steps = new Steps(out)) {
            new Drain(where::system, names, out::println)
                    .await((done, total) -> steps.at(label, done, total));
        }
    }

    private void tell(Played played, long begun) {
        played.notes().forEach(note -> out.println("  注 note: " + note));
        out.printf(
                "%s%,d publications, %,d records (%,d corrections), until %s, in %,.1f s.%n",
                wait ? "已全部计算。Drained: " : "已发送。Sent: ",
                played.publications(),
                played.records(),
                played.corrections(),
                played.until(),
                (System.nanoTime() - begun) / 1e9);
    }
}
