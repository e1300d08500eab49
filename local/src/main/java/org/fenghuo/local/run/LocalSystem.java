package org.fenghuo.local.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.flink.api.common.JobID;
import org.fenghuo.local.pipeline.PipelineJob;
import org.fenghuo.local.reach.RunFile;
import org.fenghuo.local.reach.TopicOffsets;
import org.fenghuo.schemas.topics.Topic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Kafka, Elasticsearch and our jobs on one machine, below one directory. */
public final class LocalSystem implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LocalSystem.class);

    private final UpSettings settings;
    private final Consumer<String> say;
    private final DirectoryClaim claim;
    private final Servers servers;
    private Optional<FlinkCluster> flink = Optional.empty();
    private final List<KeptJob> jobs = new ArrayList<>();
    private Optional<DailySweep> sweep = Optional.empty();

    private LocalSystem(UpSettings settings, Consumer<String> say, DirectoryClaim claim) {
        this.settings = settings;
        this.say = say;
        this.claim = claim;
        this.servers = new Servers(settings.directory(), say);
    }

    /** Starts everything, or says why not; returns when the jobs run. */
    public static LocalSystem start(UpSettings settings, Consumer<String> say) throws Exception {
        DirectoryClaim claim = DirectoryClaim.on(settings.directory());
        LocalSystem system;
        try {
            UpSettings settled = KindFile.settle(settings);
            RunFile.removeFrom(settings.directory());
            system = new LocalSystem(settled, say, claim);
        } catch (IOException | RuntimeException refused) {
            claim.close();
            throw refused;
        }
        try {
            system.start();
            return system;
        } catch (Exception failed) {
            system.close();
            throw failed;
        }
    }

    private void start() throws Exception {
        say.accept(
                "正在启动 Kafka、Elasticsearch 和 Flink … Kafka, Elasticsearch and Flink are starting …");
        CompletableFuture<String> starting = servers.startElasticsearch();
        String kafka = Starting.await(servers.startKafka());
        prepareTopics(kafka);
        FlinkSettings told = new FlinkSettings(settings);
        FlinkCluster cluster = FlinkCluster.start(told.cluster(), told.slots());
        flink = Optional.of(cluster);
        String elasticsearch = Starting.await(starting);
        installTemplates(elasticsearch);
        servers.keep();
        startJobs(cluster, told, kafka, elasticsearch);
        sweep = Optional.of(DailySweep.of(elasticsearch));
        new RunFile(
                        kafka,
                        elasticsearch,
                        cluster.address(),
                        settings.kind().time().word(),
                        settings.kind().zone().getId(),
                        ProcessHandle.current().pid(),
                        jobs.stream().collect(Collectors.toMap(KeptJob::name, KeptJob::hexId)),
                        settings.jobsOwn())
                .writeTo(settings.directory());
    }

    private void prepareTopics(String kafka) throws InterruptedException {
        Preparation preparation = preparation(kafka, "http://unused:1");
        preparation.topics(settings.partitions(), (short) 1);
        preparation.areas();
        preparation.rules();
    }

    private void installTemplates(String elasticsearch) throws IOException, InterruptedException {
        preparation("unused:1", elasticsearch).templates();
    }

    private Preparation preparation(String kafka, String elasticsearch) {
        return new Preparation(settings.forJobs(kafka, elasticsearch), say);
    }

    private void startJobs(
            FlinkCluster cluster, FlinkSettings told, String kafka, String elasticsearch)
            throws Exception {
        for (PipelineJob each : PipelineJob.all()) {
            jobs.add(submit(each, cluster, told, kafka, elasticsearch));
        }
        for (KeptJob job : jobs) {
            job.awaitRunning();
            job.watch();
        }
    }

    private KeptJob submit(
            PipelineJob job,
            FlinkCluster cluster,
            FlinkSettings told,
            String kafka,
            String elasticsearch)
            throws Exception {
        RetainedCheckpoints retained = new RetainedCheckpoints(told.checkpoints(job));
        Optional<Path> checkpoint = retained.newest(say);
        if (checkpoint.isPresent()) {
            say.accept("从检查点继续。Goes on from " + settings.directory().relativize(checkpoint.get()));
            retained.removeAllBut(checkpoint.get());
        } else {
            sayIfCountedAgain(job, kafka);
        }
        Map<String, String> given = settings.forJobs(kafka, elasticsearch);
        JobID id =
                cluster.submit(
                        job.jobName(),
                        told.job(job, checkpoint),
                        environment -> job.assemble(environment, given));
        return new KeptJob(job.jobName(), id, cluster, say);
    }

    private void sayIfCountedAgain(PipelineJob job, String kafka) {
        long records = 0;
        try (TopicOffsets offsets = new TopicOffsets(kafka)) {
            for (Topic topic : job.recordTopics()) {
                records += offsets.messages(topic.name());
            }
        }
        if (records > 0) {
            say.accept(
                    "任务 %s 没有可用的检查点,从头重新计数(%,d 条消息)。There is no usable checkpoint of the job %s: all its records are counted again from the beginning (%,d messages); until that is done, numbers may be too low."
                            .formatted(job.jobName(), records, job.jobName(), records));
        }
    }

    /** Where it is reached. */
    public RunFile addresses() {
        return RunFile.of(settings.directory());
    }

    /** Ends all in order, with a last checkpoint if one can be had. */
    @Override
    public void close() throws IOException {
        RunFile.removeFrom(settings.directory());
        sweep.ifPresent(DailySweep::close);
        servers.letGo();
        jobs.forEach(KeptJob::end);
        flink.ifPresent(FlinkCluster::close);
        servers.close();
        claim.close();
        LOG.info("The system in {} has ended", settings.directory());
    }
}
