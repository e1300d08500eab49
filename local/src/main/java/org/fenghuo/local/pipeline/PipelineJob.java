package org.fenghuo.local.pipeline;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.ParameterTool;
import org.fenghuo.jobs.alerts.AlertsJob;
import org.fenghuo.jobs.alerts.AlertsSettings;
import org.fenghuo.jobs.cases.CasesJob;
import org.fenghuo.jobs.cases.CasesSettings;
import org.fenghuo.jobs.coverage.CoverageJob;
import org.fenghuo.jobs.coverage.CoverageSettings;
import org.fenghuo.jobs.visits.VisitsJob;
import org.fenghuo.jobs.visits.VisitsSettings;
import org.fenghuo.schemas.topics.Topic;
import org.fenghuo.schemas.topics.Topics;

/** The jobs of the pipeline, and what each reads. */
public enum PipelineJob {
    CASES(CasesJob.NAME, CasesSettings.USUAL_GROUP),
    COVERAGE(CoverageJob.NAME, CoverageSettings.USUAL_GROUP),
    VISITS(VisitsJob.NAME, VisitsSettings.USUAL_GROUP),
    ALERTS(AlertsJob.NAME, AlertsSettings.USUAL_GROUP);

    private final String jobName;
    private final String group;

    PipelineJob(String jobName, String group) {
        this.jobName = jobName;
        this.group = group;
    }

    /** All jobs. */
    public static List<PipelineJob> all() {
        return List.of(values());
    }

    /** The jobs that read one of these topics. */
    public static List<PipelineJob> reading(Set<String> topicNames) {
        return Stream.of(values())
                .filter(job -> job.topicNames().stream().anyMatch(topicNames::contains))
                .toList();
    }

    /** The topics of records that this job writes and another one reads. */
    public List<Topic> writes() {
        return switch (this) {
            case CASES, COVERAGE, VISITS -> List.of(Topics.SIGNALS);
            case ALERTS -> List.of();
        };
    }

    /** The name by which Flink, people and folders know it. */
    public String jobName() {
        return jobName;
    }

    /** The consumer group under which it commits what it has counted. */
    public String group() {
        return group;
    }

    /** Names of all topics it reads. */
    public Set<String> topicNames() {
        return Stream.concat(recordTopics().stream(), registers().stream())
                .map(Topic::name)
                .collect(Collectors.toSet());
    }

    /** The topics of its records. */
    public List<Topic> recordTopics() {
        return switch (this) {
            case CASES -> List.of(Topics.CASE_REPORTS);
            case COVERAGE -> List.of(Topics.RESIDENTS, Topics.VACCINATIONS);
            case VISITS -> List.of(Topics.CLINIC_VISITS, Topics.CLINIC_DAYS);
            case ALERTS -> List.of(Topics.SIGNALS, Topics.ALERT_ACTIONS);
        };
    }

    private List<Topic> registers() {
        return switch (this) {
            case CASES, COVERAGE -> List.of(Topics.AREAS, Topics.RULES);
            case VISITS -> List.of(Topics.AREAS, Topics.FACILITIES, Topics.RULES);
            case ALERTS -> List.of(Topics.AREAS, Topics.UNITS);
        };
    }

    /** Puts it into an environment. */
    public void assemble(StreamExecutionEnvironment environment, Map<String, String> settings)
            throws Exception {
        ParameterTool given = ParameterTool.fromMap(settings);
        switch (this) {
            case CASES -> CasesJob.assemble(environment, given);
            case COVERAGE -> CoverageJob.assemble(environment, given);
            case VISITS -> VisitsJob.assemble(environment, given);
            case ALERTS -> AlertsJob.assemble(environment, given);
        }
    }
}
