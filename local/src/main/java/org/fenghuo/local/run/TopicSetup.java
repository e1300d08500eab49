package org.fenghuo.local.run;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.fenghuo.local.reach.NotThere;
import org.fenghuo.schemas.topics.Topic;
import org.fenghuo.schemas.topics.Topics;

/** Makes the topics of the catalogue that are not there yet. */
final class TopicSetup {
    private final Admin admin;
    private final Consumer<String> say;

    TopicSetup(Admin admin, Consumer<String> say) {
        this.admin = admin;
        this.say = say;
    }

    /** Topics of one partition keep it; the others are made with so many. */
    void make(int partitions, short replicas) {
        List<Topic> wanted =
                Topics.all().stream()
                        .map(
                                each ->
                                        each.partitions() == 1
                                                ? each
                                                : each.withPartitions(partitions))
                        .toList();
        var there = await(admin.listTopics().names());
        List<NewTopic> missing =
                wanted.stream()
                        .filter(topic -> !there.contains(topic.name()))
                        .map(topic -> toMake(topic, replicas))
                        .toList();
        await(admin.createTopics(missing).all());
        warnOfOthers(wanted.stream().filter(topic -> there.contains(topic.name())).toList());
    }

    private static NewTopic toMake(Topic topic, short replicas) {
        return new NewTopic(topic.name(), topic.partitions(), replicas).configs(topic.settings());
    }

    private void warnOfOthers(List<Topic> existing) {
        List<String> names = existing.stream().map(Topic::name).toList();
        Map<String, TopicDescription> found = await(admin.describeTopics(names).allTopicNames());
        for (Topic topic : existing) {
            int has = found.get(topic.name()).partitions().size();
            if (has != topic.partitions()) {
                say.accept(
                        "主题分区数不同。Topic %s has %d partitions, not %d: it keeps them; give another --dir for another number"
                                .formatted(topic.name(), has, topic.partitions()));
            }
        }
    }

    private static <T> T await(Future<T> answer) {
        try {
            return answer.get();
        } catch (ExecutionException failed) {
            throw new NotThere(
                    "Kafka refuses to make or show our topics: " + failed.getCause(),
                    failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new NotThere("interrupted while topics were made", interrupted);
        }
    }
}
