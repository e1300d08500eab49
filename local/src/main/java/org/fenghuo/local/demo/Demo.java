package org.fenghuo.local.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.fenghuo.feeds.county.InventedCounty;
import org.fenghuo.feeds.county.OutbreakLabel;
import org.fenghuo.local.alerts.AlertsIndex;
import org.fenghuo.local.reach.JsonServer;
import org.fenghuo.local.reach.RunFile;
import org.fenghuo.local.sending.Drain;
import org.fenghuo.local.sending.PlayFeed;
import org.fenghuo.local.sending.Played;
import org.fenghuo.local.sending.SendAreas;
import org.fenghuo.local.sending.Speed;
import org.fenghuo.local.sending.TopicSender;
import org.fenghuo.schemas.framing.FramingSettings;
import org.fenghuo.schemas.topics.Topic;
import org.fenghuo.schemas.topics.Topic.Keeps;
import org.fenghuo.schemas.topics.Topics;

/** Plays the invented county through a running system and shows what rises. */
public final class Demo {
    private final Supplier<RunFile> system;
    private final InventedCounty county;
    private final PrintStream out;
    private final Names names;
    private final RisingCurves curves;

    /** In that system, told to that stream. */
    public Demo(Supplier<RunFile> system, InventedCounty county, PrintStream out) {
        this.system = system;
        this.county = county;
        this.out = out;
        this.names = new Names(county.areas());
        this.curves =
                new RisingCurves(
                        new JsonServer("Elasticsearch", system.get().elasticsearch()), names);
    }

    /**
     * Plays all of it, waits until it is counted and says what was hidden in it.
     *
     * @param begun the moment of {@link System#nanoTime} from which times are told
     */
    public void run(Speed speed, long begun) throws IOException, InterruptedException {
        Played played;
        try (TopicSender sender = new TopicSender(system.get().kafka())) {
            SendAreas.to(sender, FramingSettings.SHIPPED, county.areas());
            new Drain(system, List.of(Topics.AREAS.name()), out::println)
                    .await((done, total) -> {});
            try (Showing showing = new Showing(curves, new NewAlerts(alerts()), out, begun)) {
                played =
                        new PlayFeed(sender, FramingSettings.SHIPPED, speed, showing::sent)
                                .play(county);
                new Drain(system, topicsWithTime(), out::println).await(showing::counted);
            }
        }
        summarise(played);
    }

    private AlertsIndex alerts() {
        return new AlertsIndex(new JsonServer("Elasticsearch", system.get().elasticsearch()));
    }

    private List<String> topicsWithTime() {
        return county.topics().stream()
                .filter(topic -> topic.keeps() == Keeps.EVERYTHING)
                .map(Topic::name)
                .toList();
    }

    private void summarise(Played played) throws IOException {
        out.printf(
                """

                %,d 条记录 records(其中更正 corrections %,d);计为病例 counted as cases: %,d
                藏在其中的暴发 Outbreaks that were hidden in it:
                """,
                played.records(), played.corrections(), curves.cases());
        if (county.labels().isEmpty()) {
            out.println("  无 none");
        }
        for (OutbreakLabel label : county.labels()) {
            Optional<RisingCurves.Peak> peak = curves.peak(label);
            out.printf(
                    "  %s, %s: %d 例 cases, %s … %s%s%s%n",
                    names.disease(label.disease()),
                    names.areas(label.areas()),
                    label.cases(),
                    label.firstOnset(),
                    label.lastOnset(),
                    label.unit().isEmpty() ? "" : ", " + label.unit(),
                    peak.map(Demo::words).orElse(""));
        }
        new HiddenTruth(county, names).tell(out);
        ZoneId zone = ZoneId.of(system.get().zone());
        new RaisedAlerts(alerts(), county, names, zone).tell(out);
        played.notes().forEach(note -> out.println("  注 note: " + note));
        out.flush();
    }

    private static String words(RisingCurves.Peak peak) {
        return "; 峰值 peak %,d in 7 days, %s".formatted(peak.cases(), peak.day());
    }
}
